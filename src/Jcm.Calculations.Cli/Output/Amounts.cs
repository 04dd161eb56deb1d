using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Cli.Output;

/// <summary>Exact amounts as pages show them: all digits where a decimal holds them, otherwise the fraction and about how much it is.</summary>
internal static class Amounts
{
    private const string AllDigits = "#,0.############################";

    private const string SixDecimals = "#,0.######";

    /// <summary>For example <c>1,234,567.8</c>, or <c>-1000/3 ≈ -333.333333</c>.</summary>
    internal static string Text(Rational value)
    {
        var nearest = value.ToDecimal();
        return Rational.FromDecimal(nearest) == value
            ? nearest.ToString(AllDigits, CultureInfo.InvariantCulture)
            : $"{value} ≈ {nearest.ToString(SixDecimals, CultureInfo.InvariantCulture)}";
    }
}
