using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Writes contracts as JSON for people: indented, keys in the order of the contract, line ends the same everywhere.</summary>
internal static class ContractText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static string Write<T>(T contract, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) JsonSerializer.Serialize(json, contract, type);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }
}
