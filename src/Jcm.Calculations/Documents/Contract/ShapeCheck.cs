using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Holds a JSON text against the shape of a contract and finds everything that does not fit, in one walk that keeps nothing of the text.</summary>
internal sealed class ShapeCheck(List<Problem> problems)
{
    /// <summary>With this many problems reading ends: whoever mends them reads again.</summary>
    private const int MostProblems = 1_000;

    /// <summary>The longest text of a number: longer than any that is kept.</summary>
    private const int LongestNumber = 1_000;

    /// <summary>JSON can escape one half of a surrogate pair; such a text cannot be read.</summary>
    private const string HalfCharacter = "A text here holds one half of a character, an unpaired surrogate.";

    private readonly List<(string Key, int Index)> steps = [];

    /// <summary>The paths of values that are left out so that the rest can be judged.</summary>
    internal HashSet<string> Faulty { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks a whole text.</summary>
    /// <returns>Whether it is what it has to be, once faulty parts that nothing else depends on are left out.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal bool Check(ReadOnlySpan<byte> json, Shape shape)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ContractReader.DeepestNesting });
        reader.Read();
        var isWhole = reader.TokenType == JsonTokenType.Null ? Report(ProblemCode.Malformed, "The document is empty.") : Check(ref reader, shape);
        if (IsFull)
        {
            problems.Add(new(ProblemCode.Malformed, new Location(Document: "$"), FormattableString.Invariant($"Reading ended here: these are the first {MostProblems:#,##0} problems, and what comes behind them was not read.")));
            return false;
        }

        // What stands behind the document makes it no JSON.
        reader.Read();
        return isWhole;
    }

    private bool IsFull => problems.Count >= MostProblems;

    /// <summary>Checks the value that the reader stands on, and leaves the reader at its end.</summary>
    private bool Check(ref Utf8JsonReader reader, Shape shape) => shape switch
    {
        Shape.Object known => CheckObject(ref reader, known),
        Shape.Kinds kinds => CheckKinds(ref reader, kinds),
        Shape.List list => CheckList(ref reader, list),
        _ => CheckValue(ref reader, shape),
    };

    private bool CheckKinds(ref Utf8JsonReader reader, Shape.Kinds kinds)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Wrong(ref reader, "An object is needed here.");
        var words = kinds.All.Select(kind => kind.Kind!.Value.Word).ToList();
        var ahead = reader;
        if (!Find(ref ahead, kinds.Key))
        {
            reader.Skip();
            return Report(ProblemCode.MissingParameter, $"The key \"{kinds.Key}\" is missing, which says what this is: {Choice(words)}.");
        }

        if (TextOf(ref ahead, kinds.Key) is { } text)
        {
            if (kinds.All.FirstOrDefault(kind => string.Equals(kind.Kind!.Value.Word, text, StringComparison.Ordinal)) is { } found) return CheckObject(ref reader, found);
            Report(ProblemCode.UnknownName, $"\"{Shortened(text)}\" is not known here: write {Choice(words)}.", kinds.Key);
        }

