using System.Globalization;

namespace Jcm.Calculations.Monitoring;

/// <summary>Instants, offsets and times of day as the clocks write them.</summary>
internal static class ClockText
{
    /// <summary>An offset, for example <c>UTC+07:00</c>.</summary>
    internal static string Offset(TimeSpan offset) => $"UTC{Hours(offset)}";

    /// <summary>An instant in universal time, for example <c>2024-04-07T03:00Z</c>.</summary>
    internal static string Instant(DateTimeOffset instant) => $"{Local(instant.UtcDateTime)}Z";

    /// <summary>An instant in local time with its offset, for example <c>2024-04-06T23:30-03:00</c>.</summary>
    internal static string Instant(DateTime local, TimeSpan offset) => $"{Local(local)}{Hours(offset)}";

    /// <summary>A local time, for example <c>2024-04-06T23:30</c>; seconds only where there are some.</summary>
    internal static string Local(DateTime local) => local.ToString(
        local.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A day, for example <c>2024-04-06</c>.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a clock shows, from 00:00 to 24:00.</summary>
    internal static string WallClock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");

    private static string Hours(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
