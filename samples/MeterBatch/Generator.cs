using System.Globalization;

namespace MeterBatch;

/// <summary>Made-up quarter-hourly readings of solar power systems, the same in every run: day by day, with nights, and now and then a fault.</summary>
internal static class Generator
{
    private const int Points = 12;
    private const int QuartersOfDay = 96;

    /// <summary>Writes readings until the text has about so many bytes.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="bytes">How many.</param>
    internal static void Write(TextWriter writer, long bytes)
    {
        writer.Write("point,\"EG_i,p [kWh]\",\"EC_AUX,i,p [kWh]\"\n");
        var (written, reading, state) = (40L, 0L, 1u);
        Span<char> line = stackalloc char[64];
        while (written < bytes)
        {
            state = (state * 1664525) + 1013904223;
            var quarter = reading % QuartersOfDay;
            var point = reading / QuartersOfDay % Points;
            var sun = Math.Max(0, 1 - (Math.Abs(quarter - 48) / 24.0));
            var watts = (int)(sun * (20_000 + (state >> 18)));
            var isFault = state % 10_007 == 0;
            var text = isFault
                ? line.TryWrite(CultureInfo.InvariantCulture, $"roof {point},{(state % 2 == 0 ? "error" : "-1")},0.05\n", out var length)
                : line.TryWrite(CultureInfo.InvariantCulture, $"roof {point},{watts / 4000}.{watts / 4 % 1000:000},0.{20 + (state >> 28)}\n", out length);
            if (!text) throw new InvalidOperationException("A line is too long.");
            writer.Write(line[..length]);
            written += length;
            reading++;
        }
    }
}
