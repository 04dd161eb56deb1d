using System.Globalization;
using System.Text.Json;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>
/// Finds the monitored values of a document that are still to be filled in (null, as in a template) and that the rows of tables state. They get the place of the
/// null; what no row states stays a problem.
/// </summary>
internal sealed class TableFilling
{
    /// <summary>What can be null in a value that is still to be filled in. Before the rows take their place they are held by words of any meaning.</summary>
    private static readonly Dictionary<string, string> Held = new(StringComparer.Ordinal) { ["value"] = "0   ", ["unit"] = "\"-\" ", ["option"] = "\"C\" ", ["source"] = "\"-\" ", ["dayCategory"] = "\"-\" ", ["item"] = "\"-\" " };

    private readonly Dictionary<(string Point, DateOnly From, DateOnly To, string Symbol, string? Item), List<MonitoredValueContract>> rows = [];
    private readonly List<(Open Open, MonitoredValueContract Row)> filled = [];

    private TableFilling(IEnumerable<ValueRow> values)
    {
        foreach (var row in values)
        {
            var key = (row.Point, row.From, row.To, row.Value.Symbol, row.Value.Item);
            if (!rows.TryGetValue(key, out var same)) rows.Add(key, same = []);
            same.Add(row.Value);
        }
    }

    private delegate void Member(ref Utf8JsonReader reader, string key);

    private delegate void Item(ref Utf8JsonReader reader, int index);

    /// <summary>The text in which the nulls that rows fill are held, with all lines where they were.</summary>
    internal ReadOnlyMemory<byte> Text { get; private set; }

    /// <summary>The rows that have their place in the document; the others are added to it.</summary>
    internal HashSet<MonitoredValueContract> Used { get; } = new(ReferenceEqualityComparer.Instance);

    internal static TableFilling Of(ReadOnlyMemory<byte> json, IReadOnlyList<MonitoringTable> tables)
    {
        if (json.Span.StartsWith(ContractReader.ByteOrderMark)) json = json[ContractReader.ByteOrderMark.Length..];
        var filling = new TableFilling(tables.SelectMany(table => table.Values)) { Text = json };
        if (filling.rows.Count == 0 || json.Length > ProjectDocument.LongestDocument || json.Span.IndexOf("null"u8) < 0) return filling;
        try
        {
            filling.Find(json.Span);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads the text strictly says what is wrong with it.
            return new([]) { Text = json };
        }

        if (filling.filled.Count > 0) filling.Hold();
        return filling;
    }

    /// <summary>The contract of the text, with the rows in their places.</summary>
    internal ProjectContract Fill(ProjectContract contract, DocumentPlace place)
    {
        if (filled.Count == 0) return contract;
        var byPoint = filled.ToLookup(each => each.Open.Point);
        return contract with
        {
            Points = contract.Points?.Select((point, i) => point is null ? null! : point with { Periods = Periods(point.Periods, byPoint[i], place.At("points", i).At("periods"))! }).ToList(),
            Shared = Periods(contract.Shared, byPoint[null], place.At("shared")),
        };
    }

    private static List<PeriodContract>? Periods(IReadOnlyList<PeriodContract>? periods, IEnumerable<(Open Open, MonitoredValueContract Row)> own, DocumentPlace place)
    {
        var byPlace = own.ToDictionary(each => (each.Open.Period, each.Open.Value));
        return periods?.Select((period, i) => period is null
            ? null!
            : period with { Values = [.. period.Values.Select((value, k) => value is not null && byPlace.TryGetValue((i, k), out var found) ? Filled(value, found.Open, found.Row, place.At(i).At("values", k)) : value!)] }).ToList();
    }

    /// <summary>The row in the place of the null. What the document states of the value besides stays; where the row says otherwise, that is a problem.</summary>
    private static MonitoredValueContract Filled(MonitoredValueContract stated, Open open, MonitoredValueContract row, DocumentPlace place)
    {
        Same("unit", stated.Unit, row.Unit);
        Same("option", stated.Option.ToString(), row.Option.ToString());
        Same("source", stated.Source, row.Source);
        if (row.MaximumError is { } error && stated.MaximumError is { } own && error != own) Report("maximumError", ExactDecimal.Text(own), ExactDecimal.Text(error));
        return stated.MaximumError is { } kept && row.MaximumError is null ? row with { MaximumError = kept } : row;

        void Same(string key, string ofDocument, string ofTable)
        {
            if (!open.Nulls.ContainsKey(key) && !string.Equals(ofDocument, ofTable, StringComparison.Ordinal)) Report(key, ofDocument, ofTable);
        }

        void Report(string key, string ofDocument, string ofTable) =>
            place.At(key).Report(ProblemCode.Contradiction, $"The document states \"{ofDocument}\" for this value and the table \"{ofTable}\": state the same in both, or put null here.");
    }

