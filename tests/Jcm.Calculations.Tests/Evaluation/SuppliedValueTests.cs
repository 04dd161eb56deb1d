using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Fixed values, defaults and choices: every one is used and shown, or refused.</summary>
public sealed class SuppliedValueTests
{
    private const string Mark = "the document that only this test names";

    private static readonly Project TwoPoints = new Project("ID-2", Catalogue.Approved.Get("ID_AM013"))
        .Choose(Factor, "Sumatra grid")
        .Choose(Factor, "captive diesel", "b")
        .Generates("a", Period.Year(2024), 100)
        .Generates("b", Period.Year(2024), 10);

    [Fact]
    public void A_withheld_default_is_never_used_and_the_message_names_parameter_methodology_and_document()
    {
        foreach (var definition in Catalogue.Approved.Find(family: "solar"))
        {
            var factor = definition.Parameters.Single(rule => rule.Parameter.Symbol is Factor);
            foreach (var category in factor.Categories.Where(category => category.Default.Value is null && category.SmallestOf.Count == 0))
            {
                var problem = new Project("P", definition).Choose(Factor, category.Key).Generates("roof", Period.Year(2024), 1)
                    .Evaluate().Problems.Single(problem => problem.Where.Parameter is Factor);
                Assert.Equal(ProblemCode.UnknownValue, problem.Code);
                Assert.Contains(Factor, problem.Message, StringComparison.Ordinal);
                Assert.Contains($"{definition.Id} version {definition.Version}", problem.Message, StringComparison.Ordinal);
                Assert.Contains($"\"{category.Key}\"", problem.Message, StringComparison.Ordinal);
                Assert.Contains("<https://", problem.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_row_that_takes_the_smallest_of_several_asks_for_each_one_that_is_withheld_and_uses_what_is_supplied()
    {
        var project = new Project("ID-3", Catalogue.Approved.Get("ID_AM013")).Choose(Factor, "Jamali grid and captive").Generates("a", Period.Year(2024), 100);
        Assert.Contains("\"Jamali grid\"", project.OnlyProblem().Message, StringComparison.Ordinal);
        Assert.Equal(61.6m - 10, project.Fix(Factor, 0.516m, "tCO2/MWh", Mark, category: "Jamali grid").Calculate().Total.Reference.Tonnes);
        Assert.Equal(53.3m, project.Fix(Factor, 0.7m, "tCO2/MWh", Mark, category: "Jamali grid").Calculate().Total.Reference.Tonnes);
    }

    [Fact]
    public void A_flagged_value_always_warns()
    {
        foreach (var definition in Catalogue.Approved.Find(family: "solar").Where(definition => !definition.Parameters.Any(rule => rule.IsByDayCategory)))
        {
            foreach (var category in definition.Parameters.Single(rule => rule.Parameter.Symbol is Factor).Categories.Where(category => category.Default.Value is not null))
            {
                var project = definition.Parameters.Where(rule => rule.Kind == ParameterKind.Monitored && rule.WhenAbsent is null).Aggregate(
                    new Project("P", definition).Choose(Factor, category.Key),
                    (each, rule) => each.Monitor("roof", Period.Year(2024), rule.Parameter.Symbol, 1, rule.Parameter.Unit.Symbol, MonitoringOptions.C, "log"));
                var warned = project.Calculate().Warnings.Any(warning => warning.Code == WarningCode.FlaggedValue && warning.Where.Parameter is Factor);
                Assert.Equal(category.Default.Provenance.Confidence.IsFlagged(), warned);
            }
        }
    }

    [Fact]
    public void Reference_data_keep_their_flag_when_a_caller_supplies_them()
    {
        var flagged = Fuels.Find("diesel_oil").Value.CarbonDioxide[FuelBound.Lower];
        Assert.Contains(TwoPoints.Fix(Factor, flagged, "a").Calculate().Warnings, warning => warning.Code == WarningCode.FlaggedValue && warning.Message.Contains(flagged.Provenance.Source, StringComparison.Ordinal));
        var businessAsUsual = new SuppliedValue(Factor, 0.9m, "tCO2/MWh", flagged.Provenance);
        Assert.Contains((TwoPoints with { BusinessAsUsualValues = [businessAsUsual] }).Calculate().Warnings, warning => warning.Code == WarningCode.FlaggedValue && warning.Message.Contains("0.9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Confidence.Unknown)]
    [InlineData(Confidence.RecalledLow)]
    [InlineData(Confidence.RecalledMedium)]
    public void A_value_that_may_not_be_used_is_refused_whoever_supplies_it(Confidence confidence)
    {
        var withheld = new SuppliedValue(Factor, 0.9m, "tCO2/MWh", new Provenance("hearsay", confidence));
        Assert.Equal(ProblemCode.UnknownValue, (Solar with { Choices = [], FixedValues = [withheld] }).OnlyProblem().Code);
        Assert.Equal(ProblemCode.UnknownValue, (Solar with { BusinessAsUsualValues = [withheld] }).OnlyProblem().Code);
        Assert.Throws<InvalidDataProblemsException>(() => Solar.Fix(Factor, new ReferenceValue("a factor", null, withheld.Provenance)));
    }

    [Theory]
    [InlineData("national grid", "0.333", false)]
    [InlineData("national grid", "0.332", true)]
    [InlineData("captive diesel", "0.333", true)]
    public void A_value_other_than_the_default_of_the_chosen_row_warns(string category, string value, bool warns)
    {
        var project = (Solar with { Choices = [] }).Choose(Factor, category).Fix(Factor, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "tCO2/MWh", Mark);
        Assert.Equal(warns, project.Calculate().Warnings.Any(warning => warning.Code == WarningCode.DiffersFromDefault));
    }

    [Fact]
    public void A_value_other_than_the_smallest_of_the_chosen_rows_warns()
    {
        Project With(decimal value) => (TwoPoints with { Choices = [] }).Choose(Factor, "Sumatra grid and captive").Fix(Factor, value, "tCO2/MWh", Mark);
        Assert.Contains(With(0.533m).Calculate().Warnings, warning => warning.Code == WarningCode.DiffersFromDefault && warning.Message.Contains("0.477", StringComparison.Ordinal));
        Assert.DoesNotContain(With(0.477m).Calculate().Warnings, warning => warning.Code == WarningCode.DiffersFromDefault);
    }

    [Fact]
    public void A_value_of_a_row_that_nothing_uses_is_refused()
    {
        var problem = TwoPoints.Fix(Factor, 0.6m, "tCO2/MWh", Mark, category: "Jamali grid").OnlyProblem();
        Assert.Equal(new Location("ID-2", Parameter: Factor), problem.Where);
        Assert.Contains("not used", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_for_all_points_is_refused_when_every_point_has_its_own()
    {
        var own = TwoPoints.Fix(Factor, 0.4m, "tCO2/MWh", Mark, "a").Fix(Factor, 0.5m, "tCO2/MWh", Mark, "b");
        Assert.Contains("not used", own.Fix(Factor, 0.6m, "tCO2/MWh", Mark).OnlyProblem().Message, StringComparison.Ordinal);
        var businessAsUsual = TwoPoints.BusinessAsUsual(Factor, 0.9m, "tCO2/MWh", Mark, "a").BusinessAsUsual(Factor, 0.9m, "tCO2/MWh", Mark, "b");
        Assert.Contains("not used", businessAsUsual.BusinessAsUsual(Factor, 0.8m, "tCO2/MWh", Mark).OnlyProblem().Message, StringComparison.Ordinal);
        Assert.Contains("not used", TwoPoints.Choose(Factor, "Sumatra grid", "a").OnlyProblem().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_added_is_shown_in_the_result_or_refused()
    {
        var symbols = Gen.Elements(TwoPoints.Methodology.Kernel.Parameters.Select(parameter => parameter.Symbol).Append("EF").ToArray());
        var points = Gen.Elements<string?>(null, "a", "b", "c");
        var categories = Gen.Elements<string?>(null, "Sumatra grid", "Sumatra grid and captive", "Jamali grid", "captive diesel", "zero", "none");
        var units = Gen.Elements("MWh", "tCO2/MWh", "tCO2", "t");
        var inputs =
            from symbol in symbols
            from point in points
            from category in categories
            from unit in units
            from value in Gen.Choose(-1, 900)
            from kind in Gen.Choose(0, 4)
            select kind switch
            {
                0 => TwoPoints.Fix(symbol, value / 1000m, unit, Mark, point, category),
                1 => TwoPoints.BusinessAsUsual(symbol, value / 1000m, unit, Mark, point),
                2 => TwoPoints.CountDays(category ?? "holiday", true, Mark),
                3 => TwoPoints.Monitor(point ?? "a", Period.Year(2024 + (value % 2)), symbol, value, unit, MonitoringOptions.C, Mark, category),
                _ => TwoPoints.Choose(symbol, Mark, point),
            };
        Prop.ForAll(inputs.ToArbitrary(), project => !project.Evaluate().TryGet(out var result) || result.Explain().Contains(Mark, StringComparison.Ordinal))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void A_choice_that_is_added_is_shown_in_the_result_or_refused() =>
        Prop.ForAll(
            Gen.Elements("Sumatra grid", "Sumatra grid and captive", "captive diesel", "zero").ToArbitrary(),
            Gen.Elements<string?>(null, "a", "b").ToArbitrary(),
            Gen.Elements<decimal?>(null, 0.3m).ToArbitrary(),
            (category, point, value) =>
            {
                var project = (TwoPoints with { Choices = [] }).Choose(Factor, category, point).Choose("PE_i,p", "zero");
                if (point is not null) project = project.Choose(Factor, "captive diesel", point is "a" ? "b" : "a");
                if (value is { } own) project = project.Fix(Factor, own, "tCO2/MWh", Mark);
                var isRow = category is not "zero";
                return project.Evaluate().TryGet(out var result) == isRow && (!isRow || result!.Results
                    .Where(each => point is null || string.Equals(each.Point, point, StringComparison.Ordinal))
                    .All(each => string.Equals(each.Parameters.Single(parameter => parameter.Parameter.Symbol is Factor).Category, category, StringComparison.Ordinal)));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_supplied_value_is_converted_and_kept_as_it_was_supplied()
    {
        var parameter = Boiler.Calculate().Results[0].Parameters.Single(each => each.Parameter.Symbol is "P_max");
        Assert.Equal(new Quantity(2.3m, Units.Kilowatt), parameter.AsSupplied);
        var inWatts = (Boiler with { FixedValues = Boiler.FixedValues.RemoveAll(value => value.Symbol is "P_max") }).Fix("P_max", 2300, "W", "catalogue of the maker");
        Assert.Equal(Boiler.Calculate().Total, inWatts.Calculate().Total);
        Assert.Equal("2300 W", inWatts.Calculate().Results[0].Parameters.Single(each => each.Parameter.Symbol is "P_max").AsSupplied.ToString());
    }

    [Fact]
    public void A_value_without_a_source_is_refused() =>
        Assert.Equal(ProblemCode.MissingSource, Solar.Fix(Factor, 0.3m, "tCO2/MWh", "  ").OnlyProblem().Code);
}
