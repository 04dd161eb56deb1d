using System.Globalization;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>What a parameter amounted to in earlier periods, with the document that states it: what substitutes and claims are taken from.</summary>
/// <remarks>
/// Amounts are compared as they are stated, one for each period. Substitutes for a number of days come from the amounts of an average day,
/// exact but for one rounding at the last digit of a decimal, in the direction that each member names.
/// </remarks>
public sealed class StatedHistory
{
    /// <summary>The largest percentile, counted from the conservative end: the middle of the history.</summary>
    public const decimal LargestPercentile = 50;

    private readonly HistoryRecord[] records;

    private StatedHistory(HistoryRecord[] records, Unit unit, string source) => (this.records, Unit, Source) = (records, unit, source);

    /// <summary>The records in the order of their periods.</summary>
    public IReadOnlyList<HistoryRecord> Records => records;

    /// <summary>Unit of the amounts.</summary>
    public Unit Unit { get; }

    /// <summary>The document or data that states the history.</summary>
    public string Source { get; }

    /// <summary>The lowest amount of an average day, in <see cref="Unit"/>, rounded down.</summary>
    public decimal LowestDay => Directed.Down(records.Min(record => record.PerDay));

    /// <summary>The highest amount of an average day, in <see cref="Unit"/>, rounded up.</summary>
    public decimal HighestDay => Directed.Up(records.Max(record => record.PerDay));

    /// <summary>A history from the amounts of its periods, in any order.</summary>
    /// <param name="records">The amount of each period.</param>
    /// <param name="unit">Unit of the amounts.</param>
    /// <param name="source">The document or data that states them.</param>
    /// <returns>The history; or all problems: no record, periods that overlap, no source.</returns>
    public static Outcome<StatedHistory> TryOf(IReadOnlyList<(Period Period, decimal Amount)> records, Unit unit, string source)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(unit);
        var ordered = records.Select(record => new HistoryRecord(record.Period, record.Amount)).OrderBy(record => record.Period).ToArray();
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(source)) problems.Add(new(ProblemCode.MissingSource, "The history has no source: name the document or data that states it."));
        if (ordered.Length == 0) problems.Add(new(ProblemCode.Empty, "The history has no record: state the amount of at least one period."));
        var latest = 0;
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[latest].Period.Overlaps(ordered[i].Period)) problems.Add(Overlap(ordered[latest].Period, ordered[i].Period));
            if (ordered[i].Period.To > ordered[latest].Period.To) latest = i;
        }

        return problems.Count > 0 ? Outcome<StatedHistory>.Failed(problems) : new StatedHistory(ordered, unit, source);
    }

    /// <summary>A history from the amounts of its periods, in any order.</summary>
    /// <param name="records">The amount of each period.</param>
    /// <param name="unit">Unit of the amounts.</param>
    /// <param name="source">The document or data that states them.</param>
    /// <exception cref="InvalidDataProblemsException">There is no record or no source, or periods overlap.</exception>
    public static StatedHistory Of(IReadOnlyList<(Period Period, decimal Amount)> records, Unit unit, string source) => TryOf(records, unit, source).Value;

    /// <summary>A history of single days from those that readings cover wholly.</summary>
    /// <param name="days">The amounts of the days.</param>
    /// <param name="source">The document or data that states them.</param>
    /// <returns>The history; or all problems: readings cover no day wholly, no source.</returns>
    public static Outcome<StatedHistory> TryOf(DailyAmounts days, string source)
    {
        ArgumentNullException.ThrowIfNull(days);
        var whole = days.Amounts.Select((amount, index) => (Day: days.Days.From.AddDays(index), amount)).Where(record => days.IsWhole(record.Day));
        return TryOf([.. whole.Select(record => (new Period(record.Day, record.Day), record.amount))], days.Unit, source);
    }

    /// <summary>A history of single days from those that readings cover wholly.</summary>
    /// <param name="days">The amounts of the days.</param>
    /// <param name="source">The document or data that states them.</param>
    /// <exception cref="InvalidDataProblemsException">Readings cover no day wholly, or there is no source.</exception>
    public static StatedHistory Of(DailyAmounts days, string source) => TryOf(days, source).Value;

    /// <summary>The record with the lowest amount; the earliest where several have it.</summary>
    public HistoryRecord Lowest() => records.MinBy(record => record.Amount);

    /// <summary>The record with the highest amount; the earliest where several have it.</summary>
    public HistoryRecord Highest() => records.MaxBy(record => record.Amount);

    /// <summary>The record with the most conservative amount: the lowest or the highest by the direction; the earliest where several have it.</summary>
    /// <param name="direction">Which way is conservative.</param>
    /// <exception cref="ArgumentOutOfRangeException">No side is conservative by itself.</exception>
    public HistoryRecord Conservative(ConservativeDirection direction) => IsSmallerSafe(direction) ? Lowest() : Highest();

    /// <summary>The record at a percentile of the amounts, by nearest rank, counted from the conservative end and rounded towards it.</summary>
    /// <remarks>
    /// Of n amounts in order from the most conservative one, it is number ⌊percent × n / 100⌋, and the first where that is zero. The rank is
    /// rounded down, where the usual nearest rank is rounded up, so that the amount is never less conservative than the one that was asked for.
    /// </remarks>
    /// <param name="percent">From 0, the most conservative amount, to 50, the middle one.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is not from 0 to 50, or no side is conservative by itself.</exception>
    public HistoryRecord Percentile(decimal percent, ConservativeDirection direction) => AtPercentile(percent, direction, static record => record.Amount);

    /// <summary>
    /// The amount of an average day at a percentile, as <see cref="Percentile"/> takes it from the amounts, in <see cref="Unit"/>, rounded in the
    /// conservative direction.
    /// </summary>
    /// <param name="percent">From 0, the most conservative day, to 50, the middle one.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is not from 0 to 50, or no side is conservative by itself.</exception>
    public decimal PercentileDay(decimal percent, ConservativeDirection direction)
    {
        var day = AtPercentile(percent, direction, static record => record.PerDay).PerDay;
        return IsSmallerSafe(direction) ? Directed.Down(day) : Directed.Up(day);
    }

    /// <summary>Number of records, days from first to last, unit and source.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{records.Length} records in {Unit.Symbol} from {records[0].Period.From:yyyy-MM-dd} to {records.Max(record => record.Period.To):yyyy-MM-dd} ({Source})");

    private static bool IsSmallerSafe(ConservativeDirection direction) => direction switch
    {
        ConservativeDirection.SmallerIsConservative => true,
        ConservativeDirection.LargerIsConservative => false,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "No side is conservative by itself: say which one is meant."),
    };

    private static Problem Overlap(Period earlier, Period later) => new(
        ProblemCode.OverlappingPeriods,
        new Location(Period: later.ToString()),
        $"The periods {earlier} and {later} of the history overlap: state each day once.");

    private HistoryRecord AtPercentile<TKey>(decimal percent, ConservativeDirection direction, Func<HistoryRecord, TKey> key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, LargestPercentile);
        var ordered = IsSmallerSafe(direction) ? records.OrderBy(key) : records.OrderByDescending(key);
        var rank = (int)(percent * records.Length / 100);
        return ordered.ElementAt(Math.Max(rank, 1) - 1);
    }
}
