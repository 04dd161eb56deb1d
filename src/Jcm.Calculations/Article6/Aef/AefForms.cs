namespace Jcm.Calculations.Article6.Aef;

/// <summary>The forms of versions and whole numbers in cells.</summary>
internal static class AefForms
{
    /// <summary><c>X.Y</c>, where X does not begin with a zero.</summary>
    internal static bool IsVersion(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point > 0 && text[0] != '0' && IdentifierForms.AreDigits(text[..point]) && IdentifierForms.AreDigits(text[(point + 1)..]);
    }

    /// <summary>Digits, with a minus sign in front or none.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> text) => IdentifierForms.AreDigits(text is ['-', ..] ? text[1..] : text);
}
