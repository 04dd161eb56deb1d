using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>The decimal beside an exact number, on the side that is asked for.</summary>
internal static class Directed
{
    /// <summary>The number itself where a decimal holds it, else a decimal below it by less than two units of its last digit.</summary>
    /// <exception cref="OverflowException">The number exceeds the range of decimals.</exception>
    internal static decimal Down(Rational exact)
    {
        var nearest = exact.ToDecimal();
        return Rational.FromDecimal(nearest) <= exact ? nearest : nearest - LastPlace(nearest);
    }

    /// <summary>The number itself where a decimal holds it, else a decimal above it by less than two units of its last digit.</summary>
    /// <exception cref="OverflowException">The number exceeds the range of decimals.</exception>
    internal static decimal Up(Rational exact) => -Down(-exact);

    /// <summary>
    /// One unit of the last digit for which a decimal of this size has room: trailing zeros may have been dropped, so that the scale of the number
    /// does not say it.
    /// </summary>
    private static decimal LastPlace(decimal number)
    {
        for (byte scale = 28; scale > 0; scale--)
        {
            var place = new decimal(1, 0, 0, false, scale);
            if (number - place != number && Rational.FromDecimal(number - place) == Rational.FromDecimal(number) - Rational.FromDecimal(place)) return place;
        }

        return 1;
    }
}
