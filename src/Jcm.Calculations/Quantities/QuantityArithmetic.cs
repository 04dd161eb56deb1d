using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Quantities;

/// <summary>
/// What every quantity can do: entering and reading in any unit, comparison, and sums and multiples where they mean something.
/// </summary>
/// <remarks>All of it is exact to the 28 digits of decimals; an amount beyond their range throws <see cref="OverflowException"/>.</remarks>
public static class QuantityArithmetic
{
    extension<T>(T quantity)
        where T : struct, IQuantity<T>
    {
        /// <summary>A quantity from a number of any unit that fits.</summary>
        /// <param name="value">The number.</param>
        /// <param name="unit">The unit.</param>
        /// <exception cref="DimensionMismatchException">The unit measures something else.</exception>
        /// <exception cref="OverflowException">The amount is too large.</exception>
        public static T From(decimal value, Unit unit)
        {
            ArgumentNullException.ThrowIfNull(unit);
            return T.FromBaseUnit(unit.Convert(value, T.BaseUnit));
        }

        /// <summary>A quantity from user data.</summary>
        /// <param name="entered">The number and its unit.</param>
        /// <returns>The quantity; or a problem, when the unit measures something else or the amount is too large.</returns>
        public static Outcome<T> TryFrom(Quantity entered)
        {
            var amount = entered.In(T.BaseUnit);
            if (amount.TryGet(out var inBaseUnit)) return T.FromBaseUnit(inBaseUnit);
            return entered.Unit.Fits(T.BaseUnit) ? Outcome<T>.Failed(amount.Problems) : entered.Unit.MismatchWith(T.DisplayUnit);
        }

        /// <summary>The number in any unit that fits.</summary>
        /// <param name="unit">The unit.</param>
        /// <exception cref="DimensionMismatchException">The unit measures something else.</exception>
        /// <exception cref="OverflowException">The number is too large.</exception>
        public decimal As(Unit unit)
        {
            ArgumentNullException.ThrowIfNull(unit);
            return T.BaseUnit.Convert(quantity.InBaseUnit, unit);
        }

        /// <summary>The number and its unit, in the unit that is printed.</summary>
        public Quantity ToQuantity() => quantity.ToQuantity(T.DisplayUnit);

        /// <summary>The number and its unit.</summary>
        /// <param name="unit">The unit.</param>
        /// <exception cref="DimensionMismatchException">The unit measures something else.</exception>
        /// <exception cref="OverflowException">The number is too large.</exception>
        public Quantity ToQuantity(Unit unit) => new(quantity.As(unit), unit);

        /// <summary>Compares two amounts.</summary>
        /// <param name="other">The other quantity.</param>
        /// <returns>Less than zero, zero or more than zero, as the amount is less than, equal to or greater than the other.</returns>
        public int CompareTo(T other) => quantity.InBaseUnit.CompareTo(other.InBaseUnit);

        /// <summary>Whether one amount is less than another.</summary>
        public static bool operator <(T left, T right) => left.InBaseUnit < right.InBaseUnit;

        /// <summary>Whether one amount is greater than another.</summary>
        public static bool operator >(T left, T right) => left.InBaseUnit > right.InBaseUnit;

        /// <summary>Whether one amount is at most another.</summary>
        public static bool operator <=(T left, T right) => left.InBaseUnit <= right.InBaseUnit;

        /// <summary>Whether one amount is at least another.</summary>
        public static bool operator >=(T left, T right) => left.InBaseUnit >= right.InBaseUnit;
    }

    extension<T>(T)
        where T : struct, IAdditiveQuantity<T>
    {
        /// <summary>Nothing.</summary>
        public static T Zero => T.FromBaseUnit(0);

        /// <summary>Sum.</summary>
        public static T operator +(T left, T right) => T.FromBaseUnit(left.InBaseUnit + right.InBaseUnit);

        /// <summary>Difference.</summary>
        public static T operator -(T left, T right) => T.FromBaseUnit(left.InBaseUnit - right.InBaseUnit);

        /// <summary>Negation.</summary>
        public static T operator -(T value) => T.FromBaseUnit(-value.InBaseUnit);

        /// <summary>Multiple.</summary>
        public static T operator *(T value, decimal factor) => T.FromBaseUnit(value.InBaseUnit * factor);

        /// <summary>Multiple.</summary>
        public static T operator *(decimal factor, T value) => T.FromBaseUnit(factor * value.InBaseUnit);

        /// <summary>Part.</summary>
        /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
        public static T operator /(T value, decimal divisor) => T.FromBaseUnit(value.InBaseUnit / divisor);

        /// <summary>Ratio of two amounts.</summary>
        /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
        public static decimal operator /(T left, T right) => left.InBaseUnit / right.InBaseUnit;
    }

    /// <summary>The product of two quantities, exact up to one rounding.</summary>
    internal static TProduct Product<TLeft, TRight, TProduct>(TLeft left, TRight right)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TProduct : struct, IQuantity<TProduct> =>
        FromExact<TProduct>(TLeft.BaseUnit.ToBase(left.InBaseUnit) * TRight.BaseUnit.ToBase(right.InBaseUnit));

    /// <summary>The quotient of two quantities, exact up to one rounding.</summary>
    internal static TQuotient Quotient<TLeft, TRight, TQuotient>(TLeft left, TRight right)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TQuotient : struct, IQuantity<TQuotient> =>
        FromExact<TQuotient>(TLeft.BaseUnit.ToBase(left.InBaseUnit) / TRight.BaseUnit.ToBase(right.InBaseUnit));

    private static T FromExact<T>(Rational amount)
        where T : struct, IQuantity<T> =>
        T.FromBaseUnit((amount / T.BaseUnit.Measure.Scale).ToDecimal());
}
