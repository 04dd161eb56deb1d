using System.Globalization;
using System.Numerics;
using System.Text;

namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>Exact fractions as people read them: all digits where the decimal ends, the fraction and six decimals where it does not.</summary>
internal static class ExactText
{
    private const int DisplayedDecimals = 6;

    /// <summary>For example <c>1,234,567.8</c>, or <c>1000/3 ≈ 333.333333</c>.</summary>
    internal static string Of(Rational value) => Digits(value) is { } digits
        ? Grouped(digits)
        : string.Create(CultureInfo.InvariantCulture, $"{value} ≈ {Rounded(value)}");

    /// <summary>For tables: <c>1,234,567.8</c>, or <c>≈333.333333</c>.</summary>
    internal static string Short(Rational value) => Digits(value) is { } digits ? Grouped(digits) : $"≈{Rounded(value)}";

    /// <summary>With its sign also where it is positive, for the terms of a sum: <c>+ 900</c> or <c>− 900</c>.</summary>
    internal static string Term(Rational value) => (value.Sign < 0 ? "− " : "+ ") + InBrackets(value.Abs());

    /// <summary>As an operand: negative numbers and fractions in brackets.</summary>
    internal static string InBrackets(Rational value) => Digits(value) is { } digits
        ? value.Sign < 0 ? $"({Grouped(digits)})" : Grouped(digits)
        : $"({value})";

    /// <summary>A share in per cent with two decimals and its sign, for example <c>-94.59 %</c>; with <c>≈</c> where it was rounded.</summary>
    internal static string Percent(Rational share)
    {
        var percent = share * 100;
        var mark = Digits(percent) is { } digits && digits.Decimals <= 2 ? "" : "≈";
        return $"{mark}{Grouped(Round(percent, 2))} %";
    }

    /// <summary>A line with the fractions behind the numbers of a table that were rounded; none where all are exact.</summary>
    internal static IEnumerable<string> Exactly(IEnumerable<(string Name, Rational Value)> numbers)
    {
        var fractions = numbers.Where(number => Digits(number.Value) is null).Select(number => $"{number.Name} = {number.Value}").ToList();
        return fractions.Count == 0 ? [] : [$"  exactly: {string.Join(", ", fractions)}"];
    }

    /// <summary>All digits without grouping; null where the decimal does not end.</summary>
    internal static string? Plain(Rational value) => Digits(value) is { } digits ? Text(digits, "") : null;

    private static string Rounded(Rational value)
    {
        // A small fraction keeps its leading digits instead of vanishing.
        var decimals = DisplayedDecimals;
        while (Round(value, decimals).Digits.IsZero) decimals++;
        return Grouped(Round(value, decimals));
    }

    /// <summary>The digits of a decimal that ends; null where it does not: where the denominator has a factor other than two and five.</summary>
    private static (BigInteger Digits, int Decimals)? Digits(Rational value)
    {
        var (rest, decimals) = (value.Denominator, 0);
        while ((rest % 10).IsZero) (rest, decimals) = (rest / 10, decimals + 1);
        var factor = (rest % 2).IsZero ? 2 : 5;
        while ((rest % factor).IsZero) (rest, decimals) = (rest / factor, decimals + 1);
        return rest.IsOne ? (value.Numerator * BigInteger.Pow(10, decimals) / value.Denominator, decimals) : null;
    }

    private static (BigInteger Digits, int Decimals) Round(Rational value, int decimals)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals), value.Denominator, out var remainder);
        var half = (remainder * 2).CompareTo(value.Denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        return (value.Sign < 0 ? -quotient : quotient, decimals);
    }

    private static string Grouped((BigInteger Digits, int Decimals) number) => Text(number, ",");

    private static string Text((BigInteger Digits, int Decimals) number, string separator)
    {
        var digits = BigInteger.Abs(number.Digits).ToString(CultureInfo.InvariantCulture).PadLeft(number.Decimals + 1, '0');
        var whole = digits[..^number.Decimals];
        var text = new StringBuilder();
        if (number.Digits.Sign < 0) text.Append('-');
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) text.Append(separator);
            text.Append(whole[i]);
        }

        if (number.Decimals > 0) text.Append('.').Append(digits.AsSpan(whole.Length));
        return text.ToString();
    }
}
