using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents;

/// <summary>
/// How good the data of a project are that can be calculated: coverage, meters, plausibility, the monitoring plan, confidence of values, and inputs without a
/// part in the result. It changes no value.
/// </summary>
public sealed class ProjectCheck
{
    private ProjectCheck(ProjectCalculation calculation, ResultDocument? stated)
    {
        Calculation = calculation;
        var plan = calculation.Inputs.CheckPlan();
        Quality = DataQuality.Of(calculation.Result, plan);
        Coverage = MonitoringCoverage.Of(calculation.Result.Project);
        Remarks = [.. Changes(calculation, stated).Concat(All(calculation, Quality, plan)).OrderByDescending(remark => remark.Grade).ThenBy(remark => remark.Topic)];
    }

    /// <summary>The calculation.</summary>
    public ProjectCalculation Calculation { get; }

    /// <summary>Values from meters: coverage, gaps, errors, findings, each with its effect in tonnes.</summary>
    public DataQuality Quality { get; }

    /// <summary>The coverage of every monitored parameter of every monitoring point.</summary>
    public IReadOnlyList<MonitoringCoverage> Coverage { get; }

    /// <summary>Everything that was found, what weighs most first, then by topic.</summary>
    public IReadOnlyList<ProjectRemark> Remarks { get; }

    /// <summary>Whether there is no fault: nothing that has to be corrected or explained before the values are relied on.</summary>
    public bool IsWithoutFault => Count(FindingGrade.Fault) == 0;

    /// <summary>The outcome in one sentence.</summary>
    public string Verdict => (Count(FindingGrade.Fault), Count(FindingGrade.Doubt), Count(FindingGrade.Note)) switch
    {
        (0, 0, 0) => "Nothing was found.",
        (0, 0, var notes) => $"Nothing is wrong; {Words(notes, "note")} for the record.",
        (0, var doubts, var notes) => $"No fault; {Words(doubts, "doubt")} that a verifier will ask about, {Words(notes, "note")}.",
        var (faults, doubts, notes) => $"{Words(faults, "fault")} to correct or explain before the values are relied on, {Words(doubts, "doubt")}, {Words(notes, "note")}.",
    };

    /// <summary>Checks a calculation.</summary>
    /// <param name="calculation">The calculation, whose inputs may state the approved monitoring plan.</param>
    /// <exception cref="ArgumentNullException">There is no calculation.</exception>
    public static ProjectCheck Of(ProjectCalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return new(calculation, stated: null);
    }

    /// <summary>Checks a calculation of the inputs of a result document, and whether they are those that its result was calculated from.</summary>
    /// <param name="calculation">The calculation, whose inputs may state the approved monitoring plan.</param>
    /// <param name="stated">The result document.</param>
    /// <exception cref="ArgumentNullException">There is no calculation or no result document.</exception>
    public static ProjectCheck Of(ProjectCalculation calculation, ResultDocument stated)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        ArgumentNullException.ThrowIfNull(stated);
        return new(calculation, stated);
    }

    /// <summary>How many remarks of a grade there are.</summary>
    /// <param name="grade">The grade.</param>
    public int Count(FindingGrade grade) => Remarks.Count(remark => remark.Grade == grade);

    private static IEnumerable<ProjectRemark> Changes(ProjectCalculation calculation, ResultDocument? stated)
    {
        if (stated is not { HasChangedInputs: true }) yield break;
        yield return new(
            FindingGrade.Fault,
            RemarkTopic.Result,
            nameof(ProblemCode.Contradiction),
            new(calculation.Result.Project.Id),
            "",
            $"The inputs were changed after the result was calculated: their fingerprint is {stated.Inputs.Fingerprint}, and the document states {stated.Fingerprint}. Ask for the inputs that belong to the result, or calculate it again.");
    }

    private static IEnumerable<ProjectRemark> All(ProjectCalculation calculation, DataQuality quality, PlanCheck? plan)
    {
        var result = calculation.Result;
        if (calculation.Inputs.Plan is not null && plan is null)
        {
            yield return new(FindingGrade.Note, RemarkTopic.MonitoringPlan, null, new(result.Project.Id), "", "The document states a monitoring plan and no report of its days and guidelines: nothing was held against the plan.");
        }

        if (calculation.Inputs is { History: { } history, Report: { } report })
        {
            foreach (var problem in history.TryAfter(report).Problems) yield return new(FindingGrade.Fault, RemarkTopic.Continuity, problem.Code.ToString(), problem.Where, "", problem.Message);
        }

        foreach (var problem in plan?.Problems ?? []) yield return new(FindingGrade.Fault, RemarkTopic.MonitoringPlan, problem.Code.ToString(), problem.Where, "", problem.Message);
        var ofPlan = (plan?.Findings ?? []).ToHashSet();
        foreach (var finding in quality.Findings)
        {
            yield return new(finding.Grade, ofPlan.Contains(finding) ? RemarkTopic.MonitoringPlan : RemarkTopic.Metering, finding.Code.ToString(), finding.Where, finding.Subject, finding.Message);
        }

        foreach (var warning in result.Warnings) yield return new(Grade(warning.Code), Topic(warning.Code), warning.Code.ToString(), warning.Where, "", warning.Message);
        foreach (var unused in UnusedInputs.Of(result)) yield return new(FindingGrade.Note, RemarkTopic.UnusedInputs, null, unused.Where, "", unused.Message);
    }

    /// <summary>What the rules of the project decide on is for the record; what rests on something that nobody has read, or does not hold, is a doubt.</summary>
    private static FindingGrade Grade(WarningCode code) => code switch
    {
        WarningCode.DividedByDays or WarningCode.IncompleteBusinessAsUsual or WarningCode.NegativeReduction => FindingGrade.Note,
        _ => FindingGrade.Doubt,
    };

    private static RemarkTopic Topic(WarningCode code) => code switch
    {
        WarningCode.FlaggedValue or WarningCode.DiffersFromDefault or WarningCode.EquationsNotRead => RemarkTopic.Confidence,
        WarningCode.GapBetweenPeriods => RemarkTopic.Continuity,
        WarningCode.AssumptionBroken => RemarkTopic.Assumptions,
        _ => RemarkTopic.Result,
    };

    private static string Words(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");
}
