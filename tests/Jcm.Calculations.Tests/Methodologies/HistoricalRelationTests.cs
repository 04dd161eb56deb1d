using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using MathNet.Numerics;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

public sealed class HistoricalRelationTests
{
    private static readonly Gen<HistoricalRecord> Record =
        from output in Gen.Choose(1, 50_000)
        from input in Gen.Choose(0, 900_000)
        from duration in Gen.Choose(1, 96)
        select new HistoricalRecord(output / 100m, input / 1000m, duration / 4m);

    /// <summary>Records of at least two different loads.</summary>
    private static readonly Gen<HistoricalRecord[]> Records = Record.NonEmptyListOf()
        .Select(list => list.ToArray())
        .Where(records => records.Select(Load).Distinct().Count() > 1);

    private static readonly Gen<decimal> Number = Gen.Choose(0, 40_000).Select(number => number / 100m);

    private static readonly OutsideHistory[] Choices = [OutsideHistory.Extrapolated, OutsideHistory.AtBoundary, OutsideHistory.SmallerOfBoth];

    /// <summary>NIST StRD "Norris", https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml: y and x of 36 observations.</summary>
    private static readonly (decimal Y, decimal X)[] Norris =
    [
        (0.1m, 0.2m), (338.8m, 337.4m), (118.1m, 118.2m), (888.0m, 884.6m), (9.2m, 10.1m), (228.1m, 226.5m), (668.5m, 666.3m), (998.5m, 996.3m),
        (449.1m, 448.6m), (778.9m, 777.0m), (559.2m, 558.2m), (0.3m, 0.4m), (0.1m, 0.6m), (778.1m, 775.5m), (668.8m, 666.9m), (339.3m, 338.0m),
        (448.9m, 447.5m), (10.8m, 11.6m), (557.7m, 556.0m), (228.3m, 228.1m), (998.0m, 995.8m), (888.8m, 887.6m), (119.6m, 120.2m), (0.3m, 0.3m),
        (0.6m, 0.3m), (557.6m, 556.8m), (339.3m, 339.1m), (888.0m, 887.2m), (998.5m, 999.0m), (778.9m, 779.0m), (10.2m, 11.1m), (117.6m, 118.3m),
        (228.9m, 229.2m), (668.4m, 669.1m), (449.2m, 448.9m), (0.2m, 0.5m),
    ];

    [Fact]
    public void A_line_agrees_with_the_certified_values_of_Norris()
    {
        var line = HistoricalRelation.Line(Steam([.. Norris.Select(pair => new HistoricalRecord(pair.X, pair.Y, 1))])).Value;
        var found = line.At(500m).Value;
        Assert.Equal(1.00211681802045, (double)found.Slope.Value, 1e-14);
        Assert.Equal(-0.262323073774029, (double)found.Intercept.Value, 1e-14);
        Assert.Equal(0.999993745883712, line.Statistics!.RSquared!.Value, 1e-12);
        Assert.Equal(0.884796396144373, line.Statistics.StandardError!.Value, 1e-10);
        Assert.Equal((36, "0.2 t/h", "999 t/h"), (found.Records, line.SmallestLoad.ToString(), line.LargestLoad.ToString()));
    }

    [Fact]
    public void A_line_agrees_with_a_fit_in_doubles()
    {
        // A fit in doubles loses digits when the loads lie much closer together than they are large.
        var spread = Records.Where(records => records.Min(Load) * 2 < records.Max(Load));
        Law.Holds(spread, records =>
        {
            var x = records.Select(record => (double)Load(record).ToDecimal()).ToArray();
            var y = records.Select(record => (double)(record.Input / record.Duration)).ToArray();
            var (intercept, slope) = Fit.Line(x, y);
            var relation = HistoricalRelation.Line(Steam(records)).Value;
            var line = Assert.Single(relation.Pieces);
            Assert.Equal(slope, (double)line.Slope, 1e-9 * (1 + (y.Max() / x.Max())));
            Assert.Equal(intercept, (double)line.Intercept, 1e-9 * (1 + y.Max()));
            if (relation.Statistics!.RSquared is { } square) Assert.Equal(GoodnessOfFit.RSquared(x, y), square, 1e-9);
        });
    }

