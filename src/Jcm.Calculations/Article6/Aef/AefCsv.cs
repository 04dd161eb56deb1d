using System.Globalization;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The five tables as comma-separated text (RFC 4180), one text for each, the headings in the first line.</summary>
/// <remarks>
/// <para>A field without a value is blank; where the nomenclature asks for it, it reads <c>NA</c>. Several items of one field are separated by <c>; </c>.</para>
/// <para>A text that a spreadsheet would take for a formula, because it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end, is written with
/// an apostrophe in front; so is one that begins with apostrophes and then one of these. Reading takes that apostrophe off again, so nothing is lost.</para>
/// <para>Columns are read by their headings, in any order; every heading is needed, and one that is not of the table is a problem.</para>
/// </remarks>
public static class AefCsv
{
    /// <summary>Characters with which a spreadsheet begins a formula, the wide forms of East Asian keyboards included.</summary>
    private const string FormulaSigns = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Writes one table.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidDataProblemsException">A text cannot be written: it holds one half of a character.</exception>
    public static string Write(AefReport report, AefTable table)
    {
        ArgumentNullException.ThrowIfNull(report);
        var fields = AefFields.Of(table);
        var text = new CsvText();
        text.Add(fields.Select(field => field.Heading));
        foreach (var cells in AefCells.Of(report, table)) text.Add(fields.Zip(cells, Encode));
        var written = text.ToString();
        return AefText.HasHalfCharacter(written)
            ? throw new InvalidDataProblemsException([new(ProblemCode.Malformed, new(Document: AefFields.Name(table)), "A text of this table holds one half of a character, an unpaired surrogate.")])
            : written;
    }

    /// <summary>Reads a report.</summary>
    /// <param name="tables">The text of every table; a table without rows has its headings all the same.</param>
    public static Outcome<AefReport> Read(IReadOnlyDictionary<AefTable, string> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var problems = new List<Problem>();
        var submissions = Rows(tables, AefTable.Submission, AefRows.Submission, problems, rows: 1);
        var authorisations = Rows(tables, AefTable.Authorizations, AefRows.Authorisation, problems);
        var actions = Rows(tables, AefTable.Actions, AefRows.Action, problems);
        var holdings = Rows(tables, AefTable.Holdings, AefRows.Holding, problems);
        var entities = Rows(tables, AefTable.AuthorizedEntities, AefRows.Entity, problems);
        return problems.Count > 0
            ? Outcome<AefReport>.Failed(problems)
            : new AefReport { Submission = submissions[0], Authorisations = authorisations, Actions = actions, Holdings = holdings, AuthorisedEntities = entities };
    }

    private static List<T> Rows<T>(IReadOnlyDictionary<AefTable, string> tables, AefTable table, Func<AefCellReader, T?> read, List<Problem> problems, int? rows = null)
        where T : class
    {
        var name = AefFields.Name(table);
        if (!tables.TryGetValue(table, out var text) || text is null)
        {
            problems.Add(new(ProblemCode.MissingParameter, new(Document: name), "The table is missing: a table without rows still has its headings."));
            return [];
        }

        var parsed = CsvTable.TryParse(text);
        problems.AddRange(parsed.Problems.Select(problem => problem with { Where = new(Document: $"{name} {problem.Where.Document}".TrimEnd()) { Line = problem.Where.Line } }));
        if (!parsed.TryGet(out var csv) || !HasItsHeadings(csv, table, problems)) return [];
        if (rows is { } needed && csv.Rows.Count != needed)
        {
            problems.Add(new(ProblemCode.Malformed, new(Document: name), string.Create(CultureInfo.InvariantCulture, $"The table has one row; there are {csv.Rows.Count}.")));
            return [];
        }

        var fields = AefFields.Of(table);
        return
        [
            .. csv.Rows
                .Select(row => read(new(table, [.. fields.Select(field => Decode(row[field.Heading]))], field => AefPlace.Of(table, row.Number, field), problems)))
                .OfType<T>(),
        ];
    }

    private static bool HasItsHeadings(CsvTable csv, AefTable table, List<Problem> problems)
    {
        var name = new Location(Document: AefFields.Name(table));
        var needed = AefFields.Of(table).Select(field => field.Heading).ToList();
        var before = problems.Count;
        problems.AddRange(needed.Except(csv.Headings, StringComparer.Ordinal).Select(heading => new Problem(ProblemCode.MissingParameter, name, $"The column \"{heading}\" is missing.")));
        problems.AddRange(csv.Headings.Except(needed, StringComparer.Ordinal).Select(heading => new Problem(ProblemCode.UnknownKey, name, $"The table has no column {AefText.Quote(heading)}.")));
        return problems.Count == before;
    }

    private static string Encode(AefField field, string cell)
    {
        if (cell.Length == 0) return field.MayBeNotApplicable ? AefText.NotApplicable : "";
        var isNumber = field.Kind is AefFieldKind.Whole or AefFieldKind.Decimal;
        return !isNumber && LooksLikeFormula(cell.AsSpan().TrimStart('\'')) ? $"'{cell}" : cell;
    }

    private static string Decode(string cell) => cell is ['\'', ..] && LooksLikeFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool LooksLikeFormula(ReadOnlySpan<char> text) => text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal);
}
