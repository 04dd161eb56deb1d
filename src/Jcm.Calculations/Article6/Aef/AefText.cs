namespace Jcm.Calculations.Article6.Aef;

/// <summary>The texts of cells.</summary>
internal static class AefText
{
    internal const string NotApplicable = "NA";

    /// <summary>A blank cell has no value.</summary>
    internal static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A text of a field that reads NA where it does not apply.</summary>
    internal static string? Applicable(string? text) => text is NotApplicable ? null : OrNull(text);

    /// <summary>Whether a text can be one of several in a cell.</summary>
    internal static bool IsItem(string text) => text.Length > 0 && !text.Contains(';', StringComparison.Ordinal) && text.AsSpan().Trim().Length == text.Length;

    /// <summary>Texts that share one cell.</summary>
    internal static IReadOnlyList<string> Items(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            if (item is null || !IsItem(item)) throw new ArgumentException($"{Quote(item ?? "")} cannot stand in a list: an item is not empty, has no blanks around it and no semicolon in it.", nameof(items));
        }

        return new EqualList<string>(items);
    }

    /// <summary>A text in quotation marks, cut short where it is long.</summary>
    internal static string Quote(string text) => text.Length <= 60 ? $"\"{text}\"" : $"\"{text.AsSpan(0, 57)}...\"";

    /// <summary>Whether a text holds one half of a character, which no document can carry.</summary>
    internal static bool HasHalfCharacter(string text) => DocumentText.HasHalfCharacter(text);
}
