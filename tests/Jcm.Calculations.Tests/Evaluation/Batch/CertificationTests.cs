using System.Numerics;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>Speed never costs a tonne.</summary>
public sealed class CertificationTests
{
    public static TheoryData<string> KernelIds => [.. Kernels.All.Select(kernel => kernel.Id)];

    [Theory]
    [MemberData(nameof(KernelIds))]
    public void Whole_tonnes_of_a_batch_are_those_of_decimals_for_numbers_of_every_size(string id)
    {
        var layout = Batches.AllColumns(Kernels.Find(id).Value);
        var rows = Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, layout.ColumnCount), 45);
        Law.Holds(from data in rows from groups in Gen.ArrayOf(Gen.Choose(0, 4), 45) select (data, groups), each => Equal(layout, each.data, each.groups, 5), runs: 150);
    }

    [Fact]
    public void Whole_tonnes_are_right_where_totals_lie_on_and_around_whole_numbers()
    {
        // Generation in thousandths times a factor of two decimals: a tenth of all totals are whole or differ from a whole number by a rounding of doubles.
        var layout = Batches.SolarLayout(factor: 0.25m);
        Law.Holds(
            from count in Gen.Choose(1, 40)
            from data in Gen.ArrayOf(Gen.Choose(0, 400), count)
            from step in Gen.Elements(0.0, 1, -1, 2, -2)
            select (data, step),
            each =>
            {
                var rows = each.data.Select(tenths => new[] { tenths / 10.0 }).ToList();
                // The last row brings the total to a whole number, or one step of a double beside it.
                var rest = (4 * Math.Ceiling(rows.Sum(row => row[0]) / 4)) - rows.Sum(row => row[0]);
                rows.Add([Math.Max(0, each.step > 0 ? Math.BitIncrement(rest) : each.step < 0 ? Math.BitDecrement(rest) : rest)]);
                Equal(layout, rows, new int[rows.Count], 1);
            },
            runs: 3000);
    }

    [Fact]
    public void Whole_tonnes_of_many_random_groups_are_those_of_decimals()
    {
        const int Groups = 20_000, Rows = 60_000;
        var random = new Random(1);
        var generation = new double[Rows];
        var groups = new int[Rows];
        for (var row = 0; row < Rows; row++) (generation[row], groups[row]) = (random.Next(100) switch { < 70 => random.Next(8000) / 4.0, < 95 => random.NextDouble() * 10, _ => random.Next(5) * 1e-9 }, random.Next(Groups));
        var layout = Batches.SolarLayout();
        var totals = BatchCalculation.Of(layout, MemoryRows.Of(groups, generation), BatchGroups.Numbered(Groups)).WholeTonnes(new() { Threads = 2 });
        var expected = new Rational[Groups];
        for (var row = 0; row < Rows; row++) expected[groups[row]] += Batches.InDecimals(layout, [generation[row]])!.Value;
        for (var group = 0; group < Groups; group++) Assert.Equal(Batches.Floor([expected[group].ToDecimal()]), totals.WholeTonnes(group) ?? long.MinValue);
        Assert.InRange(totals.DecidedByDecimals, 500, Groups);
        Assert.Empty(totals.Undecided);
    }

    [Theory]
    [MemberData(nameof(KernelIds))]
    public void No_sum_in_decimals_is_outside_the_bound(string id)
    {
        var layout = Batches.AllColumns(Kernels.Find(id).Value);
        Law.Holds(Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, layout.ColumnCount), 24), rows =>
        {
            var total = Totals(layout, rows, new int[rows.Length], 1)[0];
            var sum = rows.Select(row => Batches.InDecimals(layout, row)).OfType<decimal>().Aggregate(Rational.Zero, (sum, value) => sum + value);
            Assert.True((sum - total.Reduction).Abs() <= total.Bound, "A sum is outside its bound.");
        });
    }

    [Theory]
    [MemberData(nameof(KernelIds))]
    public void The_bound_says_something_for_values_of_the_field(string id)
    {
        var kernel = Kernels.Find(id).Value;
        var layout = Batches.AllColumns(kernel);
        Assert.True(layout.Bound.IsBounded);
        Assert.InRange(layout.Bound.Roundings, 2, 60);
        double[] row = [.. kernel.Parameters.Select(parameter => parameter.Range.Upper is { } most ? (double)most * 0.8 : 40.0)];
        var total = Totals(layout, [row], [0], 1);
        Assert.Equal(0, total.CloserLooks);
        Assert.True(total[0].Bound.ToDouble() < 1e-6 * (1 + Math.Abs(total[0].Reference.ToDouble()) + Math.Abs(total[0].Project.ToDouble())));
    }

    [Fact]
    public void Totals_are_the_exact_sums_of_what_each_row_has_in_doubles() => Law.Holds(Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, 5), 50), rows =>
    {
        var layout = Batches.AllColumns(Batches.Chiller);
        var total = Totals(layout, rows, new int[rows.Length], 1)[0];
        var (reference, project, count) = (Rational.Zero, Rational.Zero, 0);
        foreach (var row in rows.Where(row => Batches.InDecimals(layout, row) is not null))
        {
            var emissions = Batches.Chiller.Evaluate<Real>([.. row.Select(value => new Real(value))]);
            (reference, project, count) = (reference + Rational.FromDouble(emissions.Reference.Value), project + Rational.FromDouble(emissions.Project.Value), count + 1);
        }

        Assert.Equal((reference, project, count), (total.Reference, total.Project, (int)total.Rows));
    });

    [Theory]
    [InlineData("kWh")]
    [InlineData("GJ")]
    [InlineData("Mcal")]
    [InlineData("TWh")]
    [InlineData("10^9 kWh")]
    public void A_column_is_converted_as_exactly_as_decimals_are(string unit) => Law.Holds(Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, 1), 30), rows =>
    {
        var layout = Batches.SolarLayout(unit: unit);
        Equal(layout, rows, new int[30], 1);
        var total = Totals(layout, rows, new int[30], 1)[0];
        var sum = rows.Select(row => Batches.InDecimals(layout, row)).OfType<decimal>().Aggregate(Rational.Zero, (sum, value) => sum + value);
        Assert.True((sum - total.Reduction).Abs() <= total.Bound, "A sum is outside its bound.");
    });

    [Fact]
    public void Numbers_that_end_beyond_the_28th_digit_are_within_the_bound_in_large_units_too()
    {
        var layout = Batches.SolarLayout(factor: 1, unit: "TWh");
        double[] rows = [1.2345678901234567e-25, 7.7777777777777777e-27];
        var total = BatchCalculation.Of(layout, MemoryRows.Of(rows)).Totals()[0];
        var sum = rows.Aggregate(Rational.Zero, (sum, row) => sum + Batches.InDecimals(layout, [row])!.Value);
        Assert.NotEqual(sum, total.Reduction);
        Assert.True((sum - total.Reduction).Abs() <= total.Bound, "A sum is outside its bound.");
    }

    [Fact]
    public void Decimals_are_asked_only_for_groups_that_need_them_and_make_no_difference_elsewhere()
    {
        // 0.1 + 0.2 + 1.7 is a whole number in decimals only; 0.3 is far from one.
        int[] groups = [0, 0, 0, 1, 2];
        double[] generation = [0.2, 0.4, 3.4, 0.6, 0];
        var batch = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(groups, generation), BatchGroups.Numbered(4));
        var totals = batch.Totals();
        Assert.Equal([0, 2], totals.Undecided);
        Assert.Null(totals[0].WholeTonnes);
        Assert.Equal(0, totals[1].WholeTonnes);
        Assert.Null(totals[1].InDecimals);
        var whole = batch.WholeTonnes();
        Assert.Equal([2L, 0L, 0L], whole.All.Select(total => total.WholeTonnes!.Value));
        Assert.Equal(2, whole.DecidedByDecimals);
        Assert.Equal(new Rational(2, 1), whole[0].InDecimals);
        Assert.Null(whole[1].InDecimals);
        Assert.Equal(0, whole[3].WholeTonnes ?? 0);
    }

    [Fact]
    public void A_total_beyond_whole_numbers_of_64_bits_stays_undecided_and_its_exact_sum_is_known()
    {
        double[] generation = [.. Enumerable.Repeat(7e28, 20)];
        var totals = BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(generation)).WholeTonnes();
        Assert.Null(totals[0].WholeTonnes);
        Assert.Equal(new Rational(BigInteger.Parse("700000000000000000000000000000", System.Globalization.CultureInfo.InvariantCulture), 1), totals[0].InDecimals);
        Assert.Equal(20, totals.CloserLooks);
    }

    private static void Equal(BatchLayout layout, IReadOnlyList<double[]> rows, int[] groups, int count)
    {
        var totals = Totals(layout, rows, groups, count, whole: true);
        for (var group = 0; group < count; group++)
        {
            var official = rows.Where((_, row) => groups[row] == group).Select(row => Batches.InDecimals(layout, row)).ToList();
            var floor = Batches.Floor(official.OfType<decimal>());
            if (official.Count > 0 && BigInteger.Abs(floor) < long.MaxValue) Assert.Equal(floor, totals.WholeTonnes(group) ?? throw new InvalidOperationException("Undecided."));
            Assert.Equal(official.Count(value => value is null), totals[group].BadRows);
            Assert.Equal(official.Count(value => value is not null), totals[group].Rows);
        }
    }

    private static BatchTotals Totals(BatchLayout layout, IReadOnlyList<double[]> rows, int[] groups, int count, bool whole = false)
    {
        var batch = BatchCalculation.Of(layout, MemoryRows.Of(groups, Batches.Columns(rows, layout.ColumnCount)), BatchGroups.Numbered(count));
        return whole ? batch.WholeTonnes() : batch.Totals();
    }
}
