using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>
/// A walk through the readings of one meter in the order of time, which adds up what went through in whole counts of its last digit, by local day.
/// A register adds differences, so that what lies between two readings is never lost; intervals add what they say.
/// </summary>
internal sealed partial class MeterWalk
{
    /// <summary>For how many lengths of time the most that can go through is kept: readings that come about once a minute have some tens.</summary>
    private const int LengthsKept = 128;

    private readonly Meter meter;
    private readonly DayGrid grid;
    private readonly BoundaryRule rule;
    private readonly bool acceptsEstimated;
    private readonly IReadOnlyList<RegisterChange> changes;
    private readonly SegmentTotals totals;
    private readonly List<(long From, long To)> gaps = [];
    private readonly long silence;
    private readonly long stillTicks;
    private readonly long mostChange;
    private readonly long tooManyCounts;
    private readonly double countsOfUnit;

    private int nextChange;
    private long firstCounts;
    private long baseCounts;
    private bool baseIsEstimated;
    private long lastAmount;
    private long lastLength;
    private long stillSince;
    private bool isStandstill;
    private bool hasNeighbour;
    private long countsBeforeChange = -1;
    private readonly (long Length, long Counts)[] mostFor = new (long, long)[LengthsKept];
    private (long Counts, long From) lastInterval;
    private RegisterStep lastStep;

    internal MeterWalk(Meter meter, DayGrid grid, BoundaryRule rule, bool acceptsEstimated, IReadOnlyList<RegisterChange> changes, Location where)
    {
        (this.meter, this.grid, this.rule, this.acceptsEstimated, this.changes) = (meter, grid, rule, acceptsEstimated, changes);
        Notes = new(meter, grid, where);
        totals = new(grid, rule);
        silence = meter.ReadEvery?.Ticks ?? long.MaxValue;
        stillTicks = meter.Limits?.LongestStandstill?.Ticks ?? long.MaxValue;
        mostChange = meter.Limits?.MostChange is { } change ? meter.CountsAtMost(change, TimeSpan.TicksPerHour) : long.MaxValue;
        tooManyCounts = meter.Modulus ?? Meter.TooManyCounts;
        countsOfUnit = meter.CountsOfUnit;
    }

    internal WalkNotes Notes { get; }

    internal SegmentTotals Totals => totals;

    /// <summary>The first instant and the last one that readings cover; null where there is no amount at all.</summary>
    internal (long From, long To)? Reach { get; private set; }

    /// <summary>Where nothing is known between the first and the last reading.</summary>
    internal IReadOnlyList<(long From, long To)> Gaps => gaps;

    /// <summary>What a register showed at the first and at the last reading; null for intervals and where nothing was read.</summary>
    internal (long First, long Last)? Shown => HasBase && meter.Kind == MeterKind.Register ? (firstCounts, baseCounts) : null;

    private bool HasBase => Reach is not null;

    private long BaseAt => Reach!.Value.To;

    /// <summary>A reading of the register.</summary>
    internal void Take(long at, long counts, ReadingStatus status)
    {
        ApplyChanges(at);
        if (!IsUsable(at, counts, status)) return;
        if (!HasBase)
        {
            SetBase(at, counts, status);
            return;
        }

        if (at <= BaseAt)
        {
            if (at == BaseAt && (counts == baseCounts || counts == countsBeforeChange)) Notes.Repeated.Add(at, at);
            else if (at == BaseAt) Notes.Refuse(ProblemCode.Contradiction, Notes.IsFull ? "" : $"two readings at {Notes.At(at)}, {Notes.Shown(baseCounts)} and {Notes.Shown(counts)}. Mark one as invalid.");
            else Notes.Refuse(ProblemCode.Malformed, Notes.IsFull ? "" : $"the reading at {Notes.At(at)} comes after one of {Notes.At(BaseAt)}. Readings come in the order of time.");
            return;
        }

        if (IsOutside(BaseAt, at)) Notes.Outside.Add(at <= grid.Beginning ? BaseAt : at, at);
        else if (Difference(at, counts) is { } amount) AddSpan(BaseAt, at, amount, baseIsEstimated || status == ReadingStatus.Estimated);
        else gaps.Add((BaseAt, at));
        SetBase(at, counts, status);
    }

