using System.Globalization;

namespace MonitoringData;

/// <summary>Writes a year of readings of both roofs as CSV files, with the faults of <see cref="SeededFaults"/> in them.</summary>
internal static class DataFiles
{
    internal const string Changes = "changes.csv";
    internal const string Invoices = "invoices.csv";
    internal const string Marks = "marks.csv";
    internal const string History = "B-history-2023.csv";

    private const int Modulus = 1_000_000;
    private const int Year = SolarRoof.Days * SolarRoof.QuartersOfDay;

    /// <summary>Writes all files into a folder.</summary>
    internal static void Write(string folder)
    {
        var (a, b) = (SolarRoof.Of(seed: 2024), SolarRoof.Of(seed: 4202));
        WriteExportOfA(folder, a);
        WriteImportOfA(folder, a);
        WriteCheckMeterOfA(folder, a);
        WriteExportOfB(folder, b);
        WriteImportOfB(folder, b);
        WriteInvoices(folder, a);
        WriteHistoryOfB(folder);
        Write(folder, Marks, "meter,at,status,reason", [$"B-EX,{Text(Quarters.At(Quarters.Of(8, 14, 11, 15)))},invalid,event log of the logger 2024-08-14: restart during the interval"]);
    }

    /// <summary>The export of roof A: a register that is exchanged in June, with three days without reading and one reading that is marked as invalid.</summary>
    private static void WriteExportOfA(string folder, SolarRoof roof)
    {
        var (before, after) = (new List<string>(), new List<string>());
        var exchange = Quarters.Of(6, 17, 10);
        var silence = (From: Quarters.Of(3, 29), To: Quarters.Of(4, 1));
        var invalid = Quarters.Of(5, 20, 13, 15);
        var shown = 876_543L;
        for (var quarter = 0; quarter <= exchange; quarter++)
        {
            if (quarter == invalid) before.Add(Register(quarter, 0, "invalid"));
            else if (quarter <= silence.From || quarter >= silence.To) before.Add(Register(quarter, shown));
            if (quarter < exchange) shown += roof.Export[quarter];
        }

        // Ten minutes of the quarter-hour went through the old meter.
        var last = roof.Export[exchange] * 2 / 3;
        var at = Quarters.At(exchange).AddMinutes(10);
        before.Add(Register(at, shown + last));
        after.Add(Register(at, 0));
        shown = roof.Export[exchange] - last;
        for (var quarter = exchange + 1; quarter <= Year; quarter++)
        {
            after.Add(Register(quarter, shown));
            if (quarter < Year) shown += roof.Export[quarter];
        }

        Write(folder, "A-EX-1.csv", ReadingFile.RegisterHeading, before);
        Write(folder, "A-EX-2.csv", ReadingFile.RegisterHeading, after);
    }

    /// <summary>The import of roof A: one reading is given twice, and that of midnight on 1 September is missing.</summary>
    private static void WriteImportOfA(string folder, SolarRoof roof)
    {
        var lines = new List<string>();
        var shown = 31_415L;
        for (var quarter = 0; quarter <= Year; quarter++)
        {
            if (quarter != Quarters.Of(9, 1)) lines.Add(Register(quarter, shown));
            if (quarter == Quarters.Of(3, 5, 12)) lines.Add(Register(quarter, shown));
            if (quarter < Year) shown += roof.Import[quarter];
        }

        Write(folder, "A-IM.csv", ReadingFile.RegisterHeading, lines);
    }

    /// <summary>The check meter of roof A shows 0.1 % more than the main meter, and 2.4 % more in September.</summary>
    private static void WriteCheckMeterOfA(string folder, SolarRoof roof)
    {
        var lines = new List<string>();
        var thousandths = 0L;
        for (var quarter = 0; quarter <= Year; quarter++)
        {
            lines.Add(Register(quarter, thousandths / 1000));
            if (quarter < Year) thousandths += roof.Export[quarter] * (Quarters.At(quarter).Month == 9 ? 1024 : 1001);
        }

        Write(folder, "A-CHK.csv", ReadingFile.RegisterHeading, lines);
    }