    [Fact]
    public void A_line_through_exact_data_is_found_exactly()
    {
        var data =
            from intercept in Number
            from slope in Number
            from loads in Gen.Choose(0, 9_999).Select(load => load / 100m).NonEmptyListOf()
            from duration in Gen.Choose(1, 50)
            where loads.Distinct().Count() > 1
            select (intercept, slope, Records: loads.Select(load => new HistoricalRecord(load * duration, (intercept + (slope * load)) * duration, duration)).ToArray());
        Law.Holds(data, each =>
        {
            var line = HistoricalRelation.Line(Steam(each.Records)).Value;
            var found = line.At(line.LargestLoad).Value;
            Assert.Equal((each.intercept, each.slope), (found.Intercept.Value, found.Slope.Value));
            Assert.Equal(each.Records.Length > 2 ? 0 : null, line.Statistics!.StandardError);
            Assert.Equal(each.slope == 0 ? null : 1, line.Statistics.RSquared);
        });
    }

    [Fact]
    public void A_constant_reproduces_the_total_of_the_history() => Law.Holds(Records, records =>
    {
        // The last record makes the total output a power of ten, by which the division is exact.
        var rest = 10_000_000m - records.Sum(record => record.Output);
        HistoricalRecord[] all = [.. records, new(rest, 12.5m, 1)];
        var relation = HistoricalRelation.Constant(Steam(all)).Value;
        var found = relation.At(relation.LargestLoad).Value;
        Assert.Equal(all.Sum(record => record.Input), found.Slope.Value * all.Sum(record => record.Output));
        Assert.Equal((0, all.Length), (found.Intercept.Value, found.Records));
    });

    [Fact]
    public void Every_load_inside_finds_the_one_bin_that_holds_it()
    {
        var data =
            from records in Records
            from share in Gen.Choose(0, 1000)
            select (records, share);
        Law.Holds(data, each =>
        {
            var loads = each.records.Select(Load).Order().ToList();
            var middle = NotAbove(loads.First(load => load > loads[0]));
            decimal[] bounds = [0, middle, loads[^1].ToDecimal() + 1];
            var relation = HistoricalRelation.Binned(Steam(each.records), bounds, BinMean.OfTotals).Value;
            Assert.Equal(each.records.Length, relation.Pieces.Sum(piece => piece.Records));
            var load = relation.SmallestLoad.Value + ((relation.LargestLoad.Value - relation.SmallestLoad.Value) * each.share / 1000);
            var own = each.records.Where(record => Load(record) < middle == load < middle).ToList();
            var found = relation.At(load).Value;
            var mean = (double)(own.Sum(record => record.Input) / own.Sum(record => record.Output));
            Assert.Equal(mean, (double)found.Slope.Value, 1e-12 * (1 + mean));
            Assert.Equal(own.Count, found.Records);
        });
    }

    [Fact]
    public void The_smaller_of_both_is_never_above_the_other_two() => Law.Holds(Any(), each =>
    {
        var (extrapolated, boundary, smaller) = (Rate(each, OutsideHistory.Extrapolated), Rate(each, OutsideHistory.AtBoundary), Rate(each, OutsideHistory.SmallerOfBoth));
        if (smaller is null)
        {
            // Only a line that has fallen below zero is refused, and then the smaller is, too.
            Assert.True(extrapolated is null || boundary is null);
            return;
        }

        Assert.True(smaller <= extrapolated && smaller <= boundary);
        Assert.True(smaller == extrapolated || smaller == boundary);
    });

