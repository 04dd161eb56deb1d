using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>
/// The form of a document of which the fingerprint is taken: keys in the order of the contract, no spaces, every decimal in its one form, without what only
/// explains (<c>description</c>) or helps editors (<c>$schema</c>).
/// </summary>
internal static class CanonicalForm
{
    private static readonly JsonWriterOptions Tight = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The SHA-256 of the canonical form.</summary>
    internal static string Fingerprint<T>(T contract, JsonTypeInfo<T> type) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Of(contract, type)))}";

    /// <summary>The canonical form in UTF-8.</summary>
    internal static byte[] Of<T>(T contract, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Tight)) Copy(JsonSerializer.SerializeToUtf8Bytes(contract, type), json);
        return stream.ToArray();
    }

    private static void Copy(byte[] whole, Utf8JsonWriter json)
    {
        var reader = new Utf8JsonReader(whole, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.ValueTextEquals("description") || reader.ValueTextEquals("$schema"): reader.Skip(); break;
                case JsonTokenType.PropertyName: json.WritePropertyName(reader.GetString()!); break;
                case JsonTokenType.StartObject: json.WriteStartObject(); break;
                case JsonTokenType.EndObject: json.WriteEndObject(); break;
                case JsonTokenType.StartArray: json.WriteStartArray(); break;
                case JsonTokenType.EndArray: json.WriteEndArray(); break;
                case JsonTokenType.String: json.WriteStringValue(reader.GetString()); break;
                case JsonTokenType.Number: json.WriteRawValue(ExactDecimal.Canonical(Encoding.UTF8.GetString(reader.ValueSpan)), skipInputValidation: true); break;
                default: json.WriteBooleanValue(reader.GetBoolean()); break;
            }
        }
    }
}