        reader.Skip();
        return false;
    }

    private bool CheckObject(ref Utf8JsonReader reader, Shape.Object shape)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Wrong(ref reader, "An object is needed here.");
        var start = reader;
        var seen = new SeenKeys(shape);
        var isWhole = true;
        while (!IsFull && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (NameOf(ref reader) is not { } name)
            {
                isWhole = Report(ProblemCode.Malformed, HalfCharacter);
                reader.Skip();
                continue;
            }

            reader.Read();
            steps.Add((name, -1));
            if (!CheckKey(ref reader, name, shape, ref seen, start)) isWhole = false;
            steps.RemoveAt(steps.Count - 1);
        }

        if (IsFull) return false;
        foreach (var key in shape.Keys)
        {
            if (!key.IsRequired || seen.Contains(key.Name)) continue;
            isWhole = Report(ProblemCode.MissingParameter, $"The key \"{key.Name}\" is missing{(key.Description is { } text ? $": {text}" : ".")}");
        }

        return isWhole;
    }

    /// <summary>Checks the value of a key, the path of which is at hand.</summary>
    /// <returns>Whether the object can be judged, with or without it.</returns>
    private bool CheckKey(ref Utf8JsonReader reader, string name, Shape.Object shape, ref SeenKeys seen, Utf8JsonReader start)
    {
        if (!seen.Add(name))
        {
            reader.Skip();
            return Report(ProblemCode.Duplicate, $"The key \"{Shortened(name)}\" occurs twice.");
        }

        if (shape.Kind is { } kind && string.Equals(kind.Key, name, StringComparison.Ordinal)) return true;
        if (shape.Find(name) is not { } key)
        {
            reader.Skip();
            Report(ProblemCode.UnknownKey, $"\"{Shortened(name)}\" means nothing here.{Meant(name, shape)} Keys: {string.Join(", ", Keys(shape))}.");
            LeaveOut();
            return true;
        }

        // What the whole document says about itself says nothing of one of its keys.
        var isRight = reader.TokenType == JsonTokenType.Null ? ToFillIn(steps.Count > 1 ? Description(start, shape) ?? key.Description : key.Description) : Check(ref reader, key.Shape);
        if (isRight) return true;
        LeaveOut();
        return !key.IsRequired;
    }

    private bool CheckList(ref Utf8JsonReader reader, Shape.List list)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return Wrong(ref reader, "A list is needed here.");
        var (index, isWhole) = (0, true);
        while (!IsFull && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            steps.Add(("", index++));
            if (reader.TokenType == JsonTokenType.Null ? !ToFillIn(null) : !Check(ref reader, list.Item))
            {
                if (list.IsIndependent) LeaveOut();
                else isWhole = false;
            }

            steps.RemoveAt(steps.Count - 1);
        }

        if (IsFull) return false;
        return index > 0 || list.MayBeEmpty ? isWhole : Report(ProblemCode.Empty, "The list is empty: what has no values is left out of the document.");
    }

    private bool CheckValue(ref Utf8JsonReader reader, Shape shape)
    {
        switch (shape)
        {
            case Shape.Decimal: return CheckNumber(ref reader, ExactDecimal.Problem);
            case Shape.Fraction: return CheckNumber(ref reader, Fraction.Problem);
            case Shape.Whole whole:
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number)) return Wrong(ref reader, "A whole number is needed here.");
                return (number >= whole.Least && number <= whole.Most) || Report(ProblemCode.OutOfRange, FormattableString.Invariant($"{number} is not between {whole.Least} and {whole.Most}."));
            case Shape.YesOrNo:
                return reader.TokenType is JsonTokenType.True or JsonTokenType.False || Wrong(ref reader, "true or false is needed here.");
            default:
                return TextOf(ref reader) is { } text && CheckText(text, shape);
        }
    }

    private bool CheckText(string text, Shape shape) => shape switch
    {
        Shape.Word word when !word.Words.Contains(text, StringComparer.Ordinal) =>
            Report(ProblemCode.UnknownName, $"\"{Shortened(text)}\" is not known here: write {Choice(word.Words)}."),
        Shape.Day when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            Report(ProblemCode.Malformed, $"\"{Shortened(text)}\" is not a day of the calendar: write it as 2025-01-31."),
        Shape.Moment when !Moments.IsMoment(text) =>
            Report(ProblemCode.Malformed, $"\"{Shortened(text)}\" is not a moment with its offset from UTC: write it as 2025-01-31T23:15:00+07:00."),
        Shape.Time when !TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _) =>
            Report(ProblemCode.Malformed, $"\"{Shortened(text)}\" is not a length of time or an offset: write hours, minutes and seconds, for example 07:00:00."),
        _ => true,
    };

    private bool CheckNumber(ref Utf8JsonReader reader, Func<string, string?> problemOf)
    {
        if (reader.TokenType == JsonTokenType.Number && ExactDecimal.IsPlain(reader.ValueSpan)) return true;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String)) return Wrong(ref reader, "A number is needed here, for example 1234.5.");
        if (reader.ValueSpan.Length > LongestNumber) return Report(ProblemCode.Malformed, "A number here has more digits than any that can be kept.");
        var text = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : TextOf(ref reader);
        return text is not null && (problemOf(text) is not { } problem || Report(ProblemCode.Malformed, problem));
    }

    private string? TextOf(ref Utf8JsonReader reader, string? key = null)
    {
        try
        {
            if (reader.TokenType == JsonTokenType.String) return reader.GetString();
            Report(ProblemCode.Malformed, "A text in quotation marks is needed here.", key);
            reader.Skip();
        }
        catch (InvalidOperationException)
        {
            Report(ProblemCode.Malformed, HalfCharacter, key);
        }

        return null;
    }

    private static string? NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the key that the reader stands on is one; half a character is none.</summary>
    private static bool Is(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Goes to the value of a key of the object that the reader stands on.</summary>
    private static bool Find(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = Is(ref reader, name);
            reader.Read();
            if (isWanted) return true;
            reader.Skip();
        }

        return false;
    }

    /// <summary>What an object of a template says about what is to be filled in.</summary>
    private static string? Description(Utf8JsonReader start, Shape.Object shape)
    {
        if (shape.Find("description") is null || !Find(ref start, "description") || start.TokenType != JsonTokenType.String) return null;
        return NameOf(ref start);
    }

    private bool ToFillIn(string? description) => Report(ProblemCode.MissingParameter, $"This is still to be filled in{(description is null ? "." : $": {description}")}");

    private bool Wrong(ref Utf8JsonReader reader, string message)
    {
        reader.Skip();
        return Report(ProblemCode.Malformed, message);
    }

    private static IEnumerable<string> Keys(Shape.Object shape) =>
        (shape.Kind is { } kind ? [kind.Key] : Array.Empty<string>()).Concat(shape.Keys.Select(key => key.Name));

    private static string Meant(string name, Shape.Object shape) =>
        shape.Keys.FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase)) is { } key ? $" Do you mean \"{key.Name}\"?" : "";

    private static string Choice(IReadOnlyList<string> words) => words.Count switch
    {
        1 => $"\"{words[0]}\"",
        _ => $"{string.Join(", ", words.Take(words.Count - 1).Select(word => $"\"{word}\""))} or \"{words[^1]}\"",
    };

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..57]}...";

    private void LeaveOut()
    {
        if (!IsFull) Faulty.Add(Path());
    }

    /// <summary>The path of the value that is being checked. It is put together only where there is something to report.</summary>
    private string Path()
    {
        var path = "$";
        foreach (var (key, index) in steps) path = index < 0 ? JsonPath.Append(path, key) : string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
        return path;
    }

    private bool Report(ProblemCode code, string message, string? key = null)
    {
        if (!IsFull) problems.Add(new(code, new Location(Document: key is null ? Path() : JsonPath.Append(Path(), key)), message));
        return false;
    }
}
