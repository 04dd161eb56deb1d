using System.Text.Json;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Evaluation;

/// <summary>The way from the readings of meters to a value, as JSON.</summary>
internal static class MeteredJson
{
    internal static void Write(MeteredValue value, Utf8JsonWriter json)
    {
        json.WriteStartObject("metered");
        json.WriteNumber("asRead", value.AsRead);
        json.WriteNumber("corrected", value.Corrected);
        json.WriteNumber("filled", value.Filled);
        json.WriteString("boundaries", value.Parameter.Boundary.ToString());
        json.WriteStartArray("positions");
        foreach (var position in value.Positions) Write(position, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(PositionAmount position, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", position.Name);
        json.WriteBoolean("isSubtracted", position.IsSubtracted);
        json.WriteNumber("used", position.Used);
        json.WriteNumber("readingsCover", position.Coverage.Share);
        json.WriteString("missing", position.Coverage.Missing.ToString("c"));
        json.WriteString("estimated", position.Coverage.Estimated.ToString("c"));
        json.WriteString("gapRule", position.GapRule.ToString());
        if (position.Invoiced is { } invoiced) json.WriteNumber("invoiced", invoiced);
        Array("meters", position.Parts, json, part =>
        {
            json.WriteString("meter", part.Meter.Id);
            json.WriteString("days", part.Window.Days.ToString());
            json.WriteString("shown", part.Shown);
            json.WriteNumber("read", part.Read);
            json.WriteNumber("error", part.Window.Error);
            json.WriteNumber("corrected", part.Corrected);
            json.WriteString("basis", part.Window.Basis);
        });
        Array("gaps", position.Gaps, json, gap =>
        {
            json.WriteString("from", gap.From.ToString("O"));
            json.WriteString("to", gap.To.ToString("O"));
        });
        Array("fills", position.Fills, json, fill =>
        {
            json.WriteString("days", fill.Days.ToString());
            json.WriteNumber("read", fill.Read);
            json.WriteNumber("amount", fill.Amount);
            json.WriteString("basis", fill.Basis);
        });
        if (position.Boundaries.Count > 0)
        {
            json.WriteStartArray("boundariesInside");
            foreach (var boundary in position.Boundaries) json.WriteStringValue(boundary.ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Array<T>(string name, IReadOnlyList<T> items, Utf8JsonWriter json, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
