using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>What a plan refuses to hold, how it answers, and the statements of a report that it compares.</summary>
public sealed class MonitoringPlanTests
{
    private static readonly PlanCase Plain = PlanCases.Plain;
    private static readonly CreditingPeriod Crediting = new(Period.Parse("2023-01-01..2032-12-31"));
    private static readonly VersionsFrom Registered = PlanCases.From(new(2023, 1, 1));
    private static readonly PlannedParameter Meter = PlanCases.Metered("X1");

    public static TheoryData<string, ProblemCode> WrongParts => new()
    {
        { "no project", ProblemCode.Malformed },
        { "project of two lines", ProblemCode.Malformed },
        { "no title", ProblemCode.MissingSource },
        { "no version of the document", ProblemCode.MissingSource },
        { "title of two lines", ProblemCode.Malformed },
        { "no name of a point", ProblemCode.Malformed },
        { "point of all points", ProblemCode.Malformed },
        { "point twice", ProblemCode.Duplicate },
        { "service reversed", ProblemCode.ReversedPeriod },
        { "service after crediting", ProblemCode.Contradiction },
        { "service before crediting", ProblemCode.Contradiction },
        { "service without source", ProblemCode.MissingSource },
        { "point without parameter", ProblemCode.MissingParameter },
        { "versions too late", ProblemCode.BrokenSeries },
        { "versions twice", ProblemCode.Duplicate },
        { "no methodology", ProblemCode.Malformed },
        { "versions without source", ProblemCode.MissingSource },
        { "no symbol", ProblemCode.Malformed },
        { "empty item", ProblemCode.Malformed },
        { "parameter of an unknown point", ProblemCode.UnknownName },
        { "no option", ProblemCode.ChoiceNeeded },
        { "two options", ProblemCode.ChoiceNeeded },
        { "two options of a source", ProblemCode.ChoiceNeeded },
        { "no source", ProblemCode.MissingSource },
        { "source without name", ProblemCode.MissingSource },
        { "source twice", ProblemCode.Duplicate },
        { "condition of nothing", ProblemCode.Malformed },
        { "negative error", ProblemCode.OutOfRange },
        { "error of the whole value", ProblemCode.OutOfRange },
        { "no months", ProblemCode.OutOfRange },
        { "empty frequency", ProblemCode.Malformed },
        { "parameter twice", ProblemCode.Duplicate },
        { "shared and single", ProblemCode.Contradiction },
    };

