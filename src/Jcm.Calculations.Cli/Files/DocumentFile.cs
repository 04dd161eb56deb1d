using System.Text;
using System.Text.Json;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Documents that a command line names, told apart by their format.</summary>
internal static class DocumentFile
{
    /// <summary>The format stands near the beginning.</summary>
    private const int MostBytes = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The format that a document says it has; null where it says none, or is no document.</summary>
    internal static string? FormatOf(string json) => FormatOf(Encoding.UTF8.GetBytes(json.Length > MostBytes ? json[..MostBytes] : json));

    /// <summary>The format that a document says it has; null where it says none, or is no document.</summary>
    internal static string? FormatOf(ReadOnlyMemory<byte> json)
    {
        var text = json.Span.StartsWith(ByteOrderMark) ? json.Span[ByteOrderMark.Length..] : json.Span;
        var reader = new Utf8JsonReader(text[..Math.Min(text.Length, MostBytes)], isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.ValueTextEquals("format")) return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                if (!reader.TrySkip()) return null;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads it strictly says what is wrong with it.
        }

        return null;
    }

    /// <summary>A result: as it stands in a result document, or calculated from a project document.</summary>
    internal static Outcome<ResultDocument> Result(Terminal terminal, string name)
    {
        var text = InputFile.ReadBytes(terminal, name, ResultDocument.LongestDocument);
        if (!text.TryGet(out var json)) return Outcome<ResultDocument>.Failed(text.Problems);
        if (FormatOf(json) is ResultDocument.Format) return ResultDocument.Read(json);
        var project = ProjectDocument.Read(json);
        if (!project.TryGet(out var document)) return Outcome<ResultDocument>.Failed(project.Problems);
        var calculated = document.Evaluate();
        return calculated.TryGet(out var calculation) ? calculation.ToDocument() : Outcome<ResultDocument>.Failed(calculated.Problems);
    }

    /// <summary>A claim held against a calculation: a result document or a claim document.</summary>
    internal static Outcome<Recalculation> Recalculate(Terminal terminal, string name, decimal? threshold)
    {
        var text = InputFile.ReadBytes(terminal, name, ResultDocument.LongestDocument);
        if (!text.TryGet(out var json)) return Outcome<Recalculation>.Failed(text.Problems);
        switch (FormatOf(json))
        {
            case ClaimDocument.Format:
                var claim = ClaimDocument.Read(json);
                return claim.TryGet(out var claimed) ? Recalculation.TryOf(claimed, threshold) : Outcome<Recalculation>.Failed(claim.Problems);
            case ProjectDocument.Format:
                return new Problem(ProblemCode.WrongKind, new Location(Document: "$.format"), $"This is a project document, which claims nothing: verify a result ({ResultDocument.Format}) or a claim ({ClaimDocument.Format}).");
            default:
                var result = ResultDocument.Read(json);
                return result.TryGet(out var stated) ? Recalculation.TryOf(stated, threshold) : Outcome<Recalculation>.Failed(result.Problems);
        }
    }
}
