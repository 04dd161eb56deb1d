using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>Random valid inputs for any kernel, from the ranges of its parameters and its assumptions.</summary>
public static class KernelSamples
{
    /// <summary>Rows in a sample: one full set of lanes and a rest.</summary>
    private const int RowCount = 11;

    /// <summary>Inputs are drawn with four decimals, so that products of several stay exact decimals.</summary>
    private const decimal Step = 0.0001m;

    private static readonly decimal[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000];

    /// <summary>Where a range has no end of its own, values are drawn up to this many units.</summary>
    private const int OpenEnd = 1_000_000;

    /// <summary>Samples of a kernel, which shrink towards zero and round numbers.</summary>
    /// <param name="kernel">The kernel.</param>
    public static Arbitrary<KernelSample> Of(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var row = Gen.CollectToArray(kernel.Parameters.Select(parameter => Value(parameter.Range))).Select(values => Obeying(kernel, values));
        var share = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000m);
        var sample =
            from rows in Gen.ArrayOf(row, RowCount)
            from shares in Gen.ArrayOf(share, kernel.Parameters.Count)
            select new KernelSample(kernel, rows, shares);
        return Arb.From(sample, Simpler);
    }

    /// <summary>The least and the largest value that is drawn from a range.</summary>
    internal static (decimal Least, decimal Most) Ends(ValueRange range)
    {
        var lower = range.Lower ?? -OpenEnd;
        var upper = range.Upper ?? Math.Max(OpenEnd, lower + OpenEnd);
        return (range.LowerIsIncluded ? lower : lower + Step, range.UpperIsIncluded ? upper : upper - Step);
    }

    private static Gen<decimal> Value(ValueRange range)
    {
        var (least, most) = Ends(range);
        // Every magnitude of the range is as likely as any other, and its ends are drawn often.
        var anywhere =
            from power in Gen.Elements(PowersOfTen)
            from thousandths in Gen.Choose(0, 1000)
            select Truncated(least + ((most - least) * thousandths / 1000m / power));
        var end = Gen.Elements(least, range.Upper is null ? Truncated(most / 3) : most);
        return Gen.Frequency((9, anywhere.Select(value => Math.Clamp(value, least, most))), (1, end));
    }

    /// <summary>Scales the smaller side of an assumption down until it holds.</summary>
    private static decimal[] Obeying(Kernel kernel, decimal[] values)
    {
        foreach (var assumption in kernel.Assumptions)
        {
            var smaller = assumption.Smaller.Sum(input => values[input.Slot]);
            var larger = assumption.Larger.Sum(input => values[input.Slot]);
            if (smaller <= larger) continue;
            foreach (var input in assumption.Smaller)
            {
                var scaled = Truncated(values[input.Slot] * larger / smaller);
                values[input.Slot] = input.Parameter.Range.Contains(scaled) ? scaled : larger;
            }
        }

        return values;
    }

    private static decimal Truncated(decimal value) => decimal.Truncate(value / Step) * Step;

    private static IEnumerable<KernelSample> Simpler(KernelSample sample)
    {
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            var range = sample.Kernel.Parameters[slot].Range;
            foreach (var candidate in new[] { 0m, 1m, decimal.Truncate(sample.Inputs[slot]) })
            {
                if (candidate == sample.Inputs[slot] || !range.Contains(candidate)) continue;
                var inputs = sample.Inputs.ToArray();
                inputs[slot] = candidate;
                if (Obeys(sample.Kernel, inputs)) yield return new(sample.Kernel, [inputs, .. sample.Rows.Skip(1)], sample.Shares);
            }
        }
    }

    private static bool Obeys(Kernel kernel, decimal[] inputs) => kernel.Assumptions.All(assumption =>
        assumption.Smaller.Sum(input => inputs[input.Slot]) <= assumption.Larger.Sum(input => inputs[input.Slot]));
}
