using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Cli.Output;

/// <summary>Numbers as the pages of the tool show them: invariant, grouped by thousands.</summary>
internal static class Amounts
{
    private const string AllDigits = "#,##0.############################";

    private const string SixDecimals = "#,##0.######";

    /// <summary>An exact amount: all digits where a decimal holds them, otherwise the fraction and about how much it is, for example <c>-1000/3 ≈ -333.333333</c>.</summary>
    internal static string Text(Rational value)
    {
        var nearest = value.ToDecimal();
        return Rational.FromDecimal(nearest) == value
            ? Number(nearest)
            : $"{value} ≈ {nearest.ToString(SixDecimals, CultureInfo.InvariantCulture)}";
    }

    /// <summary>A number with all its digits.</summary>
    internal static string Number(decimal value) => value.ToString(AllDigits, CultureInfo.InvariantCulture);

    /// <summary>Tonnes with six decimals, so that columns line up at the point.</summary>
    internal static string Tonnes(decimal tonnes) => tonnes.ToString("#,##0.000000", CultureInfo.InvariantCulture);

    /// <summary>A difference of tonnes, with its sign.</summary>
    internal static string Signed(decimal tonnes) => tonnes.ToString("+#,##0.000000;-#,##0.000000;0.000000", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent, rounded down: only what is whole shows as whole.</summary>
    internal static string Percent(decimal share) => (decimal.Floor(share * 10_000) / 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>A whole number.</summary>
    internal static string Whole(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, for example <c>1 period</c> or <c>12 periods</c>.</summary>
    internal static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number:#,##0} {word}{(number == 1 ? "" : "s")}");
}
