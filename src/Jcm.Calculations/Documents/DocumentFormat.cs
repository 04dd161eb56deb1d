using System.Text;
using System.Text.Json;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents;

/// <summary>Tells documents apart by what they say of themselves.</summary>
public static class DocumentFormat
{
    /// <summary>The value of the key <c>format</c> of a document, wherever in it that stands.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <returns>The format; null where the text says none, or is no JSON object.</returns>
    public static string? Of(ReadOnlyMemory<byte> utf8)
    {
        var text = utf8.Span.StartsWith(ContractReader.ByteOrderMark) ? utf8.Span[ContractReader.ByteOrderMark.Length..] : utf8.Span;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isFormat = reader.ValueTextEquals("format");
                reader.Read();
                if (isFormat) return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads it strictly says what is wrong with it.
        }

        return null;
    }

    /// <summary>The value of the key <c>format</c> of a document, wherever in it that stands.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The format; null where the text says none, or is no JSON object.</returns>
    public static string? Of(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Of(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>What a document of a known format is, in words; null where the format is not known.</summary>
    internal static string? WordsOf(string format) => format switch
    {
        ProjectDocument.Format => "a project",
        ResultDocument.Format => "a result",
        ClaimDocument.Format => "a claim",
        LedgerDocument.Format => "an Article 6 ledger",
        Recalculation.Format => "the outcome of a verification",
        DocumentComparison.Format => "a comparison",
        _ => null,
    };
}
