using System.Globalization;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>Instants and lengths of time as findings print them.</summary>
internal static class InstantText
{
    private const int DayLength = 10;
    private const int OffsetLength = 6;

    /// <summary>For example <c>2024-03-01 13:45 +07:00</c>; seconds only where there are any.</summary>
    internal static string Of(DateTimeOffset instant) =>
        instant.ToString(instant.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mm zzz" : instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss zzz" : "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture);

    /// <summary>For example <c>2024-03-01 13:45 to 14:00 +07:00</c>: what both ends share is said once.</summary>
    internal static string Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (from.Offset != to.Offset) return $"{Of(from)} to {Of(to)}";
        var (begin, end) = (Of(from)[..^(OffsetLength + 1)], Of(to));
        return $"{begin} to {(from.Date == to.Date ? end[(DayLength + 1)..] : end)}";
    }

    /// <summary>For example <c>2024-03-01</c>.</summary>
    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For example <c>20:00</c>.</summary>
    internal static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For example <c>2 d 3 h 15 min</c>.</summary>
    internal static string Length(long ticks)
    {
        var length = TimeSpan.FromTicks(ticks);
        var parts = new List<string>(4);
        Add(length.Days, "d");
        Add(length.Hours, "h");
        Add(length.Minutes, "min");
        if (length.Ticks % TimeSpan.TicksPerMinute is not 0 and var rest) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(decimal)rest / TimeSpan.TicksPerSecond:0.#######} s"));
        return parts.Count == 0 ? "0 s" : string.Join(' ', parts);

        void Add(int number, string unit)
        {
            if (number != 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {unit}"));
        }
    }
}
