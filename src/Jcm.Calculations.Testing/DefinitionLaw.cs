using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>A law that every definition has to obey, from the values that are entered to the totals.</summary>
/// <param name="Name">The law as a sentence.</param>
/// <param name="Counterexample">What is wrong for a sample of the definition's kernel; null where the law holds.</param>
public sealed record DefinitionLaw(string Name, Func<MethodologyDefinition, KernelSample, string?> Counterexample)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
