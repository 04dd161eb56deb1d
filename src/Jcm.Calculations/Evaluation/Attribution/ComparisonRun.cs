using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>From two results to the lines of their difference: pair points and periods, attribute each pair, account for the rest.</summary>
internal sealed class ComparisonRun(ProjectResult estimate, ProjectResult actual)
{
    private readonly ILookup<string, PeriodResult> estimates = estimate.Results.ToLookup(each => each.Point, StringComparer.Ordinal);
    private readonly ILookup<string, PeriodResult> actuals = actual.Results.ToLookup(each => each.Point, StringComparer.Ordinal);
    private readonly List<Problem> problems = [];
    private readonly List<AttributionLine> lines = [];
    private readonly List<string> apportioned = [];
    private readonly List<string> byTwoOrders = [];
    private int pairs;

    internal static Outcome<Comparison> Run(ProjectResult estimate, ProjectResult actual) => new ComparisonRun(estimate, actual).Run();

    private Outcome<Comparison> Run()
    {
        var (before, after) = (estimate.Project.Methodology, actual.Project.Methodology);
        if (!string.Equals(before.Id, after.Id, StringComparison.Ordinal))
        {
            return new Problem(
                ProblemCode.Contradiction,
                new(actual.Project.Id),
                $"The estimate is calculated by {before.Name} and the actual result by {after.Name}: their parameters do not mean the same. Compare results of one methodology.");
        }

        try
        {
            foreach (var point in estimate.Points.Concat(actual.Points).Select(total => total.Point).Distinct(StringComparer.Ordinal)) Pair(point);
            if (problems.Count == 0 && pairs == 0) problems.Add(NothingInCommon());
            if (problems.Count > 0) return Outcome<Comparison>.Failed(problems);
            var difference = actual.Total.Reduction - estimate.Total.Reduction;
            AddRounding(difference.Tonnes);
            return new Comparison(estimate, actual, difference, lines, Policies());
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, new(actual.Project.Id), "A part of the difference exceeds the range of decimal numbers: check the units of the values.");
        }
    }

    private void Pair(string point)
    {
        var estimated = estimates[point].ToList();
        var monitored = actuals[point].ToList();
        foreach (var whole in estimated)
        {
            var overlapping = monitored.FindAll(each => each.Period.Overlaps(whole.Period));
            if (overlapping.Count == 0) AddOneSided(AttributionReason.OnlyEstimated, whole, -Rational.FromDecimal(whole.Levels.Reduction.Tonnes), "no monitoring period covers it");
            else if (overlapping is [var same] && same.Period == whole.Period) Attribute(whole, same, Apportionment.Whole);
            else if (overlapping.Find(each => each.Period.From < whole.Period.From || each.Period.To > whole.Period.To) is { } outside) ReportOverlap(whole, outside);
            else Apportion(whole, overlapping);
        }

        foreach (var more in monitored.Where(each => !estimated.Exists(whole => whole.Period.Overlaps(each.Period))))
        {
            AddOneSided(AttributionReason.OnlyMonitored, more, more.Levels.Reduction.Tonnes, "the estimate does not count it");
        }
    }

    private void Attribute(PeriodResult whole, PeriodResult part, Apportionment apportionment)
    {
        pairs++;
        var attribution = new PeriodAttribution(whole, part, apportionment);
        lines.AddRange(attribution.Lines(estimate.Project.Methodology.Name, actual.Project.Methodology.Name));
        if (attribution.IsByTwoOrders) byTwoOrders.Add($"{part.Point} {part.Period}");
    }

    private void Apportion(PeriodResult whole, List<PeriodResult> parts)
    {
        var rest = whole.Period.Days - parts.Sum(part => part.Period.Days);
        // A part without days is none: some equations have no answer for nothing.
        if (!Apportionment.AddsUp(whole, [.. parts.Select(part => part.Period.Days).Append(rest).Where(days => days > 0)]))
        {
            problems.Add(new(
                ProblemCode.DoesNotAddUp,
                Where(whole),
                $"The estimate cannot be apportioned by days to the monitoring periods {string.Join(", ", parts.Select(part => part.Period))}: the parts would not add up to it, since it is no matter of amounts alone. Supply an estimate for the same periods as the monitoring."));
            return;
        }

        apportioned.Add($"{whole.Point} {whole.Period}");
        foreach (var part in parts) Attribute(whole, part, Apportionment.For(part.Period.Days, whole.Period));
        if (rest == 0) return;
        AddOneSided(
            AttributionReason.OnlyEstimated,
            whole,
            -Apportionment.For(rest, whole.Period).Reduction(whole),
            string.Create(CultureInfo.InvariantCulture, $"not monitored on {rest} of {whole.Period.Days} days"));
    }

    private void AddOneSided(AttributionReason reason, PeriodResult result, Rational tonnes, string detail)
    {
        // Reductions of zero are no part of a difference.
        if (tonnes.Sign != 0) lines.Add(new(reason, tonnes) { Point = result.Point, Period = result.Period, Detail = detail });
    }

    /// <summary>Whatever the decimals of the two results lost or gained against fractions, so that the lines add up to the difference as it is stated.</summary>
    private void AddRounding(decimal difference)
    {
        var rest = lines.Aggregate(Rational.FromDecimal(difference), (sum, line) => sum - line.Exact);
        if (rest.Sign != 0) lines.Add(new(AttributionReason.Rounding, rest) { Detail = "results are decimals of 28 digits" });
    }

    private void ReportOverlap(PeriodResult whole, PeriodResult outside) => problems.Add(new(
        ProblemCode.OverlappingPeriods,
        Where(whole),
        $"The monitoring period {outside.Period} reaches beyond this period of the estimate. Supply an estimate for the same periods as the monitoring, or for longer ones that hold whole monitoring periods."));

    private Problem NothingInCommon() => new(
        ProblemCode.Empty,
        new(actual.Project.Id),
        $"The two results have no monitoring point and period in common: the estimate is for {Scope(estimate)}, the actual result for {Scope(actual)}. Compare results of the same points and periods.");

    private List<string> Policies() =>
    [
        $"Attribution: Shapley value, the mean effect of a parameter over all orders of exchange (Shapley 1953, Sun 1998, Ang 2004), in exact fractions; for each monitoring point and period with up to {AdditiveShares.MostForShapley.ToString(CultureInfo.InvariantCulture)} parameters that differ.",
        .. byTwoOrders.Count == 0
            ? []
            : new[] { $"Attribution with more parameters: the mean of the order of the equations and its reverse, for {string.Join("; ", byTwoOrders)}." },
        .. apportioned.Count == 0
            ? []
            : new[] { $"Apportionment: the estimate for {string.Join("; ", apportioned)} was apportioned to the monitoring periods by days, both boundary days counted; amounts of the period are scaled, everything else stays. A modelling rule, not one of the JCM." },
        "Rounding: none; the lines are exact fractions that add up to the difference of the two results to the last digit. Texts show six decimals.",
    ];

    private Location Where(PeriodResult result) => new(estimate.Project.Id, result.Point, result.Period.ToString());

    private static string Scope(ProjectResult result) =>
        $"{string.Join(", ", result.Points.Select(total => total.Point))} in {string.Join(", ", result.Periods.Select(total => total.Period))}";
}
