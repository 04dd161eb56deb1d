using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class BadRowTests
{
    private static readonly BatchLayout Layout = BatchLayout.Of(Batches.Chiller,
    [
        BatchInput.Column("EC_PJ,i,p", "kWh", "meter"), BatchInput.Column("COP_PJ,i", "", "meter"), BatchInput.Constant("COP_RE,i", 4, "", "plan"),
        BatchInput.Constant("EF_elec", 0.5m, "tCO2/MWh", "plan"), BatchInput.Constant("PE_ref,i,p", 0, "tCO2e", "plan"),
    ]);

    [Fact]
    public void A_bad_row_is_in_no_total_and_takes_no_other_row_down()
    {
        for (var bad = 0; bad < 20; bad++)
        {
            var consumption = Enumerable.Repeat(1000.0, 20).ToArray();
            consumption[bad] = double.NaN;
            var totals = BatchCalculation.Of(Layout, MemoryRows.Of(consumption, Enumerable.Repeat(6.0, 20).ToArray())).WholeTonnes();
            Assert.Equal(new BadRow(bad, Batches.Chiller.Parameters[0], ProblemCode.Malformed, double.NaN, "kWh"), Assert.Single(totals.BadRows));
            Assert.Equal((19, 1, 1), (totals[0].Rows, totals[0].BadRows, totals.BadRowCount));
            Assert.Equal(4, totals[0].WholeTonnes);
            Assert.Equal(new Rational(19, 4), totals[0].Reduction);
        }
    }

    [Fact]
    public void Every_reason_of_a_row_is_named_with_its_place()
    {
        double[] consumption = [1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.5, 1e30, 1, 1, 1e25];
        double[] efficiency = [6, 0, 6, -0.0, 6, 6, double.NaN, 6, 1e20];
        int[] groups = [0, 0, 0, 0, 0, 0, 0, 7, 1];
        var totals = BatchCalculation.Of(Layout, MemoryRows.Of(groups, consumption, efficiency), BatchGroups.Named(["north", "south"])).Totals();
        Assert.Equal(
        [
            "row 1 › EC_PJ,i,p: [Malformed] The value is not a number.",
            "row 1 › COP_PJ,i: [OutOfRange] 0 is outside the valid range: above 0.",
            "row 2 › EC_PJ,i,p: [Malformed] The value is infinite.",
            "row 3 › EC_PJ,i,p: [Malformed] The value is minus infinity.",
            "row 3 › COP_PJ,i: [OutOfRange] -0 is outside the valid range: above 0.",
            "row 4 › EC_PJ,i,p: [OutOfRange] -1.5 kWh is outside the valid range: at least 0 MWh.",
            "row 5 › EC_PJ,i,p: [OutOfRange] 1E+30 kWh is outside the valid range: at least 0 MWh.",
            "row 6 › COP_PJ,i: [Malformed] The value is not a number.",
            "row 7: [UnknownName] There is no group 7.",
            "row 8: [NoAnswer] The equation has no answer in decimal numbers: a division by zero or a number too large.",
        ], totals.BadRows.Select(row => row.ToString()), StringComparer.Ordinal);
        Assert.Equal((8L, 10L), (totals.BadRowCount, totals.BadRowReasons));
        Assert.Equal((1L, 6L, 1L), (totals[0].Rows, totals[0].BadRows, totals[1].BadRows));
    }

    [Fact]
    public void The_ends_of_a_range_are_as_in_decimals_whatever_the_unit_of_the_column()
    {
        // A share in percent: a hundred is valid, and the next double is not, although both are one after conversion to doubles.
        var boiler = Kernels.Find("heat-only-boiler").Value;
        var layout = BatchLayout.Of(boiler, boiler.Parameters.Select(parameter => parameter.Symbol.StartsWith("eta_PJ", StringComparison.Ordinal)
            ? BatchInput.Column(parameter.Symbol, "%", "meter")
            : BatchInput.Constant(parameter.Symbol, 0.5m, parameter.Unit.Symbol, "plan")));
        double[] efficiency = [100, double.BitIncrement(100), double.BitDecrement(100), double.Epsilon, 1e-26, 0, 50];
        var totals = BatchCalculation.Of(layout, MemoryRows.Of(efficiency)).Totals();
        Assert.Equal([1L, 3, 5], totals.BadRows.Select(row => row.Row));
    }

    [Fact]
    public void Bad_rows_are_kept_up_to_a_number_counted_all_and_told_all_in_order()
    {
        var consumption = Enumerable.Range(0, 10_000).Select(row => row % 3 == 0 ? -1.0 : 1).ToArray();
        var efficiency = Enumerable.Repeat(6.0, 10_000).ToArray();
        foreach (var threads in new[] { 1, 2, 5 })
        {
            var told = new List<BadRow>();
            var totals = BatchCalculation.Of(Layout, new Batches.Chunks([consumption, efficiency], default, 3000)).Totals(new() { Threads = threads, BadRowsKept = 7, OnBadRows = told.AddRange });
            Assert.Equal([0L, 3, 6, 9, 12, 15, 18], totals.BadRows.Select(row => row.Row));
            Assert.Equal((3334L, 3334L), (totals.BadRowCount, totals.BadRowReasons));
            Assert.Equal(Enumerable.Range(0, 3334).Select(each => each * 3L), told.Select(row => row.Row));
        }
    }

    [Fact]
    public void A_row_whose_numbers_are_very_large_or_small_is_valid_and_gets_a_closer_look()
    {
        double[] consumption = [1e15, 1e-25, 1, 3e8];
        double[] efficiency = [4.000000000001, 1e-12, 6, 1e11];
        var totals = BatchCalculation.Of(Layout, MemoryRows.Of(consumption, efficiency)).WholeTonnes();
        Assert.Equal((4L, 0L), (totals.Rows, totals.BadRowCount));
        Assert.Equal(3, totals.CloserLooks);
        Assert.Equal(
            Batches.Floor(consumption.Zip(efficiency, (left, right) => Batches.InDecimals(Layout, [left, right])!.Value)),
            totals[0].WholeTonnes!.Value);
    }

    [Fact]
    public void A_batch_without_rows_has_no_groups_and_no_tonnes()
    {
        var totals = BatchCalculation.Of(Layout, MemoryRows.Of(Array.Empty<double>(), Array.Empty<double>())).WholeTonnes(new() { Threads = 3 });
        Assert.Empty(totals.All);
        Assert.Equal((0L, 0L), (totals.Rows, totals.BadRowCount));
        Assert.Equal(0, totals[0].Rows);
    }
}
