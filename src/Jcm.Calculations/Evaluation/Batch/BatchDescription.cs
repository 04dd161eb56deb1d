using System.Collections.Immutable;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>What totals are of: only totals of the same equation, units, constants and sources can be added.</summary>
/// <param name="Kernel">The equations.</param>
/// <param name="Inputs">The inputs, one in a line.</param>
/// <param name="Roundings">K of <see cref="RoundingBound"/>.</param>
internal sealed record BatchDescription(string Kernel, ImmutableArray<string> Inputs, int Roundings)
{
    internal static BatchDescription Of(BatchLayout layout) =>
        new(layout.Kernel.Id, [.. layout.Inputs.Select(input => input.ToString().ReplaceLineEndings(" "))], layout.Bound.Roundings);

    internal bool IsSameAs(BatchDescription other) =>
        string.Equals(Kernel, other.Kernel, StringComparison.Ordinal) && Roundings == other.Roundings && Inputs.SequenceEqual(other.Inputs, StringComparer.Ordinal);
}
