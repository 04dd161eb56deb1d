using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The most that an installation can give or take in a time, as its plate or data sheet states it.</summary>
public sealed class RatedCapacity
{
    private readonly Func<DateOnly, TimeSpan>? dayLength;

    /// <summary>A rated capacity.</summary>
    /// <param name="rating">A power, or an amount per time: <c>10 MW</c>, <c>4 t/h</c>, <c>120 m3/d</c>. Greater than zero.</param>
    /// <param name="source">The plate, data sheet or document that states it.</param>
    /// <param name="dayLength">
    /// How long each local day is by the clock, for zones with daylight saving; every day has 24 hours where it is null. The same answer for the same day.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not greater than zero.</exception>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public RatedCapacity(Quantity rating, string source, Func<DateOnly, TimeSpan>? dayLength = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rating.Value, nameof(rating));
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        (Rating, Source, this.dayLength) = (rating, source, dayLength);
    }

    /// <summary>The power, or amount per time.</summary>
    public Quantity Rating { get; }

    /// <summary>The plate, data sheet or document that states it.</summary>
    public string Source { get; }

    /// <summary>Rating and source, for example <c>10 MW (data sheet)</c>.</summary>
    public override string ToString() => $"{DayText.Amount(Rating)} ({Source})";

    /// <summary>How long a day is.</summary>
    /// <exception cref="InvalidOperationException">The function that was given answers with no length.</exception>
    internal TimeSpan LengthOf(DateOnly day)
    {
        var length = dayLength?.Invoke(day) ?? TimeSpan.FromDays(1);
        return length > TimeSpan.Zero ? length : throw new InvalidOperationException($"The length of {DayText.Of(day)} is not greater than zero.");
    }

    /// <summary>The exact amount at full capacity over a time, in the base units of its dimension.</summary>
    internal Rational InBaseUnits(TimeSpan time) => Rating.Value * Rating.Unit.Measure.Scale * Seconds(time);

    /// <summary>The amount at full capacity over a time, in a unit that it has no problem with.</summary>
    /// <exception cref="OverflowException">It exceeds the range of decimal numbers.</exception>
    internal decimal In(Unit unit, TimeSpan time) => (InBaseUnits(time) / unit.Measure.Scale).ToDecimal();

    /// <summary>What stands in the way of comparing the capacity with amounts of a unit.</summary>
    internal IEnumerable<Problem> ProblemsWith(Unit unit)
    {
        var perTime = unit / Units.Hour;
        if (!Rating.Unit.Fits(perTime)) yield return Rating.Unit.MismatchWith(perTime);
    }

    private static Rational Seconds(TimeSpan time) => new(time.Ticks, TimeSpan.TicksPerSecond);
}
