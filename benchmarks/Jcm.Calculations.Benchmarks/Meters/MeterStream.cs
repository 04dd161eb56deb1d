using System.Diagnostics;
using System.Globalization;

namespace Jcm.Calculations.Benchmarks.Meters;

/// <summary>Readings of a portfolio as fast as they can be streamed, in constant memory, beside making them and nothing else and beside the loop that one would write by hand.</summary>
internal static class MeterStream
{
    private const int RowsOfBuffer = 1 << 14;

    internal static int Run(TextWriter writer, ReadOnlySpan<string> arguments)
    {
        if (arguments.Length > 1 || !int.TryParse(arguments.Length == 1 ? arguments[0] : "10", NumberStyles.None, CultureInfo.InvariantCulture, out var projects) || projects is < 1 or > 1000)
        {
            Console.Error.WriteLine("meters [projects]: how many projects of fifty meters, from 1 to 1000.");
            return 2;
        }

        // Long enough for the compiler to have replaced the first version of the loops.
        foreach (var form in Enum.GetValues<MeterForm>()) MeterPortfolio.Check(form, 0, MeterPortfolio.Run(form, 0, 1));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-44} {"readings",15} {"s",7} {"CPU s",7} {"CPU ns each",12} {"of projects",12} {"million a CPU s",16} {"less making",12}"));
        var few = Math.Max(1, projects / 2);
        foreach (var form in Enum.GetValues<MeterForm>())
        {
            var count = form == MeterForm.Register ? projects : few;
            var making = Line(writer, $"{form}: made and nothing else", count, project => Make(form, project, null), 0);
            if (form == MeterForm.Register) Line(writer, $"{form}: the loop written by hand", count, project => Make(form, project, static () => new()), making);
            Line(writer, $"{form}: one thread", count, project => MeterPortfolio.Check(form, project, MeterPortfolio.Run(form, project, 1)), making);
            if (form == MeterForm.Register) Line(writer, $"{form}: two threads", count, project => MeterPortfolio.Check(form, project, MeterPortfolio.Run(form, project, 2)), making);
        }

        using var process = Process.GetCurrentProcess();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all totals are those of the whole numbers; {process.PeakWorkingSet64 / 1e6:0} MB at most"));
        return 0;
    }

    /// <summary>One line of the report.</summary>
    /// <returns>The nanoseconds of processor time for a reading.</returns>
    private static double Line(TextWriter writer, string name, int projects, Func<int, long> run, double making)
    {
        var (start, cpu, rows) = (Stopwatch.GetTimestamp(), Cpu(), 0L);
        var (least, most) = (double.PositiveInfinity, 0.0);
        for (var project = 0; project < projects; project++)
        {
            var before = Cpu();
            var count = run(project);
            var here = (Cpu() - before) / count * 1e9;
            (rows, least, most) = (rows + count, Math.Min(least, here), Math.Max(most, here));
        }

        var (seconds, busy) = (Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu() - cpu);
        var each = busy / rows * 1e9;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {rows,15:N0} {seconds,7:0.00} {busy,7:0.00} {each,12:0.00} {string.Create(CultureInfo.InvariantCulture, $"{least:0.00}-{most:0.00}"),12} {1e3 / each,16:0} {each - making,9:0.00} ns"));
        return each;
    }

    private static long Make(MeterForm form, int project, Func<PlainMeterLoop>? loop)
    {
        var values = new double[RowsOfBuffer];
        var times = form is MeterForm.Timed or MeterForm.TimedIntervals ? new double[RowsOfBuffer] : [];
        var ends = form == MeterForm.TimedIntervals ? new double[RowsOfBuffer] : [];
        var rows = 0L;
        for (var meter = 0; meter < MeterPortfolio.MetersOfProject; meter++)
        {
            var (readings, plain) = (MeterPortfolio.Readings(form, project, meter), loop?.Invoke());
            int count;
            for (var row = 0L; (count = readings.Fill(row, values, times, ends)) > 0; row += count) plain?.Take(values.AsSpan(0, count));
            rows += readings.Rows;
            if (plain is null) continue;
            var expected = readings.CountsUntil((long)MeterPortfolio.Days * MinuteReadings.MinutesOfDay) / MinuteReadings.CountsOfUnit;
            if (plain.Missing + plain.Falls + plain.AboveCapacity > 0 || Math.Abs(plain.Total - expected) > 0.01) throw new InvalidOperationException("The loop written by hand is wrong.");
        }

        return rows;
    }

    /// <summary>The processor time of this process so far, in seconds.</summary>
    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;
}
