using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Testing;

/// <summary>Evaluates the text of an expression in decimals, as a person with pencil and paper would: the printed working is checked with it.</summary>
public sealed class ExpressionReader
{
    private readonly string text;
    private int position;

    private ExpressionReader(string text) => this.text = text;

    /// <summary>The value of an expression.</summary>
    /// <param name="expression">For example <c>1,200 × 6.1 / (5 − 0.5)</c>. A comma before a digit groups thousands; a comma before a space separates arguments.</param>
    /// <exception cref="FormatException">The text is not an expression.</exception>
    public static decimal Evaluate(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var reader = new ExpressionReader(expression);
        var value = reader.Sum();
        return reader.Peek() == '\0' ? value : throw reader.Unexpected();
    }

    private decimal Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+')) value += Product();
            else if (Take('−') || Take('-')) value -= Product();
            else return value;
        }
    }

    private decimal Product()
    {
        var value = Signed();
        while (true)
        {
            if (Take('×')) value *= Signed();
            else if (Take('/')) value /= Signed();
            else return value;
        }
    }

    private decimal Signed() => Take('−') || Take('-') ? -Atom() : Atom();

    private decimal Atom()
    {
        if (Take('('))
        {
            var value = Sum();
            return Take(')') ? value : throw Unexpected();
        }

        return char.IsAsciiDigit(Peek()) ? Number() : Function();
    }

    private decimal Number()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.' || IsGrouping())) position++;
        return decimal.Parse(text.AsSpan(start, position - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private bool IsGrouping() => text[position] == ',' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);

    private decimal Function()
    {
        var start = position;
        while (position < text.Length && char.IsAsciiLetter(text[position])) position++;
        var name = text[start..position];
        if (!Take('(')) throw Unexpected();
        var arguments = new List<decimal> { Sum() };
        while (Take(',')) arguments.Add(Sum());
        if (!Take(')')) throw Unexpected();
        return (name, arguments) switch
        {
            ("min", [var left, var right]) => Math.Min(left, right),
            ("max", [var left, var right]) => Math.Max(left, right),
            ("exp", [var exponent]) => Exact.Exp(new(exponent)).Value,
            ("choose", [var left, var right, var whenNotGreater, var whenGreater]) => left <= right ? whenNotGreater : whenGreater,
            _ => throw Unexpected(),
        };
    }

    private char Peek()
    {
        while (position < text.Length && text[position] == ' ') position++;
        return position < text.Length ? text[position] : '\0';
    }

    private bool Take(char expected)
    {
        if (Peek() != expected) return false;
        position++;
        return true;
    }

    private FormatException Unexpected() => new($"\"{text}\" is not an expression: unexpected at {position.ToString(CultureInfo.InvariantCulture)}.");
}
