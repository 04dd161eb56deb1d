using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Programmes;

/// <summary>An amount of money in one currency. Amounts of different currencies are never equal, and neither added nor ordered.</summary>
/// <param name="Amount">The amount, in units of the currency; negative for a debt or a loss.</param>
/// <param name="Currency">The currency.</param>
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    /// <summary>An amount of Japanese yen.</summary>
    /// <param name="amount">The amount in yen.</param>
    public static Money Yen(decimal amount) => new(amount, Currency.Yen);

    /// <summary>Sum.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum exceeds the range of decimals.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left, "+"), left.Currency);

    /// <summary>Difference.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference exceeds the range of decimals.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left, "-"), left.Currency);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money value) => value with { Amount = -value.Amount };

    /// <summary>The exact ratio of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Money left, Money right) => (Rational)left.Amount / right.In(left, "/");

    /// <summary>Whether one amount is less than another.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether one amount is greater than another.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether one amount is at most another.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one amount is at least another.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Order by amount within one currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(this, "compared with"));

    /// <summary>Code and amount, for example <c>JPY 340,000,000</c>.</summary>
    public override string ToString() => $"{(Currency == default ? "(no currency)" : Currency.Code)} {NumberText.Of(Amount)}";

    private decimal In(Money other, string operation) => Currency == other.Currency
        ? Amount
        : throw new CurrencyMismatchException($"{other} {operation} {this}: the currencies differ. Convert one of them first, at a rate that you state.");
}
