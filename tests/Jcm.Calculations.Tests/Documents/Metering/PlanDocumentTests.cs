using Jcm.Calculations.Documents;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Metering.MeteringDocuments;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>The monitoring plan of a document is the one that the same statements in code give.</summary>
public sealed class PlanDocumentTests
{
    private static readonly RuleVersions Versions = new("VN_AM007", "1.0", "JCM_VN_GL_PDD_MR_ver02.0");

    private static readonly MonitoringPlan Plan = MonitoringPlan.Of(
        "VN-planned",
        new("project design document, monitoring plan", "2.0"),
        new CreditingPeriod(new Period(new(2023, 1, 1), new(2032, 12, 31))),
        [new("roof A"), new("roof B") { InServiceFrom = new(2024, 8, 1), InServiceUntil = new(2030, 12, 31), ServiceSource = "commissioning record" }],
        [new(new(2023, 1, 1), Versions, "registration")],
        [
            new("EG_i,p", MonitoringOptions.C, [new("net export"), new("invoices", "the meters have failed") { Option = MonitoringOptions.B }])
            {
                Apportioning = BoundaryRule.ByTime,
                Gaps = GapTreatment.NoCredit,
                MaximumPermissibleError = 0.005m,
                CalibrationIntervalMonths = 24,
                Frequency = "every quarter-hour",
            },
        ]);

    [Fact]
    public void A_report_is_compared_with_the_plan_as_in_code()
    {
        var document = ProjectDocument.Read(Planned).Value;
        var report = MonitoringReport.After(new(2023, 12, 31), "VN-planned", new(new(2024, 1, 1), new(2024, 6, 30)), Versions) with
        {
            Values = document.Project.MonitoredValues,
            Sources = [new("EG_i,p", "roof A", null, new(new(2024, 1, 1), new(2024, 6, 30)), "invoices", "the meter was stolen")],
            Apportioning = [new("EG_i,p", "roof A", null, BoundaryRule.ToLater)],
        };
        var (expected, found) = (Plan.Check(report), document.CheckPlan()!);
        Assert.Equal(expected.Problems, found.Problems);
        Assert.Equal(expected.Findings, found.Findings);
        // The option, the apportioning, the accuracy and the interval of calibration are not as planned; the source is a lower one.
        Assert.Equal(4, found.Problems.Count);
        Assert.Single(found.Findings);
        Assert.Equal(Plan.ToString(), document.Plan!.ToString());
    }

    [Fact]
    public void A_history_goes_on_with_the_report_of_the_document()
    {
        var document = ProjectDocument.Read(Planned).Value;
        var value = new MonitoredValue("roof A", new(new(2023, 1, 1), new(2023, 6, 30)), "EG_i,p", 190, "MWh", MonitoringOptions.C, "net export");
        var earlier = MonitoringReport.First("VN-planned", Period.Year(2023), Versions) with { Values = [value, value with { Period = new(new(2023, 7, 1), new(2023, 12, 31)), Value = 195 }] };
        var expected = MonitoringHistory.Of(earlier);
        Assert.Equal(expected.Extremes, document.History!.Extremes);
        Assert.Equal(expected.ToString(), document.History.ToString());
        Assert.Equal(200.55m, document.History.After(document.Report!).Extremes[0].Highest.Value);
    }

    [Fact]
    public void A_first_report_has_none_before_it_and_an_open_crediting_period_has_no_end()
    {
        var text = Planned.Replace("      \"previousLastDay\": \"2023-12-31\",\n", "", StringComparison.Ordinal).Replace(", \"last\": \"2032-12-31\"", "", StringComparison.Ordinal);
        var document = ProjectDocument.Read(text).Value;
        Assert.Null(document.Report!.PreviousLastDay);
        Assert.Null(document.Plan!.Crediting.Last);
    }

    [Fact]
    public void A_plan_without_a_report_is_read_and_compares_nothing()
    {
        var begin = Planned.IndexOf("    \"report\": {", StringComparison.Ordinal);
        var end = Planned.IndexOf("    \"history\": {", StringComparison.Ordinal);
        var document = ProjectDocument.Read(Planned.Remove(begin, end - begin)).Value;
        Assert.NotNull(document.Plan);
        Assert.Null(document.CheckPlan());
    }

