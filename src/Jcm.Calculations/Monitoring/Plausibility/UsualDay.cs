using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Between which amounts a usual day lies, as the capacity, the history or the ex-ante estimate lets one expect. It tells a wrong unit; it is no limit.</summary>
public sealed class UsualDay
{
    /// <summary>
    /// The factor by which a usual day may lie below or above the history or the estimate when none is stated: 3. It is the library's own choice:
    /// seasons and years rarely differ more, and most units of one quantity do, GJ and MWh (3.6) being the nearest common pair.
    /// </summary>
    public const decimal DefaultBand = 3;

    private readonly Unit unit;

    private UsualDay(Rational lowest, Rational highest, Unit unit, string basis, string source) =>
        (Lowest, Highest, this.unit, Basis, Source) = (lowest, highest, unit, basis, source);

    /// <summary>What the expectation rests on, in words.</summary>
    public string Basis { get; }

    /// <summary>The document that states it.</summary>
    public string Source { get; }

    /// <summary>The lowest amount, in base units.</summary>
    internal Rational Lowest { get; }

    /// <summary>The highest amount, in base units.</summary>
    internal Rational Highest { get; }

    /// <summary>A usual day by the rated capacity: between two load factors, over 24 hours.</summary>
    /// <param name="capacity">The rated capacity.</param>
    /// <param name="lowestLoadFactor">The lowest load factor of a usual day; above 0 and at most 1.</param>
    /// <param name="highestLoadFactor">The highest load factor of a usual day; not below the lowest and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A load factor is out of its range.</exception>
    public static UsualDay FromCapacity(RatedCapacity capacity, decimal lowestLoadFactor, decimal highestLoadFactor = 1)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lowestLoadFactor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lowestLoadFactor, highestLoadFactor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highestLoadFactor, 1m);
        var full = capacity.InBaseUnits(TimeSpan.FromDays(1));
        var basis = $"{DayText.Amount(capacity.Rating)} at a load factor from {DayText.Percent(lowestLoadFactor)} to {DayText.Percent(highestLoadFactor)}";
        return new(full * lowestLoadFactor, full * highestLoadFactor, capacity.Rating.Unit * Units.Day, basis, capacity.Source);
    }

    /// <summary>A usual day by the history: within a factor of the median of the average days of its periods.</summary>
    /// <param name="history">The history.</param>
    /// <param name="band">The factor, below and above; greater than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not greater than 1.</exception>
    public static UsualDay FromHistory(StatedHistory history, decimal band = DefaultBand)
    {
        ArgumentNullException.ThrowIfNull(history);
        var median = Middle.Of(history.Records.Select(record => record.PerDay)) * history.Unit.Measure.Scale;
        return Around(median, band, history.Unit, $"the median of {DayText.Count(history.Records.Count, "record")} of the history", history.Source);
    }

    /// <summary>A usual day by the ex-ante estimate: within a factor of its average day.</summary>
    /// <param name="estimate">The estimated amount of the period.</param>
    /// <param name="period">The period of the estimate, for example a year.</param>
    /// <param name="source">The document that states it.</param>
    /// <param name="band">The factor, below and above; greater than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not greater than 1.</exception>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public static UsualDay FromEstimate(Quantity estimate, Period period, string source, decimal band = DefaultBand)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var perDay = estimate.Value * estimate.Unit.Measure.Scale / period.Days;
        return Around(perDay, band, estimate.Unit, $"the estimate of {DayText.Amount(estimate)} for {period}", source);
    }

    /// <summary>Whether an amount in base units is usual.</summary>
    internal bool Holds(Rational amount) => amount >= Lowest && amount <= Highest;

    /// <summary>The square of how many times an amount lies above or below the middle, which is the geometric mean of both ends; at least one.</summary>
    internal Rational SquareOfDistance(Rational amount)
    {
        var square = amount * amount / (Lowest * Highest);
        return Rational.Max(square, Rational.One / square);
    }

    /// <summary>What stands in the way of comparing the usual day with amounts of a unit.</summary>
    internal IEnumerable<Problem> ProblemsWith(Unit other)
    {
        if (!unit.Fits(other)) yield return unit.MismatchWith(other);
        if (other.Offset.Sign != 0) yield return new(ProblemCode.WrongDimension, $"Amounts in {other} do not begin at zero, so that no other unit's size can be told from them: use a unit of differences.");
    }

    /// <summary>Both ends in a unit.</summary>
    internal string In(Unit other) =>
        $"{DayText.Amount((Lowest / other.Measure.Scale).ToDecimal(), other)} to {DayText.Amount((Highest / other.Measure.Scale).ToDecimal(), other)} a day";

    private static UsualDay Around(Rational middle, decimal band, Unit unit, string basis, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(band, 1m);
        return new(middle / band, middle * band, unit, $"{basis}, within a factor of {DayText.Amount(band, Units.One)}", source);
    }
}
