using System.Diagnostics;
using System.Globalization;
using Jcm.Calculations.Monitoring.Metering;

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
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-44} {"readings",15} {"s",7} {"CPU s",7} {"CPU ns each",11} {"million a CPU s",15} {"less making",11}"));
        var few = Math.Max(1, projects / 5);
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
        for (var project = 0; project < projects; project++) rows += run(project);
        var (seconds, busy) = (Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu() - cpu);
        var each = busy / rows * 1e9;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {rows,15:N0} {seconds,7:0.00} {busy,7:0.00} {each,11:0.00} {1e3 / each,15:0} {each - making,8:0.00} ns"));
        return each;
    }

    private static long Make(MeterForm form, int project, Func<PlainMeterLoop>? loop)
    {
        var (values, times) = (new double[RowsOfBuffer], form == MeterForm.Timed ? new double[RowsOfBuffer] : []);
        var rows = 0L;
        for (var meter = 0; meter < MeterPortfolio.MetersOfProject; meter++)
        {
            var (readings, plain) = (MeterPortfolio.Readings(form, project, meter), loop?.Invoke());
            int count;
            for (var row = 0L; (count = readings.Fill(row, values, times)) > 0; row += count) plain?.Take(values.AsSpan(0, count));
            rows += readings.Rows;
            if (plain is null) continue;
            var expected = readings.CountsUntil((long)MeterPortfolio.Days * MinuteReadings.MinutesOfDay) / MinuteReadings.CountsOfUnit;
            if (plain.Missing + plain.Falls + plain.AboveCapacity > 0 || Math.Abs(plain.Total - expected) > 0.01) throw new InvalidOperationException("The loop written by hand is wrong.");
        }

        return rows;
    }

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
