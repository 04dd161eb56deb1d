using FsCheck.Fluent;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class StatisticsTests
{
    private static readonly Outliers Usual = new();

    [Fact]
    public void The_score_is_that_of_the_equation() =>
        // Median 5, MAD 2: 0.6745 x (19 - 5) / 2 = 4.72.
        Usual.Found(Of(1, 2, 3, 4, 5, 6, 7, 8, 19)).Only(
            FindingGrade.Doubt, FindingCode.Outlier, "2024-03-09: 19 MWh: far above the median of 5 MWh by a modified z-score of 4.7, where 3.5 is the threshold");

    [Fact]
    public void Days_close_to_each_other_are_not_remarked() => Law.Holds(
        from amounts in Amounts(95, 105, fewest: 8)
        select amounts.Select((amount, i) => 100 + (i % 10) + (amount / 100)).ToArray(),
        amounts => Assert.Empty(Usual.Found(Of(amounts))));

    [Fact]
    public void One_huge_outlier_never_hides_another() => Law.Holds(
        from amounts in Amounts(90, 110, fewest: 15)
        from days in Gen.Shuffle(Enumerable.Range(0, amounts.Length).ToArray())
        from huge in Gen.Elements(1e6m, 1e12m, 1e20m)
        from spread in Gen.Elements(0m, 1m)
        select (Amounts: amounts.Select(amount => 100 + ((amount - 100) * spread)).ToArray(), days, huge),
        each =>
        {
            var (big, other) = (each.days[0], each.days[1]);
            var messages = Usual.Found(Of(each.Amounts.With(big, each.huge).With(other, 1000))).Select(finding => finding.Message).ToList();
            Assert.All([big, other], day => Assert.Contains(messages, message => message.Contains(Name(day), StringComparison.Ordinal)));
        });

    [Fact]
    public void Where_most_days_are_the_same_the_mean_deviation_is_used_and_noted()
    {
        var findings = Usual.Found(Of(5, 5, 5, 5, 5, 5, 5, 5, 5, 6));
        Assert.Equal([FindingGrade.Doubt, FindingGrade.Note], findings.Select(finding => finding.Grade));
        Assert.Contains("2024-03-10: 6 MWh", findings[0].Message, StringComparison.Ordinal);
        // 1 / (1.253314 x 0.1) = 7.98.
        Assert.Contains("score of 8.0", findings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("More than half of the days are the same", findings[1].Message, StringComparison.Ordinal);
        Usual.Found(Of(0, 0, 0, 0, 0, 100, 100, 100, 100)).Only(FindingGrade.Note, FindingCode.Outlier, "the same");
        Assert.Empty(Usual.Found(Of(7, 7, 7, 7, 7, 7, 7, 7)));
    }

    [Fact]
    public void A_row_of_low_days_is_one_finding_that_names_the_worst() =>
        Usual.Found(Of(100, 101, 102, 103, 104, 100, 101, 102, 103, 104, 5, 2, 9)).Only(
            FindingGrade.Doubt, FindingCode.Outlier, "3 days, 2024-03-11..2024-03-13, at least 2 MWh: far below the median of 101 MWh, on 2024-03-12 with 2 MWh,");

    [Fact]
    public void Days_are_compared_within_their_group_whatever_the_order_of_the_groups() => Law.Holds(
        Amounts(1, 3, fewest: 20),
        amounts =>
        {
            var days = amounts.Select((amount, i) => i % 2 == 0 ? amount : 1000 + amount).ToArray().With(4, 1001);
            IReadOnlyList<Finding> Found(string even, string odd) =>
                [.. new Outliers(groupOf: day => (day.DayNumber - First.DayNumber) % 2 == 0 ? even : odd).Found(Of(days)).Where(finding => finding.Grade == FindingGrade.Doubt)];
            Assert.Contains(Found("a", "b"), finding => finding.Message.StartsWith("2024-03-05: 1,001 MWh", StringComparison.Ordinal));
            Assert.Equal(Found("a", "b"), Found("b", "a"));
        });

    [Fact]
    public void Too_few_days_and_partly_covered_days_are_not_compared()
    {
        Usual.Found(Of(1, 2, 3, 4, 5, 6, 900)).Only(FindingGrade.Note, FindingCode.Outlier, "7 whole days could not be compared, because fewer than 8 days belong together");
        Assert.Empty(Usual.Found(Partly([1, 2, 3, 4, 5, 6, 7, 8, 900], [1, 1, 1, 1, 1, 1, 1, 1, 0.9m])));
        var notes = new Outliers(groupOf: day => day.Day < 12 ? "early" : "late").Found(Of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4.9m, 1)).Where(finding => finding.Grade == FindingGrade.Note).Select(finding => finding.Message).ToList();
        Assert.StartsWith("1 whole day could not be compared", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("More than half of the days of early are the same", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_threshold_is_a_number_and_the_rule_says_it()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outliers(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outliers(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outliers(fewestDays: 2));
        Assert.Equal("no whole day with a modified z-score beyond 3.5 among at least 8 days", Usual.Rule);
        Assert.EndsWith("8 days, by month", new Outliers(groups: "by month").Rule, StringComparison.Ordinal);
        Assert.Equal("plan", new Outliers(source: "plan").Source);
        Assert.Contains("Hoaglin", Usual.Source, StringComparison.Ordinal);
        Assert.Empty(Usual.ProblemsWith(Units.Tonne));
    }
}