    /// <summary>A reading of what went through in an interval.</summary>
    internal void Take(long from, long to, long counts, ReadingStatus status)
    {
        if (to <= from)
        {
            Notes.Refuse(ProblemCode.ReversedPeriod, Notes.IsFull ? "" : $"the interval from {Notes.At(from)} ends at {Notes.At(to)}, not after it begins.");
            return;
        }

        if (!IsUsable(from, counts, status)) return;
        if (HasBase && from < BaseAt)
        {
            if (to == BaseAt && lastInterval == (counts, from)) Notes.Repeated.Add(from, to);
            else Notes.Refuse(ProblemCode.OverlappingPeriods, Notes.IsFull ? "" : $"the interval from {Notes.At(from)} to {Notes.At(to)} begins before the one before it ends, at {Notes.At(BaseAt)}. Mark one of them as invalid.");
            return;
        }

        if (HasBase && from > BaseAt) gaps.Add((BaseAt, from));
        hasNeighbour = HasBase && from == BaseAt;
        if (!hasNeighbour) lastLength = -1;
        if (IsOutside(from, to)) Notes.Outside.Add(from, to);
        else AddSpan(from, to, counts, status == ReadingStatus.Estimated);
        lastInterval = (counts, from);
        Reach = (Reach?.From ?? from, to);
    }

    /// <summary>A reading that has no value.</summary>
    internal void Miss(long at)
    {
        ApplyChanges(at);
        Notes.Missing.Add(at, at);
    }

    /// <summary>After the last reading: documented changes that no reading followed, a standstill that goes on, and the nights.</summary>
    internal void Finish()
    {
        foreach (var change in changes.Skip(nextChange)) Notes.Refuse(ProblemCode.Contradiction, Notes.IsFull ? "" : $"no reading follows the change of the register at {InstantText.Of(change.At)}. Correct its instant, or supply the reading that follows.");
        EndStandstill();
        if (grid.HasDark) FindNights(meter.CountsAtMost(meter.Limits!.Dark!.MostInANight, TimeSpan.TicksPerHour));
    }

    /// <summary>A value in the unit of the meter as counts; what the meter cannot show is no reading.</summary>
    internal bool TryCounts(double value, long at, out long counts)
    {
        var rounded = Math.Round(value * countsOfUnit);
        if (rounded / countsOfUnit == value && Math.Abs(rounded) < Meter.TooManyCounts)
        {
            counts = (long)rounded;
            return true;
        }

        counts = 0;
        if (double.IsNaN(value)) Miss(at);
        else Notes.OffScale.Add(at, at);
        return false;
    }

    /// <summary>Seconds since the beginning of 1970, universal time, as an instant.</summary>
    internal bool TryInstant(double seconds, out long ticks)
    {
        if (IsInstant(seconds))
        {
            ticks = Instant(seconds);
            return true;
        }

        ticks = 0;
        Notes.Refuse(ProblemCode.Malformed, Notes.IsFull ? "" : $"{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not a whole number of seconds since 1970-01-01 00:00 +00:00.");
        return false;
    }

    /// <summary>The number of a <see cref="ReadingStatus"/>.</summary>
    internal bool TryStatus(double number, long at, out ReadingStatus status)
    {
        status = number is 0 or 1 or 2 ? (ReadingStatus)(int)number : ReadingStatus.Invalid;
        if (number is 0 or 1 or 2) return true;
        Notes.Refuse(ProblemCode.Malformed, Notes.IsFull ? "" : $"the status {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} of the reading at {Notes.At(at)} is none of 0 (good), 1 (estimated), 2 (invalid).");
        return false;
    }

