using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Documents;

/// <summary>Writes a template as a project document. What is to be filled in is null.</summary>
internal sealed class TemplateJson(MethodologyDefinition definition, TemplateTerms terms, TemplateWalk walk)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemplateText text = new(definition);

    internal string Write()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", ProjectDocument.Format);
            writer.WriteString("description", text.Document(terms, walk));
            Text(writer, "project", terms.Project);
            writer.WriteStartObject("methodology");
            writer.WriteString("id", definition.Id);
            writer.WriteString("version", definition.Version);
            writer.WriteEndObject();
            List(writer, "choices", walk.Choices, choice => Choice(writer, choice));
            List(writer, "fixed", walk.Fixed, value => Fixed(writer, value));
            if (walk.Monitored.Exists(value => value.Rule.IsByDayCategory)) List(writer, "dayCategories", [TemplateText.DayCategory], words => DayCategory(writer, words));
            List(writer, "histories", walk.Histories, history => History(writer, history));
            List(writer, "carried", terms.Points.SelectMany(point => walk.Carried.Select(state => (point, state))).ToList(), each => Carried(writer, each.point, each.state));
            List(writer, "points", terms.IsMonitoringApart ? [] : terms.Points, point => Point(writer, point));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    /// <summary>The letters of the options.</summary>
    internal static IEnumerable<string> Letters(MonitoringOptions options) =>
        new[] { MonitoringOptions.A, MonitoringOptions.B, MonitoringOptions.C }.Where(option => options.HasFlag(option)).Select(option => option.ToString());

    /// <summary>The option where there is only one; null where it is to be filled in.</summary>
    internal static string? OnlyOption(MonitoringOptions options) => Letters(options).ToList() is [var only] ? only : null;

    private void Choice(Utf8JsonWriter writer, TemplateChoice choice)
    {
        writer.WriteString("description", text.Of(choice, walk));
        writer.WriteString("symbol", choice.Rule.Parameter.Symbol);
        Text(writer, "category", choice.Category);
        Item(writer, choice.Item);
    }

    private void Fixed(Utf8JsonWriter writer, TemplateFixed value)
    {
        writer.WriteString("description", text.Of(value, walk));
        writer.WriteString("symbol", value.Rule.Parameter.Symbol);
        writer.WriteNull("value");
        writer.WriteString("unit", value.Rule.Parameter.Unit.Symbol);
        writer.WriteNull("source");
        if (value.Point is { } point) writer.WriteString("point", point);
        if (value.Category is { } category) writer.WriteString("category", category);
        Item(writer, value.Item);
    }

    private static void DayCategory(Utf8JsonWriter writer, string words)
    {
        writer.WriteString("description", words);
        writer.WriteNull("category");
        writer.WriteNull("counts");
        writer.WriteNull("source");
    }

    private void History(Utf8JsonWriter writer, TemplateHistory history)
    {
        var (output, duration) = (UnitOf(history.Part.Output), UnitOf(history.Part.Duration));
        writer.WriteString("description", TemplateText.Of(history));
        writer.WriteString("output", history.Part.Output);
        writer.WriteNull("model");
        writer.WriteString("outside", "refused");
        writer.WriteString("outputUnit", output.Symbol);
        writer.WriteString("inputUnit", InputUnit(history.Slope.Parameter.Unit, output));
        writer.WriteString("durationUnit", duration.Symbol);
        writer.WriteNull("source");
        writer.WriteStartArray("records");
        writer.WriteStartObject();
        writer.WriteNull("output");
        writer.WriteNull("input");
        writer.WriteNull("duration");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>The unit of the input, where the slope is counted in it for each unit of output; otherwise it is to be filled in.</summary>
    private static string? InputUnit(Unit slope, Unit output)
    {
        var symbol = slope.Symbol.Split('/')[0];
        return Unit.TryParse(symbol).TryGet(out var input) && (input / output).Fits(slope) ? symbol : null;
    }

    private Unit UnitOf(string symbol) => definition.Rule(symbol)!.Parameter.Unit;

    private static void Carried(Utf8JsonWriter writer, string point, TemplateCarried carried)
    {
        writer.WriteString("description", TemplateText.Of(carried));
        writer.WriteString("point", point);
        writer.WriteString("symbol", carried.State.Symbol);
        Item(writer, carried.Item);
        writer.WriteNull("asOf");
        writer.WriteNull("value");
        writer.WriteString("unit", carried.State.Unit.Symbol);
        writer.WriteNull("source");
    }

    private void Point(Utf8JsonWriter writer, string point)
    {
        writer.WriteString("id", point);
        List(writer, "periods", terms.Periods, period => Period(writer, period));
    }

    private void Period(Utf8JsonWriter writer, Period period)
    {
        writer.WriteString("from", Day(period.From));
        writer.WriteString("to", Day(period.To));
        List(writer, "values", walk.Monitored, value =>
        {
            writer.WriteString("description", text.Of(value, walk));
            writer.WriteString("symbol", value.Rule.Parameter.Symbol);
            writer.WriteNull("value");
            writer.WriteString("unit", value.Rule.Parameter.Unit.Symbol);
            Text(writer, "option", OnlyOption(value.Rule.Options));
            writer.WriteNull("source");
            if (value.Rule.IsByDayCategory) writer.WriteNull("dayCategory");
            Item(writer, value.Item);
        });
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Item(Utf8JsonWriter writer, TemplateItem item)
    {
        if (item.IsPart) Text(writer, "item", item.Name);
    }

    private static void Text(Utf8JsonWriter writer, string key, string? value)
    {
        if (value is null) writer.WriteNull(key);
        else writer.WriteString(key, value);
    }

    private static void List<T>(Utf8JsonWriter writer, string key, IReadOnlyList<T> entries, Action<T> write)
    {
        if (entries.Count == 0) return;
        writer.WriteStartArray(key);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            write(entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
