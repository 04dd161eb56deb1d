using System.Buffers;

namespace Jcm.Calculations.Article6;

/// <summary>The forms of identifiers, in the ledger and in reports alike.</summary>
/// <remarks>Source: decision 4/CMA.6, annex II, as transcribed at https://github.com/xeptagondev/carbon-registry-undp.</remarks>
internal static class IdentifierForms
{
    private static readonly SearchValues<char> OfAuthorisations = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -");

    /// <summary><c>CA</c> and four digits.</summary>
    internal static bool IsApproach(ReadOnlySpan<char> text) => text.Length == 6 && text[..2] is "CA" && AreDigits(text[2..]);

    /// <summary>The three letters of a Party and two digits.</summary>
    internal static bool IsRegistry(ReadOnlySpan<char> text) => text.Length == 5 && IsPartyCode(text[..3]) && AreDigits(text[3..]) && Party.TryParse(text[..3].ToString()).IsValid;

    /// <summary>Letters, digits, spaces and hyphens.</summary>
    internal static bool IsAuthorisation(ReadOnlySpan<char> text) => !text.IsWhiteSpace() && !text.ContainsAnyExcept(OfAuthorisations);

    /// <summary>Three capital letters.</summary>
    internal static bool IsPartyCode(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Digits and nothing else; number parsers of the platform let some other characters pass.</summary>
    internal static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
