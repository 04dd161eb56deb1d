using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Programmes;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class MoneyTests
{
    private static readonly Gen<decimal> Amounts = from digits in Gen.Choose(-1_000_000_000, 1_000_000_000) from scale in Gen.Choose(0, 4) select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);

    private static readonly Gen<Currency> Currencies = Gen.Elements("JPY", "USD", "THB", "EUR").Select(Currency.Parse);

    private static readonly Gen<Money> Moneys = from amount in Amounts from currency in Currencies select new Money(amount, currency);

    [Fact]
    public void Amounts_of_different_currencies_are_always_refused_and_those_of_one_never() =>
        Law.Holds(from left in Moneys from right in Moneys select (left, right), pair =>
        {
            var (left, right) = pair;
            Action[] operations = [() => _ = left + right, () => _ = left - right, () => _ = left < right, () => _ = left > right, () => _ = left <= right, () => _ = left >= right, () => _ = left.CompareTo(right)];
            foreach (var operation in operations)
            {
                if (left.Currency == right.Currency) operation();
                else Assert.Throws<CurrencyMismatchException>(operation);
            }

            if (left.Currency != right.Currency) Assert.Throws<CurrencyMismatchException>(() => left / right);
            else if (right.Amount != 0) Assert.Equal((Rational)left.Amount, left / right * right.Amount);
        });

    [Fact]
    public void Amounts_of_one_currency_add_and_order_as_their_numbers() =>
        Law.Holds(from left in Amounts from right in Amounts from currency in Currencies select (left, right, currency), each =>
        {
            var (left, right) = (new Money(each.left, each.currency), new Money(each.right, each.currency));
            Assert.Equal(each.left + each.right, (left + right).Amount);
            Assert.Equal(left, left + right - right);
            Assert.Equal(left - right, left + -right);
            Assert.Equal(each.left.CompareTo(each.right), left.CompareTo(right));
            Assert.Equal(each.left < each.right, left < right);
            Assert.Equal(each.left >= each.right, left >= right);
            Assert.Equal(each.left > each.right, left > right);
            Assert.Equal(each.left <= each.right, left <= right);
            Assert.Equal(each.currency, (left + right).Currency);
        });

    [Fact]
    public void The_refusal_names_both_amounts_and_the_remedy()
    {
        var message = Assert.Throws<CurrencyMismatchException>(() => Money.Yen(5) + new Money(7, Currency.Parse("USD"))).Message;
        Assert.Contains("JPY 5", message, StringComparison.Ordinal);
        Assert.Contains("USD 7", message, StringComparison.Ordinal);
        Assert.Contains("Convert", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_numbers_of_different_currencies_are_different_amounts()
    {
        Assert.NotEqual(Money.Yen(1), new Money(1, Currency.Parse("USD")));
        Assert.Equal(Money.Yen(1.50m), Money.Yen(1.5m));
        Assert.Throws<CurrencyMismatchException>(() => Money.Yen(1) + default(Money));
        Assert.Equal("(no currency) 0", default(Money).ToString());
    }

    [Fact]
    public void A_division_by_nothing_is_refused() => Assert.Throws<DivideByZeroException>(() => Money.Yen(1) / Money.Yen(0));

    [Fact]
    public void Money_is_written_with_its_code_under_every_culture() => Assert.Equal("JPY 340,000,000.5", Money.Yen(340_000_000.5m).ToString());

    [Theory]
    [InlineData("jpy")]
    [InlineData("JP")]
    [InlineData("YENS")]
    [InlineData("J¥N")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_currency_code_is_refused(string? text) => Assert.Equal(ProblemCode.Malformed, Assert.Single(Currency.TryParse(text!).Problems).Code);

    [Fact]
    public void A_currency_is_read_back_from_its_text()
    {
        Assert.Equal(Currency.Yen, Currency.Parse(Currency.Yen.ToString()));
        Assert.Equal("", default(Currency).Code);
        Assert.Throws<InvalidDataProblemsException>(() => Currency.Parse("yen"));
    }

    [Fact]
    public void The_exception_can_be_made_like_any_other()
    {
        var cause = new InvalidOperationException("cause");
        Assert.Same(cause, new CurrencyMismatchException("x", cause).InnerException);
        Assert.NotEmpty(new CurrencyMismatchException().Message);
    }
}
