using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>See <see cref="SiteClock"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(FixedClockContract), "fixed")]
[JsonDerivedType(typeof(ChangingClockContract), "with changes")]
[JsonDerivedType(typeof(DaylightSavingContract), "daylight saving")]
internal abstract record SiteClockContract;

/// <summary>See <see cref="SiteClock.Fixed"/>.</summary>
internal sealed record FixedClockContract : SiteClockContract
{
    [Description("Local time less universal time, for example 07:00:00 or -03:00:00.")]
    public required TimeSpan Offset { get; init; }
}

/// <summary>See <see cref="SiteClock.WithChanges"/>.</summary>
internal sealed record ChangingClockContract : SiteClockContract
{
    [Description("Name, for example of the country.")]
    public required string Name { get; init; }

    [Description("Local time less universal time before the first change, for example -03:00:00.")]
    public required TimeSpan FirstOffset { get; init; }

    [Description("All changes, in order of time.")]
    [MayBeEmpty]
    public required IReadOnlyList<OffsetChangeContract> Changes { get; init; }

    [Description("The days for which the changes are stated; left out where they hold for all time.")]
    public DaysContract? Stated { get; init; }
}

/// <summary>See <see cref="OffsetChange"/>.</summary>
internal sealed record OffsetChangeContract
{
    [Description("The first moment of the new offset, for example 2024-04-07T03:00:00Z.")]
    public required DateTimeOffset At { get; init; }

    [Description("Local time less universal time from then on.")]
    public required TimeSpan Offset { get; init; }
}

/// <summary>See <see cref="SiteClock.DaylightSaving"/>.</summary>
internal sealed record DaylightSavingContract : SiteClockContract
{
    [Description("Name, for example of the country.")]
    public required string Name { get; init; }

    [Description("The offset outside daylight saving time, for example -04:00:00.")]
    public required TimeSpan StandardOffset { get; init; }

    [Description("By how much the clocks are set forward, for example 01:00:00.")]
    public required TimeSpan Saving { get; init; }

    [Description("When daylight saving time begins, on the clocks of standard time.")]
    public required YearlyChangeContract Begin { get; init; }

    [Description("When it ends, on the clocks of daylight saving time.")]
    public required YearlyChangeContract End { get; init; }

    [Description("The first calendar year for which the rule is stated.")]
    public required int First { get; init; }

    [Description("The last one.")]
    public required int Last { get; init; }
}

/// <summary>See <see cref="YearlyChange"/>.</summary>
internal sealed record YearlyChangeContract
{
    [Description("The month, 1 to 12.")]
    public required int Month { get; init; }

    [Description("Which of the weekdays of the month.")]
    public required WeekdayInMonth Which { get; init; }

    [Description("The weekday.")]
    public required WeekdayWord Weekday { get; init; }

    [Description("What the clocks show at the change, before they are moved: 00:00:00 to 23:59:00, or 1.00:00:00 for the end of the day.")]
    public required TimeSpan WallClock { get; init; }
}

/// <summary>The days of the week, with the numbers of <see cref="DayOfWeek"/>.</summary>
internal enum WeekdayWord
{
    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,
}
