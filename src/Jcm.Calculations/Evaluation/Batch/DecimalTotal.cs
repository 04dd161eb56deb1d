using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>An exact sum of decimals without room for digits it does not have: whole tonnes, and 10⁻²⁸ tonnes from zero up to one tonne.</summary>
internal readonly record struct DecimalTotal(Int128 Whole, Int128 Fraction)
{
    private static readonly Int128 One = (Int128)DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals);

    /// <summary>The largest whole number that is not above the sum.</summary>
    internal BigInteger Floor => Whole;

    internal Rational Value => new(((BigInteger)Whole * One) + Fraction, One);

    public static DecimalTotal operator +(DecimalTotal left, DecimalTotal right)
    {
        var fraction = left.Fraction + right.Fraction;
        return fraction >= One ? new(left.Whole + right.Whole + 1, fraction - One) : new(left.Whole + right.Whole, fraction);
    }

    internal static DecimalTotal Of(decimal value)
    {
        var floor = decimal.Floor(value);
        var digits = (Int128)DecimalDigits.Of(value - floor, out var decimals);
        return new((Int128)floor, digits * (Int128)DecimalDigits.PowerOfTen(DecimalDigits.MostDecimals - decimals));
    }
}
