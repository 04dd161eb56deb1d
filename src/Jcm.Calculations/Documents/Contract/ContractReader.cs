using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>
/// Reads a document strictly, as its contract types say. Whatever the text is, there is an outcome and no exception. First the whole text is held against the
/// shape of the contract; then what is sound is judged by its meaning. So everything that is wrong is found together, and only a text without fault gives a result.
/// </summary>
internal static class ContractReader
{
    /// <summary>The deepest nesting of any document: results with their working need the most.</summary>
    internal const int DeepestNesting = 64;

    /// <summary>What some editors put before the text.</summary>
    internal static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="format">The format that it must have.</param>
    /// <param name="longest">The longest document that is read, in characters.</param>
    /// <param name="type">The contract.</param>
    /// <param name="map">What the contract means; what is wrong goes to the place.</param>
    internal static Outcome<TResult> Read<TContract, TResult>(
        string json, string format, int longest, JsonTypeInfo<TContract> type, Func<TContract, DocumentPlace, TResult?> map)
        where TContract : class
        where TResult : class
    {
        if (json.Length > longest) return TooLong(json.Length, longest);
        return DocumentText.HasHalfCharacter(json)
            ? Whole(ProblemCode.Malformed, "The document holds one half of a character, an unpaired surrogate.")
            : Read(Encoding.UTF8.GetBytes(json), format, longest, type, map);
    }

    /// <summary>Reads a text in UTF-8.</summary>
    /// <param name="json">The document.</param>
    /// <param name="format">The format that it must have.</param>
    /// <param name="longest">The longest document that is read, in bytes.</param>
    /// <param name="type">The contract.</param>
    /// <param name="map">What the contract means; what is wrong goes to the place.</param>
    internal static Outcome<TResult> Read<TContract, TResult>(
        ReadOnlyMemory<byte> json, string format, int longest, JsonTypeInfo<TContract> type, Func<TContract, DocumentPlace, TResult?> map)
        where TContract : class
        where TResult : class
    {
        // Some editors put a byte-order mark before the text; it says nothing.
        if (json.Span.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        if (json.Length > longest) return TooLong(json.Length, longest);
        if (!Utf8.IsValid(json.Span)) return Whole(ProblemCode.Malformed, "The document is not UTF-8 text: save it as UTF-8.");
        var stated = DocumentFormat.Of(json);
        if (stated is not null && !string.Equals(stated, format, StringComparison.Ordinal) && DocumentFormat.WordsOf(stated) is { } words)
        {
            // One cause has one problem: every key of another kind of document would be wrong.
            return Outcome<TResult>.Failed(JsonLines.WithLines(json.Span, [Wrong($"This is {words} ({stated}), and {DocumentFormat.WordsOf(format)} ({format}) is needed here.")]));
        }

        var problems = new List<Problem>();
        var result = ReadContract(json, type, problems) is { } contract ? map(contract, DocumentPlace.Root(problems)) : null;
        if (stated is not null && !string.Equals(stated, format, StringComparison.Ordinal) && !problems.Exists(problem => problem.Where.Document is "$.format"))
        {
            problems.Insert(0, Wrong($"The format \"{(stated.Length <= 60 ? stated : $"{stated[..57]}...")}\" is not known; this library reads {format}."));
        }

        if (problems.Count == 0) return result ?? throw new InvalidOperationException("A contract without fault has no meaning.");
        return Outcome<TResult>.Failed(JsonLines.WithLines(json.Span, problems));
    }

    private static TContract? ReadContract<TContract>(ReadOnlyMemory<byte> json, JsonTypeInfo<TContract> type, List<Problem> problems)
        where TContract : class
    {
        try
        {
            var check = new ShapeCheck(problems);
            var isWhole = check.Check(json.Span, Shapes.Of(type));
            if (problems.Count == 0) return JsonSerializer.Deserialize(json.Span, type);
            return isWhole ? JsonSerializer.Deserialize(SoundPart.Of(json.Span, check.Faulty), type) : null;
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } found ? (int?)Math.Min(found + 1, int.MaxValue) : null;
            problems.Add(new(ProblemCode.Malformed, new Location(Document: exception.Path ?? "$") { Line = line }, $"This is not JSON that can be read: {Reason(exception)}"));
            return null;
        }
    }

    /// <summary>The reason without the position, which stands in the location.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private static Problem Wrong(string message) => new(ProblemCode.UnknownName, new Location(Document: "$.format"), message);

    private static Problem TooLong(int length, int longest) =>
        Whole(ProblemCode.Malformed, FormattableString.Invariant($"The document is too long: it has {length:#,##0} characters and may have {longest:#,##0}."));

    private static Problem Whole(ProblemCode code, string message) => new(code, new Location(Document: "$"), message);
}
