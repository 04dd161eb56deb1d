using System.Globalization;

namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>Decimal numbers as people read them: grouped by thousands, with a point, whatever the machine's culture.</summary>
public static class NumberText
{
    private const string AllDigits = "#,##0.############################";

    /// <summary>Digits after the point beyond which a displayed result is rounded and marked with <c>≈</c>.</summary>
    private const int DisplayedDecimals = 6;

    /// <summary>All digits, for example <c>1,234.5</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Of(decimal value) => value.ToString(AllDigits, CultureInfo.InvariantCulture);

    /// <summary>The number for display, at most six decimals, and whether digits were left out.</summary>
    /// <param name="value">The number.</param>
    /// <param name="isRounded">Whether the text is shorter than the number.</param>
    public static string Displayed(decimal value, out bool isRounded)
    {
        var rounded = decimal.Round(value, DisplayedDecimals, MidpointRounding.ToEven);
        if (rounded == 0 && value != 0)
        {
            // A small factor keeps its leading digits instead of vanishing.
            isRounded = false;
            return Of(value);
        }

        isRounded = rounded != value;
        return Of(rounded);
    }
}
