using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What a walk through readings finds: problems, which leave no amount, and findings, which change none.</summary>
internal sealed class WalkNotes(Meter meter, DayGrid grid, Location where)
{
    private const int MostProblems = 100;

    private readonly List<Problem> problems = [];
    private long furtherProblems;

    internal Tally Rollovers { get; } = new();

    internal Tally Changes { get; } = new();

    internal Tally Repeated { get; } = new();

    internal Tally Estimated { get; } = new();

    internal Tally Invalid { get; } = new();

    internal Tally Missing { get; } = new();

    internal Tally Negative { get; } = new();

    internal Tally OffScale { get; } = new();

    internal Tally Silences { get; } = new();

    internal Tally AboveCapacity { get; } = new();

    internal Tally Jumps { get; } = new();

    internal Tally Standstills { get; } = new();

    internal Tally Nights { get; } = new();

    internal Tally UnseenNights { get; } = new();

    internal Tally Outside { get; } = new();

    /// <summary>Whether further problems are only counted, so that no text needs to be made for them.</summary>
    internal bool IsFull => problems.Count >= MostProblems;

    internal void Refuse(ProblemCode code, string message)
    {
        if (!IsFull) problems.Add(new(code, where, $"Meter {meter.Id}: {message}"));
        else furtherProblems++;
    }

    internal IEnumerable<Problem> Problems() => furtherProblems == 0
        ? problems
        : problems.Append(new(problems[^1].Code, where, string.Create(CultureInfo.InvariantCulture, $"Meter {meter.Id}: {furtherProblems} further readings are refused for such reasons.")));

    internal string At(long ticks) => grid.Text(ticks);

    internal string Amount(Int128 counts) => $"{NumberText.Of(meter.Amount(counts))} {meter.Unit.Symbol}".TrimEnd();

    internal string Shown(long counts) => NumberText.Of(counts * meter.CountSize);

    internal IEnumerable<Finding> Findings()
    {
        var (unit, limits, source) = (meter.Unit.Symbol, meter.Limits, meter.Limits?.Source);
        return new (FindingGrade Grade, FindingCode Code, Tally Tally, Func<Tally, string> Words)[]
        {
            (limits?.MostInAnHour is null ? FindingGrade.Doubt : FindingGrade.Note, FindingCode.Rollover, Rollovers, tally => $"The register began again at zero{Times(tally)}{First(tally)}.{(limits?.MostInAnHour is null ? " The most that can go through in an hour is not stated, so a wrong reading would look the same." : "")}"),
            (FindingGrade.Note, FindingCode.RegisterChanged, Changes, tally => $"The register was changed as documented{Times(tally)}{First(tally)}."),
            (FindingGrade.Note, FindingCode.RepeatedReading, Repeated, tally => $"{Readings(tally)} given more than once with the same value{First(tally)}; counted once."),
            (FindingGrade.Doubt, FindingCode.Estimated, Estimated, tally => $"{Readings(tally)} estimated{First(tally)}."),
            (FindingGrade.Doubt, FindingCode.Invalid, Invalid, tally => $"{Readings(tally)} marked as invalid and not used{First(tally)}."),
            (FindingGrade.Note, FindingCode.Invalid, Missing, tally => $"{Readings(tally)} without a value{First(tally)}."),
            (FindingGrade.Fault, FindingCode.OutsideRange, Negative, tally => $"{Readings(tally)} negative and not used{First(tally)}. Metered amounts are not: give export and import as meters of their own."),
            (FindingGrade.Fault, FindingCode.OutsideRange, OffScale, tally => string.Create(CultureInfo.InvariantCulture, $"{Readings(tally)} no number that the meter can show, with {meter.Decimals} decimals and fewer than 16 digits, and not used{First(tally)}. State the decimals that the readings have.")),
            (FindingGrade.Note, FindingCode.Silence, Silences, tally => $"No reading for longer than {InstantText.Length(meter.ReadEvery!.Value.Ticks)}{Spans(tally, Amount)}; the register shows what went through."),
            (FindingGrade.Fault, FindingCode.AboveCapacity, AboveCapacity, tally => $"More than {NumberText.Of(limits!.MostInAnHour!.Value)} {unit} in an hour ({source}){Spans(tally, Amount)}. Check unit, multiplier and readings."),
            (FindingGrade.Doubt, FindingCode.RateOfChange, Jumps, tally => $"The amount changed by more than {NumberText.Of(limits!.MostChange!.Value)} {unit} from one interval to the next ({source}){Spans(tally, counts => $"by {Amount(counts)}")}."),
            (FindingGrade.Doubt, FindingCode.Stuck, Standstills, tally => $"{(meter.Kind == MeterKind.Register ? "Nothing went through" : "The same amount")} for longer than {InstantText.Length(limits!.LongestStandstill!.Value.Ticks)} ({source}){Spans(tally, ticks => InstantText.Length((long)ticks))}."),
            (FindingGrade.Fault, FindingCode.NightGeneration, Nights, tally => $"Generation in the dark, {InstantText.Of(limits!.Dark!.From)} to {InstantText.Of(limits.Dark.To)} ({source}){Spans(tally, Amount)}. Check clock, time stamps and meter."),
            (FindingGrade.Note, FindingCode.NightGeneration, UnseenNights, tally => $"{(tally.Count == 1 ? "One night is" : string.Create(CultureInfo.InvariantCulture, $"{tally.Count:#,##0} nights are"))} not told apart from the day by readings, so that generation in the dark could not be looked for{First(tally)}."),
            (FindingGrade.Note, FindingCode.OutsideRange, Outside, tally => $"{Readings(tally)} outside the monitoring periods{First(tally)}; not counted there."),
        }.Where(row => row.Tally.Count > 0).Select(row => new Finding(row.Grade, row.Code, where, meter.Id, row.Words(row.Tally)));
    }

    private static string Times(Tally tally) => tally.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {tally.Count:#,##0} times");

    private static string Readings(Tally tally) => tally.Count == 1 ? "One reading is" : string.Create(CultureInfo.InvariantCulture, $"{tally.Count:#,##0} readings are");

    private string First(Tally tally) => tally.Count == 1 ? $", at {At(tally.First.From)}" : $", first at {At(tally.First.From)}";

    /// <summary>When and how much: the only span, or the first and the largest.</summary>
    private string Spans(Tally tally, Func<Int128, string> size)
    {
        if (tally.Count == 1) return $", {Between(tally.First)}: {size(tally.WorstCounts)}";
        var spans = tally.Worst == tally.First ? $"first and largest {Between(tally.First)}" : $"first {Between(tally.First)}, largest {Between(tally.Worst)}";
        return $"{Times(tally)}, {spans}: {size(tally.WorstCounts)}";
    }

    internal string Between((long From, long To) span) => $"from {grid.Text(span.From, span.To)}";
}