    [Fact]
    public void A_load_outside_is_refused_unless_a_choice_is_made_and_the_choice_is_recorded() => Law.Holds(Any(), each =>
    {
        var inside = each.Load >= each.Relation.SmallestLoad.Value && each.Load <= each.Relation.LargestLoad.Value;
        var refused = each.Relation.At(each.Load);
        if (inside)
        {
            Assert.All(Choices, choice => Assert.Equal(refused.IsValid, each.Relation.At(each.Load, choice).IsValid));
            if (refused.IsValid) Assert.All(Choices, choice => Assert.Equal(refused.Value, each.Relation.At(each.Load, choice).Value));
            if (refused.IsValid) Assert.True(refused.Value.IsInside && refused.Value.Applied is null);
            return;
        }

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains(each.Relation.SmallestLoad.ToString(), problem.Message, StringComparison.Ordinal);
        Assert.Contains(each.Relation.LargestLoad.ToString(), problem.Message, StringComparison.Ordinal);
        foreach (var choice in Choices)
        {
            if (!each.Relation.At(each.Load, choice).TryGet(out var found)) continue;
            Assert.False(found.IsInside);
            Assert.Equal(choice, found.Outside);
            Assert.True(choice == OutsideHistory.SmallerOfBoth ? found.Applied is OutsideHistory.Extrapolated or OutsideHistory.AtBoundary : found.Applied == choice);
            Assert.Contains("outside", found.Derivation, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void The_order_of_the_records_changes_nothing()
    {
        var data =
            from records in Records
            from shuffled in Gen.Shuffle(records)
            select (records, shuffled);
        Law.Holds(data, each =>
        {
            foreach (var model in Enum.GetValues<HistoricalModel>())
            {
                var (one, other) = (Draw(model, Steam(each.records)), Draw(model, Steam(each.shuffled)));
                Assert.Equal(one.Pieces, other.Pieces);
                Assert.Equal(Bits(one.Statistics?.RSquared), Bits(other.Statistics?.RSquared));
                Assert.Equal(Bits(one.Statistics?.StandardError), Bits(other.Statistics?.StandardError));
            }
        });

        static long? Bits(double? value) => value is { } number ? BitConverter.DoubleToInt64Bits(number) : null;
    }

    [Fact]
    public void Other_units_of_the_input_scale_the_coefficients() => Law.Holds(Records, records =>
    {
        foreach (var model in Enum.GetValues<HistoricalModel>())
        {
            var inGigajoules = Draw(model, Steam(records)).Pieces;
            var inMegajoules = Draw(model, Steam([.. records.Select(record => record with { Input = record.Input * 1000 })], Units.Megajoule)).Pieces;
            Assert.All(inGigajoules.Zip(inMegajoules), pair =>
            {
                Assert.Equal(pair.First.Slope * 1000, pair.Second.Slope, 18);
                Assert.Equal(pair.First.Intercept * 1000, pair.Second.Intercept, 18);
            });
        }
    });

    [Fact]
    public void A_year_of_hours_of_many_lengths_is_fitted_in_seconds()
    {
        var records = Enumerable.Range(1, 8760).Select(hour => new HistoricalRecord(10 + (hour % 97), 40 + (hour % 89), 1 - (hour % 4001 / 10_000m)));
        Assert.Equal(8760, HistoricalRelation.Line(Steam(records)).Value.At(50m).Value.Records);
    }

    [Fact]
    public void The_output_and_duration_of_a_recorded_period_are_inside() => Law.Holds(Records, records =>
    {
        var relation = HistoricalRelation.Constant(Steam(records)).Value;
        foreach (var record in records)
        {
            Assert.True(relation.At(new Quantity(record.Output, Units.Tonne), new Quantity(record.Duration, Units.Hour)).Value.IsInside);
            Assert.True(relation.At(new Quantity(record.Output * 1000, Units.Kilogram), new Quantity(record.Duration * 60, Unit.Parse("min"))).Value.IsInside);
            Assert.True(relation.At(Load(record).ToDecimal()).Value.IsInside);
        }
    });

    [Fact]
    public void A_line_says_in_words_what_was_used()
    {
        var line = HistoricalRelation.Line(Steam([new(10, 40, 1), new(40, 100, 2), new(30, 80, 1)])).Value;
        Assert.Equal(
            "least-squares line through 3 records, R² 0.9231, standard error 8.165 GJ/h; loads of the history 10 to 30 t/h; load 20 t/h inside",
            line.At(Quantity.TryParse("20000 kg/h").Value).Value.Derivation);
        var found = line.At(40m, OutsideHistory.SmallerOfBoth).Value;
        Assert.EndsWith("load 40 t/h outside, the smaller of extrapolation and boundary: line continued", found.Derivation, StringComparison.Ordinal);
        Assert.Equal(("GJ/h", "GJ/t", "t/h"), (found.Intercept.Unit.Symbol, found.Slope.Unit.Symbol, found.Load.Unit.Symbol));
        Assert.EndsWith("outside, specific consumption at 30 t/h", line.At(40m, OutsideHistory.AtBoundary).Value.Derivation, StringComparison.Ordinal);
        Assert.StartsWith("16.666666", found.ToString(), StringComparison.Ordinal);
        Assert.Equal((HistoricalModel.Line, "log of the boiler house"), (found.Model, found.Provenance.Source));
    }

    [Fact]
    public void The_two_means_of_a_bin_differ_where_the_outputs_do()
    {
        var data = Steam([new(10, 40, 1), new(30, 60, 2), new(40, 120, 1)]);
        var totals = HistoricalRelation.Binned(data, [0, 20, 50], BinMean.OfTotals).Value;
        var records = HistoricalRelation.Binned(data, [0, 20, 50], BinMean.OfRecords).Value;
        Assert.Equal((2.5m, 3m, 3m, 3m), (totals.At(12m).Value.Slope.Value, records.At(12m).Value.Slope.Value, totals.At(20m).Value.Slope.Value, records.At(40m).Value.Slope.Value));
        Assert.StartsWith("bin 0 to below 20 t/h, mean of input over output of 2 of 3 records", records.At(12m).Value.Derivation, StringComparison.Ordinal);
        Assert.EndsWith("load 60 t/h outside, nearest bin", records.At(60m, OutsideHistory.Extrapolated).Value.Derivation, StringComparison.Ordinal);
        Assert.Equal(3, totals.At(60m, OutsideHistory.AtBoundary).Value.Slope.Value);
        Assert.EndsWith("same constant", HistoricalRelation.Constant(data).Value.At(1m, OutsideHistory.Extrapolated).Value.Derivation, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_history_is_reported_at_once()
    {
        var data = new HistoricalData([new(-1, 5, 1), new(10, -5, 0), new(20, 7, 1)], Units.Tonne, Units.Gigajoule, Units.Kilogram, Provenance.SuppliedBy(" "));
        const string places = "durationUnit, source, history[0].output, history[1].input, history[1].duration";
        Assert.Equal(places, Places(HistoricalRelation.Constant(data)));
        Assert.Equal($"{places}, history", Places(HistoricalRelation.Line(data)));
        Assert.Equal($"{places}, bounds[0], bounds[2]", Places(HistoricalRelation.Binned(data, [-1, 5, 5], BinMean.OfTotals)));
        Assert.Equal($"{places}, bins[0]", Places(HistoricalRelation.Binned(data, [0, 5, 50], BinMean.OfTotals)));
    }

    [Fact]
    public void A_history_that_does_not_carry_the_model_is_refused()
    {
        var none = Steam([]);
        Assert.Equal(ProblemCode.Empty, Assert.Single(HistoricalRelation.Constant(none).Problems).Code);
        Assert.Equal(ProblemCode.Empty, Assert.Single(HistoricalRelation.Line(none).Problems).Code);
        Assert.Equal("history, bounds", Places(HistoricalRelation.Binned(none, [], BinMean.OfTotals)));

        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(HistoricalRelation.Line(Steam([new(10, 40, 3), new(20, 70, 6)])).Problems).Code);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(HistoricalRelation.Constant(Steam([new(0, 40, 3)])).Problems).Code);

        var idle = Steam([new(0, 40, 1), new(20, 70, 1), new(30, 90, 1)]);
        Assert.Equal("bins[0]", Places(HistoricalRelation.Binned(idle, [0, 10, 50], BinMean.OfTotals)));
        Assert.Equal("history[0].output", Places(HistoricalRelation.Binned(idle, [0, 10, 50], BinMean.OfRecords)));
        Assert.Equal("history[2].output", Places(HistoricalRelation.Binned(idle, [0, 30], BinMean.OfTotals)));
        Assert.Equal("bins[1]", Places(HistoricalRelation.Binned(idle, [0, 25, 50], BinMean.OfTotals, minimumRecords: 2)));
        Assert.Equal("bounds[2]", Places(HistoricalRelation.Binned(idle, [0, 40, 20, 50], BinMean.OfTotals)));
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(HistoricalRelation.Constant(Steam([new(1e-28m, decimal.MaxValue, 1)])).Problems).Code);
    }

    [Fact]
    public void A_load_that_has_no_answer_is_refused()
    {
        var line = HistoricalRelation.Line(Steam([new(10, 10, 1), new(20, 40, 1)])).Value;
        Assert.Null(line.Statistics!.StandardError);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(line.At(1m, OutsideHistory.Extrapolated).Problems).Code);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(line.At(1m, OutsideHistory.SmallerOfBoth).Problems).Code);
        Assert.Equal(1m, line.At(1m, OutsideHistory.AtBoundary).Value.Slope.Value);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(line.At(-1m, OutsideHistory.Extrapolated).Problems).Code);
        Assert.Equal(ProblemCode.WrongDimension, Assert.Single(line.At(new Quantity(15, Units.Tonne)).Problems).Code);
        Assert.Equal(3, line.At(new Quantity(15, Units.Hour), new Quantity(0, Units.Tonne)).Problems.Count);
    }

