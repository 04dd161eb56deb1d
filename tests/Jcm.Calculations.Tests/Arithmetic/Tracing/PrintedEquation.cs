using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

/// <summary>Reads an equation back from its text, as a verifier with a calculator would: a recursive-descent parser that shares nothing with the printer.</summary>
/// <remarks>
/// sum = term {("+" | "−") product}; term = ("−" | "-") atom | product; product = atom {("×" | "/") atom};
/// atom = number | function "(" sum {", " sum} ")" | "(" sum ")". A sign may stand only where a sum begins. A comma before a digit groups
/// thousands; a comma before a space separates arguments.
/// </remarks>
internal sealed class PrintedEquation
{
    private readonly string text;

    private int position;

    private PrintedEquation(string text) => this.text = text;

    /// <summary>The value of the text, and the order of its operations in fully bracketed form.</summary>
    /// <exception cref="FormatException">The text is not an equation.</exception>
    internal static (decimal Value, string Structure) Read(string text)
    {
        var reader = new PrintedEquation(text);
        var result = reader.Sum();
        return reader.position == text.Length ? result : throw new FormatException($"Unexpected end of '{text}'.");
    }

    /// <summary>Whether the text means something else, or nothing, without the pair of parentheses that opens at <paramref name="open"/>.</summary>
    internal static bool NeedsParenthesesAt(string text, int open)
    {
        var close = open;
        for (var depth = 0; close < text.Length; close++)
        {
            if (text[close] == '(') depth++;
            if (text[close] == ')' && --depth == 0) break;
        }

        try
        {
            var without = string.Concat(text.AsSpan(0, open), text.AsSpan(open + 1, close - open - 1), text.AsSpan(close + 1));
            return !string.Equals(Read(without).Structure, Read(text).Structure, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is FormatException or ArithmeticException)
        {
            return true;
        }
    }

    private (decimal Value, string Structure) Sum()
    {
        var left = Skip("−") || Skip("-") ? Negative(Atom()) : Product();
        while (true)
        {
            if (Skip(" + ")) left = Combine("+", left, Product(), (a, b) => a + b);
            else if (Skip(" − ")) left = Combine("-", left, Product(), (a, b) => a - b);
            else return left;
        }
    }

    private (decimal Value, string Structure) Product()
    {
        var left = Atom();
        while (true)
        {
            if (Skip(" × ")) left = Combine("*", left, Atom(), (a, b) => a * b);
            else if (Skip(" / ")) left = Combine("/", left, Atom(), (a, b) => a / b);
            else return left;
        }
    }

    private (decimal Value, string Structure) Atom()
    {
        if (Skip("min(")) return Function("min", Math.Min);
        if (Skip("max(")) return Function("max", Math.Max);
        if (Skip("exp("))
        {
            var exponent = Sum();
            Expect(")");
            return (Exact.Exp(new(exponent.Value)).Value, $"exp[{exponent.Structure}]");
        }

        if (!Skip("(")) return Number();
        var inner = Sum();
        Expect(")");
        return inner;
    }

    private (decimal Value, string Structure) Function(string name, Func<decimal, decimal, decimal> function)
    {
        var left = Sum();
        Expect(", ");
        var right = Sum();
        Expect(")");
        return Combine(name, left, right, function);
    }

    private (decimal Value, string Structure) Number()
    {
        var digits = "";
        for (; position < text.Length; position++)
        {
            var isGroup = text[position] == ',' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);
            if (isGroup) continue;
            if (!char.IsAsciiDigit(text[position]) && text[position] != '.') break;
            digits += text[position];
        }

        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return (value, Normal(value));
    }

    internal static string Normal(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static (decimal Value, string Structure) Negative((decimal Value, string Structure) operand) => (-operand.Value, $"neg[{operand.Structure}]");

    private static (decimal Value, string Structure) Combine(
        string name, (decimal Value, string Structure) left, (decimal Value, string Structure) right, Func<decimal, decimal, decimal> operation) =>
        (operation(left.Value, right.Value), $"{name}[{left.Structure} {right.Structure}]");

    private bool Skip(string token)
    {
        if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0) return false;
        position += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Skip(token)) throw new FormatException($"'{token}' expected at {position.ToString(CultureInfo.InvariantCulture)} of '{text}'.");
    }
}