    [Theory]
    [InlineData("\"last\": \"2032-12-31\"", "\"last\": \"2022-12-31\"", "$.plan.crediting", ProblemCode.ReversedPeriod)]
    [InlineData("\"title\": \"project design document, monitoring plan\"", "\"title\": \"\"", "$.plan", ProblemCode.MissingSource)]
    [InlineData("\"serviceSource\": \"commissioning record\"", "\"serviceSource\": \"\"", "$.plan.points[1]", ProblemCode.MissingSource)]
    [InlineData("\"inServiceUntil\": \"2030-12-31\"", "\"inServiceUntil\": \"2024-01-31\"", "$.plan.points[1]", ProblemCode.ReversedPeriod)]
    [InlineData("\"calibrationIntervalMonths\": 24", "\"calibrationIntervalMonths\": 0", "$.plan.parameters[0]", ProblemCode.OutOfRange)]
    [InlineData("\"name\": \"invoices\"", "\"name\": \"net export\"", "$.plan.parameters[0]", ProblemCode.Duplicate)]
    [InlineData("\"versions\": [ { \"from\": \"2023-01-01\"", "\"versions\": [ { \"from\": \"2023-01-02\"", "$.plan", ProblemCode.BrokenSeries)]
    [InlineData("\"to\": \"2024-06-30\",\n      \"ruleSet\"", "\"to\": \"2023-06-30\",\n      \"ruleSet\"", "$.plan.report", ProblemCode.ReversedPeriod)]
    [InlineData("\"to\": \"2024-06-30\",\n      \"ruleSet\": \"JCM_VN_GL_PDD_MR_ver02.0\"", "\"to\": \"2024-06-30\",\n      \"ruleSet\": \" \"", "$.plan.report.ruleSet", ProblemCode.Malformed)]
    [InlineData("\"to\": \"2024-06-30\", \"source\": \"invoices\"", "\"to\": \"2023-06-30\", \"source\": \"invoices\"", "$.plan.report.sources[0]", ProblemCode.ReversedPeriod)]
    [InlineData("\"to\": \"2023-12-31\",\n      \"extremes\"", "\"to\": \"2022-12-31\",\n      \"extremes\"", "$.plan.history", ProblemCode.ReversedPeriod)]
    [InlineData("\"from\": \"2023-01-01\",\n      \"to\"", "\"from\": \"2023-01-01\",\n      \"previousLastDay\": \"2023-01-01\",\n      \"to\"", "$.plan.history", ProblemCode.OverlappingPeriods)]
    [InlineData("\"lowest\": { \"from\": \"2023-01-01\"", "\"lowest\": { \"from\": \"2022-01-01\"", "$.plan.history.extremes[0]", ProblemCode.OutOfRange)]
    [InlineData("\"lowest\": { \"from\": \"2023-01-01\"", "\"lowest\": { \"from\": \"2024-01-01\"", "$.plan.history.extremes[0].lowest", ProblemCode.ReversedPeriod)]
    [InlineData("\"highest\": { \"from\": \"2023-07-01\", \"to\": \"2023-12-31\", \"value\": 195", "\"highest\": { \"from\": \"2023-07-01\", \"to\": \"2023-12-31\", \"value\": 180", "$.plan.history.extremes[0]", ProblemCode.Contradiction)]
    [InlineData("\"highestPerDay\": { \"from\": \"2023-07-01\"", "\"highestPerDay\": { \"from\": \"2023-01-01\"", "$.plan.history.extremes[0]", ProblemCode.Contradiction)]
    public void What_is_wrong_with_a_plan_stands_at_its_place(string old, string changed, string path, ProblemCode code) =>
        Assert.Contains(ProblemsOf(Planned, (old, changed)), problem => string.Equals(problem.Where.Document, path, StringComparison.Ordinal) && problem.Code == code && problem.Where.Line > 0);

    [Fact]
    public void A_parameter_is_stated_once_in_a_history()
    {
        var begin = Planned.LastIndexOf("        {\n", StringComparison.Ordinal);
        var extremes = Planned[begin..Planned.LastIndexOf("      ]", StringComparison.Ordinal)].TrimEnd();
        Assert.Equal(ProblemCode.Duplicate, Assert.Single(ProblemsOf(Planned, (extremes, $"{extremes},\n{extremes}"))).Code);
    }

    [Fact]
    public void A_plan_of_a_faulty_text_is_not_judged_by_what_is_left_of_it() =>
        Assert.Equal("$.plan.parameters[0].apportioning", Assert.Single(ProblemsOf(Planned, ("\"apportioning\": \"by time\"", "\"apportioning\": \"by chance\""), ("\"calibrationIntervalMonths\": 24", "\"calibrationIntervalMonths\": 0"))).Where.Document);

    [Fact]
    public void An_interval_of_calibration_beyond_the_calendar_is_never_exceeded() =>
        Assert.DoesNotContain(ProjectDocument.Read(Planned.Replace("\"calibrationIntervalMonths\": 24", "\"calibrationIntervalMonths\": 2147483647", StringComparison.Ordinal)).Value.CheckPlan()!.Problems, problem => problem.Message.Contains("calibrated", StringComparison.Ordinal));
}
