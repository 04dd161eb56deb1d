using System.Globalization;
using Jcm.Calculations;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;

namespace MonitoringData;

/// <summary>CSV files of readings. The reader is strict: what it does not understand is a problem with the number of its line, never skipped.</summary>
internal static class ReadingFile
{
    internal const string RegisterHeading = "at,reading_kWh,status";
    internal const string IntervalHeading = "from,to,amount_kWh,status";
    internal const string InstantFormat = "yyyy-MM-dd'T'HH:mmzzz";

    private const int MostProblems = 20;

    /// <summary>Reads the rows of a file.</summary>
    /// <typeparam name="T">What a row says.</typeparam>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="heading">The first line that it has to have.</param>
    /// <param name="read">Turns the cells of a row into what they say; null where they say nothing that can be understood.</param>
    internal static Outcome<IReadOnlyList<T>> Read<T>(string folder, string name, string heading, Func<string[], T?> read)
        where T : struct
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return new Problem(ProblemCode.MissingParameter, new Location(Document: name), "The file is missing: put it beside the others.");
        var (rows, problems) = (new List<T>(), new List<Problem>());
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1)
            {
                if (!string.Equals(line, heading, StringComparison.Ordinal)) return new Problem(ProblemCode.Malformed, new Location(Document: $"{name}, line 1"), $"The heading is \"{line}\" and has to be \"{heading}\".");
                continue;
            }

            var cells = line.Split(',');
            if (cells.Length == heading.Count(character => character == ',') + 1 && read(cells) is { } row) rows.Add(row);
            else if (problems.Count < MostProblems) problems.Add(new(ProblemCode.Malformed, new Location(Document: string.Create(CultureInfo.InvariantCulture, $"{name}, line {number}")), $"\"{line}\" is no row of the form \"{heading}\", with instants such as 2024-03-01T13:45+07:00."));
        }

        if (number == 0) return new Problem(ProblemCode.Empty, new Location(Document: name), "The file is empty.");
        return problems.Count > 0 ? Outcome<IReadOnlyList<T>>.Failed(problems) : rows;
    }

    internal static Reading? Register(string[] cells) =>
        Instant(cells[0]) is { } at && TryAmount(cells[1], out var value) && Status(cells[2]) is { } status ? new Reading(at, value, status) : null;

    internal static IntervalReading? Interval(string[] cells) =>
        Instant(cells[0]) is { } from && Instant(cells[1]) is { } to && TryAmount(cells[2], out var value) && Status(cells[3]) is { } status ? new IntervalReading(from, to, value, status) : null;

    internal static (string Meter, RegisterChange Change)? Change(string[] cells) =>
        Instant(cells[1]) is { } at && TryAmount(cells[2], out var last) && TryAmount(cells[3], out var first) && last is not null && first is not null ? (cells[0], new RegisterChange(at, last.Value, first.Value, cells[4])) : null;

    internal static (string Meter, DateTimeOffset At, ReadingStatus Status)? Mark(string[] cells) =>
        Instant(cells[1]) is { } at && Status(cells[2]) is { } status && cells[3].Length > 0 ? (cells[0], at, status) : null;

    internal static (Period Days, decimal Amount, string Invoice)? Invoice(string[] cells) =>
        Period.TryParse(cells[0], cells[1]).TryGet(out var days) && TryAmount(cells[2], out var amount) && amount is not null ? (days, amount.Value, cells[3]) : null;

    internal static (Period Day, decimal Amount)? Day(string[] cells) =>
        Period.TryParse(cells[0], cells[0]).TryGet(out var day) && TryAmount(cells[1], out var amount) && amount is not null ? (day, amount.Value) : null;

    private static DateTimeOffset? Instant(string cell) =>
        DateTimeOffset.TryParseExact(cell, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>An empty cell is a reading that is missing.</summary>
    private static bool TryAmount(string cell, out decimal? value)
    {
        value = decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is not null || cell.Length == 0;
    }

    private static ReadingStatus? Status(string cell) => cell switch
    {
        "good" => ReadingStatus.Good,
        "estimated" => ReadingStatus.Estimated,
        "invalid" => ReadingStatus.Invalid,
        _ => null,
    };
}
