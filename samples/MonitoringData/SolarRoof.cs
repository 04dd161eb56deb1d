namespace MonitoringData;

/// <summary>
/// What a roof of one megawatt truly exports and imports in each quarter-hour of 2024: a day curve, the month, the clouds of the day and of the quarter-hour,
/// all in integers, so that every machine makes the same year. Energy is counted in tenths of a kWh.
/// </summary>
internal sealed class SolarRoof
{
    internal const int QuartersOfDay = 96;
    internal const int Days = 366;

    private const int Sunrise = 24;
    private const int MostInAQuarter = 2300;

    /// <summary>From sunrise at 6:00 to noon, in thousandths; the afternoon is its mirror.</summary>
    private static readonly int[] Morning = [33, 98, 163, 227, 290, 352, 413, 471, 528, 582, 634, 683, 729, 773, 812, 849, 882, 911, 935, 957, 973, 986, 995, 999];

    /// <summary>The months, in thousandths.</summary>
    private static readonly int[] Months = [850, 900, 950, 940, 880, 810, 800, 790, 770, 760, 770, 800];

    /// <summary>What a roof exports in each quarter-hour, in tenths of a kWh.</summary>
    internal long[] Export { get; } = new long[Days * QuartersOfDay];

    /// <summary>What it takes from the grid, in tenths of a kWh: its standby at night.</summary>
    internal long[] Import { get; } = new long[Days * QuartersOfDay];

    /// <summary>A year of a roof.</summary>
    /// <param name="seed">Makes two roofs differ.</param>
    internal static SolarRoof Of(uint seed)
    {
        var roof = new SolarRoof();
        var state = seed;
        for (var day = 0; day < Days; day++)
        {
            var month = Months[Quarters.At(day * QuartersOfDay).Month - 1];
            var clearness = 500 + Next(501);
            for (var quarter = 0; quarter < QuartersOfDay; quarter++)
            {
                var sun = quarter is >= Sunrise and < QuartersOfDay - Sunrise ? Morning[quarter < QuartersOfDay / 2 ? quarter - Sunrise : QuartersOfDay - Sunrise - 1 - quarter] : 0;
                var at = (day * QuartersOfDay) + quarter;
                roof.Export[at] = (long)MostInAQuarter * sun * month / 1_000_000 * clearness * (850 + Next(151)) / 1_000_000;
                roof.Import[at] = sun == 0 ? 9 + Next(3) : 0;
            }
        }

        return roof;

        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 16) * (uint)below >> 16);
        }
    }
}

/// <summary>The quarter-hours of 2024 in the local time of the site.</summary>
internal static class Quarters
{
    private static readonly DateTimeOffset First = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

    /// <summary>The beginning of a quarter-hour.</summary>
    internal static DateTimeOffset At(int quarter) => First.AddMinutes(15 * quarter);

    /// <summary>The quarter-hour that begins at a local time.</summary>
    internal static int Of(int month, int day, int hour = 0, int minute = 0) => (int)((new DateTimeOffset(2024, month, day, hour, minute, 0, First.Offset) - First).Ticks / TimeSpan.FromMinutes(15).Ticks);
}