    [Theory]
    [MemberData(nameof(WrongParts))]
    public void A_plan_with_one_wrong_part_is_refused_for_it(string part, ProblemCode code)
    {
        var problems = With(part).Problems;
        Assert.Contains(problems, problem => problem.Code == code);
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_is_wrong_with_a_plan_is_reported_together()
    {
        var outcome = MonitoringPlan.TryOf(PlanCases.Project, new("", "1"), Crediting, [], [], []);
        Assert.Equal([ProblemCode.MissingSource, ProblemCode.Empty, ProblemCode.Empty, ProblemCode.Empty], outcome.Problems.Select(problem => problem.Code));
        Assert.All(outcome.Problems, problem => Assert.Equal(PlanCases.Project, problem.Where.Project));
        Assert.Equal(outcome.Problems, Assert.Throws<InvalidDataProblemsException>(() => MonitoringPlan.Of(PlanCases.Project, new("", "1"), Crediting, [], [], [])).Problems);
    }

    [Fact]
    public void A_null_in_a_list_and_a_rule_that_does_not_exist_are_mistakes_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => MonitoringPlan.TryOf(PlanCases.Project, PlanCases.Document, Crediting, [null!], [], []));
        Assert.Throws<ArgumentNullException>(() => Plain.Plan.Check(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Meter with { Apportioning = (BoundaryRule)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApportioningUsed("X1", "P1", null, (BoundaryRule)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApportioningUsed("X1", "P1", null, BoundaryRule.ByTime) with { Rule = (BoundaryRule)(-1) });
    }

    [Fact]
    public void The_lists_of_a_plan_do_not_change_with_the_lists_they_were_made_of()
    {
        var sources = new List<RankedSource> { new("main meter") };
        var parameter = new PlannedParameter("X1", MonitoringOptions.C, sources);
        sources.Add(new("invoice"));
        Assert.Equal("main meter", Assert.Single(parameter.Sources).Name);
        Assert.Equal(BoundaryRule.Refused, parameter.Apportioning);
    }

    [Fact]
    public void An_entry_of_a_point_takes_the_place_of_the_one_for_every_point()
    {
        var own = Meter with { Point = "P2", MaximumPermissibleError = 0.005m };
        var plan = MonitoringPlan.Of(PlanCases.Project, PlanCases.Document, Crediting, [new("P1"), new("P2")], [Registered], [Meter, own, PlanCases.Metered("S") with { Point = MonitoredValue.AllPoints }]);
        Assert.Same(Meter, plan.Find("X1", "P1"));
        Assert.Same(own, plan.Find("X1", "P2"));
        Assert.Equal("S at all points together", plan.Find("S", MonitoredValue.AllPoints)!.ToString());
        Assert.Null(plan.Find("X1", MonitoredValue.AllPoints));
        Assert.Null(plan.Find("X1", "P3"));
        Assert.Null(plan.Find("X1", "P1", "coal"));
        Assert.Null(plan.Find("S", "P1"));
        Assert.Equal("X1 at every point", Meter.ToString());
        Assert.Equal("X1 (coal) at P2", (own with { Item = "coal" }).ToString());
    }

    [Theory]
    [InlineData("2022-12-31..2023-01-02", false)]
    [InlineData("2023-01-01..2032-12-31", true)]
    [InlineData("2032-12-31..2033-01-01", false)]
    public void A_crediting_period_holds_the_periods_within_it(string period, bool within)
    {
        Assert.Equal(within, Crediting.Contains(Period.Parse(period)));
        var open = new CreditingPeriod(Crediting.First);
        Assert.Equal(Period.Parse(period).From >= Crediting.First, open.Contains(Period.Parse(period)));
        Assert.Equal(("2023-01-01..2032-12-31", "from 2023-01-01"), (Crediting.ToString(), open.ToString()));
        Assert.Null(open.Last);
    }

    [Fact]
    public void The_parts_of_a_plan_read_as_words()
    {
        var (from, until) = (new DateOnly(2024, 1, 1), new DateOnly(2025, 6, 30));
        Assert.Equal("VN-1: PDD of VN-1, version 03.0, crediting 2023-01-01..2023-03-31", Plain.Plan.ToString());
        Assert.Equal("A", new PlannedPoint("A").ToString());
        Assert.Equal("A (in service from 2024-01-01)", new PlannedPoint("A") { InServiceFrom = from }.ToString());
        Assert.Equal("A (in service until 2025-06-30)", new PlannedPoint("A") { InServiceUntil = until }.ToString());
        Assert.Equal("A (in service from 2024-01-01 until 2025-06-30)", new PlannedPoint("A") { InServiceFrom = from, InServiceUntil = until }.ToString());
        Assert.Equal("VN_AM005 version 1.0, JCM_VN_GL_PDD_MR_ver02.0", PlanCases.Versions.ToString());
        Assert.Equal("main meter; invoice (only when: the meter has failed)", string.Join("; ", Meter.Sources));
    }

    [Fact]
    public void A_source_that_the_plan_does_not_name_is_refused_unless_the_one_used_is_stated()
    {
        var value = Plain.Target with { Source = "meter 4711, readings" };
        var problem = Assert.Single(Plain.CheckTarget(_ => value).Problems);
        PlanCheckTests.IsAt(problem, ProblemCode.UnknownName, "P1", Plain.Middle, "X1");
        Assert.Contains("main meter, else invoice (only when: the meter has failed)", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Check(value, Stated("main meter")).Problems);
        PlanCheckTests.IsAt(Assert.Single(Check(value, Stated("sign board")).Problems), ProblemCode.UnknownName, "P1", Plain.Middle, "X1");
        Assert.Equal([ProblemCode.UnknownName, ProblemCode.Contradiction], Check(value with { Option = MonitoringOptions.A }).Problems.Select(each => each.Code));
    }

    [Fact]
    public void Statements_of_sources_that_contradict_repeat_or_belong_to_no_value_are_refused()
    {
        var named = Assert.Single(Check(Plain.Target, Stated("invoice", "the meter has failed")).Problems);
        PlanCheckTests.IsAt(named, ProblemCode.Contradiction, "P1", Plain.Middle, "X1");
        var twice = Assert.Single(Check(Plain.Target, Stated("main meter"), Stated("invoice")).Problems);
        PlanCheckTests.IsAt(twice, ProblemCode.Duplicate, "P1", Plain.Middle, "X1");
        var unused = Assert.Single(Check(Plain.Target, Stated("main meter") with { Point = "P7" }).Problems);
        PlanCheckTests.IsAt(unused, ProblemCode.UnknownName, "P7", Plain.Middle, "X1");
    }

    [Fact]
    public void Sources_and_reasons_of_more_than_one_line_are_refused()
    {
        Assert.Equal(ProblemCode.Malformed, Assert.Single(Check(Plain.Target with { Source = "meter\n4711" }, Stated("main meter")).Problems).Code);
        var reason = Check(Plain.Target with { Source = "meter 4711", Option = MonitoringOptions.B }, Stated("invoice", "failed\nNote: all is well"));
        PlanCheckTests.IsAt(Assert.Single(reason.Problems), ProblemCode.Malformed, "P1", Plain.Middle, "X1");
    }

    [Fact]
    public void Statements_of_apportioning_that_repeat_or_belong_to_no_value_are_refused_and_none_is_needed()
    {
        Assert.Empty(Apportioned().Problems);
        Assert.Empty(Apportioned(BoundaryRule.Refused).Problems);
        Assert.Equal([ProblemCode.Duplicate, ProblemCode.Contradiction], Apportioned(BoundaryRule.ByTime, BoundaryRule.ToLater).Problems.Select(problem => problem.Code));
        var unused = Plain.Plan.Check(Plain.Report with { Apportioning = [new("Y", "P1", null, BoundaryRule.ByTime)] });
        PlanCheckTests.IsAt(Assert.Single(unused.Problems), ProblemCode.UnknownName, "P1", Plain.Report.Period, "Y");

        static PlanCheck Apportioned(params BoundaryRule[] rules) =>
            Plain.Plan.Check(Plain.Report with { Apportioning = [.. rules.Select(rule => new ApportioningUsed("X1", "P1", null, rule))] });
    }

    [Theory]
    [InlineData(BoundaryRule.Refused, BoundaryRule.ByTime, "were divided in proportion to time; by the plan they are refused")]
    [InlineData(BoundaryRule.ToEarlier, BoundaryRule.ToLater, "were counted after the boundary; by the plan they are counted before the boundary")]
    [InlineData(BoundaryRule.ToLater, BoundaryRule.ToEarlier, "were counted before the boundary; by the plan they are counted after the boundary")]
    public void The_planned_rule_and_the_one_used_are_both_named(BoundaryRule planned, BoundaryRule used, string said)
    {
        var plan = MonitoringPlan.Of(
            PlanCases.Project, PlanCases.Document, Plain.Plan.Crediting, Plain.Plan.Points, Plain.Plan.Versions, Plain.Plan.Parameters.Select(parameter => parameter with { Apportioning = planned }));
        var problem = Assert.Single(plan.Check(Plain.Report with { Apportioning = [new("FC", "P1", "diesel", used)] }).Problems);
        PlanCheckTests.IsAt(problem, ProblemCode.Contradiction, "P1", Plain.Report.Period, "FC (diesel)");
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0101", 1)]
    [InlineData("0.01", 0)]
    [InlineData("0.005", 0)]
    public void A_correction_larger_than_the_planned_accuracy_is_found(string error, int count)
    {
        var check = Plain.CheckTarget(value => value with { MaximumError = decimal.Parse(error, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Empty(check.Problems);
        Assert.Equal(count, check.Findings.Count(finding => finding is { Grade: FindingGrade.Doubt, Code: FindingCode.DiffersFromPlan, Subject: "main meter" } && finding.Where.Parameter is "X1"));
        Assert.Equal(count, check.Findings.Count);
    }

    [Fact]
    public void A_lower_source_without_a_condition_says_nothing_of_one()
    {
        var parameter = new PlannedParameter("X1", MonitoringOptions.C, [new("main meter"), new("check meter"), new("estimate of the operator")]);
        var plan = MonitoringPlan.Of(PlanCases.Project, PlanCases.Document, Crediting, [new("P1")], [Registered], [parameter]);
        var report = MonitoringReport.First(PlanCases.Project, Plain.Periods[0], PlanCases.Versions);
        var check = plan.Check(report with
        {
            Values = [PlanCases.Value("P1", Plain.Periods[0], "X1") with { Source = "estimate of the operator" }],
            Sources = [new("X1", "P1", null, Plain.Periods[0], "estimate of the operator", "both meters were flooded")],
        });
        Assert.Empty(check.Problems);
        Assert.Equal(
            "Doubt: project VN-1 › point P1 › period 2023-01-01..2023-01-31 › X1: estimate of the operator: [LowerRankedSource] The plan ranks \"main meter\", then \"check meter\" before this source. " +
            "Reason given: both meters were flooded. Keep the evidence for the verifier.",
            Assert.Single(check.Findings).ToString());
    }

    private static SourceUsed Stated(string source, string? reason = null) => new("X1", "P1", null, Plain.Middle, source, reason);

    private static PlanCheck Check(MonitoredValue target, params SourceUsed[] sources) =>
        Plain.Plan.Check(Plain.Report with { Values = [.. Plain.Report.Values.Where(value => value != Plain.Target), target], Sources = sources });

    private static Outcome<MonitoringPlan> With(string part)
    {
        PlannedPoint[] points = part switch
        {
            "no name of a point" => [new("P1"), new(" ")],
            "point of all points" => [new("P1"), new(MonitoredValue.AllPoints)],
            "point twice" => [new("P1"), new("P1")],
            "service reversed" => [new("P1") { InServiceFrom = new(2024, 1, 2), InServiceUntil = new(2024, 1, 1), ServiceSource = "letter" }],
            "service after crediting" => [new("P1") { InServiceFrom = new(2033, 1, 1), ServiceSource = "letter" }],
            "service before crediting" => [new("P1") { InServiceUntil = new(2022, 12, 31), ServiceSource = "letter" }],
            "service without source" => [new("P1") { InServiceUntil = new(2025, 12, 31) }],
            "point without parameter" => [new("P1"), new("P2")],
            _ => [new("P1")],
        };
        VersionsFrom[] versions = part switch
        {
            "versions too late" => [Registered with { From = new(2023, 1, 2) }],
            "versions twice" => [Registered, Registered],
            "no methodology" => [Registered with { Versions = PlanCases.Versions with { Methodology = "" } }],
            "versions without source" => [Registered with { Source = "" }],
            _ => [Registered],
        };
        PlannedParameter[] parameters = part switch
        {
            "point without parameter" => [Meter with { Point = "P1" }],
            "no symbol" => [Meter with { Symbol = "" }],
            "empty item" => [Meter with { Item = "" }],
            "parameter of an unknown point" => [Meter, Meter with { Point = "P9" }],
            "no option" => [Meter with { Option = MonitoringOptions.None }],
            "two options" => [Meter with { Option = MonitoringOptions.A | MonitoringOptions.B }],
            "two options of a source" => [Meter with { Sources = [new("a") { Option = MonitoringOptions.A | MonitoringOptions.C }] }],
            "no source" => [Meter with { Sources = [] }],
            "source without name" => [Meter with { Sources = [new("")] }],
            "source twice" => [Meter with { Sources = [new("a"), new("a")] }],
            "condition of nothing" => [Meter with { Sources = [new("a"), new("b", " ")] }],
            "negative error" => [Meter with { MaximumPermissibleError = -0.001m }],
            "error of the whole value" => [Meter with { MaximumPermissibleError = 1 }],
            "no months" => [Meter with { CalibrationIntervalMonths = 0 }],
            "empty frequency" => [Meter with { Frequency = "" }],
            "parameter twice" => [Meter, Meter],
            "shared and single" => [Meter, Meter with { Point = MonitoredValue.AllPoints }],
            _ => [Meter],
        };
        var document = part switch
        {
            "no title" => new PlanDocument("", "03.0"),
            "no version of the document" => new PlanDocument("PDD", " "),
            "title of two lines" => new PlanDocument("PDD\nof VN-1", "03.0"),
            _ => PlanCases.Document,
        };
        var project = part switch
        {
            "no project" => " ",
            "project of two lines" => "VN\n1",
            _ => PlanCases.Project,
        };
        return MonitoringPlan.TryOf(project, document, Crediting, points, versions, parameters);
    }
}
