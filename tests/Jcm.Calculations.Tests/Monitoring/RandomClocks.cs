using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Tests.Monitoring;

/// <summary>Clocks whose changes are as awkward as they can be: at midnight, close together, and of up to a day and more.</summary>
internal static class RandomClocks
{
    internal static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static readonly Gen<SiteClock> Any = (
        from first in Offsets()
        from steps in Gen.ListOf(from gap in Gen.Frequency((3, Gen.Choose(1, 30)), (2, Gen.Choose(31, 4000))) from offset in Offsets() select (gap, offset))
        select Made(first, steps)).Where(clock => clock is not null).Select(clock => clock!);

    internal static readonly Gen<DateTimeOffset> Instants = from minutes in Gen.Choose(-3000, 60_000) from ticks in Gen.Elements(0L, 0L, 1L, -1L) select Start.AddMinutes(minutes).AddTicks(ticks);

    private static Gen<TimeSpan> Offsets() => Gen.Frequency(
        (3, Gen.Choose(-14, 14).Select(hours => TimeSpan.FromHours(hours))),
        (1, Gen.Choose(-840, 840).Select(minutes => TimeSpan.FromMinutes(minutes))),
        (1, Gen.Elements(-10.0, 14.0, -12.0, 12.0).Select(TimeSpan.FromHours)));

    private static SiteClock? Made(TimeSpan first, IEnumerable<(int Gap, TimeSpan Offset)> steps)
    {
        var changes = new List<OffsetChange>();
        var (at, offset) = (Start, first);
        foreach (var (gap, next) in steps.Take(12))
        {
            if (next == offset) continue;
            // Half-hours make changes at local midnight common.
            at = at.AddMinutes(30 * gap);
            changes.Add(new(at, next));
            offset = next;
        }

        return SiteClock.TryWithChanges("random", first, changes).TryGet(out var clock) ? clock : null;
    }
}
