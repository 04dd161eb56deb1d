using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Monitoring.Rows;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>Batches for tests, and what their rows give in decimals, row by row and without the batch.</summary>
internal static class Batches
{
    internal static readonly Kernel Solar = Kernel.Of<DisplacedElectricity>();

    internal static readonly Kernel Chiller = Kernel.Of<ElectricityEfficiencyRatio>();

    /// <summary>Generation in a column, everything else constant.</summary>
    internal static BatchLayout SolarLayout(decimal factor = 0.5m, string unit = "MWh") => BatchLayout.Of(Solar,
    [
        BatchInput.Column("EG_i,p", unit, "meter"), BatchInput.Constant("EC_AUX,i,p", 0, "MWh", "plan"), BatchInput.Constant("EG_CH,i,p", 0, "MWh", "plan"),
        BatchInput.Constant("EG_DIS,i,p", 0, "MWh", "plan"), BatchInput.Constant("EF_RE,i", factor, "tCO2/MWh", "plan"), BatchInput.Constant("PE_i,p", 0, "tCO2e", "plan"),
    ]);

    /// <summary>Every parameter in a column, in its own unit.</summary>
    internal static BatchLayout AllColumns(Kernel kernel) => BatchLayout.Of(kernel, kernel.Parameters.Select(parameter => BatchInput.Column(parameter.Symbol, parameter.Unit.Symbol, "meter")));

    /// <summary>The reductions of valid rows in decimals, and null for others, by the definitions: shortest decimals, exact conversion, range, equation.</summary>
    internal static decimal? InDecimals(BatchLayout layout, IReadOnlyList<double> row)
    {
        var inputs = new Exact[layout.Kernel.Parameters.Count];
        var next = 0;
        foreach (var input in layout.Inputs)
        {
            var slot = layout.Kernel.Parameters.ToList().FindIndex(parameter => string.Equals(parameter.Symbol, input.Symbol, StringComparison.Ordinal));
            var parameter = layout.Kernel.Parameters[slot];
            if (input.Value is { } constant)
            {
                inputs[slot] = new(In(constant, input.Unit, parameter.Unit));
                continue;
            }

            var number = row[next++];
            if (!double.IsFinite(number) || Math.Abs(number) > 7.9e28) return null;
            try
            {
                inputs[slot] = new(In(decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), input.Unit, parameter.Unit));
            }
            catch (OverflowException)
            {
                return null;
            }

            if (!parameter.Range.Contains(inputs[slot].Value)) return null;
        }

        try
        {
            return layout.Kernel.Evaluate<Exact>(inputs).Reduction.Value;
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static decimal In(decimal value, string unit, Unit target) => new Quantity(value, Unit.Parse(unit)).In(target) is { IsValid: true } converted ? converted.Value : throw new OverflowException();

    /// <summary>The floor of the exact sum of decimals.</summary>
    internal static BigInteger Floor(IEnumerable<decimal> values)
    {
        var sum = values.Aggregate(Rational.Zero, (sum, value) => sum + value);
        var quotient = BigInteger.DivRem(sum.Numerator, sum.Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The columns of rows.</summary>
    internal static ReadOnlyMemory<double>[] Columns(IReadOnlyList<double[]> rows, int count) =>
        [.. Enumerable.Range(0, count).Select(column => (ReadOnlyMemory<double>)rows.Select(row => row[column]).ToArray())];

    /// <summary>A source that hands out chunks of the sizes asked for, some in the buffer and some in memory of its own.</summary>
    internal sealed class Chunks(ReadOnlyMemory<double>[] columns, ReadOnlyMemory<int> groups, params int[] sizes) : IRowSource
    {
        public IRowReader Open() => new Reader(columns, groups, sizes);

        private sealed class Reader(ReadOnlyMemory<double>[] columns, ReadOnlyMemory<int> groups, int[] sizes) : IRowReader
        {
            private int start;
            private int turn;

            public RowChunk Read(RowBuffer buffer)
            {
                var all = columns.Length > 0 ? columns[0].Length : groups.Length;
                var size = Math.Min(Math.Min(sizes[turn++ % sizes.Length], buffer.Capacity), all - start);
                var from = start;
                start += size;
                if (turn % 2 == 0) return size == 0 ? RowChunk.Empty : new([.. columns.Select(column => column.Slice(from, size))], groups.IsEmpty ? default : groups.Slice(from, size), size);
                for (var i = 0; i < columns.Length; i++) columns[i].Span.Slice(from, size).CopyTo(buffer.Column(i));
                if (!groups.IsEmpty) groups.Span.Slice(from, size).CopyTo(buffer.Groups);
                return buffer.Filled(size, !groups.IsEmpty);
            }

            public void Dispose()
            {
            }
        }
    }

    /// <summary>Numbers of every size and kind that a column may hold.</summary>
    internal static Gen<double> Numbers { get; } = Gen.Frequency(
        (60, from thousandths in Gen.Choose(0, 2_000_000) select thousandths / 1000.0),
        (20, from mantissa in Gen.Choose(1, int.MaxValue) from exponent in Gen.Choose(-60, 30) select Math.ScaleB(mantissa, exponent)),
        (8, Gen.Choose(0, 50).Select(whole => (double)whole)),
        (4, from mantissa in Gen.Choose(1, int.MaxValue) from exponent in Gen.Choose(-1100, 990) select Math.ScaleB(mantissa, exponent)),
        (3, Gen.Choose(-1000, 1000).Select(whole => whole / 8.0)),
        (2, Gen.Elements(0.0, -0.0, double.Epsilon, 1e-28, 1e-29, 0.99999999999999989, 1.0, 1.0000000000000002, 7.9e28, double.MaxValue, -1e-300)),
        (1, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity)));
}