    /// <summary>Whether seconds are whole and at most the last of the year 9999.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInstant(double seconds) => seconds >= -62_135_596_800 && seconds <= 253_402_300_799 && Math.Floor(seconds) == seconds;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Instant(double seconds) => DateTime.UnixEpoch.Ticks + ((long)seconds * TimeSpan.TicksPerSecond);

    private bool IsUsable(long at, long counts, ReadingStatus status)
    {
        if (status == ReadingStatus.Invalid) Notes.Invalid.Add(at, at);
        else if (counts < 0) Notes.Negative.Add(at, at);
        else if (counts >= tooManyCounts && meter.Modulus is not null) Notes.Refuse(ProblemCode.OutOfRange, Notes.IsFull ? "" : $"the reading {Notes.Shown(counts)} at {Notes.At(at)} has more digits than the register.");
        else if (status != ReadingStatus.Estimated) return true;
        else
        {
            Notes.Estimated.Add(at, at);
            return acceptsEstimated;
        }

        return false;
    }

    private void SetBase(long at, long counts, ReadingStatus status)
    {
        if (!HasBase) (stillSince, firstCounts) = (at, counts);
        Reach = (Reach?.From ?? at, at);
        (baseCounts, baseIsEstimated, countsBeforeChange) = (counts, status == ReadingStatus.Estimated, -1);
    }

    private void ApplyChanges(long at)
    {
        while (nextChange < changes.Count && changes[nextChange].At.UtcTicks <= at)
        {
            var change = changes[nextChange++];
            var when = change.At.UtcTicks;
            Notes.Changes.Add(when, when);
            // What the register showed at the end belongs to what went before; then it goes on from where it began again.
            var last = CountsOf(change.LastReading);
            if (HasBase && (when > BaseAt || last != baseCounts)) Take(when, last, ReadingStatus.Good);
            SetBase(when, CountsOf(change.FirstReading), ReadingStatus.Good);
            countsBeforeChange = last;
        }
    }

    private long CountsOf(decimal shown) => (long)(shown / meter.CountSize);

    /// <summary>What went through since the last reading; null where the register cannot say.</summary>
    private long? Difference(long at, long counts)
    {
        var amount = counts - baseCounts;
        var most = MostIn(at - BaseAt);
        if (meter.Modulus is not { } modulus)
        {
            if (amount >= 0) return amount;
            Notes.Refuse(ProblemCode.Contradiction, Notes.IsFull ? "" : $"the register falls from {Notes.Shown(baseCounts)} at {Notes.At(BaseAt)} to {Notes.Shown(counts)} at {Notes.At(at)}. State the number of its digits if it began again at zero, document the reset or exchange, or mark the wrong reading as invalid.");
            return null;
        }

        var forward = amount >= 0 ? amount : amount + modulus;
        var step = amount < 0 ? RegisterStep.Turn : forward > most ? RegisterStep.AboveCapacity : RegisterStep.Usual;
        // A wrong reading looks like a turn of the register with too large a step beside it.
        var looksWrong = (step, lastStep) is (RegisterStep.Turn, RegisterStep.AboveCapacity) or (RegisterStep.AboveCapacity, RegisterStep.Turn);
        lastStep = step;
        var reason = MayTurnTwice(at - BaseAt) ? "and in this time its capacity allows a whole turn or more, so that it is not known how often it went round"
            : most < modulus && amount < 0 && forward > most ? "more than its capacity"
            : most == long.MaxValue && forward >= modulus / 2 ? "half of its range or more, so that it is not known which way and how often"
            : looksWrong ? "beside another step that its capacity does not allow, as if one reading were wrong"
            : null;
        if (reason is not null)
        {
            Notes.Refuse(ProblemCode.Contradiction, Notes.IsFull ? "" : $"from {Notes.Shown(baseCounts)} at {Notes.At(BaseAt)} to {Notes.Shown(counts)} at {Notes.At(at)} the register would have gone forward by {Notes.Amount(forward)}, {reason}. Document the reset or exchange, mark the wrong reading as invalid, or supply readings between.");
            return null;
        }

        if (amount < 0) Notes.Rollovers.Add(BaseAt, at, forward);
        return forward;
    }

