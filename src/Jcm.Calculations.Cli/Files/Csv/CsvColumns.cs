using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>What the columns of a CSV file of rows hold: a parameter each, the group, the year of the vintage, or nothing that matters.</summary>
internal sealed class CsvColumns
{
    /// <summary>Above this many columns a file is none of rows with parameters.</summary>
    internal const int Most = 1000;

    private CsvColumns(ImmutableArray<CsvColumn> all, ImmutableArray<int> places, int group, int vintage)
    {
        All = all;
        Places = places;
        Group = group;
        Vintage = vintage;
    }

    /// <summary>The columns that hold parameters, in the order of the file.</summary>
    internal IEnumerable<CsvColumn> Parameters => All.Where((_, place) => Places[place] >= 0);

    /// <summary>All columns.</summary>
    internal ImmutableArray<CsvColumn> All { get; }

    /// <summary>For each column the number of its parameter among <see cref="Parameters"/>; −1 where it holds none.</summary>
    internal ImmutableArray<int> Places { get; }

    /// <summary>The column of the group; −1 where all rows are one.</summary>
    internal int Group { get; }

    /// <summary>The column of the year; −1 where there is none.</summary>
    internal int Vintage { get; }

    /// <summary>Reads the headings.</summary>
    /// <param name="row">The first row of the file.</param>
    /// <param name="use">What the command line says of columns.</param>
    /// <param name="symbols">The symbols of the parameters that a column can hold.</param>
    /// <param name="problems">Takes all problems.</param>
    /// <returns>The columns; null where there are problems.</returns>
    internal static CsvColumns? Read(ReadOnlySpan<byte> row, ColumnUse use, IReadOnlyList<string> symbols, List<Problem> problems)
    {
        var before = problems.Count;
        var all = Cells(row, problems);
        if (problems.Count > before) return null;
        var places = new int[all.Count];
        var (group, vintage, next) = (-1, -1, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < all.Count; place++)
        {
            places[place] = -1;
            var heading = all[place].Heading;
            if (use.IsIgnored(heading)) continue;
            if (heading.Length > 0 && !seen.Add(heading)) Report(problems, ProblemCode.Duplicate, $"There are two columns \"{heading}\": rename one, or leave it out of the file.");
            else if (Same(heading, use.GroupBy)) group = place;
            else if (Same(heading, use.VintageColumn)) vintage = place;
            else if (symbols.Contains(all[place].Symbol, StringComparer.Ordinal)) (places[place], all[place]) = (next++, use.WithUnit(all[place]));
            else Report(problems, ProblemCode.UnknownName, $"The column \"{heading}\" is no parameter here.{WrongUsage.DidYouMean(all[place].Symbol, symbols)} Parameters: {string.Join("; ", symbols)}. Leave it out of the calculation with --ignore \"{heading}\".");
        }

        Missing(use.GroupBy, group, "--group-by");
        Missing(use.VintageColumn, vintage, "--vintage-column");
        foreach (var symbol in use.UnusedUnits(all)) Report(problems, ProblemCode.UnknownName, $"--column names \"{symbol}\", and the file has no such column without a unit in its heading.");
        foreach (var ignored in use.Ignored.Where(name => !all.Exists(column => Same(column.Heading, name)))) Report(problems, ProblemCode.UnknownName, $"--ignore names \"{ignored}\", and the file has no such column.");
        return problems.Count > before ? null : new([.. all], [.. places], group, vintage);

        void Missing(string? wanted, int found, string option)
        {
            if (wanted is not null && found < 0) Report(problems, ProblemCode.UnknownName, $"{option} names the column \"{wanted}\", and the file has none.{WrongUsage.DidYouMean(wanted, all.Select(column => column.Heading))} Columns: {string.Join("; ", all.Select(column => column.Heading))}.");
        }
    }

    private static List<CsvColumn> Cells(ReadOnlySpan<byte> row, List<Problem> problems)
    {
        // Some programs put a byte-order mark before the text; it says nothing.
        if (row.StartsWith(Encoding.UTF8.Preamble)) row = row[Encoding.UTF8.Preamble.Length..];
        var columns = new List<CsvColumn>();
        while (!row.IsEmpty)
        {
            if (!CsvCells.TryNext(ref row, out var cell))
            {
                Report(problems, ProblemCode.Malformed, "A quotation mark in the headings is not closed, or stands where none can. Symbols hold commas: such headings stand in quotation marks, for example \"EC_PJ,i,p [kWh]\".");
                return columns;
            }

            var heading = CsvCells.Text(cell).Trim();
            var bracket = heading.EndsWith(']') ? heading.LastIndexOf('[') : -1;
            columns.Add(bracket < 0 ? new(heading, heading, null) : new(heading, heading[..bracket].TrimEnd(), heading[(bracket + 1)..^1].Trim()));
            if (columns.Count <= Most) continue;
            Report(problems, ProblemCode.Malformed, string.Create(CultureInfo.InvariantCulture, $"There are more than {Most} columns."));
            return columns;
        }

        if (columns.Count == 0) Report(problems, ProblemCode.Empty, "There are no headings.");
        return columns;
    }

    private static void Report(List<Problem> problems, ProblemCode code, string message) => problems.Add(new(code, new Location(Document: "headings") { Line = 1 }, message));

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}

/// <summary>A column of a CSV file.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Symbol">The heading without the unit.</param>
/// <param name="Unit">The unit in brackets; null where there is none.</param>
internal sealed record CsvColumn(string Heading, string Symbol, string? Unit);

/// <summary>What the command line says of columns.</summary>
internal sealed record ColumnUse
{
    /// <summary>Heading of the column that names the group; null for one group.</summary>
    internal string? GroupBy { get; init; }

    /// <summary>Heading of the column with the year; null for none.</summary>
    internal string? VintageColumn { get; init; }

    /// <summary>The columns that make the groups, in words; cut where headings are longer than totals keep.</summary>
    internal string Words
    {
        get
        {
            const int Longest = 1_000;
            var words = (GroupBy, VintageColumn) switch
            {
                (null, null) => "no column",
                (null, { } year) => $"vintage {year}",
                ({ } group, null) => group,
                var (group, year) => $"{group} / vintage {year}",
            };
            return words.Length <= Longest ? words : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)];
        }
    }

    /// <summary>Headings of columns that are left out.</summary>
    internal IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Units of columns without one in their heading, by symbol.</summary>
    internal IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal bool IsIgnored(string heading) => Ignored.Contains(heading, StringComparer.Ordinal);

    /// <summary>The column with the unit that the command line states for it, where its heading has none.</summary>
    internal CsvColumn WithUnit(CsvColumn column) => column.Unit is null && Units.TryGetValue(column.Symbol, out var unit) ? column with { Unit = unit } : column;

    /// <summary>Symbols for which the command line states a unit that no column takes.</summary>
    internal IEnumerable<string> UnusedUnits(IReadOnlyList<CsvColumn> columns) =>
        Units.Where(unit => !columns.Any(column => string.Equals(column.Heading, unit.Key, StringComparison.Ordinal) || (string.Equals(column.Symbol, unit.Key, StringComparison.Ordinal) && string.Equals(column.Unit, unit.Value, StringComparison.Ordinal)))).Select(unit => unit.Key);
}