    [Fact]
    public void Mistakes_of_the_program_throw()
    {
        var data = Steam([new(10, 40, 1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => HistoricalRelation.Binned(data, [0, 50], (BinMean)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => HistoricalRelation.Binned(data, [0, 50], BinMean.OfTotals, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => HistoricalRelation.Constant(data).Value.At(10m, (OutsideHistory)7));
        Assert.Throws<ArgumentNullException>(() => new HistoricalData(null!, Units.Tonne, Units.Gigajoule, Units.Hour, data.Provenance));
    }

    private static Gen<(HistoricalRelation Relation, decimal Load)> Any() =>
        from records in Records
        from model in Gen.Elements(Enum.GetValues<HistoricalModel>())
        from load in Number
        select (Draw(model, Steam(records)), load);

    private static HistoricalRelation Draw(HistoricalModel model, HistoricalData data) => (model switch
    {
        HistoricalModel.Constant => HistoricalRelation.Constant(data),
        HistoricalModel.Line => HistoricalRelation.Line(data),
        _ => HistoricalRelation.Binned(data, [0, NotAbove(data.Records.Max(Load)), 1_000_000], BinMean.OfRecords),
    }).Value;

    private static Rational? Rate((HistoricalRelation Relation, decimal Load) each, OutsideHistory outside) =>
        each.Relation.At(each.Load, outside).TryGet(out var found) ? found.Intercept.Value + ((Rational)found.Slope.Value * each.Load) : null;

    private static HistoricalData Steam(IEnumerable<HistoricalRecord> records, Unit? input = null) =>
        new(records, Units.Tonne, input ?? Units.Gigajoule, Units.Hour, Provenance.SuppliedBy("log of the boiler house"));

    private static Rational Load(HistoricalRecord record) => Rational.FromDecimal(record.Output) / record.Duration;

    /// <summary>A bound just below a load, or at it. The loads of these tests lie further apart than that.</summary>
    private static decimal NotAbove(Rational load) => decimal.Floor(load.ToDecimal() * 1_000_000) / 1_000_000;

    private static string Places(Outcome<HistoricalRelation> outcome) => string.Join(", ", outcome.Problems.Select(problem => problem.Where.Document));
}
