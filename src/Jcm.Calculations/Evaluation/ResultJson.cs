using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>A result as JSON: every value with unit and source, the working as trees. Numbers are decimals and lose no digit.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static string Write(ProjectResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) Write(result, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(ProjectResult result, Utf8JsonWriter json)
    {
        var methodology = result.Project.Methodology;
        json.WriteStartObject();
        json.WriteString("project", result.Project.Id);
        if (result.Project.Name is { } name) json.WriteString("name", name);
        json.WriteStartObject("methodology");
        json.WriteString("id", methodology.Id);
        json.WriteString("version", methodology.Version);
        json.WriteString("document", methodology.Sources[0].Url);
        json.WriteEndObject();
        json.WriteString("libraryVersion", ProjectResult.LibraryVersion);
        json.WriteString("dataVersion", ProjectResult.DataVersion);
        json.WriteString("unit", "tCO2e");
        json.WriteStartArray("results");
        foreach (var period in result.Results) Write(period, json);
        json.WriteEndArray();
        json.WriteStartArray("vintages");
        foreach (var total in result.Vintages)
        {
            json.WriteStartObject();
            json.WriteNumber("vintage", total.Vintage.Number);
            Levels(total.Levels, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("total");
        Levels(result.Total, json);
        json.WriteEndObject();
        if (result.CarriedForward.Count > 0) Carried(result, json);
        Strings("warnings", result.Warnings.Select(warning => warning.ToString()), json);
        Strings("policies", result.Policies, json);
        json.WriteEndObject();
    }

    private static void Write(PeriodResult period, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("point", period.Point);
        json.WriteString("from", period.Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", period.Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Levels(period.Levels, json);
        json.WriteStartArray("parameters");
        foreach (var parameter in period.Lineage().Except(period.Memos).Where(parameter => parameter.Kind != ParameterKind.NotApplicable)) Write(parameter, json);
        json.WriteEndArray();
        if (period.Memos.Count > 0)
        {
            json.WriteStartArray("informationItems");
            foreach (var memo in period.Memos) Write(memo, json);
            json.WriteEndArray();
        }

        if (period.BusinessAsUsualParameters is { } levels)
        {
            json.WriteStartArray("businessAsUsualParameters");
            foreach (var parameter in levels.Except(period.Parameters)) Write(parameter, json);
            json.WriteEndArray();
        }

        var working = period.Working;
        json.WriteStartObject("working");
        Tree("reference", working.Reference.Expression, json);
        Tree("project", working.Project.Expression, json);
        Tree("reduction", working.Reduction.Expression, json);
        if (period.BusinessAsUsualWorking is { } bau) Tree("businessAsUsual", bau, json);
        json.WriteEndObject();
        json.WriteStartArray("vintages");
        foreach (var part in period.Vintages)
        {
            json.WriteStartObject();
            json.WriteNumber("vintage", part.Vintage.Number);
            json.WriteNumber("days", part.Days.Days);
            Levels(part.Levels, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ResolvedParameter parameter, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("symbol", parameter.Parameter.Symbol);
        if (parameter.Item is { } item) json.WriteString("item", item);
        json.WriteNumber("value", parameter.Value);
        json.WriteString("unit", parameter.Parameter.Unit.Symbol);
        json.WriteString("kind", parameter.Kind.ToString());
        if (parameter.Option != MonitoringOptions.None) json.WriteString("option", parameter.Option.ToString());
        if (parameter.Category is { } category) json.WriteString("category", category);
        if (parameter.Derivation is { } derivation) json.WriteString("derivation", derivation);
        if (parameter.Metered is { } metered) MeteredJson.Write(metered, json);
        json.WriteString("source", parameter.Provenance.Source);
        if (parameter.Provenance.Url is { } url) json.WriteString("url", url);
        json.WriteString("confidence", parameter.Provenance.Confidence.Word());
        if (parameter.AsSupplied is { } supplied) json.WriteString("asSupplied", supplied.ToString());
        json.WriteEndObject();
    }

    private static void Levels(EmissionLevels levels, Utf8JsonWriter json)
    {
        json.WriteNumber("reference", levels.Reference.Tonnes);
        json.WriteNumber("project", levels.Project.Tonnes);
        json.WriteNumber("reduction", levels.Reduction.Tonnes);
        if (levels.BusinessAsUsual is { } bau) json.WriteNumber("businessAsUsual", bau.Tonnes);
        if (levels.Uncredited is { } uncredited) json.WriteNumber("uncredited", uncredited.Tonnes);
    }

    /// <summary>In the form of the key <c>carried</c> of a project document, so that the next one can take it over.</summary>
    private static void Carried(ProjectResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("carriedForward");
        foreach (var value in result.CarriedForward)
        {
            json.WriteStartObject();
            json.WriteString("point", value.Point);
            json.WriteString("symbol", value.Symbol);
            if (value.Item is { } item) json.WriteString("item", item);
            json.WriteString("asOf", value.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("value", value.Value);
            json.WriteString("unit", value.Unit);
            json.WriteString("source", value.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tree(string name, Expression expression, Utf8JsonWriter json)
    {
        json.WritePropertyName(name);
        ExpressionJson.Write(expression, json);
    }

    private static void Strings(string name, IEnumerable<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
