using System.Text;

namespace Jcm.Calculations.Quantities;

/// <summary>
/// Brings the typography of units to plain text: subscripts, superscripts, dots, dashes, spaces, and the squared characters of East Asian
/// fonts.
/// </summary>
internal static class UnitSpelling
{
    /// <summary>The same unit in plain characters, without the closing "per monitoring period".</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        var raised = false;
        foreach (var letter in text)
        {
            var (replacement, isRaised) = Replace(letter);
            if (isRaised && !raised) plain.Append('^');
            raised = isRaised;
            if (replacement is " " && (plain.Length == 0 || plain[^1] == ' ')) continue;
            plain.Append(replacement);
        }

        var result = plain.Replace(" per ", "/").ToString().Trim();
        return WithoutPeriod(result);
    }

    private static string WithoutPeriod(string text)
    {
        if (!text.EndsWith('p')) return text;
        var rest = text[..^1].TrimEnd();
        return rest.EndsWith('/') && rest.Length > 1 ? rest[..^1].TrimEnd() : text;
    }

    private static (string Text, bool IsRaised) Replace(char letter) => letter switch
    {
        '⁰' => ("0", true),
        '¹' => ("1", true),
        '²' => ("2", true),
        '³' => ("3", true),
        >= '⁴' and <= '⁹' => (((char)(letter - '⁰' + '0')).ToString(), true),
        '⁻' => ("-", true),
        '⁺' => ("+", true),
        >= '₀' and <= '₉' => (((char)(letter - '₀' + '0')).ToString(), false),
        '·' or '⋅' or '∙' or '•' or '×' or '・' => ("*", false),
        '−' or '‐' or '‑' or '–' or '—' => ("-", false),
        '⁄' or '∕' or '÷' => ("/", false),
        'º' or '˚' => ("°", false),
        '℃' => ("°C", false),
        '℉' => ("°F", false),
        'ℓ' or '㍑' => ("L", false),
        '㎏' => ("kg", false),
        '㎞' => ("km", false),
        '㎡' => ("m^2", false),
        '㎥' => ("m^3", false),
        '㎾' => ("kW", false),
        '㎿' => ("MW", false),
        '㎘' => ("kL", false),
        _ when char.IsWhiteSpace(letter) => (" ", false),
        _ => (letter.ToString(), false),
    };
}
