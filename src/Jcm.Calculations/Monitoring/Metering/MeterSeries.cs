using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The readings of one meter: listed one by one in decimals, or as columns of any length.</summary>
public sealed class MeterSeries
{
    private MeterSeries(Meter meter, IReadingRows rows, IReadOnlyList<RegisterChange> changes)
    {
        (Meter, Rows, Changes) = (meter, rows, changes);
    }

    /// <summary>The meter.</summary>
    public Meter Meter { get; }

    /// <summary>The documented changes of the register, in order of time.</summary>
    public IReadOnlyList<RegisterChange> Changes { get; }

    internal IReadingRows Rows { get; }

    /// <summary>Readings of a register, in any order and at any distances.</summary>
    /// <param name="meter">The meter, a register.</param>
    /// <param name="readings">The readings.</param>
    public static Outcome<MeterSeries> TryOf(Meter meter, IReadOnlyList<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(readings);
        var problems = Begin(meter, MeterKind.Register, readings.Count);
        var listed = new (long At, long? Counts, ReadingStatus Status)[readings.Count];
        for (var i = 0; i < listed.Length; i++)
        {
            listed[i] = (readings[i].At.UtcTicks, Counts(meter, readings[i].Value, readings[i].Status, readings[i].At, problems), readings[i].Status);
        }

        Array.Sort(listed, static (left, right) => left.CompareTo(right));
        return problems.Count > 0 ? Outcome<MeterSeries>.Failed(problems) : new MeterSeries(meter, new ListedRegister(listed), []);
    }

    /// <summary>Readings of a register, in any order and at any distances.</summary>
    /// <param name="meter">The meter, a register.</param>
    /// <param name="readings">The readings.</param>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public static MeterSeries Of(Meter meter, IReadOnlyList<Reading> readings) => TryOf(meter, readings).Value;

    /// <summary>What went through in intervals, in any order and of any lengths.</summary>
    /// <param name="meter">The meter, which gives intervals.</param>
    /// <param name="readings">The readings.</param>
    public static Outcome<MeterSeries> TryOfIntervals(Meter meter, IReadOnlyList<IntervalReading> readings)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(readings);
        var problems = Begin(meter, MeterKind.Intervals, readings.Count);
        var listed = new (long From, long To, long? Counts, ReadingStatus Status)[readings.Count];
        for (var i = 0; i < listed.Length; i++)
        {
            var reading = readings[i];
            listed[i] = (reading.From.UtcTicks, reading.To.UtcTicks, Counts(meter, reading.Value, reading.Status, reading.From, problems), reading.Status);
        }

