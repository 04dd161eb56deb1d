using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The amounts of meters add up to that of a total, on each day and over each period. A check meter is the case of one part.</summary>
/// <remarks>
/// Only days that readings of all meters cover wholly are compared; a note counts the others. A day outside the tolerance is a doubt, because meters
/// are rarely read at the same second; over a period such differences cancel out, and a difference there is a fault.
/// </remarks>
public sealed class EnergyBalance : IPlausibilityCheck
{
    private const string Remedy = "find the meter that is wrong, or the one that is missing.";

    private readonly BalancePart[] parts;
    private readonly Period[] periods;
    private readonly decimal? share;
    private readonly decimal totalError;

    private EnergyBalance(IReadOnlyList<BalancePart> parts, IReadOnlyList<Period>? periods, decimal? share, decimal totalError, string source)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (parts.Count == 0) throw new ArgumentException("There is no part.", nameof(parts));
        if (parts.Any(part => part.PermissibleError < 0)) throw new ArgumentException("A permissible error is negative.", nameof(parts));
        (this.parts, this.periods, this.share, this.totalError, Source) = ([.. parts], [.. periods ?? []], share, totalError, source);
    }

    /// <summary>The parts.</summary>
    public IReadOnlyList<BalancePart> Parts => parts;

    /// <summary>The periods over which sums are compared; none for all days that can be compared.</summary>
    public IReadOnlyList<Period> Periods => periods;

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule => $"equal to {Names} within {Tolerance}, on each day and over each period";

    private string Names => string.Concat(parts.Select((part, i) => (part.IsSubtracted, i) switch
    {
        (true, 0) => $"-{part.Name}",
        (false, 0) => part.Name,
        (true, _) => $" - {part.Name}",
        _ => $" + {part.Name}",
    }));

    private string AllowedBy => share is null ? $"{Tolerance} allow" : $"{Tolerance} allows";

    private string Tolerance => share is { } stated ? $"{DayText.Percent(stated)} of the total" : "the permissible errors of the meters";

    /// <summary>A balance within a stated share of the total.</summary>
    /// <param name="parts">The parts; at least one.</param>
    /// <param name="share">The largest difference as a share of the total's amount; at least 0.</param>
    /// <param name="source">The document that states the share.</param>
    /// <param name="periods">The periods over which sums are compared; null for all days that can be compared.</param>
    /// <exception cref="ArgumentException">There is no part or no source.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative.</exception>
    public static EnergyBalance WithinShare(IReadOnlyList<BalancePart> parts, decimal share, string source, IReadOnlyList<Period>? periods = null) =>
        new(parts, periods, Limits.Share(share, nameof(share)), 0, source);

    /// <summary>A balance within what the permissible errors of all its meters allow together: the sum of each amount times its error.</summary>
    /// <param name="parts">The parts, each with its permissible error; at least one.</param>
    /// <param name="totalError">The maximum permissible error of the total's meter as a share of the amount; at least 0.</param>
    /// <param name="source">The document that states the errors.</param>
    /// <param name="periods">The periods over which sums are compared; null for all days that can be compared.</param>
    /// <exception cref="ArgumentException">There is no part or no source, or a part has no permissible error.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The error of the total is negative.</exception>
    public static EnergyBalance WithinErrors(IReadOnlyList<BalancePart> parts, decimal totalError, string source, IReadOnlyList<Period>? periods = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Any(part => part.PermissibleError is null)) throw new ArgumentException("A part has no permissible error.", nameof(parts));
        return new(parts, periods, null, Limits.Share(totalError, nameof(totalError)), source);
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        foreach (var part in parts.Where(part => !part.Amounts.Unit.Fits(unit)))
        {
            var problem = part.Amounts.Unit.MismatchWith(unit);
            yield return problem with { Message = $"{part.Name}: {problem.Message}" };
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Fitting.Require(this, amounts.Unit);
        var unit = amounts.Unit;
        var days = amounts.EachDay().Where(day => day.IsWhole && parts.All(part => Covers(part.Amounts, day.Date))).Select(day => ComparedDay(day, unit)).ToList();
        var findings = new DayFindings(unit, where, subject);
        var rule = new DayRule(FindingGrade.Doubt, FindingCode.Imbalance, IsLow: false, run =>
            $"{Names} differs by {DayText.Amount(run.Size, unit)}{(run.Days.Days == 1 ? "" : $" on {DayText.Of(run.WorstDay)}")}, more than {Tolerance} ({Source}); {Remedy}");
        foreach (var day in days)
        {
            if (day.Difference > day.Allowed) findings.Flag(rule, day.Date, day.Total, day.Difference);
        }

        var sums = periods.Length > 0 ? periods : [amounts.Days];
        foreach (var period in sums) AddPeriod(findings, period, [.. days.Where(day => day.Date >= period.From && day.Date <= period.To)], unit);
        var missing = amounts.Days.Days - days.Count;
        if (missing > 0)
        {
            var grade = days.Count == 0 ? FindingGrade.Doubt : FindingGrade.Note;
            findings.Add(grade, FindingCode.Imbalance, $"{DayText.Count(missing, "day")} of {DayText.Number(amounts.Days.Days)} could not be compared with {Names}, because readings do not cover them wholly, or only together with other days.");
        }

        return findings.ToList();
    }

    private static bool Covers(DailyAmounts amounts, DateOnly day) => day >= amounts.Days.From && day <= amounts.Days.To && amounts.IsWhole(day);

    private void AddPeriod(DayFindings findings, Period period, List<Compared> days, Unit unit)
    {
        if (days.Count == 0)
        {
            if (periods.Length > 0) findings.Add(FindingGrade.Note, FindingCode.Imbalance, $"{period}: not compared with {Names} over the period, because readings cover none of its days wholly.");
            return;
        }

        var (total, sum) = (days.Sum(day => day.Total), days.Sum(day => day.Sum));
        var difference = Math.Abs(total - sum);
        var allowed = share is { } stated ? stated * Math.Abs(total) : days.Sum(day => day.Allowed);
        if (difference <= allowed) return;
        findings.Add(
            FindingGrade.Fault,
            FindingCode.Imbalance,
            $"{period}, {DayText.Count(days.Count, "whole day")}: {DayText.Amount(total, unit)}, but {Names} is {DayText.Amount(sum, unit)}; the difference of {DayText.Amount(difference, unit)} is more than {AllowedBy}, {DayText.Amount(allowed, unit)} ({Source}); {Remedy}");
    }

    private Compared ComparedDay(DayAmount day, Unit unit)
    {
        var sum = 0m;
        var errors = Math.Abs(day.Amount) * totalError;
        foreach (var part in parts)
        {
            var amount = part.Amounts.Unit.Convert(part.Amounts[day.Date], unit);
            sum += part.IsSubtracted ? -amount : amount;
            errors += Math.Abs(amount) * (part.PermissibleError ?? 0);
        }

        return new(day.Date, day.Amount, sum, share is { } stated ? stated * Math.Abs(day.Amount) : errors);
    }

    private readonly record struct Compared(DateOnly Date, decimal Total, decimal Sum, decimal Allowed)
    {
        internal decimal Difference => Math.Abs(Total - Sum);
    }
}
