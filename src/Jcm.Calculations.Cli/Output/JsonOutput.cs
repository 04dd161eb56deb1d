using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jcm.Calculations.Cli.Output;

/// <summary>One JSON document on standard output.</summary>
internal static class JsonOutput
{
    /// <summary>The output is no web page: letters and signs stand as they are.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="write">Writes the one value of the document.</param>
    internal static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        terminal.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>A text, or nothing where it is null.</summary>
    internal static void TextIfAny(this Utf8JsonWriter writer, string key, string? value)
    {
        if (value is not null) writer.WriteString(key, value);
    }

    /// <summary>A list of texts.</summary>
    internal static void Texts(this Utf8JsonWriter writer, string key, IEnumerable<string> values)
    {
        writer.WriteStartArray(key);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    internal static void Objects<T>(this Utf8JsonWriter writer, string key, IEnumerable<T> values, Action<T> write)
    {
        writer.WriteStartArray(key);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
