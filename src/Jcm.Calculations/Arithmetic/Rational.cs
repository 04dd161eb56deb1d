using System.Globalization;
using System.Numerics;

namespace Jcm.Calculations.Arithmetic;

/// <summary>An exact fraction of whole numbers: unit sizes, shares, and the yardstick against which the other arithmetics are tested.</summary>
public readonly struct Rational : IArithmetic<Rational>, IEquatable<Rational>, IComparable<Rational>
{
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    private readonly BigInteger denominator;

    /// <summary>Creates a fraction in lowest terms.</summary>
    /// <param name="numerator">Numerator.</param>
    /// <param name="denominator">Denominator; not zero.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("The denominator of a fraction is zero.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) common = -common;
        Numerator = numerator / common;
        this.denominator = denominator / common;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>Numerator, in lowest terms.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator, in lowest terms; greater than zero.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    /// <summary>Minus one, zero or one.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The exact value of a decimal.</summary>
    /// <param name="value">The decimal.</param>
    public static Rational FromDecimal(decimal value)
    {
        var digits = Digits(value, out var decimals);
        return new(digits, DecimalDigits.PowerOfTen(decimals));
    }

    /// <summary>The exact value of a double.</summary>
    /// <param name="value">A finite double.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "Only finite numbers are fractions.");
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0) exponent++;
        else mantissa |= 1L << 52;
        exponent -= 1075;
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? new(signed << exponent, 1) : new(signed, BigInteger.One << -exponent);
    }

    /// <summary>The nearest decimal, ties to even, without trailing zeros.</summary>
    /// <exception cref="OverflowException">The value exceeds the range of decimals.</exception>
    public decimal ToDecimal()
    {
        for (var scale = MostDecimals(); scale >= 0; scale--)
        {
            var mantissa = RoundToEven(BigInteger.Abs(Numerator) * DecimalDigits.PowerOfTen(scale), Denominator);
            if (mantissa > LargestDecimal) continue;
            var digits = DecimalDigits.WithoutTrailingZeros((UInt128)mantissa, ref scale);
            return DecimalDigits.ToDecimal(digits, scale, Sign < 0);
        }

        throw new OverflowException("The fraction is too large for a decimal.");
    }

    /// <summary>The nearest double, ties to even; an infinity beyond the largest.</summary>
    public double ToDouble()
    {
        if (Sign == 0) return 0;
        const int SignificantBits = 53, LeastExponent = -1074;
        var magnitude = BigInteger.Abs(Numerator);
        // The quotient has one or two bits more than a double, or ends where the doubles end.
        var exponent = Math.Max((int)(magnitude.GetBitLength() - Denominator.GetBitLength()) - SignificantBits, LeastExponent);
        var mantissa = exponent >= 0 ? RoundToEven(magnitude, Denominator << exponent) : RoundToEven(magnitude << -exponent, Denominator);
        if (mantissa.GetBitLength() > SignificantBits)
        {
            exponent++;
            mantissa = exponent >= 0 ? RoundToEven(magnitude, Denominator << exponent) : RoundToEven(magnitude << -exponent, Denominator);
        }

        var result = Math.ScaleB((double)(ulong)mantissa, exponent);
        return Sign < 0 ? -result : result;
    }

    /// <inheritdoc/>
    public static Rational Constant(Constant constant) => FromDecimal(constant.Value);

    /// <inheritdoc/>
    public static Rational Input(Term term, decimal value) => FromDecimal(value);

    /// <inheritdoc/>
    public static Rational Define(Term term, Rational value) => value;

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether one fraction is less than another.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether one fraction is greater than another.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether one fraction is at most another.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one fraction is at least another.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>Whether two fractions are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether two fractions are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>The exact value of a whole number.</summary>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <inheritdoc/>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <inheritdoc/>
    public static Rational Max(Rational left, Rational right) => left <= right ? right : left;

    /// <summary>The exponential function of the nearest decimal, which is irrational: the one operation here that rounds, at the 28th digit.</summary>
    /// <exception cref="OverflowException">The result exceeds the range of decimals.</exception>
    public static Rational Exp(Rational exponent) => FromDecimal(Exponential.Exp(exponent.ToDecimal()));

    /// <inheritdoc/>
    public static Rational Choose(Rational left, Rational right, Rational whenNotGreater, Rational whenGreater) =>
        left <= right ? whenNotGreater : whenGreater;

    /// <summary>The absolute value.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The fraction, for example <c>5/18</c>.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The digits of a decimal as a whole number with its sign, and how many of them stand after the point.</summary>
    internal static BigInteger Digits(decimal value, out int decimals)
    {
        BigInteger digits = DecimalDigits.Of(value, out decimals);
        return decimal.IsNegative(value) ? -digits : digits;
    }

    /// <summary>A bound on the decimals for which a decimal has room, so that hopeless attempts are left out.</summary>
    private int MostDecimals()
    {
        // The magnitude is at least 2 to this power, and a decimal is below 2^96; each place after the point takes more than 3.321 bits.
        var magnitude = BigInteger.Abs(Numerator).GetBitLength() - Denominator.GetBitLength() - 1;
        return (int)Math.Clamp((97 - magnitude) * 1000 / 3321, 0, DecimalDigits.MostDecimals);
    }

    private static BigInteger RoundToEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var comparison = (remainder * 2).CompareTo(denominator);
        return comparison > 0 || (comparison == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
