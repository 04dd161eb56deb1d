using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>A meter that works does not show exactly the same amount, or nothing, for many days.</summary>
/// <remarks>Days that are only partly covered by readings do not count, and do not end a row of days either.</remarks>
public sealed class StuckAmounts : IPlausibilityCheck
{
    /// <summary>A limit to days with the same amount.</summary>
    /// <param name="sameDays">How many whole days with the same amount, not zero, are a doubt; at least 2; null where that is not looked at.</param>
    /// <param name="zeroDays">How many whole days of zero are a doubt; at least 1; null where that is not looked at.</param>
    /// <param name="source">The document that states the numbers.</param>
    /// <exception cref="ArgumentException">Nothing is looked at, or there is no source.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is too small.</exception>
    public StuckAmounts(int? sameDays, int? zeroDays, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (sameDays is null && zeroDays is null) throw new ArgumentException("State how many days of the same amount or of zero are a doubt.", nameof(sameDays));
        if (sameDays is { } same) ArgumentOutOfRangeException.ThrowIfLessThan(same, 2, nameof(sameDays));
        if (zeroDays is { } zero) ArgumentOutOfRangeException.ThrowIfLessThan(zero, 1, nameof(zeroDays));
        (SameDays, ZeroDays, Source) = (sameDays, zeroDays, source);
    }

    /// <summary>How many whole days with the same amount, not zero, are a doubt; null where that is not looked at.</summary>
    public int? SameDays { get; }

    /// <summary>How many whole days of zero are a doubt; null where that is not looked at.</summary>
    public int? ZeroDays { get; }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule
    {
        get
        {
            var same = SameDays is { } days ? $"fewer than {DayText.Days(days)} in a row with the same amount" : "";
            var zero = ZeroDays is { } none ? $"fewer than {DayText.Days(none)} in a row of zero" : "";
            return same.Length > 0 && zero.Length > 0 ? $"{same}, {zero}" : same + zero;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit) => [];

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var findings = new DayFindings(amounts.Unit, where, subject);
        var whole = amounts.WholeDays().ToList();
        for (int first = 0, next; first < whole.Count; first = next)
        {
            next = first + 1;
            while (next < whole.Count && whole[next].Amount == whole[first].Amount) next++;
            if (next - first >= (whole[first].Amount == 0 ? ZeroDays : SameDays)) findings.Add(FindingGrade.Doubt, FindingCode.Stuck, Words(whole[first], whole[next - 1], next - first, amounts.Unit));
        }

        return findings.ToList();
    }

    private string Words(DayAmount first, DayAmount last, int count, Unit unit)
    {
        var opening = $"{DayText.Count(count, "whole day")}, {new Period(first.Date, last.Date)}, with exactly {DayText.Amount(first.Amount, unit)}";
        return first.Amount == 0
            ? $"{opening}, where {DayText.Number(ZeroDays!.Value)} are a doubt ({Source}); show that nothing ran, or treat the days as a gap."
            : $"{opening} each, where {DayText.Number(SameDays!.Value)} are a doubt ({Source}); show that the meter worked, or treat the days as a gap.";
    }
}
