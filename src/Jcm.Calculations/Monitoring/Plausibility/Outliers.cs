using System.Globalization;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>No whole day lies far from the others, by the modified z-score, which is made of medians, so that one huge day hides no other.</summary>
/// <remarks>
/// z = 0.6745 × (x − median) / MAD with MAD the median of |x − median|: B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC
/// Quality Press 1993, as in NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17 (https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm).
/// Where more than half of the days are the same, MAD is zero, and z = (x − median) / (1.253314 × mean of |x − median|)
/// (https://www.ibm.com/docs/en/cognos-analytics/11.1.0?topic=terms-modified-z-score). A mean is not robust: there, the days that were found are
/// left out and the rest is looked at again, until no more are found, and a note says so. Calculated in doubles with MathNet.Numerics; only findings come of it.
/// </remarks>
public sealed class Outliers : IPlausibilityCheck
{
    /// <summary>The modified z-score above which a day is an outlier when none is stated: 3.5, as Iglewicz and Hoaglin recommend.</summary>
    public const double DefaultThreshold = 3.5;

    /// <summary>The fewest days that are looked at together when none is stated: 8. It is the library's own choice: fewer say little about what is usual.</summary>
    public const int DefaultFewestDays = 8;

    /// <summary>Scores beyond this are shown as this: no decimal holds every double.</summary>
    private const double LargestShown = 1e20;

    private readonly Func<DateOnly, string>? groupOf;
    private readonly string groups;

    /// <summary>A check for outliers.</summary>
    /// <param name="threshold">The modified z-score above which a day is an outlier, either way; greater than 0.</param>
    /// <param name="fewestDays">The fewest whole days that are looked at together; at least 3.</param>
    /// <param name="groupOf">The name of the group that a day is compared within, for example its month or whether it is a working day; null for one group.</param>
    /// <param name="groups">What the groups are, in words, for example <c>by month</c>.</param>
    /// <param name="source">Who states the threshold and the groups; null where it is the literature above.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Outliers(double threshold = DefaultThreshold, int fewestDays = DefaultFewestDays, Func<DateOnly, string>? groupOf = null, string groups = "", string? source = null)
    {
        if (!double.IsFinite(threshold) || threshold <= 0) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is a number greater than zero.");
        ArgumentOutOfRangeException.ThrowIfLessThan(fewestDays, 3);
        ArgumentNullException.ThrowIfNull(groups);
        (Threshold, FewestDays, this.groupOf, this.groups) = (threshold, fewestDays, groupOf, groups);
        Source = source ?? "Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993";
    }

    /// <summary>The modified z-score above which a day is an outlier.</summary>
    public double Threshold { get; }

    /// <summary>The fewest whole days that are looked at together.</summary>
    public int FewestDays { get; }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule => string.Create(
        CultureInfo.InvariantCulture, $"no whole day with a modified z-score beyond {Threshold} among at least {DayText.Days(FewestDays)}{(groups.Length == 0 ? "" : $", {groups}")}");

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit) => [];

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var findings = new DayFindings(amounts.Unit, where, subject);
        var scores = new Dictionary<DateOnly, (double Score, DayRule Rule)>();
        var (tooFew, alike) = (0, new List<string>());
        foreach (var group in amounts.WholeDays().GroupBy(day => groupOf?.Invoke(day.Date) ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var days = group.ToArray();
            if (days.Length < FewestDays)
            {
                tooFew += days.Length;
                continue;
            }

            var found = ModifiedZScore.Beyond(Threshold, [.. days.Select(day => (double)day.Amount)], out var usedMean);
            if (usedMean) alike.Add(group.Key);
            // Only days of one group become one finding: another group has another median.
            var median = Middle.Of(days.Select(day => day.Amount));
            var (above, below) = (Far("above", isLow: false, median, amounts.Unit), Far("below", isLow: true, median, amounts.Unit));
            foreach (var (index, score) in found) scores.Add(days[index].Date, (Math.Abs(score), score < 0 ? below : above));
        }

        foreach (var day in amounts.WholeDays())
        {
            if (scores.TryGetValue(day.Date, out var found)) findings.Flag(found.Rule, day.Date, day.Amount, (decimal)Math.Min(found.Score, LargestShown));
        }

        if (tooFew > 0) findings.Add(FindingGrade.Note, FindingCode.Outlier, $"{DayText.Count(tooFew, "whole day")} could not be compared, because fewer than {DayText.Days(FewestDays)} belong together.");
        if (alike.Count > 0) findings.Add(FindingGrade.Note, FindingCode.Outlier, $"More than half of the days{Named(alike)} are the same, so that the mean absolute deviation stands in place of the median one.");
        return findings.ToList();
    }

    private static string Named(List<string> names) => names is [""] ? "" : $" of {string.Join(", ", names)}";

    private DayRule Far(string side, bool isLow, decimal median, Unit unit) => new(FindingGrade.Doubt, FindingCode.Outlier, isLow, run =>
    {
        var on = run.Days.Days == 1 ? "" : $", on {DayText.Of(run.WorstDay)} with {DayText.Amount(run.WorstAmount, unit)},";
        var score = string.Create(CultureInfo.InvariantCulture, $"a modified z-score of {run.Size:#,##0.0}, where {Threshold} is the threshold");
        return $"far {side} the median of {DayText.Amount(median, unit)}{on} by {score}; explain the operation or correct the readings.";
    });
}
