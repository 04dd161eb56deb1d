using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Metering;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>A row of a table. What a cell does not say as it has to is reported and comes back as null.</summary>
internal sealed class TableRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, int line, TableProblems problems)
{
    internal int Line => line;

    /// <summary>A text that may be empty; null where there is no such column.</summary>
    internal string? Text(string column) => columns.TryGetValue(column, out var index) ? cells[index] : null;

    /// <summary>A text, or null where the cell is empty.</summary>
    internal string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>A text that is needed.</summary>
    internal string? Required(string column)
    {
        if (Optional(column) is { } text) return text;
        problems.AddCell(line, column, ProblemCode.MissingParameter, "The cell is empty: fill it in.");
        return null;
    }

    /// <summary>A day.</summary>
    internal DateOnly? Day(string column)
    {
        if (Required(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Report(column, $"\"{Shortened(text)}\" is not a day of the calendar: write it as 2025-01-31.");
        return null;
    }

    /// <summary>First and last day.</summary>
    internal (DateOnly From, DateOnly To)? Days()
    {
        var (from, to) = (Day("from"), Day("to"));
        if (from is not { } first || to is not { } last) return null;
        if (first <= last) return (first, last);
        problems.AddCell(line, "to", ProblemCode.ReversedPeriod, FormattableString.Invariant($"The period {first:yyyy-MM-dd}..{last:yyyy-MM-dd} ends before it begins."));
        return null;
    }

    /// <summary>A moment as it is written, with an offset or in the local time of the site.</summary>
    internal string? Moment(string column)
    {
        if (Required(column) is not { } text) return null;
        if (SiteTime.Problem(text) is not { } problem) return text;
        Report(column, problem);
        return null;
    }

    /// <summary>A number that is needed.</summary>
    internal decimal? RequiredNumber(string column) => Required(column) is null ? null : Number(column);

    /// <summary>A number, or null where the cell is empty.</summary>
    internal decimal? Number(string column)
    {
        if (Optional(column) is not { } text) return null;
        if (ExactDecimal.Problem(text) is not { } problem) return ExactDecimal.Parse(text);
        Report(column, problem);
        return null;
    }

    /// <summary>One of a few words that is needed.</summary>
    internal T? RequiredWord<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct => Required(column) is null ? null : Word(column, words);

    /// <summary>One of a few words, or null where the cell is empty.</summary>
    internal T? Word<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Optional(column) is not { } text) return null;
        if (words.TryGetValue(text, out var word)) return word;
        problems.AddCell(line, column, ProblemCode.UnknownName, $"\"{Shortened(text)}\" is not known here: write {string.Join(" or ", words.Keys)}.");
        return null;
    }

    private void Report(string column, string message) => problems.AddCell(line, column, ProblemCode.Malformed, message);

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..57]}...";
}
