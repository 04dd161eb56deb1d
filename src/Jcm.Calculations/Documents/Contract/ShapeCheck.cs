using System.Globalization;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Holds a JSON text against the shape of a contract and finds everything that does not fit.</summary>
internal sealed class ShapeCheck(List<Problem> problems)
{
    /// <summary>Beyond this many problems of one document they are counted and no longer listed.</summary>
    private const int MostProblems = 10_000;

    /// <summary>JSON can escape one half of a surrogate pair; such a text cannot be read.</summary>
    private const string HalfCharacter = "A text here holds one half of a character, an unpaired surrogate.";

    private readonly List<(string Key, int Index)> steps = [];

    private long unlisted;

    /// <summary>The paths of values that are left out so that the rest can be judged.</summary>
    internal HashSet<string> Faulty { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks a value.</summary>
    /// <returns>Whether it is what it has to be, once faulty parts that nothing else depends on are left out.</returns>
    /// <param name="element">The value.</param>
    /// <param name="shape">What it has to be.</param>
    /// <param name="description">What the object that holds it says about itself; null where it says nothing.</param>
    internal bool Check(JsonElement element, Shape shape, string? description)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return Report(ProblemCode.MissingParameter, $"This is still to be filled in{(description is null ? "." : $": {description}")}");
        }

        return shape switch
        {
            Shape.Object known => CheckObject(element, known),
            Shape.Kinds kinds => CheckKinds(element, kinds),
            Shape.List list => CheckList(element, list),
            _ => CheckValue(element, shape),
        };
    }

    /// <summary>Says how many problems were not listed.</summary>
    /// <returns>Whether all were listed.</returns>
    internal bool Close()
    {
        if (unlisted == 0) return true;
        problems.Add(new(ProblemCode.Malformed, new Location(Document: "$"), FormattableString.Invariant($"There are {unlisted} more problems; the first {MostProblems} are listed.")));
        return false;
    }

    private bool CheckKinds(JsonElement element, Shape.Kinds kinds)
    {
        if (element.ValueKind != JsonValueKind.Object) return Report(ProblemCode.Malformed, "An object is needed here.");
        var words = kinds.All.Select(kind => kind.Kind!.Value.Word).ToList();
        if (!element.TryGetProperty(kinds.Key, out var word))
        {
            return Report(ProblemCode.MissingParameter, $"The key \"{kinds.Key}\" is missing, which says what this is: {Choice(words)}.");
        }

        if (TextOf(word, kinds.Key) is not { } text) return false;
        return kinds.All.FirstOrDefault(kind => string.Equals(kind.Kind!.Value.Word, text, StringComparison.Ordinal)) is { } found
            ? CheckObject(element, found)
            : Report(ProblemCode.UnknownName, $"\"{Shortened(text)}\" is not known here: write {Choice(words)}.", kinds.Key);
    }

    private bool CheckObject(JsonElement element, Shape.Object shape)
    {
        if (element.ValueKind != JsonValueKind.Object) return Report(ProblemCode.Malformed, "An object is needed here.");
        var description = Description(element, shape);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                isWhole = Report(ProblemCode.Malformed, HalfCharacter);
                continue;
            }

            steps.Add((name, -1));
            if (!CheckKey(name, property.Value, shape, !names.Add(name), description)) isWhole = false;
            steps.RemoveAt(steps.Count - 1);
        }

        foreach (var key in shape.Keys.Where(key => key.IsRequired && !names.Contains(key.Name)))
        {
            isWhole = Report(ProblemCode.MissingParameter, $"The key \"{key.Name}\" is missing{(key.Description is { } text ? $": {text}" : ".")}");
        }

        return isWhole;
    }

    /// <summary>Checks the value of a key, the path of which is at hand.</summary>
    /// <returns>Whether the object can be judged, with or without it.</returns>
    private bool CheckKey(string name, JsonElement value, Shape.Object shape, bool isRepeated, string? description)
    {
        if (isRepeated) return Report(ProblemCode.Duplicate, $"The key \"{Shortened(name)}\" occurs twice.");
        if (shape.Kind is { } kind && string.Equals(kind.Key, name, StringComparison.Ordinal)) return true;
        if (shape.Find(name) is not { } key)
        {
            Report(ProblemCode.UnknownKey, $"\"{Shortened(name)}\" means nothing here.{Meant(name, shape)} Keys: {string.Join(", ", Keys(shape))}.");
            LeaveOut();
            return true;
        }

        if (Check(value, key.Shape, description ?? key.Description)) return true;
        LeaveOut();
        return !key.IsRequired;
    }

    private bool CheckList(JsonElement element, Shape.List list)
    {
        if (element.ValueKind != JsonValueKind.Array) return Report(ProblemCode.Malformed, "A list is needed here.");
        var (index, isWhole) = (0, true);
        foreach (var item in element.EnumerateArray())
        {
            steps.Add(("", index++));
            if (!Check(item, list.Item, description: null))
            {
                if (list.IsIndependent) LeaveOut();
                else isWhole = false;
            }

            steps.RemoveAt(steps.Count - 1);
        }

        return index > 0 || list.MayBeEmpty ? isWhole : Report(ProblemCode.Empty, "The list is empty: what has no values is left out of the document.");
    }

    private bool CheckValue(JsonElement element, Shape shape) => shape switch
    {
        Shape.Decimal => CheckNumber(element, ExactDecimal.Problem),
        Shape.Fraction => CheckNumber(element, Fraction.Problem),
        Shape.Whole when element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out _) => Report(ProblemCode.Malformed, "A whole number is needed here."),
        Shape.Whole whole => (element.GetInt64() >= whole.Least && element.GetInt64() <= whole.Most)
            || Report(ProblemCode.OutOfRange, FormattableString.Invariant($"{element.GetInt64()} is not between {whole.Least} and {whole.Most}.")),
        Shape.YesOrNo => element.ValueKind is JsonValueKind.True or JsonValueKind.False || Report(ProblemCode.Malformed, "true or false is needed here."),
        _ => TextOf(element) is { } text && CheckText(text, shape),
    };

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

    private bool CheckNumber(JsonElement element, Func<string, string?> problemOf)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => TextOf(element),
            _ => null,
        };
        if (text is not null) return problemOf(text) is not { } problem || Report(ProblemCode.Malformed, problem);
        return element.ValueKind != JsonValueKind.String && Report(ProblemCode.Malformed, "A number is needed here, for example 1234.5.");
    }

    private string? TextOf(JsonElement element, string? key = null)
    {
        try
        {
            if (element.ValueKind == JsonValueKind.String) return element.GetString();
            Report(ProblemCode.Malformed, "A text in quotation marks is needed here.", key);
        }
        catch (InvalidOperationException)
        {
            Report(ProblemCode.Malformed, HalfCharacter, key);
        }

        return null;
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What an object of a template says about what is to be filled in.</summary>
    private static string? Description(JsonElement element, Shape.Object shape)
    {
        if (shape.Find("description") is null || !element.TryGetProperty("description", out var node) || node.ValueKind != JsonValueKind.String) return null;
        try
        {
            return node.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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
        if (unlisted == 0) Faulty.Add(Path());
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
        if (problems.Count < MostProblems) problems.Add(new(code, new Location(Document: key is null ? Path() : JsonPath.Append(Path(), key)), message));
        else unlisted++;
        return false;
    }
}
