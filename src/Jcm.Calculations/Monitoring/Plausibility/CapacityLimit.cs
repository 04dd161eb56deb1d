using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>An installation gives no more than its rated capacity over the length of the time, and no larger part of that than is usual.</summary>
/// <remarks>
/// More than the capacity, permissible error of the meter included, is a fault; a load factor above the stated one is a doubt.
/// On a day that readings cover in part, only that part counts.
/// </remarks>
public sealed class CapacityLimit : IPlausibilityCheck
{
    /// <summary>The share of a covered day is rounded somewhere: a second more keeps that rounding from being called a fault.</summary>
    private static readonly TimeSpan RoundingOfShares = TimeSpan.FromSeconds(1);

    /// <summary>A limit by capacity.</summary>
    /// <param name="capacity">The rated capacity.</param>
    /// <param name="highestLoadFactor">The largest usual amount of a day as a share of the amount at full capacity, from 0 to 1; null where none is stated.</param>
    /// <param name="permissibleError">The maximum permissible error of the meter as a share of the amount, by which a true amount at capacity may read higher; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The load factor is not above 0 and at most 1, or the error is negative.</exception>
    public CapacityLimit(RatedCapacity capacity, decimal? highestLoadFactor = null, decimal permissibleError = 0)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        if (highestLoadFactor is <= 0 or > 1) throw new ArgumentOutOfRangeException(nameof(highestLoadFactor), highestLoadFactor, "A load factor is above 0 and at most 1.");
        (Capacity, HighestLoadFactor, PermissibleError) = (capacity, highestLoadFactor, Limits.Share(permissibleError, nameof(permissibleError)));
    }

    /// <summary>The rated capacity.</summary>
    public RatedCapacity Capacity { get; }

    /// <summary>The largest usual load factor of a day, a share; null where none is stated.</summary>
    public decimal? HighestLoadFactor { get; }

    /// <summary>The maximum permissible error of the meter, a share.</summary>
    public decimal PermissibleError { get; }

    /// <inheritdoc/>
    public string Source => Capacity.Source;

    /// <inheritdoc/>
    public string Rule
    {
        get
        {
            var error = PermissibleError > 0 ? $", plus a permissible error of {DayText.Percent(PermissibleError)}" : "";
            var load = HighestLoadFactor is { } factor ? $"; usually a load factor of at most {DayText.Percent(factor)}" : "";
            return $"no more than {DayText.Amount(Capacity.Rating)} over the length of the day{error}{load}";
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Capacity.ProblemsWith(unit);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Fitting.Require(this, amounts.Unit);
        var impossible = new DayRule(FindingGrade.Fault, FindingCode.AboveCapacity, IsLow: false, run => Impossible(amounts.Unit, TimeOf(amounts, run.WorstDay), On(run)));
        var unusual = new DayRule(FindingGrade.Doubt, FindingCode.AboveCapacity, IsLow: false, run => Unusual(run.Size, On(run)));
        var findings = new DayFindings(amounts.Unit, where, subject);
        var (time, full) = (TimeSpan.Zero, 0m);
        foreach (var day in amounts.EachDay().Where(day => day.Amount > 0))
        {
            // Nearly all days are equally long, and the exact product is dear.
            if (TimeOf(amounts, day.Date) is var own && own != time) (time, full) = (own, Capacity.In(amounts.Unit, own));
            var loadFactor = day.Amount / full;
            if (loadFactor > 1 + PermissibleError) findings.Flag(impossible, day.Date, day.Amount, loadFactor);
            else if (loadFactor > HighestLoadFactor) findings.Flag(unusual, day.Date, day.Amount, loadFactor);
        }

        return findings.ToList();
    }

    /// <summary>Compares the amount of a whole period with the capacity over all its days.</summary>
    /// <param name="period">The period.</param>
    /// <param name="amount">Its amount.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What the amount was taken from; empty where the place says it.</param>
    /// <returns>One finding; none where the amount is plausible.</returns>
    /// <exception cref="InvalidDataProblemsException">The check has problems with the unit of the amount.</exception>
    public IReadOnlyList<Finding> CheckPeriod(Period period, Quantity amount, Location where, string subject)
    {
        Fitting.Require(this, amount.Unit);
        var time = TimeSpan.Zero;
        for (var i = 0; i < period.Days; i++) time += Capacity.LengthOf(period.From.AddDays(i));
        var loadFactor = amount.Value / Capacity.In(amount.Unit, time);
        var opening = $"{period}: {DayText.Amount(amount)}: ";
        if (loadFactor > 1 + PermissibleError) return [new(FindingGrade.Fault, FindingCode.AboveCapacity, where, subject, opening + Impossible(amount.Unit, time, ""))];
        if (loadFactor > HighestLoadFactor) return [new(FindingGrade.Doubt, FindingCode.AboveCapacity, where, subject, opening + Unusual(loadFactor, ""))];
        return [];
    }

    private static string On(DayRun run) => run.Days.Days == 1 ? "" : $" on {DayText.Of(run.WorstDay)}";

    private TimeSpan TimeOf(DailyAmounts amounts, DateOnly day)
    {
        var length = Capacity.LengthOf(day);
        var covered = amounts.Covered[day.DayNumber - amounts.Days.From.DayNumber];
        if (covered == 1) return length;
        var part = TimeSpan.FromTicks((long)decimal.Ceiling(length.Ticks * covered)) + RoundingOfShares;
        return part < length ? part : length;
    }

    private string Impossible(Unit unit, TimeSpan time, string on)
    {
        var full = Capacity.In(unit, time);
        var hours = DayText.Amount((decimal)time.Ticks / TimeSpan.TicksPerHour, Units.Hour);
        var error = PermissibleError > 0 ? $" (and {DayText.Percent(PermissibleError)} more by the permissible error of the meter)" : "";
        return $"more than {DayText.Amount(full, unit)}, which is all that {Capacity} can give in {hours}{on}{error}; correct the readings, their unit or the stated capacity.";
    }

    private string Unusual(decimal loadFactor, string on) =>
        $"a load factor of {DayText.Percent(loadFactor)}{on}, above the stated {DayText.Percent(HighestLoadFactor!.Value)} of {Capacity}; explain the operation or correct the readings.";
}
