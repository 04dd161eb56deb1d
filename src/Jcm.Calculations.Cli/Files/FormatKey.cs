using System.Text;
using System.Text.Json;

namespace Jcm.Calculations.Cli.Files;

/// <summary>What a JSON document says it is.</summary>
internal static class FormatKey
{
    private const int DeepestNesting = 64;

    /// <summary>The text under the key <c>format</c>; null where there is none, or none can be read. Nothing is judged: the reader of the document does.</summary>
    /// <param name="json">The document.</param>
    internal static string? Of(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFormat = reader.ValueTextEquals("format"u8);
                reader.Read();
                if (isFormat) return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
