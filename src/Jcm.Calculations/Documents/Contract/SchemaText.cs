using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>The JSON Schema (draft 2020-12) of a document, from the shape of its contract: what the strict reader accepts, as far as a schema can say it.</summary>
internal static class SchemaText
{
    /// <summary>A decimal as text.</summary>
    private const string DecimalPattern = @"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$";

    private const string FractionPattern = @"^([+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|-?[0-9]+/[0-9]+)$";

    private const string TimePattern = @"^-?([0-9]+\.)?[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{7})?$";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the schema.</summary>
    /// <param name="id">The format, for example <c>jcm-project/1</c>.</param>
    /// <param name="title">What the document is.</param>
    /// <param name="root">Its shape.</param>
    internal static string Write(string id, string title, Shape root)
    {
        var named = new List<Shape>();
        Collect(root, named);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", $"urn:{id.Replace('/', ':')}");
            json.WriteString("title", title);
            json.WriteString("$ref", $"#/$defs/{NameOf(root)}");
            json.WriteStartObject("$defs");
            foreach (var shape in named)
            {
                json.WriteStartObject(NameOf(shape)!);
                Body(shape, json);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Collect(Shape shape, List<Shape> named)
    {
        switch (shape)
        {
            case Shape.List list:
                Collect(list.Item, named);
                break;
            case Shape.Kinds kinds when !named.Exists(each => ReferenceEquals(each, kinds)):
                named.Add(kinds);
                foreach (var kind in kinds.All) Collect(kind, named);
                break;
            case Shape.Object known when !named.Exists(each => ReferenceEquals(each, known)):
                named.Add(known);
                foreach (var key in known.Keys) Collect(key.Shape, named);
                break;
        }
    }

    private static string? NameOf(Shape shape) => shape switch
    {
        Shape.Object known => known.Name,
        Shape.Kinds kinds => kinds.Name,
        _ => null,
    };

    private static void Body(Shape shape, Utf8JsonWriter json)
    {
        if (shape is Shape.Kinds kinds)
        {
            json.WriteStartArray("oneOf");
            foreach (var kind in kinds.All) Reference(kind, json);
            json.WriteEndArray();
            return;
        }

        var known = (Shape.Object)shape;
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (known.Kind is { } word)
        {
            json.WriteStartObject(word.Key);
            json.WriteString("const", word.Word);
            json.WriteEndObject();
        }

        foreach (var key in known.Keys)
        {
            json.WriteStartObject(key.Name);
            if (key.Description is { } description) json.WriteString("description", description);
            Value(key.Shape, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Required(known, json);
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Required(Shape.Object shape, Utf8JsonWriter json)
    {
        var required = shape.Keys.Where(key => key.IsRequired).Select(key => key.Name);
        if (shape.Kind is { } kind) required = required.Prepend(kind.Key);
        json.WriteStartArray("required");
        foreach (var name in required) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Reference(Shape shape, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$ref", $"#/$defs/{NameOf(shape)}");
        json.WriteEndObject();
    }

    private static void Value(Shape shape, Utf8JsonWriter json)
    {
        switch (shape)
        {
            case Shape.Object or Shape.Kinds:
                json.WriteString("$ref", $"#/$defs/{NameOf(shape)}");
                break;
            case Shape.List list:
                json.WriteString("type", "array");
                if (!list.MayBeEmpty) json.WriteNumber("minItems", 1);
                json.WriteStartObject("items");
                Value(list.Item, json);
                json.WriteEndObject();
                break;
            case Shape.Decimal: NumberOrText(DecimalPattern, json); break;
            case Shape.Fraction: NumberOrText(FractionPattern, json); break;
            case Shape.Whole whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", whole.Least);
                json.WriteNumber("maximum", whole.Most);
                break;
            case Shape.YesOrNo: json.WriteString("type", "boolean"); break;
            case Shape.Word word:
                json.WriteStartArray("enum");
                foreach (var each in word.Words) json.WriteStringValue(each);
                json.WriteEndArray();
                break;
            default:
                json.WriteString("type", "string");
                if (shape is Shape.Day) json.WriteString("format", "date");
                if (shape is Shape.Moment) json.WriteString("format", "date-time");
                if (shape is Shape.Time) json.WriteString("pattern", TimePattern);
                break;
        }
    }

    private static void NumberOrText(string pattern, Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("number");
        json.WriteStringValue("string");
        json.WriteEndArray();
        json.WriteString("pattern", pattern);
    }
}
