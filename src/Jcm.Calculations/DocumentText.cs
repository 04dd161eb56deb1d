using System.Text.Json;

namespace Jcm.Calculations;

/// <summary>Reads a JSON document strictly. Whatever the text is, there is an outcome and no exception.</summary>
internal static class DocumentText
{
    private const int DeepestNesting = 16;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="longest">The longest document that is read, in characters.</param>
    /// <param name="read">Reads the root; what is wrong goes to the problems of the node.</param>
    internal static Outcome<T> Read<T>(string json, int longest, Func<DocumentNode, T?> read)
        where T : class
    {
        var whole = new Location(Document: "$");
        if (json.Length > longest)
        {
            return new Problem(ProblemCode.Malformed, whole, FormattableString.Invariant($"The document is too long: it has {json.Length} characters and may have {longest}."));
        }

        if (HasHalfCharacter(json)) return new Problem(ProblemCode.Malformed, whole, "The document holds one half of a character, an unpaired surrogate.");
        var problems = new List<Problem>();
        try
        {
            // Some editors put a byte-order mark before the text; it says nothing.
            using var document = JsonDocument.Parse(json.AsMemory(json.StartsWith(ByteOrderMark) ? 1 : 0), new JsonDocumentOptions { MaxDepth = DeepestNesting });
            var value = read(new DocumentNode(document.RootElement, "$", problems));
            return problems.Count > 0 ? Outcome<T>.Failed(problems) : value!;
        }
        catch (JsonException exception)
        {
            return new Problem(ProblemCode.Malformed, new Location(Document: exception.Path ?? "$"), $"This is not JSON: {exception.Message}");
        }
    }

    /// <summary>Whether a text holds an unpaired surrogate, which UTF-8 cannot carry.</summary>
    internal static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }
}