    private void Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        reader.Read();
        Members(ref reader, (ref at, key) =>
        {
            if (key is "points") Items(ref at, FindInPoint);
            else if (key is "shared") Take(Monitoring.MonitoredValue.AllPoints, PeriodsOf(ref at, null));
            else at.Skip();
        });
    }

    private void FindInPoint(ref Utf8JsonReader reader, int index)
    {
        string? id = null;
        List<Open> open = [];
        Members(ref reader, (ref at, key) =>
        {
            if (key is "id") id = Words(ref at);
            else if (key is "periods") open = PeriodsOf(ref at, index);
            else at.Skip();
        });
        Take(id, open);
    }

    private static List<Open> PeriodsOf(ref Utf8JsonReader reader, int? point)
    {
        var all = new List<Open>();
        Items(ref reader, (ref at, period) =>
        {
            string? from = null, to = null;
            List<Open> own = [];
            Members(ref at, (ref inner, key) =>
            {
                if (key is "from") from = Words(ref inner);
                else if (key is "to") to = Words(ref inner);
                else if (key is "values") Items(ref inner, (ref each, value) => own.Add(ValueOf(ref each, new(point, period, value))));
                else inner.Skip();
            });
            if (Day(from) is { } first && Day(to) is { } last) all.AddRange(own.Where(open => open.Nulls.ContainsKey("value")).Select(open => open with { From = first, To = last }));
        });
        return all;
    }

    private static Open ValueOf(ref Utf8JsonReader reader, Open open)
    {
        Members(ref reader, (ref at, key) =>
        {
            if (at.TokenType == JsonTokenType.Null && Held.ContainsKey(key)) open.Nulls[key] = (int)at.TokenStartIndex;
            else if (key is "symbol") open = open with { Symbol = Words(ref at) };
            else if (key is "item") open = open with { Item = Words(ref at) };
            else if (key is "dayCategory") open = open with { DayCategory = Words(ref at) };
            else at.Skip();
        });
        return open;
    }

    private void Take(string? point, List<Open> all)
    {
        foreach (var open in all)
        {
            if (point is null || open.Symbol is null) continue;
            var row = Candidates(point, open).Find(each => !Used.Contains(each) && (open.Nulls.ContainsKey("dayCategory") || string.Equals(each.DayCategory, open.DayCategory, StringComparison.Ordinal)));
            if (row is null) continue;
            Used.Add(row);
            filled.Add((open, row));
        }
    }

    /// <summary>The rows of the point, period and parameter; of the item where the document names it.</summary>
    private List<MonitoredValueContract> Candidates(string point, Open open)
    {
        if (!open.Nulls.ContainsKey("item")) return rows.GetValueOrDefault((point, open.From, open.To, open.Symbol!, open.Item)) ?? [];
        return [.. rows.Where(each => each.Key.Item is not null && (each.Key.Point, each.Key.From, each.Key.To, each.Key.Symbol) == (point, open.From, open.To, open.Symbol!)).SelectMany(each => each.Value)];
    }

    private void Hold()
    {
        var text = Text.ToArray();
        foreach (var (key, start) in filled.SelectMany(each => each.Open.Nulls)) System.Text.Encoding.ASCII.GetBytes(Held[key], text.AsSpan(start));
        Text = text;
    }

    private static void Members(ref Utf8JsonReader reader, Member member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            member(ref reader, key);
        }
    }

    private static void Items(ref Utf8JsonReader reader, Item item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++) item(ref reader, i);
    }

    private static string? Words(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A monitored value by its place, with where in the text its nulls begin. Shared values have no point.</summary>
    private sealed record Open(int? Point, int Period, int Value)
    {
        internal DateOnly From { get; init; }

        internal DateOnly To { get; init; }

        internal string? Symbol { get; init; }

        internal string? Item { get; init; }

        internal string? DayCategory { get; init; }

        internal Dictionary<string, int> Nulls { get; } = new(StringComparer.Ordinal);
    }
}
