using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>How totals relate to their parts, whatever the order in which a project is entered.</summary>
public sealed class TotalTests
{
    private static readonly Gen<decimal> Readings =
        from digits in Gen.Choose(0, 1_000_000_000)
        from scale in Gen.Choose(0, 6)
        select new decimal(digits, 0, 0, false, (byte)scale);

    /// <summary>Boilers of up to five points and six months, whose emissions are quotients that do not end.</summary>
    private static readonly Arbitrary<Project> Boilers = (
        from points in Gen.Choose(1, 5)
        from months in Gen.Choose(1, 6)
        from heat in Readings.ArrayOf(points * months)
        from efficiencies in Gen.Choose(100, 999).ArrayOf(points)
        select BoilersOf(points, months, heat, efficiencies)).ToArbitrary();

    [Fact]
    public void The_order_of_entry_changes_no_total() =>
        Prop.ForAll(Boilers, Gen.Choose(0, int.MaxValue).ToArbitrary(), (project, seed) =>
        {
            var shuffled = project with { MonitoredValues = Shuffle(project.MonitoredValues, seed), FixedValues = Shuffle(project.FixedValues, seed) };
            return Figures(project.Calculate()).SequenceEqual(Figures(shuffled.Calculate()), StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_readings_by_category_of_day_changes_no_total() =>
        Assert.Equal(Figures(ByDayCategory.Calculate()), Figures((ByDayCategory with { MonitoredValues = [.. ByDayCategory.MonitoredValues.Reverse()] }).Calculate()));

    [Fact]
    public void The_order_of_entry_changes_no_set_of_problems() =>
        Prop.ForAll(Boilers, Gen.Choose(0, int.MaxValue).ToArbitrary(), (project, seed) =>
        {
            var broken = project.Fix("eta_PJ", 2, "", "methodology", "HOB 0") with { MonitoredValues = project.MonitoredValues.RemoveAt(seed % project.MonitoredValues.Count).Add(project.MonitoredValues[0]) };
            var shuffled = broken with { MonitoredValues = Shuffle(broken.MonitoredValues, seed), FixedValues = Shuffle(broken.FixedValues, seed) };
            return broken.Evaluate().Problems.Count > 0 && broken.Evaluate().Problems.ToHashSet().SetEquals(shuffled.Evaluate().Problems);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_points_of_a_project_evaluated_one_by_one_give_the_same_levels_and_add_up() =>
        Prop.ForAll(Boilers, project =>
        {
            var whole = project.Calculate();
            var parts = whole.Points.Select(point => (project with
            {
                MonitoredValues = project.MonitoredValues.RemoveAll(value => !string.Equals(value.Point, point.Point, StringComparison.Ordinal)),
                FixedValues = project.FixedValues.RemoveAll(value => value.Point is { } own && !string.Equals(own, point.Point, StringComparison.Ordinal)),
            }).Calculate().Total).ToList();
            return parts.SequenceEqual(whole.Points.Select(point => point.Levels))
                && Near(parts.Sum(part => part.Reference.Tonnes), whole.Total.Reference.Tonnes)
                && Near(parts.Sum(part => part.Project.Tonnes), whole.Total.Project.Tonnes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Points_periods_and_vintages_add_up_to_the_total() =>
        Prop.ForAll(Boilers, project =>
        {
            var result = project.Calculate();
            return Near(result.Points.Sum(each => each.Levels.Reduction.Tonnes), result.Total.Reduction.Tonnes)
                && Near(result.Periods.Sum(each => each.Levels.Reduction.Tonnes), result.Total.Reduction.Tonnes)
                && Near(result.Vintages.Sum(each => each.Levels.Reduction.Tonnes), result.Total.Reduction.Tonnes)
                && result.Total.Reduction == result.Total.Reference - result.Total.Project;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_nothing_is_divided_vintages_add_up_to_the_total_exactly() =>
        Prop.ForAll(Readings.ArrayOf(36).ToArbitrary(), readings =>
        {
            var project = SolarFrame;
            for (var i = 0; i < readings.Length; i++) project = project.Generates(i % 2 == 0 ? "a" : "b", Period.Month(2020 + (i / 12), 1 + (i % 12)), readings[i]);
            var result = project.Calculate();
            return result.Vintages.Count == 3
                && result.Vintages.Sum(vintage => vintage.Levels.Reduction.Tonnes) == result.Total.Reduction.Tonnes
                && result.Total.Reduction.Tonnes == readings.Sum() * 0.333m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Monthly_readings_give_the_same_total_as_their_sum_for_the_year() =>
        Prop.ForAll(Readings.ArrayOf(12).ToArbitrary(), readings =>
        {
            var monthly = Enumerable.Range(0, 12).Aggregate(SolarFrame, (each, month) => each.Generates("roof", Period.Month(2024, month + 1), readings[month]));
            var yearly = SolarFrame.Generates("roof", Period.Year(2024), readings.Sum());
            return monthly.Calculate().Total == yearly.Calculate().Total && monthly.Calculate().Vintages.SequenceEqual(yearly.Calculate().Vintages);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_negative_reduction_is_a_result_with_a_warning_and_is_not_floored()
    {
        var result = (Boiler with { MonitoredValues = [] }).Heats("HOB 1", Period.Month(2023, 1), 0, 744).Heats("HOB 1", Period.Month(2023, 2), 15_200, 0).Calculate();
        Assert.Equal(-2.3m * 744 / 1000 * 1.1501m, result.Results[0].Levels.Reduction.Tonnes);
        var warning = Assert.Single(result.Warnings, warning => warning.Code == WarningCode.NegativeReduction);
        Assert.Equal("2023-01-01..2023-01-31", warning.Where.Period);
        Assert.True(Near(result.Total.Reduction.Tonnes, result.Results[0].Levels.Reduction.Tonnes + result.Results[1].Levels.Reduction.Tonnes));
        Assert.Contains(result.Policies, policy => policy.StartsWith("Negative reductions", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_assumption_warns_and_changes_nothing()
    {
        var worse = (Boiler with { FixedValues = Boiler.FixedValues.RemoveAt(1) }).Fix("eta_PJ", 0.4m, "", "methodology").Calculate();
        Assert.Contains("eta_RE ≤ eta_PJ", Assert.Single(worse.Warnings, warning => warning.Code == WarningCode.AssumptionBroken).Message, StringComparison.Ordinal);
        Assert.Equal(15_200m / 0.4m * 0.099m + (2.3m * 5088 / 1000 * 1.1501m), worse.Total.Project.Tonnes);
    }

    [Fact]
    public void Equations_that_were_not_read_warn()
    {
        Assert.Contains(Boiler.Calculate().Warnings, warning => warning.Code == WarningCode.EquationsNotRead && warning.Message.Contains("https://", StringComparison.Ordinal));
        Assert.Contains(Solar.Calculate().Warnings, warning => warning.Code == WarningCode.EquationsNotRead);
        var read = new Project("VN-1", Solar.Methodology with { EquationConfidence = Confidence.SourceRead }).Choose(Factor, "national grid").Generates("roof", Period.Year(2024), 1000);
        Assert.DoesNotContain(read.Calculate().Warnings, warning => warning.Code == WarningCode.EquationsNotRead);
    }

    private static Project BoilersOf(int points, int months, decimal[] heat, int[] efficiencies)
    {
        var project = BoilerFrame;
        for (var point = 0; point < points; point++)
        {
            project = project.Fix("eta_RE", efficiencies[point] / 1000m, "", "methodology", $"HOB {point.ToString(CultureInfo.InvariantCulture)}");
            for (var month = 0; month < months; month++)
            {
                project = project.Heats($"HOB {point.ToString(CultureInfo.InvariantCulture)}", Period.Month(2023 + (month / 3), 1 + month), heat[(point * months) + month], 100 + month);
            }
        }

        return project with { FixedValues = project.FixedValues.RemoveAll(value => value is { Symbol: "eta_RE", Point: null }) };
    }

    /// <summary>Equal but for the last digits of a decimal.</summary>
    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= Math.Max(Math.Abs(left), Math.Abs(right)) * 1e-22m + 1e-20m;

    /// <summary>All figures with all their digits, by name.</summary>
    private static List<string> Figures(ProjectResult result) =>
    [
        .. result.Points.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Point} {Digits(each.Levels)}")).Order(StringComparer.Ordinal),
        .. result.Periods.Select(each => $"{each.Period} {Digits(each.Levels)}"),
        .. result.Vintages.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Vintage} {Digits(each.Levels)}")),
        Digits(result.Total),
    ];

    private static string Digits(EmissionLevels levels) =>
        string.Create(CultureInfo.InvariantCulture, $"{levels.Reference.Tonnes} {levels.Project.Tonnes} {levels.Reduction.Tonnes}");

    private static ImmutableList<T> Shuffle<T>(ImmutableList<T> items, int seed)
    {
        var shuffled = items.ToArray();
        var state = (uint)seed | 1;
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            var j = (int)(state % (uint)(i + 1));
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return [.. shuffled];
    }
}
