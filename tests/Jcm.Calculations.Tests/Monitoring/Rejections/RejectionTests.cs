using System.Text.Json;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Rejections;

/// <summary>Reports that verifiers send back, from the files of the folder "cases": each first as it would go wrong, then as it is caught or calculated.</summary>
public sealed class RejectionTests
{
    private const string Project = "VN-1";

    public static TheoryData<string> Cases => [.. RejectionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_claim_comes_to_its_number_and_is_caught_where_it_is_wrong(string name)
    {
        var rejection = RejectionCase.Read(name);
        var wrong = rejection.Claims[0];
        Assert.Equal("wrong", wrong.Is);
        Assert.Single(rejection.Claims, claim => claim.Is is "right");
        foreach (var claim in rejection.Claims) Check(rejection, claim);

        // What the library does not catch it calculates: then the right number is another one.
        var right = rejection.Claims.Single(claim => claim.Is is "right");
        Assert.True(right.Tonnes < wrong.Tonnes || wrong.Problems.Count > 0, "the wrong number would not credit too much");
        Assert.Empty(right.Problems);
    }

    [Fact]
    public void There_is_a_case_for_every_kind()
    {
        string[] kinds =
        [
            "\"most conservative\" value not the highest of the stated history",
            "apportioning not as in the approved plan",
            "billing cycles against calendar months",
            "calibration delay not applied",
            "default used although the plan ranks another source first",
            "error found larger than permissible",
            "ex-ante value differing between two places",
            "export plus import instead of minus",
            "gap counted as zero while the month's total is used",
            "meter error factors 0.9979/1.0021 of the plan applied",
            "monitoring point missing in one period",
            "non-consecutive periods",
            "units slip",
        ];
        Assert.Equal(kinds, RejectionCase.Names.Select(name => RejectionCase.Read(name).Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_with_a_key_that_means_nothing_or_without_a_source_is_an_error()
    {
        Assert.Throws<JsonException>(() => RejectionCase.Parse("""{"kind": "k", "wrongNumber": 1}"""));
        Assert.Throws<JsonException>(() => RejectionCase.Parse("""{"kind": "k", "how": "h", "byHand": [], "methodology": "VN_AM007", "version": "1.0", "choices": [], "periods": [], "claims": []}"""));
    }

    private static void Check(RejectionCase rejection, Claim claim)
    {
        var definition = Catalogue.Approved.Get(rejection.Methodology, rejection.Version);
        var project = new Project(Project, definition);
        foreach (var choice in rejection.Choices) project = project.Choose(choice.Symbol, choice.Row);
        foreach (var each in rejection.Fixed.Concat(claim.Fixed)) project = project.Fix(each.Symbol, each.Value, each.Unit, each.Source);
        foreach (var each in claim.Monitored) project = project.Monitor(each.Point, Period.Parse(each.Period), each.Symbol, each.Value, each.Unit, each.Option, each.Source);

        var (problems, findings) = (new List<Problem>(), new List<Finding>());
        if (rejection.Metered.Count > 0)
        {
            var metering = MeteredData.TryOf(Project, definition, RejectionData.Clock, Periods(rejection), RejectionData.Parameters(rejection, claim));
            if (!metering.TryGet(out var data))
            {
                Compare(claim, metering.Problems, findings);
                Assert.Null(claim.Tonnes);
                return;
            }

            findings.AddRange(data.Findings);
            // What credits the gap as nothing is what the readings show, typed in.
            project = claim.Treatment == Treatment.GapsAreNothing
                ? data.Values.Aggregate(project, (each, value) => each.Monitor(value.Parameter.Point, value.Period, value.Parameter.Symbol, value.AsRead, value.Unit.Symbol, value.Parameter.Option, value.Parameter.Source))
                : project.Monitor(data);
            if (claim.Treatment == Treatment.GapsAreNothing) findings.RemoveAll(finding => finding.Code == FindingCode.Gap);
        }

        foreach (var expected in claim.Values)
        {
            var value = Assert.Single(project.MonitoredValues, value => string.Equals(value.Point, expected.Point, StringComparison.Ordinal) && string.Equals(value.Symbol, expected.Symbol, StringComparison.Ordinal) && value.Period == Period.Parse(expected.Period));
            Assert.Equal(expected.Value, value.Value);
        }

        var result = project.Calculate();
        Assert.Equal(claim.Tonnes, result.Total.Reduction.Tonnes);
        if (rejection.Plan is { } plan)
        {
            var check = RejectionData.Plan(Project, rejection, plan).Check(RejectionData.Report(Project, rejection, claim, project));
            problems.AddRange(check.Problems);
            findings.AddRange(check.Findings);
        }

        if (rejection.History is { } history)
        {
            var claimed = Assert.Single(project.MonitoredValues, value => string.Equals(value.Symbol, history.Symbol, StringComparison.Ordinal));
            findings.AddRange(new HistoryCheck(history.Stated).Check(claimed.Value, definition.DirectionOf(history.Symbol), new(Project, claimed.Point, claimed.Period.ToString(), claimed.Symbol), claimed.Source));
        }

        StatedValue[] stated = [.. claim.Stated.Select(row => new StatedValue(row.Place, row.Symbol, null, null, row.Value, row.Unit))];
        problems.AddRange(StatedValues.Check(stated));
        if (stated.Length > 0) problems.AddRange(StatedValues.Check(result, stated).Problems);
        Compare(claim, problems, findings);
    }

    private static void Compare(Claim claim, IReadOnlyList<Problem> problems, IReadOnlyList<Finding> findings)
    {
        Assert.Equal(
            claim.Findings.Order(StringComparer.Ordinal),
            // Cases state instruments only where they matter.
            findings.Where(finding => finding.Grade != FindingGrade.Note && !finding.Message.Contains("no instrument is stated", StringComparison.Ordinal)).Select(finding => $"{finding.Grade} {finding.Code}").Order(StringComparer.Ordinal));
        Assert.True(claim.Problems.Count == problems.Count, string.Join('\n', problems));
        foreach (var expected in claim.Problems)
        {
            Assert.True(
                problems.Any(problem => problem.Code == expected.Code && string.Equals(problem.Where.Point, expected.Point, StringComparison.Ordinal) && string.Equals(problem.Where.Period, expected.Period, StringComparison.Ordinal) && problem.Message.Contains(expected.Says, StringComparison.Ordinal)),
                $"{expected} is not among\n{string.Join('\n', problems)}");
        }
    }

    private static Period[] Periods(RejectionCase rejection) => [.. rejection.Periods.Select(Period.Parse)];
}
