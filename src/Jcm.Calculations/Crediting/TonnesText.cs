using System.Globalization;
using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Crediting;

/// <summary>Exact amounts of tonnes as people read them.</summary>
internal static class TonnesText
{
    private static readonly Rational LargestDecimal = decimal.MaxValue;

    /// <summary>At most six decimals; marked with ≈ where digits are left out, an amount beyond the range of decimals is written as a whole number.</summary>
    internal static string Of(Rational tonnes)
    {
        if (tonnes.Abs() > LargestDecimal) return tonnes.Denominator.IsOne ? Of(tonnes.Numerator) : $"≈ {Of(WholeParts.Nearest(tonnes))}";
        var nearest = tonnes.ToDecimal();
        var text = NumberText.Displayed(nearest, out var isRounded);
        return isRounded || Rational.FromDecimal(nearest) != tonnes ? $"≈ {text}" : text;
    }

    internal static string Of(long tonnes) => tonnes.ToString("#,##0", CultureInfo.InvariantCulture);

    internal static string Of(BigInteger tonnes) => tonnes.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>With a sign, for differences.</summary>
    internal static string Signed(Rational tonnes) => tonnes.Sign > 0 ? $"+{Of(tonnes)}" : Of(tonnes);

    /// <summary>A share as a fraction and in per cent, for example <c>4/5 = 80 %</c>.</summary>
    internal static string Share(Rational share)
    {
        var percent = Of(share * 100);
        return percent.StartsWith('≈') ? $"{share} {percent} %" : $"{share} = {percent} %";
    }
}
