using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>Cases that were made to get a wrong tonne past the proof.</summary>
public sealed class HostileBatchTests
{
    private static readonly int[] Three = [0, 1, 2];
    private static readonly int[] Unknown = [0, 5, 6];

    [Fact]
    public void Totals_of_rows_that_all_had_a_closer_look_keep_their_sums_through_text()
    {
        var left = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new[] { 1000000.6 })).Totals();
        var right = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new[] { 5.6 })).Totals();
        var sum = BatchTotals.Read(new StringReader(Text(left))).Value.Add(right).Value;
        Assert.Equal((1L, 2L), (left.CloserLooks, sum.Rows));
        Assert.Equal(500003, sum.WholeTonnes(0));
        Assert.Equal(Text(left.Add(right).Value), Text(sum));
    }

    [Fact]
    public void A_temperature_that_decimals_round_onto_the_end_of_the_range_is_bad_as_it_is_for_decimals()
    {
        var layout = BatchLayout.Of(Kernel.Of<Heat>(), [BatchInput.Column("T", "K", "meter"), BatchInput.Constant("EF", 1, "tCO2e", "plan")]);
        double[] kelvin = [1e-29, 5e-27, double.Epsilon, 1e-25, 0, 300];
        var totals = BatchCalculation.Of(layout, MemoryRows.Of(kelvin)).WholeTonnes();
        var official = kelvin.Select(each => Batches.InDecimals(layout, [each])).ToList();
        Assert.Equal(official.Count(each => each is null), totals.BadRowCount);
        Assert.Equal(Batches.Floor(official.OfType<decimal>()), totals.WholeTonnes(0)!.Value);
    }

    [Fact]
    public void An_equation_of_more_roundings_than_can_be_counted_has_no_bound_and_stays_right()
    {
        var layout = BatchLayout.Of(Kernel.Of<Squares>(), [BatchInput.Column("T", "°C", "meter"), BatchInput.Constant("EF", 1, "tCO2e", "plan")]);
        Assert.False(layout.Bound.IsBounded);
        double[] values = [.. Enumerable.Range(1, 50).Select(each => each * 1.37)];
        Assert.Equal(Batches.Floor(values.Select(each => Batches.InDecimals(layout, [each])!.Value)), BatchCalculation.Of(layout, MemoryRows.Of(values)).WholeTonnes().WholeTonnes(0)!.Value);
    }

    [Fact]
    public void A_row_that_divides_by_zero_in_doubles_only_has_its_decimals()
    {
        var layout = BatchLayout.Of(Kernel.Of<Difference>(), [BatchInput.Column("EC", "kWh", "meter"), BatchInput.Column("EG", "kWh", "meter"), BatchInput.Constant("EF", 1, "tCO2e", "plan")]);
        double[] first = [511.1580214049472, 3000], second = [511.15802140494714, 1000];
        var totals = BatchCalculation.Of(layout, MemoryRows.Of(first, second)).WholeTonnes();
        var official = first.Zip(second, (left, right) => Batches.InDecimals(layout, [left, right])!.Value).ToList();
        Assert.Equal((2L, 0L), (totals.Rows, totals.BadRowCount));
        Assert.Equal(Batches.Floor(official), totals.WholeTonnes(0)!.Value);
        var reductions = new double[2];
        Assert.Empty(BatchCalculation.Reductions(layout, new([first, second], default, 2), reductions));
        Assert.True(double.IsFinite(reductions[0]));
    }

    [Fact]
    public void Decimals_of_other_rows_than_those_of_the_totals_are_refused()
    {
        BatchCalculation Batch(int rows) => BatchCalculation.Of(Batches.SolarLayout(factor: 1), MemoryRows.Of(Enumerable.Repeat(0.1, rows).ToArray()));
        var sum = Batch(10).Totals().Add(Batch(20).Totals()).Value;
        Assert.Contains("30 valid rows in the totals and 10", Assert.Throws<InvalidOperationException>(() => Batch(10).InDecimals(sum)).Message, StringComparison.Ordinal);
        var named = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[1], new[] { 1.0 }), BatchGroups.Named(["a", "b"]));
        Assert.Throws<ArgumentException>(() => BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new int[1], new[] { 1.0 }), BatchGroups.Named(["b", "a"])).InDecimals(named.Totals()));
    }

    [Fact]
    public void A_chunk_keeps_the_memory_it_was_made_of()
    {
        var columns = new ReadOnlyMemory<double>[] { new double[] { 1, 2, 3 } };
        var chunk = new RowChunk(columns, default, 3);
        columns[0] = new double[1];
        Assert.Equal(3, chunk.Columns[0].Length);
        Assert.Empty(BatchCalculation.Reductions(Batches.SolarLayout(), RowChunk.Empty, Memory<double>.Empty));
    }

    [Fact]
    public void A_text_that_was_cut_off_is_no_totals()
    {
        var lines = Text(BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(Three, new double[] { 2, 3.3, 5 }), BatchGroups.Numbered(3)).Totals()).Split('\n');
        for (var kept = 0; kept < lines.Length - 1; kept++) Assert.False(BatchTotals.Read(new StringReader(string.Join('\n', lines[..kept]))).IsValid);
    }

    [Fact]
    public void Credits_count_the_rows_of_unknown_groups_too()
    {
        var credits = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(Unknown, new[] { 5.5, 700, 800 }), BatchGroups.Named(["A", "B"])).Credits();
        Assert.Contains("1 valid, 2 bad and left out", credits.Explain(), StringComparison.Ordinal);
        Assert.Contains("EF_RE,i = 0.5 tCO2/MWh (plan)", credits.Explain(), StringComparison.Ordinal);
    }

    private static string Text(BatchTotals totals)
    {
        var text = new StringWriter();
        totals.Write(text);
        return text.ToString();
    }

    private static readonly Parameter Factor = new("EF", "tonnes", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers);
    private static readonly Parameter Degrees = new("T", "temperature", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.DependsOnOthers);

    private readonly struct Heat : IKernel
    {
        private static readonly Input T = new(0, Degrees);
        private static readonly Input Ef = new(1, Factor);

        public static string Id => "test-heat";

        public static string Title => "temperature times tonnes";

        public static IReadOnlyList<Input> Inputs { get; } = [T, Ef];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Emissions<TNumber> Evaluate<TNumber, TInputs>(in TInputs p)
            where TNumber : struct, IArithmetic<TNumber>
            where TInputs : struct, IInputs<TNumber>, allows ref struct => new(p[T] * p[Ef], p[Ef]);
    }

    private readonly struct Squares : IKernel
    {
        private static readonly Input T = new(0, Degrees);
        private static readonly Input Ef = new(1, Factor);

        public static string Id => "test-squares";

        public static string Title => "31 squares";

        public static IReadOnlyList<Input> Inputs { get; } = [T, Ef];

        public static Emissions<TNumber> Evaluate<TNumber, TInputs>(in TInputs p)
            where TNumber : struct, IArithmetic<TNumber>
            where TInputs : struct, IInputs<TNumber>, allows ref struct
        {
            var power = TNumber.Constant(new Constant(1.0000000001m));
            for (var i = 0; i < 31; i++) power *= power;
            return new(p[T] * power, p[Ef]);
        }
    }

    private readonly struct Difference : IKernel
    {
        private static readonly Input First = new(0, new Parameter("EC", "energy", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));
        private static readonly Input Second = new(1, new Parameter("EG", "energy", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));
        private static readonly Input Ef = new(2, Factor);

        public static string Id => "test-difference";

        public static string Title => "divided by a difference";

        public static IReadOnlyList<Input> Inputs { get; } = [First, Second, Ef];

        public static Emissions<TNumber> Evaluate<TNumber, TInputs>(in TInputs p)
            where TNumber : struct, IArithmetic<TNumber>
            where TInputs : struct, IInputs<TNumber>, allows ref struct => new(p[Ef] / (p[First] - p[Second]), p[Ef]);
    }
}
