using System.Globalization;

namespace Jcm.Calculations.Arithmetic;

/// <summary>The decimal that a double stands for: the shortest one that reads back as the same double, so that 0.1 is a tenth.</summary>
/// <remarks>A number of up to fifteen digits that was read from a text comes back as it was written.</remarks>
internal static class ShortestDecimal
{
    private const int LongestText = 32;

    /// <summary>The decimal, rounded at its 28th digit after the point.</summary>
    /// <exception cref="OverflowException">The number exceeds the range of decimals, or is not a number.</exception>
    internal static decimal Of(double value)
    {
        Span<char> text = stackalloc char[LongestText];
        if (!double.IsFinite(value) || !value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)) throw new OverflowException("The number exceeds the range of decimals.");
        return decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