    /// <summary>Whether its capacity allows a whole turn of the register or more in a length of time.</summary>
    private bool MayTurnTwice(long length) => tooManyCounts != Meter.TooManyCounts && MostIn(length) is var most && most != long.MaxValue && most >= tooManyCounts;

    private void AddSpan(long from, long to, long amount, bool isEstimated)
    {
        totals.Add(from, to, amount, isEstimated);
        var length = to - from;
        if (length > silence && meter.Kind == MeterKind.Register) Notes.Silences.Add(from, to, amount);
        if (amount > MostIn(length)) Notes.AboveCapacity.Add(from, to, amount);
        if (length == lastLength && mostChange != long.MaxValue && Math.Abs(amount - lastAmount) > mostChange) Notes.Jumps.Add(from, to, Math.Abs(amount - lastAmount));
        var isStill = meter.Kind == MeterKind.Register ? amount == 0 : hasNeighbour && amount == lastAmount;
        if (isStill)
        {
            isStandstill |= to - stillSince > stillTicks;
        }
        else
        {
            EndStandstill();
            stillSince = meter.Kind == MeterKind.Register ? to : from;
        }

        (lastAmount, lastLength) = (amount, length);
    }

    /// <summary>What lies wholly before or after the periods is no part of them, and nothing about it is checked.</summary>
    private bool IsOutside(long from, long to) => to <= grid.Beginning || from >= grid.End;

    /// <summary>A standstill is noted when it is over, so that its whole length is known.</summary>
    private void EndStandstill()
    {
        if (isStandstill) Notes.Standstills.Add(stillSince, BaseAt, BaseAt - stillSince);
        isStandstill = false;
    }

    /// <summary>The most counts that can go through in a length of time, which is above zero. A register that rounds down may show one more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long MostIn(long length)
    {
        ref var kept = ref mostFor[(ulong)length / TimeSpan.TicksPerSecond % LengthsKept];
        return kept.Length == length ? kept.Counts : KeepMost(length, ref kept);
    }

    private long KeepMost(long length, ref (long Length, long Counts) kept)
    {
        var counts = meter.Limits?.MostInAnHour is { } most ? meter.CountsAtMost(most, length) : long.MaxValue;
        kept = (length, counts == long.MaxValue ? counts : counts + 1);
        return kept.Counts;
    }

    /// <summary>
    /// What went through in each night for certain. Where an interval goes over its beginning or end, it is not known how much of the amount came in the dark.
    /// </summary>
    private void FindNights(long most)
    {
        for (var first = 0; first < grid.Segments; first++)
        {
            if (!grid.IsDark(first)) continue;
            var end = first;
            while (end < grid.Segments && grid.IsDark(end)) end++;
            // Intervals that reach beyond the night may have brought their amounts by day. A register that rounds down may show one count late.
            var night = totals.Inside(first, end);
            if (night - 1 > most) Notes.Nights.Add(grid.Cuts[first], grid.Cuts[end], night);
            else if (night + totals.Across(first, end) - 1 > most) Notes.UnseenNights.Add(grid.Cuts[first], grid.Cuts[end]);
            first = end;
        }
    }
}

/// <summary>What a step of a register from one reading to the next was.</summary>
internal enum RegisterStep
{
    /// <summary>Forward, as far as its capacity allows.</summary>
    Usual,

    /// <summary>Over its highest number.</summary>
    Turn,

    /// <summary>Forward, farther than its capacity allows.</summary>
    AboveCapacity,
}
