using Jcm.Calculations.Documents;
using Jcm.Calculations.Monitoring;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Metering.MeteringDocuments;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>The clock of a document is the one that the same statements in code give.</summary>
public sealed class SiteClockDocumentTests
{
    private const string Fixed = """{ "rule": "fixed", "offset": "07:00:00" }""";

    private const string Changing =
        """{ "rule": "with changes", "name": "Chile", "firstOffset": "-03:00:00", "changes": [ { "at": "2024-04-07T03:00:00Z", "offset": "-04:00:00" }, { "at": "2024-09-08T04:00:00Z", "offset": "-03:00:00" } ] }""";

    private const string Yearly =
        """
        { "rule": "daylight saving", "name": "Chile", "standardOffset": "-04:00:00", "saving": "01:00:00", "begin": { "month": 9, "which": "first", "weekday": "Sunday", "wallClock": "00:00:00" },
          "end": { "month": 4, "which": "first", "weekday": "Saturday", "wallClock": "1.00:00:00" }, "first": 2023, "last": 2025 }
        """;

    [Fact]
    public void Dated_changes_are_those_of_the_document()
    {
        var clock = SiteClock.WithChanges("Chile", TimeSpan.FromHours(-3), [new(new(2024, 4, 7, 3, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(-4)), new(new(2024, 9, 8, 4, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(-3))]);
        Assert.Equal(clock, Read(Changing));
        var stated = Read(Changing.Replace("\"changes\":", "\"stated\": { \"from\": \"2024-01-01\", \"to\": \"2024-12-31\" }, \"changes\":", StringComparison.Ordinal));
        Assert.Equal(Period.Year(2024), stated.Stated);
        Assert.Equal(clock.Changes, stated.Changes);
    }

    [Fact]
    public void A_clock_without_changes_may_have_a_name() =>
        Assert.Equal("Viet Nam: UTC+07:00", Read("""{ "rule": "with changes", "name": "Viet Nam", "firstOffset": "07:00:00", "changes": [] }""").ToString());

    [Fact]
    public void A_yearly_rule_is_that_of_the_document() => Assert.Equal(
        SiteClock.DaylightSaving(
            "Chile",
            TimeSpan.FromHours(-4),
            TimeSpan.FromHours(1),
            new(9, WeekdayInMonth.First, DayOfWeek.Sunday, TimeSpan.Zero),
            new(4, WeekdayInMonth.First, DayOfWeek.Saturday, TimeSpan.FromDays(1)),
            2023,
            2025),
        Read(Yearly));

    [Theory]
    [InlineData(Changing, "\"at\": \"2024-09-08", "\"at\": \"2024-03-08", "$.metering.clock", ProblemCode.Malformed)]
    [InlineData(Changing, "\"firstOffset\": \"-03:00:00\"", "\"firstOffset\": \"-15:00:00\"", "$.metering.clock", ProblemCode.OutOfRange)]
    [InlineData(Changing, "\"changes\":", "\"stated\": { \"from\": \"2024-01-01\", \"to\": \"2023-12-31\" }, \"changes\":", "$.metering.clock.stated", ProblemCode.ReversedPeriod)]
    [InlineData(Changing, "\"changes\":", "\"stated\": { \"from\": \"2025-01-01\", \"to\": \"2025-12-31\" }, \"changes\":", "$.metering", ProblemCode.OutOfRange)]
    [InlineData(Yearly, "\"first\": 2023", "\"first\": 0", "$.metering.clock.first", ProblemCode.OutOfRange)]
    [InlineData(Yearly, "\"last\": 2025", "\"last\": 10000", "$.metering.clock.last", ProblemCode.OutOfRange)]
    [InlineData(Yearly, "\"last\": 2025", "\"last\": 2022", "$.metering.clock", ProblemCode.ReversedPeriod)]
    [InlineData(Yearly, "\"month\": 9", "\"month\": 13", "$.metering.clock", ProblemCode.OutOfRange)]
    [InlineData(Yearly, "\"weekday\": \"Sunday\"", "\"weekday\": \"Holiday\"", "$.metering.clock.begin.weekday", ProblemCode.UnknownName)]
    public void A_problem_of_a_clock_stands_at_its_place(string clock, string old, string changed, string path, ProblemCode code) =>
        Assert.Contains(ProblemsOf(Rooftop, (Fixed, clock.Replace(old, changed, StringComparison.Ordinal))), problem => string.Equals(problem.Where.Document, path, StringComparison.Ordinal) && problem.Code == code);

    [Fact]
    public void A_local_time_that_the_clocks_skip_or_repeat_is_a_problem_at_its_reading()
    {
        var skipped = ProblemsOf(Rooftop, (Fixed, Yearly), ("\"at\": \"2024-03-01T00:00\"", "\"at\": \"2024-09-01T00:30\""));
        Assert.Contains(skipped, problem => problem.Where.Document is "$.meters[0].readings[2].at" && problem.Message.Contains("never show", StringComparison.Ordinal));
        var repeated = ProblemsOf(Rooftop, (Fixed, Yearly), ("\"at\": \"2024-03-01T00:00\"", "\"at\": \"2024-04-06T23:30\""));
        Assert.Contains(repeated, problem => problem.Where.Document is "$.meters[0].readings[2].at" && problem.Code == ProblemCode.Ambiguous);
    }

    private static SiteClock Read(string clock)
    {
        var text = Rooftop.Replace(Fixed, clock, StringComparison.Ordinal).Replace("\"decimals\": 1,", "\"decimals\": 1, \"readEvery\": \"31.00:00:00\",", StringComparison.Ordinal)
            .Replace("\"source\": \"meter E-1042\",", "\"source\": \"meter E-1042\", \"boundary\": \"by time\",", StringComparison.Ordinal);
        return Assert.Single(ProjectDocument.Read(text).Value.Project.Meterings).Clock;
    }
}