        Array.Sort(listed, static (left, right) => left.CompareTo(right));
        return problems.Count > 0 ? Outcome<MeterSeries>.Failed(problems) : new MeterSeries(meter, new ListedIntervals(listed), []);
    }

    /// <summary>What went through in intervals, in any order and of any lengths.</summary>
    /// <param name="meter">The meter, which gives intervals.</param>
    /// <param name="readings">The readings.</param>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public static MeterSeries OfIntervals(Meter meter, IReadOnlyList<IntervalReading> readings) => TryOfIntervals(meter, readings).Value;

    /// <summary>Invoices: billing cycles of whole local days, in any order.</summary>
    /// <param name="account">What is invoiced, as a meter that gives intervals: its identifier, unit and decimals.</param>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="invoices">The invoices.</param>
    public static Outcome<MeterSeries> TryOfInvoices(Meter account, SiteClock clock, IReadOnlyList<InvoicedAmount> invoices)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(invoices);
        if (invoices.Contains(null!)) throw new ArgumentNullException(nameof(invoices));
        var problems = invoices.Where(invoice => string.IsNullOrWhiteSpace(invoice.Source)).Select(invoice => new Problem(ProblemCode.MissingSource, $"The invoice of {invoice.Days} has no source: name the invoice.")).ToList();
        var atAnEnd = invoices.ToLookup(invoice => DayGrid.IsAtAnEnd(invoice.Days));
        problems.AddRange(atAnEnd[true].Select(invoice => new Problem(ProblemCode.OutOfRange, $"The invoice of {invoice.Days} reaches the first or the last day of the calendar: state the days of the billing cycle.")));
        var series = TryOfIntervals(account, [.. atAnEnd[false].Select(invoice => new IntervalReading(clock.BeginningOf(invoice.Days.From), clock.BeginningOf(invoice.Days.To.AddDays(1)), invoice.Amount))]);
        return problems.Count == 0 ? series : Outcome<MeterSeries>.Failed([.. problems, .. series.Problems.Where(problem => problem.Code != ProblemCode.Empty || invoices.Count == 0)]);
    }

    /// <summary>Invoices: billing cycles of whole local days, in any order.</summary>
    /// <param name="account">What is invoiced, as a meter that gives intervals: its identifier, unit and decimals.</param>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="invoices">The invoices.</param>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public static MeterSeries OfInvoices(Meter account, SiteClock clock, IReadOnlyList<InvoicedAmount> invoices) => TryOfInvoices(account, clock, invoices).Value;

    /// <summary>Readings at equal distances, in memory.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="first">The instant of the first reading of a register; the beginning of the first interval.</param>
    /// <param name="step">The distance of the readings, or the length of the intervals; whole seconds.</param>
    /// <param name="values">The values in the unit of the meter; not a number where a reading is missing. Each stands for the decimal with the meter's decimals that it is nearest to, and must be exactly that.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not a positive number of whole seconds.</exception>
    public static MeterSeries Regular(Meter meter, DateTimeOffset first, TimeSpan step, ReadOnlyMemory<double> values) => Regular(meter, first, step, MemoryRows.Of(values));

    /// <summary>Readings at equal distances, as rows of one column, however many.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="first">The instant of the first reading of a register; the beginning of the first interval.</param>
    /// <param name="step">The distance of the readings, or the length of the intervals; whole seconds.</param>
    /// <param name="rows">The values, as in memory.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not a positive number of whole seconds.</exception>
    public static MeterSeries Regular(Meter meter, DateTimeOffset first, TimeSpan step, IRowSource rows)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(rows);
        if (step <= TimeSpan.Zero || step.Ticks % TimeSpan.TicksPerSecond != 0) throw new ArgumentOutOfRangeException(nameof(step), step, "The step is a positive number of whole seconds.");
        return new(meter, new RegularRows(rows, meter.Kind, first.UtcTicks, step.Ticks), []);
    }

    /// <summary>
    /// Readings that carry their times, in order of time, however many. The columns: for a register the instant and the value, for intervals the beginning,
    /// the end and the value; instants in whole seconds since the beginning of 1970, universal time. A last column may hold the <see cref="ReadingStatus"/> as a number.
    /// </summary>
    /// <param name="meter">The meter.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="hasStatus">Whether the last column holds the status.</param>
    public static MeterSeries Timed(Meter meter, IRowSource rows, bool hasStatus = false)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(rows);
        return new(meter, new TimedRows(rows, meter.Kind, hasStatus), []);
    }

    /// <summary>The same readings of a register with its documented changes.</summary>
    /// <param name="changes">The changes, in any order.</param>
    /// <exception cref="ArgumentNullException">A change is null.</exception>
    public MeterSeries WithChanges(params ReadOnlySpan<RegisterChange> changes) => changes.Contains(null!) ? throw new ArgumentNullException(nameof(changes)) : new(Meter, Rows, [.. changes.ToArray().OrderBy(change => change.At)]);

    /// <summary>
    /// What the meter shows for each local day: for balances between meters, and for histories. Intervals over midnight are divided in proportion to time; estimated readings are not used.
    /// </summary>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="days">The days.</param>
    /// <returns>The amounts in the unit of the meter; or everything that is wrong with the meter and its readings.</returns>
    public Outcome<DailyAmounts> TryDaily(SiteClock clock, Period days)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (DayGrid.IsAtAnEnd(days)) return new Problem(ProblemCode.OutOfRange, new(Period: days.ToString()), "The days reach the first or the last day of the calendar: state the days that were read.");
        List<Problem> problems = [.. Problems(Location.None), .. clock.Check(days)];
        if (problems.Count > 0) return Outcome<DailyAmounts>.Failed(problems);
        var walked = WalkedMeter.Of(this, clock, days, BoundaryRule.ByTime, acceptsEstimated: false, Location.None);
        problems.AddRange(walked.Notes.Problems());
        try
        {
            return problems.Count > 0 ? Outcome<DailyAmounts>.Failed(problems) : walked.Daily();
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, $"The amounts of meter {Meter.Id} exceed the range of decimal numbers: check its unit and multiplier.");
        }
    }

    /// <summary>What the meter shows for each local day, as <see cref="TryDaily"/> gives it.</summary>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="days">The days.</param>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public DailyAmounts Daily(SiteClock clock, Period days) => TryDaily(clock, days).Value;

    internal IEnumerable<Problem> Problems(Location where)
    {
        foreach (var problem in Meter.Problems(where)) yield return problem;
        if (Changes.Count > 0 && Meter.Kind != MeterKind.Register) yield return new(ProblemCode.WrongKind, where, $"Meter {Meter.Id} gives intervals: only a register is reset or exchanged.");
        foreach (var change in Changes)
        {
            var when = $"The change of register {Meter.Id} at {InstantText.Of(change.At)}";
            if (string.IsNullOrWhiteSpace(change.Source)) yield return new(ProblemCode.MissingSource, where, $"{when} has no source: name the record of the reset or exchange.");
            if (!IsShown(Meter, change.LastReading) || !IsShown(Meter, change.FirstReading)) yield return new(ProblemCode.OutOfRange, where, $"{when} has a reading that the register cannot show.");
        }

        if (Changes.Select(change => change.At).Distinct().Count() < Changes.Count) yield return new(ProblemCode.Duplicate, where, $"Register {Meter.Id} has two changes at the same instant.");
    }

    private static bool IsShown(Meter meter, decimal value) =>
        value >= 0 && Fits(meter, value) && (meter.Modulus is not { } modulus || value / meter.CountSize < modulus);

    private static bool Fits(Meter meter, decimal value) => decimal.Round(value, meter.Decimals) == value && Math.Abs(value) < Meter.TooManyCounts * meter.CountSize;

    private static List<Problem> Begin(Meter meter, MeterKind kind, int count)
    {
        var problems = new List<Problem>();
        if (meter.Kind != kind) problems.Add(new(ProblemCode.WrongKind, $"Meter {meter} does not give readings of this kind: {(kind == MeterKind.Register ? "readings of a register" : "intervals")}."));
        if (count == 0) problems.Add(new(ProblemCode.Empty, $"Meter {meter.Id} has no readings."));
        return problems;
    }

    private static long? Counts(Meter meter, decimal? value, ReadingStatus status, DateTimeOffset at, List<Problem> problems)
    {
        if (!Enum.IsDefined(status)) problems.Add(new(ProblemCode.Malformed, $"The reading of meter {meter.Id} at {InstantText.Of(at)} has no status that exists."));
        if (value is not { } number) return null;
        if (Fits(meter, number)) return (long)(number / meter.CountSize);
        problems.Add(new(ProblemCode.OutOfRange, FormattableString.Invariant($"The reading {number} of meter {meter.Id} at {InstantText.Of(at)} is no number that the meter can show, with {meter.Decimals} decimals and fewer than 16 digits.")));
        return null;
    }
}
