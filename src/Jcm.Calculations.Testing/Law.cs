namespace Jcm.Calculations.Testing;

/// <summary>A law that every kernel has to obey.</summary>
/// <param name="Name">The law as a sentence.</param>
/// <param name="Counterexample">What is wrong for a sample; null where the law holds.</param>
public sealed record Law(string Name, Func<KernelSample, string?> Counterexample)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
