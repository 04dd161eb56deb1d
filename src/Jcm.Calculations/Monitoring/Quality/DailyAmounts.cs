using System.Globalization;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>What went through a meter, or what a parameter amounted to, on each local day: exact, and with the part of the day that readings cover.</summary>
public sealed class DailyAmounts
{
    private readonly decimal[] amounts;
    private readonly decimal[] covered;

    /// <summary>Amounts of consecutive days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="unit">Unit of the amounts.</param>
    /// <param name="amounts">The amount of each day that readings show.</param>
    /// <param name="covered">The share of each day that readings cover, from 0 to 1; null where they cover every day.</param>
    /// <exception cref="ArgumentException">There is no day, the lists have different lengths, or a share is not from 0 to 1.</exception>
    public DailyAmounts(DateOnly first, Unit unit, IReadOnlyList<decimal> amounts, IReadOnlyList<decimal>? covered = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count == 0) throw new ArgumentException("There is no day.", nameof(amounts));
        if (covered is not null && covered.Count != amounts.Count) throw new ArgumentException("There is not one share for each day.", nameof(covered));
        if (covered?.Any(share => share is < 0 or > 1) == true) throw new ArgumentException("A share is not from 0 to 1.", nameof(covered));
        (Days, Unit) = (new Period(first, first.AddDays(amounts.Count - 1)), unit);
        this.amounts = [.. amounts];
        this.covered = covered is null ? [.. amounts.Select(_ => 1m)] : [.. covered];
    }

    /// <summary>The days, in order.</summary>
    public Period Days { get; }

    /// <summary>Unit of the amounts.</summary>
    public Unit Unit { get; }

    /// <summary>The amounts in the order of the days.</summary>
    public IReadOnlyList<decimal> Amounts => amounts;

    /// <summary>The share of each day that readings cover, from 0 to 1.</summary>
    public IReadOnlyList<decimal> Covered => covered;

    /// <summary>The days whose amounts come from an interval between readings that was divided between days, so that they say nothing about the single day.</summary>
    internal IReadOnlySet<DateOnly> Divided { get; init; } = new HashSet<DateOnly>();

    /// <summary>The amount of a day that readings show.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the days.</exception>
    public decimal this[DateOnly day] => amounts[Index(day)];

    /// <summary>Whether readings cover the whole of a day, and none that are missing made it a share of several days.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the days.</exception>
    public bool IsWhole(DateOnly day) => covered[Index(day)] == 1 && !Divided.Contains(day);

    /// <summary>The exact sum of the days of a period that lie within these days.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="OverflowException">The sum exceeds the range of decimal numbers.</exception>
    public decimal Sum(Period period)
    {
        var sum = 0m;
        for (var i = Math.Max(period.From.DayNumber - Days.From.DayNumber, 0); i <= Math.Min(period.To.DayNumber, Days.To.DayNumber) - Days.From.DayNumber; i++) sum += amounts[i];
        return sum;
    }

    /// <summary>Days and unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days}, {Unit.Symbol} a day");

    private int Index(DateOnly day)
    {
        var index = day.DayNumber - Days.From.DayNumber;
        return index >= 0 && index < amounts.Length ? index : throw new ArgumentOutOfRangeException(nameof(day), day, "It is not one of the days.");
    }
}
