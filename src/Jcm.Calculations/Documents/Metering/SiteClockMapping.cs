using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the statements about the local time of a site to its clock.</summary>
internal static class SiteClockMapping
{
    private const string NoOffset = "This is no offset: give whole minutes, within 14 hours either way, for example 07:00:00 or -03:30:00.";

    internal static SiteClock? Map(SiteClockContract contract, DocumentPlace place) => contract switch
    {
        FixedClockContract clock => Stated.Holds(SiteClock.IsOffset(clock.Offset), "offset", NoOffset, place) ? SiteClock.Fixed(clock.Offset) : null,
        ChangingClockContract clock => Map(clock, place),
        DaylightSavingContract clock => Map(clock, place),
        _ => throw new NotSupportedException("There is no such rule of a clock."),
    };

    private static SiteClock? Map(ChangingClockContract clock, DocumentPlace place)
    {
        var stated = clock.Stated is { } days ? Stated.Days(days, place.At("stated")) : null;
        var made = place.Take(SiteClock.TryMake(clock.Name, clock.FirstOffset, [.. clock.Changes.Select(change => new OffsetChange(change.At, change.Offset))], stated));
        return clock.Stated is not null && stated is null ? null : made;
    }

    private static SiteClock? Map(DaylightSavingContract clock, DocumentPlace place)
    {
        if (!IsYear(clock.First, "first", place) | !IsYear(clock.Last, "last", place)) return null;
        return place.Take(SiteClock.TryDaylightSaving(clock.Name, clock.StandardOffset, clock.Saving, Map(clock.Begin), Map(clock.End), clock.First, clock.Last));
    }

    private static YearlyChange Map(YearlyChangeContract change) => new(change.Month, change.Which, (DayOfWeek)change.Weekday, change.WallClock);

    private static bool IsYear(int year, string key, DocumentPlace place) => Stated.Holds(year is >= 1 and <= 9999, key, "There is no such year: give one from 2 to 9998.", place);
}
