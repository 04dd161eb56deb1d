using System.Globalization;
using System.Text.Json;

namespace Jcm.Calculations;

/// <summary>One value of a JSON document with its path; whatever is wrong with it goes to one list of problems.</summary>
internal readonly struct DocumentNode(JsonElement element, string path, List<Problem> problems)
{
    /// <summary>Significant digits and decimal places that a decimal number keeps exactly.</summary>
    private const int ExactDigits = 28;

    /// <summary>JSON can escape one half of a surrogate pair; such a text cannot be read.</summary>
    private const string HalfCharacter = "A text here holds one half of a character, an unpaired surrogate.";

    internal string Path => path;

    /// <summary>Checks that this is an object and that it has no key twice and none that means nothing here.</summary>
    internal bool IsObject(params ReadOnlySpan<string> keys)
    {
        if (element.ValueKind != JsonValueKind.Object) return Report(ProblemCode.Malformed, "An object is needed here.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!IsWhole(property)) return Report(ProblemCode.Malformed, HalfCharacter);
            if (!seen.Add(property.Name)) Report(ProblemCode.Duplicate, $"The key \"{property.Name}\" occurs twice.");
            if (!keys.Contains(property.Name)) Report(ProblemCode.UnknownKey, $"\"{property.Name}\" means nothing here. Keys: {string.Join(", ", keys!)}.");
        }

        return true;
    }

    internal DocumentNode? Optional(string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? new(value, $"{path}.{key}", problems) : null;

    internal DocumentNode? Required(string key)
    {
        if (Optional(key) is { } node) return node;
        Report(ProblemCode.MissingParameter, $"The key \"{key}\" is missing.");
        return null;
    }

    internal IEnumerable<DocumentNode> Items(string key, bool isRequired = false)
    {
        if ((isRequired ? Required(key) : Optional(key)) is not { } node) return [];
        var items = node.Items().ToList();
        if (isRequired && items.Count == 0 && node.IsList) node.Report(ProblemCode.Empty, $"The list \"{key}\" is empty: what has no values is left out of the document.");
        return items;
    }

    internal string? RequiredText(string key) => Required(key)?.Text();

    internal string? OptionalText(string key) => Optional(key)?.Text();

    internal decimal? RequiredDecimal(string key) => Required(key)?.Decimal();

    internal decimal? OptionalDecimal(string key) => Optional(key)?.Decimal();

    /// <summary>This value itself as a decimal.</summary>
    internal decimal? Number() => Decimal();

    internal bool? RequiredBoolean(string key)
    {
        if (Required(key) is not { } node) return null;
        return node.Boolean();
    }

    internal bool Report(ProblemCode code, string message)
    {
        problems.Add(new(code, new Location(Document: path), message));
        return false;
    }

    /// <summary>A problem that a reader of this value found and placed.</summary>
    internal void Report(Problem problem) => problems.Add(problem);

    internal bool IsList => element.ValueKind == JsonValueKind.Array;

    /// <summary>The values of a list.</summary>
    internal IEnumerable<DocumentNode> Items()
    {
        if (!IsList)
        {
            Report(ProblemCode.Malformed, "A list is needed here.");
            yield break;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            yield return new(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), problems);
        }
    }

    /// <summary>A whole or decimal number as it is written, without judging its size or precision.</summary>
    internal string? NumberText()
    {
        if (element.ValueKind == JsonValueKind.Number) return element.GetRawText();
        Report(ProblemCode.Malformed, "A number is needed here.");
        return null;
    }

    /// <summary>This value itself as a text.</summary>
    internal string? Text()
    {
        try
        {
            if (element.ValueKind == JsonValueKind.String) return element.GetString();
            Report(ProblemCode.Malformed, "A text in quotation marks is needed here.");
        }
        catch (InvalidOperationException)
        {
            Report(ProblemCode.Malformed, HalfCharacter);
        }

        return null;
    }

    private static bool IsWhole(JsonProperty property)
    {
        try
        {
            return property.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private bool? Boolean()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();
        Report(ProblemCode.Malformed, "true or false is needed here.");
        return null;
    }

    /// <summary>A decimal, as a number or as text, exactly as written: never through a double, never rounded.</summary>
    private decimal? Decimal()
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.String => Text(),
            _ => null,
        };
        if (text is null && element.ValueKind == JsonValueKind.String) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text is null || text.Contains('\0', StringComparison.Ordinal) || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
        {
            Report(ProblemCode.Malformed, $"{(text is null ? "This" : $"\"{text}\"")} is not a decimal number: write digits with a point, for example 1234.5.");
            return null;
        }

        if (IsExact(text, value)) return value;
        Report(ProblemCode.Malformed, $"{text} has more digits than can be kept exactly ({ExactDigits.ToString(CultureInfo.InvariantCulture)}).");
        return null;
    }

    private static bool IsExact(string text, decimal value)
    {
        var mantissa = text.AsSpan();
        var exponent = mantissa.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            // A number that an exponent pushes below the last decimal place loses digits, down to zero.
            mantissa = mantissa[..exponent];
            if (value == 0 && mantissa.IndexOfAnyInRange('1', '9') >= 0) return false;
        }

        var written = string.Concat(mantissa.ToArray().Where(char.IsAsciiDigit)).Trim('0');
        var kept = string.Concat(value.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit)).Trim('0');
        // A decimal has room for some numbers of 29 digits; results use it, and what a series carries on is read back from them.
        return string.Equals(written, kept, StringComparison.Ordinal);
    }
}