    /// <summary>The export of roof B by a logger: estimated and lost intervals, a day of zeros, an impossible amount, and a clock that went eight hours fast.</summary>
    private static void WriteExportOfB(string folder, SolarRoof roof)
    {
        var lines = new List<string>();
        var lost = (From: Quarters.Of(10, 8, 9), To: Quarters.Of(10, 10, 15));
        var fast = (From: Quarters.Of(11, 4), To: Quarters.Of(11, 6));
        for (var quarter = 0; quarter < Year; quarter++)
        {
            if (quarter >= lost.From && quarter < lost.To) continue;
            var isFast = quarter >= fast.From && quarter < fast.To;
            var source = isFast ? fast.From + ((quarter - fast.From + fast.To - fast.From - (8 * 4)) % (fast.To - fast.From)) : quarter;
            var amount = quarter == Quarters.Of(8, 14, 11, 15) ? 3125 : Quarters.At(quarter) is { Month: 7, Day: 22 } ? 0 : roof.Export[source];
            var status = quarter >= Quarters.Of(2, 12, 8) && quarter < Quarters.Of(2, 12, 10) ? "estimated" : "good";
            lines.Add($"{Text(Quarters.At(quarter))},{Text(Quarters.At(quarter + 1))},{Tenths(amount)},{status}");
        }

        Write(folder, "B-EX.csv", ReadingFile.IntervalHeading, lines);
    }

    /// <summary>The import of roof B: a register that is reset in February.</summary>
    private static void WriteImportOfB(string folder, SolarRoof roof)
    {
        var lines = new List<string>();
        var reset = Quarters.Of(2, 20, 9);
        var shown = 7_000L;
        for (var quarter = 0; quarter <= Year; quarter++)
        {
            lines.Add(Register(quarter, shown));
            if (quarter == Year) break;
            shown += roof.Import[quarter];
            if (quarter != reset) continue;
            Write(folder, Changes, "meter,at,last_kWh,first_kWh,source", [$"B-IM,{Text(Quarters.At(reset).AddMinutes(5))},{Tenths(shown)},0.0,maintenance record 2024-02-20"]);
            shown = 0;
        }

        Write(folder, "B-IM.csv", ReadingFile.RegisterHeading, lines);
    }

    /// <summary>The invoices for the export of roof A say what the register says, but in November 1,850.0 kWh less.</summary>
    private static void WriteInvoices(string folder, SolarRoof roof)
    {
        var lines = Enumerable.Range(1, 12).Select(month =>
        {
            var days = DateTime.DaysInMonth(2024, month);
            var begin = Quarters.Of(month, 1);
            var sum = roof.Export.AsSpan(begin, days * SolarRoof.QuartersOfDay).ToArray().Sum() - (month == 11 ? 18_500 : 0);
            return string.Create(CultureInfo.InvariantCulture, $"2024-{month:00}-01,2024-{month:00}-{days:00},{Tenths(sum)},invoice 2024-{month:00}");
        });
        Write(folder, Invoices, "from,to,amount_kWh,invoice", lines);
    }

    /// <summary>The export of roof B on each day of the year before.</summary>
    private static void WriteHistoryOfB(string folder)
    {
        var roof = SolarRoof.Of(seed: 2023);
        var lines = Enumerable.Range(0, 365).Select(day =>
            string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd},{Tenths(roof.Export.AsSpan(day * SolarRoof.QuartersOfDay, SolarRoof.QuartersOfDay).ToArray().Sum())}"));
        Write(folder, History, "day,amount_kWh", lines);
    }

    private static string Register(int quarter, long tenths, string status = "good") => Register(Quarters.At(quarter), tenths, status);

    private static string Register(DateTimeOffset at, long tenths, string status = "good") => $"{Text(at)},{Tenths(tenths % Modulus)},{status}";

    private static string Text(DateTimeOffset at) => at.ToString(ReadingFile.InstantFormat, CultureInfo.InvariantCulture);

    private static string Tenths(long tenths) => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");

    private static void Write(string folder, string name, string heading, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines.Prepend(heading)) + "\n");
}
