using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Testing;

/// <summary>Laws between the arithmetics: they all calculate the same number, as exactly as each of them says.</summary>
internal static class ArithmeticLaws
{
    /// <summary>A derived bound that is wider than this part of the emissions would say nothing.</summary>
    private const double UsefulWidth = 1e-9;

    /// <summary>So that a law takes no longer for a kernel of twelve inputs than for one of eight.</summary>
    private const int MostCorners = 256;

    internal static IReadOnlyList<Law> All { get; } =
    [
        new("Lanes equals Real bit for bit", LanesEqualReal),
        new("Exact is the true value to the digits of decimals", ExactIsTrue),
        new("Real lies within the derived error bound of Exact", RealIsWithinBound),
        new("Whole tonnes of a batch are those of decimals", BatchIsAsDecimals),
        new("Interval encloses every corner and interior point", IntervalEncloses),
    ];

    private static string? LanesEqualReal(KernelSample sample)
    {
        var rows = sample.Rows.Count;
        var lanes = new double[rows];
        BatchCalculation.Reductions(Layout(sample.Kernel), new(Columns(sample), default, rows), lanes);
        for (var row = 0; row < rows; row++)
        {
            var real = sample.Evaluate<Real>(sample.Rows[row]).Reduction.Value;
            if (BitConverter.DoubleToInt64Bits(real) != BitConverter.DoubleToInt64Bits(lanes[row]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"row {row}: Real {real:R}, Lanes {lanes[row]:R}");
            }
        }

        return null;
    }

    private static string? ExactIsTrue(KernelSample sample)
    {
        var exact = sample.Evaluate<Exact>();
        var truth = sample.Evaluate<Rational>();
        return DecimalRounding.Allows(exact.Reference, truth.Reference, truth) && DecimalRounding.Allows(exact.Project, truth.Project, truth) ? null : $"Exact {exact}, true {truth}";
    }

    private static string? RealIsWithinBound(KernelSample sample)
    {
        var bound = sample.Evaluate<Interval>().Reduction;
        var real = sample.Evaluate<Real>().Reduction.Value;
        var exact = sample.Evaluate<Exact>();
        if (!bound.Contains(real)) return $"Real {real.ToString("R", CultureInfo.InvariantCulture)} is not in {bound}";
        var error = (Rational.FromDouble(real) - exact.Reduction.Value).Abs();
        if (error > Rational.FromDouble(bound.Width) + DecimalRounding.Of(sample.Evaluate<Rational>())) return $"the error {error.ToDecimal().ToString(CultureInfo.InvariantCulture)} exceeds the bound {bound.Width.ToString("R", CultureInfo.InvariantCulture)}";
        return bound.Width <= Size(sample) * UsefulWidth ? null : $"the bound {bound} is too wide to say anything";
    }

    private static string? BatchIsAsDecimals(KernelSample sample)
    {
        var total = BatchCalculation.Of(Layout(sample.Kernel), MemoryRows.Of(Columns(sample))).WholeTonnes()[0];
        var official = sample.Rows.Aggregate(Rational.Zero, (sum, row) => sum + sample.Evaluate<Exact>(row).Reduction.Value);
        if ((official - total.Reduction).Abs() > total.Bound) return "the sum in decimals is outside the bound of the batch";
        return total.WholeTonnes is not { } tonnes || (tonnes <= official && official < (Rational)tonnes + 1)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"the batch has {tonnes} t, decimals have {official}");
    }

    private static BatchLayout Layout(Kernel kernel) => BatchLayout.Of(kernel, kernel.Parameters.Select(parameter => BatchInput.Column(parameter.Symbol, parameter.Unit.Symbol, "sample")));

    private static ReadOnlyMemory<double>[] Columns(KernelSample sample) =>
        [.. sample.Kernel.Parameters.Select((parameter, slot) => (ReadOnlyMemory<double>)sample.Rows.Select(row => Real.Input(parameter.Term, row[slot]).Value).ToArray())];

    private static string? IntervalEncloses(KernelSample sample)
    {
        var parameters = sample.Kernel.Parameters;
        var lower = new decimal[parameters.Count];
        var upper = new decimal[parameters.Count];
        for (var slot = 0; slot < parameters.Count; slot++)
        {
            // Meters that are wrong by up to a tenth, within the valid range.
            var value = sample.Inputs[slot];
            var error = Math.Abs(value) * sample.Shares[slot] / 10;
            lower[slot] = parameters[slot].Range.Contains(value - error) ? value - error : value;
            upper[slot] = parameters[slot].Range.Contains(value + error) ? value + error : value;
        }

        var box = sample.Kernel.Evaluate<Interval>([.. lower.Zip(upper, Interval.Between)]).Reduction;
        foreach (var point in Corners(lower, upper).Append(Interior(lower, upper, sample.Shares)))
        {
            var truth = sample.Evaluate<Rational>(point).Reduction;
            if (!box.Contains(truth)) return $"{truth} is not in {box}";
        }

        return null;
    }

    private static IEnumerable<decimal[]> Corners(decimal[] lower, decimal[] upper)
    {
        // All corners of a few inputs; of many, as many corners spread over all of them.
        var all = 1L << lower.Length;
        var step = Math.Max(1, (all / MostCorners) | 1);
        for (var corner = 0L; corner < all; corner += step)
        {
            yield return [.. lower.Select((value, slot) => (corner >> slot & 1) == 0 ? value : upper[slot])];
        }
    }

    private static decimal[] Interior(decimal[] lower, decimal[] upper, IReadOnlyList<decimal> shares) =>
        [.. lower.Select((value, slot) => value + ((upper[slot] - value) * shares[(slot + 1) % shares.Count]))];

    /// <summary>Differences cancel, so the error is measured by what each input contributes and not only by the emissions: each times its derivative.</summary>
    private static double Size(KernelSample sample)
    {
        var exact = sample.Evaluate<Exact>();
        var size = 1 + Math.Abs((double)exact.Reference.Value) + Math.Abs((double)exact.Project.Value);
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            Dual<Real>[] inputs = [.. sample.Inputs.Select((value, i) => i == slot ? Dual<Real>.Variable(new((double)value)) : Dual<Real>.Fixed(new((double)value)))];
            size += Math.Abs((double)sample.Inputs[slot] * sample.Kernel.Evaluate<Dual<Real>>(inputs).Reduction.Derivative.Value);
        }

        return size;
    }
}
