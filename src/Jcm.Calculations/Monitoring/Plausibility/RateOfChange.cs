using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The amount does not change faster from one whole day to the next than is stated.</summary>
/// <remarks>A change is a doubt when it exceeds either of the stated limits. A day beside one that is only partly covered is not compared.</remarks>
public sealed class RateOfChange : IPlausibilityCheck
{
    /// <summary>A limit to the change from day to day.</summary>
    /// <param name="largestShare">The largest change as a share of the amount of the day before, for example 0.5; null where none is stated. After a day of zero any change exceeds it.</param>
    /// <param name="largestAmount">The largest change as an amount; null where none is stated.</param>
    /// <param name="source">The document that states the limit.</param>
    /// <exception cref="ArgumentException">There is no limit or no source.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public RateOfChange(decimal? largestShare, Quantity? largestAmount, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (largestShare is null && largestAmount is null) throw new ArgumentException("State a share or an amount.", nameof(largestShare));
        if (largestShare is { } share) ArgumentOutOfRangeException.ThrowIfNegative(share, nameof(largestShare));
        if (largestAmount is { } amount) ArgumentOutOfRangeException.ThrowIfNegative(amount.Value, nameof(largestAmount));
        (LargestShare, LargestAmount, Source) = (largestShare, largestAmount, source);
    }

    /// <summary>The largest change as a share of the day before; null where none is stated.</summary>
    public decimal? LargestShare { get; }

    /// <summary>The largest change as an amount; null where none is stated.</summary>
    public Quantity? LargestAmount { get; }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule => $"a change of at most {Limit} from one day to the next";

    private string Limit
    {
        get
        {
            var share = LargestShare is { } most ? $"{DayText.Percent(most)} of the day before" : "";
            var amount = LargestAmount is { } largest ? DayText.Amount(largest) : "";
            return share.Length > 0 && amount.Length > 0 ? $"{share} and of {amount}" : share + amount;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit) => Limits.ProblemsIn(unit, LargestAmount);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var largest = LargestAmount?.In(amounts.Unit).Value;
        var rule = new DayRule(FindingGrade.Doubt, FindingCode.RateOfChange, IsLow: false, run =>
        {
            var on = run.Days.Days == 1 ? "" : $" on {DayText.Of(run.WorstDay)} to {DayText.Amount(run.WorstAmount, amounts.Unit)}";
            var before = DayText.Amount(amounts[run.WorstDay.AddDays(-1)], amounts.Unit);
            return $"a change of {DayText.Amount(run.Size, amounts.Unit)}{on} from {before} the day before, more than the stated {Limit} ({Source}); explain the operation or correct the readings.";
        });
        var findings = new DayFindings(amounts.Unit, where, subject);
        foreach (var (before, day) in amounts.EachDay().Zip(amounts.EachDay().Skip(1)))
        {
            if (!before.IsWhole || !day.IsWhole) continue;
            var change = Math.Abs(day.Amount - before.Amount);
            if (change > largest || change > LargestShare * Math.Abs(before.Amount)) findings.Flag(rule, day.Date, day.Amount, change);
        }

        return findings.ToList();
    }
}
