namespace Jcm.Calculations.Article6.Aef;

/// <summary>The forms of identifiers.</summary>
internal static class AefForms
{
    /// <summary>Three capital letters.</summary>
    internal static bool IsCode(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The code of a Party and two digits.</summary>
    internal static bool IsRegistry(ReadOnlySpan<char> text) => text.Length == 5 && IsCode(text[..3]) && AreDigits(text[3..]) && Party.TryParse(text[..3].ToString()).IsValid;

    /// <summary>Letters, digits, spaces and hyphens.</summary>
    internal static bool IsAuthorisation(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-');

    /// <summary><c>X.Y</c>, where X does not begin with a zero.</summary>
    internal static bool IsVersion(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point > 0 && text[0] != '0' && AreDigits(text[..point]) && AreDigits(text[(point + 1)..]);
    }

    /// <summary>Digits, with a minus sign in front or none.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> text) => AreDigits(text is ['-', ..] ? text[1..] : text);

    /// <summary>Digits and nothing else; number parsers of the platform let some other characters pass.</summary>
    internal static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
