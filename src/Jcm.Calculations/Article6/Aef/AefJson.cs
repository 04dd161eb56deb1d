using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>A report as one JSON document: the tables by name, the fields by their technical names, a field without a value left out.</summary>
/// <remarks>Strict: unknown and repeated keys, numbers that cannot be kept exactly and impossible dates are problems, reported together with their paths. Days are written <c>yyyy-mm-dd</c>.</remarks>
public static class AefJson
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-aef/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 256 * 1024 * 1024;

    private static readonly (AefTable Table, string Key)[] Tables =
    [
        (AefTable.Authorizations, "authorizations"),
        (AefTable.Actions, "actions"),
        (AefTable.Holdings, "holdings"),
        (AefTable.AuthorizedEntities, "authorizedEntities"),
    ];

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="InvalidDataProblemsException">A text cannot be written: it holds one half of a character.</exception>
    public static string Write(AefReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WritePropertyName("submission");
            Write(json, AefTable.Submission, AefCells.Of(report, AefTable.Submission).Single());
            foreach (var (table, key) in Tables)
            {
                json.WriteStartArray(key);
                foreach (var cells in AefCells.Of(report, table)) Write(json, table, cells);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a report.</summary>
    /// <param name="json">The document.</param>
    public static Outcome<AefReport> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DocumentText.Read(json, LongestDocument, Read);
    }

    private static AefReport? Read(DocumentNode root)
    {
        if (!root.IsObject(["format", "submission", .. Tables.Select(table => table.Key)])) return null;
        if (root.RequiredText("format") is { } format && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            root.Report(ProblemCode.UnknownName, $"The format {AefText.Quote(format)} is not known; this library reads {Format}.");
        }

        var submission = root.Required("submission") is { } node ? Row(node, AefTable.Submission, AefRows.Submission) : null;
        var authorisations = Rows(root, AefTable.Authorizations, AefRows.Authorisation);
        var actions = Rows(root, AefTable.Actions, AefRows.Action);
        var holdings = Rows(root, AefTable.Holdings, AefRows.Holding);
        var entities = Rows(root, AefTable.AuthorizedEntities, AefRows.Entity);
        if (submission is null) return null;
        return new() { Submission = submission, Authorisations = authorisations, Actions = actions, Holdings = holdings, AuthorisedEntities = entities };
    }

    private static List<T> Rows<T>(DocumentNode root, AefTable table, Func<AefCellReader, T?> read)
        where T : class =>
        root.Required(Tables.Single(each => each.Table == table).Key) is { } list ? [.. list.Items().Select(node => Row(node, table, read)).OfType<T>()] : [];

    private static T? Row<T>(DocumentNode node, AefTable table, Func<AefCellReader, T?> read)
        where T : class
    {
        var fields = AefFields.Of(table);
        if (!node.IsObject([.. fields.Select(field => field.TechnicalName)])) return null;
        var problems = new List<Problem>();
        var mistyped = new HashSet<string>(StringComparer.Ordinal);
        var cells = new string[fields.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = "";
            if (node.Optional(fields[i].TechnicalName) is not { } value) continue;
            if (Cell(value, fields[i].Kind) is { } cell) cells[i] = cell;
            else mistyped.Add(value.Path);
        }

        var row = read(new(table, cells, field => new(Document: $"{node.Path}.{field.TechnicalName}"), problems));

        // What has not the right type is reported already; it must not be reported as blank too.
        foreach (var problem in problems.Where(problem => !mistyped.Contains(problem.Where.Document!))) node.Report(problem);
        return mistyped.Count == 0 ? row : null;
    }

    private static string? Cell(DocumentNode value, AefFieldKind kind)
    {
        // A year of the tables has four digits.
        if (kind == AefFieldKind.Year) return value.NumberText()?.PadLeft(4, '0');
        if (IsNumber(kind)) return value.NumberText();
        return IsList(kind) ? Items(value) : value.Text();
    }

    private static string? Items(DocumentNode list)
    {
        if (!list.IsList)
        {
            list.Report(ProblemCode.Malformed, "A list of texts is needed here.");
            return null;
        }

        var items = list.Items().Select(item => (Node: item, Text: item.Text())).ToList();
        foreach (var (node, text) in items)
        {
            if (text is not null && !AefText.IsItem(text)) node.Report(ProblemCode.Malformed, $"{AefText.Quote(text)} cannot stand in a list: an item is not empty, has no blanks around it and no semicolon in it.");
        }

        return items.TrueForAll(item => item.Text is { } text && AefText.IsItem(text)) ? string.Join(AefCells.ItemSeparator, items.Select(item => item.Text)) : null;
    }

    private static void Write(Utf8JsonWriter json, AefTable table, string[] cells)
    {
        json.WriteStartObject();
        foreach (var (field, cell) in AefFields.Of(table).Zip(cells))
        {
            if (cell.Length == 0) continue;
            if (AefText.HasHalfCharacter(cell)) throw new InvalidDataProblemsException([new(ProblemCode.Malformed, new(Document: field.ToString()), "The text holds one half of a character, an unpaired surrogate.")]);
            json.WritePropertyName(field.TechnicalName);
            if (field.Kind == AefFieldKind.Year) json.WriteNumberValue(int.Parse(cell, CultureInfo.InvariantCulture));
            else if (IsNumber(field.Kind)) json.WriteRawValue(cell);
            else if (IsList(field.Kind)) WriteItems(json, cell);
            else json.WriteStringValue(field.Kind is AefFieldKind.Date or AefFieldKind.Moment ? IsoDay(cell) : cell);
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, string cell)
    {
        json.WriteStartArray();
        foreach (var item in cell.Split(AefCells.ItemSeparator)) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    /// <summary>A day of a table as <c>yyyy-mm-dd</c>; a point in time stays as it is.</summary>
    private static string IsoDay(string cell) => DateOnly.TryParseExact(cell, AefCells.Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell;

    private static bool IsNumber(AefFieldKind kind) => kind is AefFieldKind.Whole or AefFieldKind.Decimal;

    private static bool IsList(AefFieldKind kind) => kind is AefFieldKind.Parties or AefFieldKind.List;
}
