using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Documents.Metering;
using Jcm.Calculations.Tests.Evaluation;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

public sealed class ProjectCheckTests
{
    [Fact]
    public void What_weighs_most_comes_first_and_every_finding_and_warning_is_there_once()
    {
        var check = Check(MeteringDocuments.TwoRoofs);
        Assert.Equal(check.Remarks.OrderByDescending(remark => remark.Grade).ThenBy(remark => remark.Topic), check.Remarks);
        Assert.Equal(check.Quality.Findings.Count + check.Calculation.Result.Warnings.Count, check.Remarks.Count);
        foreach (var finding in check.Quality.Findings) Assert.Single(check.Remarks, remark => remark.Topic == RemarkTopic.Metering && (remark.Where, remark.Message, remark.Subject).Equals((finding.Where, finding.Message, finding.Subject)));
        foreach (var warning in check.Calculation.Result.Warnings) Assert.Single(check.Remarks, remark => (remark.Code, remark.Message).Equals((warning.Code.ToString(), warning.Message)));
        Assert.False(check.IsWithoutFault);
        Assert.Equal("2 faults to correct or explain before the values are relied on, 14 doubts, 10 notes.", check.Verdict);
    }

    [Fact]
    public void What_a_report_has_against_its_plan_is_a_fault_and_what_the_plan_allows_is_told()
    {
        var check = Check(MeteringDocuments.Planned);
        var ofPlan = check.Remarks.Where(remark => remark.Topic == RemarkTopic.MonitoringPlan).ToList();
        Assert.Equal(check.Quality.Plan!.Problems.Select(problem => (problem.Where, problem.Message)), ofPlan.Where(remark => remark.Grade == FindingGrade.Fault).Select(remark => (remark.Where, remark.Message)));
        Assert.Equal(check.Quality.Plan.Findings.Select(finding => (finding.Where, finding.Message)), ofPlan.Where(remark => remark.Grade != FindingGrade.Fault).Select(remark => (remark.Where, remark.Message)));
        Assert.NotEmpty(check.Quality.Plan.Findings);
    }

    [Fact]
    public void The_verdict_follows_what_weighs_most()
    {
        var read = Projects.Boiler.Under(Projects.Boiler.Methodology with { EquationConfidence = Confidence.SourceRead });
        Assert.Equal((0, "Nothing was found."), (Check(read).Remarks.Count, Check(read).Verdict));
        Assert.Equal("Nothing is wrong; 1 note for the record.", Check(read with { VintageDivision = VintageDivision.ByDays }).Verdict);
        var doubtful = Check(Projects.Boiler);
        Assert.True(doubtful.IsWithoutFault);
        Assert.Equal("No fault; 1 doubt that a verifier will ask about, 0 notes.", doubtful.Verdict);
    }

    [Fact]
    public void A_report_that_does_not_go_on_where_the_reports_before_end_has_a_fault()
    {
        Assert.DoesNotContain(Check(MeteringDocuments.Planned).Remarks, remark => remark.Topic == RemarkTopic.Continuity);
        var later = MeteringDocuments.Planned.Replace("\"previousLastDay\": \"2023-12-31\"", "\"previousLastDay\": \"2023-11-30\"", StringComparison.Ordinal);
        var remark = Assert.Single(Check(later).Remarks, remark => remark.Topic == RemarkTopic.Continuity);
        Assert.Equal(FindingGrade.Fault, remark.Grade);
    }

    [Fact]
    public void A_plan_without_a_report_is_noted()
    {
        var root = JsonNode.Parse(MeteringDocuments.Planned)!;
        root["plan"]!.AsObject().Remove("report");
        var remark = Assert.Single(Check(root.ToJsonString()).Remarks, remark => remark.Topic == RemarkTopic.MonitoringPlan);
        Assert.Equal((FindingGrade.Note, null), (remark.Grade, remark.Code));
        Assert.Contains("nothing was held against the plan", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_tell_gaps_confidence_results_and_unused_inputs_apart()
    {
        var project = (Projects.SolarFrame with { VintageDivision = VintageDivision.ByDays })
            .Generates("roof", Period.Parse("2023-07-01..2024-06-30"), 100).Generates("roof", Period.Parse("2024-08-01..2024-12-31"), 50);
        var remarks = Check(project).Remarks;
        Assert.Equal(FindingGrade.Doubt, Assert.Single(remarks, remark => remark.Topic == RemarkTopic.Continuity).Grade);
        Assert.Equal((FindingGrade.Note, "DividedByDays"), Assert.Single(remarks.Where(remark => remark.Topic == RemarkTopic.Result).Select(remark => (remark.Grade, remark.Code))));
        Assert.Contains(remarks, remark => remark is { Topic: RemarkTopic.Confidence, Grade: FindingGrade.Doubt });
        var unused = Assert.Single(Check(Projects.Solar with { VintageDivision = VintageDivision.ByDays }).Remarks, remark => remark.Topic == RemarkTopic.UnusedInputs);
        Assert.Equal((FindingGrade.Note, null), (unused.Grade, unused.Code));
    }

    [Fact]
    public void An_assumption_that_does_not_hold_is_a_doubt()
    {
        // The boiler that is replaced would be better than the new one.
        var project = Projects.Boiler with { FixedValues = [.. Projects.Boiler.FixedValues.Select(value => value.Symbol.Equals("eta_RE", StringComparison.Ordinal) ? value with { Value = 0.9m } : value)] };
        var result = project.Calculate();
        var broken = result.Warnings.Where(warning => warning.Code == WarningCode.AssumptionBroken).ToList();
        Assert.Equal(broken.Count, Check(project).Remarks.Count(remark => remark is { Topic: RemarkTopic.Assumptions, Grade: FindingGrade.Doubt }));
        Assert.Contains(Check(project).Remarks, remark => remark is { Topic: RemarkTopic.Result, Grade: FindingGrade.Note, Code: "NegativeReduction" });
    }

    [Fact]
    public void Every_topic_has_words()
    {
        Assert.Equal(Enum.GetValues<RemarkTopic>().Length, Enum.GetValues<RemarkTopic>().Select(topic => topic.Words()).Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((RemarkTopic)99).Words());
    }

    private static ProjectCheck Check(string document) => ProjectCheck.Of(ProjectDocument.Read(document).Value.Calculate());

    private static ProjectCheck Check(Project project) => ProjectCheck.Of(ProjectDocument.Of(project).Calculate());
}
