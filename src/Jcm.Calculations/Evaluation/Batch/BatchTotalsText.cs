using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Totals as a JSON document: what they are of, and one line for each group. Sums are exact, so that totals of several processes can be added.</summary>
internal static class BatchTotalsText
{
    internal const string Format = "jcm-totals/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Outcome<BatchTotals> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new BatchTotalsReading(reader).Read();
    }

    internal static void Write(BatchTotals totals, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var description = totals.Description;
        writer.Write("{\n");
        Line(writer, "format", json => json.WriteStringValue(Format));
        Line(writer, "versions", json => Texts(json, totals.Versions));
        Line(writer, "kernel", json => json.WriteStringValue(description.Kernel));
        Line(writer, "roundings", json => json.WriteNumberValue(description.Roundings));
        Line(writer, "inputs", json => Texts(json, description.Inputs));
        if (totals.GroupedBy is { } columns) Line(writer, "groupedBy", json => json.WriteStringValue(columns));
        Line(writer, "badRowReasons", json => json.WriteNumberValue(totals.BadRowReasons));
        Line(writer, "badRows", json => json.WriteNumberValue(totals.BadRowCount));
        Line(writer, "areNamed", json => json.WriteBooleanValue(totals.Groups.AreNamed));
        Line(writer, "groups", json => json.WriteNumberValue(totals.Groups.Count));
        writer.Write("  \"totals\": [");
        var isFirst = true;
        // Named groups without rows are written too: their names belong to the totals.
        foreach (var group in totals.Groups.AreNamed ? Enumerable.Range(0, totals.Groups.Count) : totals.Numbers)
        {
            writer.Write(isFirst ? "\n    " : ",\n    ");
            writer.Write(Text(json => Group(json, totals, group)));
            isFirst = false;
        }

        writer.Write(isFirst ? "]\n}\n" : "\n  ]\n}\n");
    }

    private static void Line(TextWriter writer, string key, Action<Utf8JsonWriter> write) => writer.Write($"  \"{key}\": {Text(write)},\n");

    private static void Texts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Group(Utf8JsonWriter json, BatchTotals totals, int group)
    {
        var state = totals.Table[group];
        var beyond = totals.Table.Beyond.GetValueOrDefault(group);
        json.WriteStartObject();
        json.WriteNumber("group", group);
        if (totals.Groups.AreNamed) json.WriteString("name", totals.Groups[group]);
        json.WriteNumber("rows", state.Rows);
        json.WriteNumber("closerLooks", beyond?.CloserLooks ?? 0);
        json.WriteNumber("badRows", beyond?.BadRows ?? 0);
        json.WriteString("reference", DyadicText.Of(totals.Table.ReferenceOf(group), FixedPoint.DustBits));
        json.WriteString("project", DyadicText.Of(totals.Table.ProjectOf(group), FixedPoint.DustBits));
        json.WriteString("magnitude", (state.Magnitude + (beyond?.Magnitude ?? 0)).ToString(CultureInfo.InvariantCulture));
        json.WriteString("error", (beyond?.Error ?? 0).ToString(CultureInfo.InvariantCulture));
        if (totals.Decimals.TryGetValue(group, out var total)) json.WriteString("inDecimals", string.Create(CultureInfo.InvariantCulture, $"{total.Whole}+{total.Fraction}"));
        json.WriteEndObject();
    }
}
