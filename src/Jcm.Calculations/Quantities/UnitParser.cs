using System.Globalization;

namespace Jcm.Calculations.Quantities;

/// <summary>
/// Reads a unit from text by descent: quotients of products of powers of words, each part with a number before it at most.
/// </summary>
internal sealed class UnitParser
{
    private const int LongestText = 64;

    private readonly string text;
    private int position;
    private string? failure;
    private bool hasOffset;

    private UnitParser(string text) => this.text = text;

    /// <summary>Reads a whole text.</summary>
    internal static Outcome<Unit> Parse(string original)
    {
        if (original.Length > LongestText) return Unknown(Shorten(original), $"it is longer than {LongestText.ToString(CultureInfo.InvariantCulture)} characters");
        var parser = new UnitParser(UnitSpelling.Plain(original));
        if (parser.text is "" or "-") return Lexicon.PureNumber;
        var unit = parser.Quotient();
        if (unit is not null && parser.position < parser.text.Length) unit = parser.Fail(parser.Misplaced());
        if (unit is { IsNumber: true }) unit = parser.Fail("it is a number");
        if (unit is { Offset.Sign: 0 } && parser.hasOffset && unit.Measure.Dimension == Lexicon.Temperature) unit = parser.Fail("a temperature scale has no multiples");
        return unit is null ? Unknown(original, parser.failure!) : unit;
    }

    private static Problem Unknown(string original, string reason) =>
        new(ProblemCode.UnknownUnit, $"\"{Printable(original)}\" is not a unit: {reason}{(reason.EndsWith('?') ? "" : ".")}");

    private static string Shorten(string original) => original[..LongestText] + "...";

    private static string Printable(string original) =>
        string.Concat(original.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter));

    private Unit? Quotient()
    {
        var unit = Product();
        while (unit is not null && Take('/'))
        {
            var divisor = Part();
            if (divisor is null) return null;
            unit = Bounded(unit / divisor);
            if (unit is not null && (AtWord() || Peek() is '*' or '.')) return Fail("write parentheses to show what is divided");
        }

        return unit;
    }

    private Unit? Product()
    {
        var unit = Part();
        while (unit is not null && TakeTimes())
        {
            var factor = Power();
            if (factor is null) return null;
            unit = Bounded(unit * factor);
        }

        return unit;
    }

    /// <summary>A power with a number before it, or either of them.</summary>
    private Unit? Part()
    {
        SkipSpaces();
        if (!DecimalText.StartsAt(text, position)) return Power();
        if (!DecimalText.TryRead(text.AsSpan(position), out var number, out var length) || number <= 0) return Fail("it has a number that is too long, or is zero");
        position += length;
        if (number == 10 && TakeExponent() is { } exponent)
        {
            number = Enumerable.Repeat(exponent > 0 ? 10m : 0.1m, Math.Abs(exponent)).Aggregate(1m, (product, ten) => product * ten);
        }

        if (!AtWord()) return Bounded(number * Lexicon.PureNumber);
        var unit = Power();
        return unit is null ? null : Bounded(number * unit);
    }

    private Unit? Power()
    {
        var unit = Take('(') ? Parenthesis() : Word();
        if (unit is null) return null;
        var isWord = text[position - 1] != ')';
        if (Peek() == '^' || (isWord && DigitFollows()))
        {
            if (TakeExponent() is not { } exponent) return Fail("a power is a whole number from -9 to 9 other than zero");
            return Bounded(unit.ToPower(exponent));
        }

        return unit;
    }

    private Unit? Parenthesis()
    {
        var unit = Quotient();
        if (unit is null) return null;
        return Take(')') ? unit : Fail("a parenthesis is not closed");
    }

    private Unit? Word()
    {
        SkipSpaces();
        for (var length = Math.Min(Lexicon.LongestSpelling, text.Length - position); length > 0; length--)
        {
            if (!EndsAfter(length) || Lexicon.Find(text.Substring(position, length)) is not { } unit) continue;
            position += length;
            hasOffset |= unit.Offset.Sign != 0;
            return unit;
        }

        return Fail(Misplaced());
    }

    /// <summary>Whether a word may end here: not in the middle of letters, nor in the middle of a number.</summary>
    private bool EndsAfter(int length)
    {
        var end = position + length;
        if (end == text.Length) return true;
        return !IsLetter(text[end]) && !(char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end]));
    }

    private bool TakeTimes()
    {
        var start = position;
        SkipSpaces();
        if (position < text.Length && text[position] is '*' or '.')
        {
            position++;
            return true;
        }

        if (position + 1 < text.Length && text[position] == '-' && IsLetter(text[position + 1]))
        {
            position++;
            return true;
        }

        return position > start && AtWord();
    }

    private int? TakeExponent()
    {
        var start = position;
        if (Peek() == '^') position++;
        var sign = 1;
        if (Peek() is '-' or '+')
        {
            sign = text[position] == '-' ? -1 : 1;
            position++;
        }

        if (Peek() is >= '1' and <= '9' && !(position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))) return sign * (text[position++] - '0');
        position = start;
        return null;
    }

    private bool DigitFollows() =>
        char.IsAsciiDigit(Peek()) || (Peek() is '-' or '+' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]));

    private bool Take(char wanted)
    {
        SkipSpaces();
        if (Peek() != wanted) return false;
        position++;
        return true;
    }

    private bool AtWord()
    {
        SkipSpaces();
        return IsLetter(Peek()) || Peek() is '(' or '%';
    }

    private char Peek() => position < text.Length ? text[position] : '\0';

    private void SkipSpaces()
    {
        while (Peek() == ' ') position++;
    }

    private Unit? Bounded(Unit unit) => unit.IsReasonable ? unit : Fail("it is too large or too small");

    private Unit? Fail(string reason)
    {
        failure ??= reason;
        return null;
    }

    private string Misplaced()
    {
        SkipSpaces();
        var end = position;
        while (end < text.Length && (IsLetter(text[end]) || char.IsAsciiDigit(text[end]))) end++;
        if (end == position) return position == text.Length ? "it ends too early" : $"\"{Printable(text[position..])}\" is not understood";
        var part = text[position..end];
        if (UnitConfusions.Explain(part) is { } explanation) return $"\"{part}\" is not understood; {explanation}";
        var near = Lexicon.Near(part).Take(5).Select(unit => unit.Symbol).Where(symbol => symbol.Length > 0).ToList();
        return near.Count == 0
            ? $"\"{Printable(part)}\" is not understood"
            : $"\"{Printable(part)}\" is not understood; did you mean {string.Join(" or ", near)}?";
    }

    private static bool IsLetter(char letter) => char.IsLetter(letter) || letter is '°' or '_';
}
