using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

/// <summary>Exact numbers as text.</summary>
public sealed class ExactTextTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(12345678, 10, "1,234,567.8")]
    [InlineData(-900, 1, "-900")]
    [InlineData(1, 80, "0.0125")]
    [InlineData(1000, 3, "1000/3 ≈ 333.333333")]
    [InlineData(-8000, 7, "-8000/7 ≈ -1,142.857143")]
    [InlineData(1, 30000000, "1/30000000 ≈ 0.00000003")]
    public void Decimals_that_end_have_all_digits_and_others_their_fraction(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, ExactText.Of(new(numerator, denominator)));

    [Fact]
    public void Whatever_a_decimal_can_hold_is_written_with_all_its_digits() => Law.Holds(
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from scale in Gen.Choose(0, 28)
        from negative in Gen.Elements(true, false)
        select new decimal(low, high, low ^ high, negative, (byte)scale),
        value => Assert.Equal(value, Fraction(ExactText.Plain(value)!)));

    [Fact]
    public void Terms_and_shares_show_their_signs()
    {
        Assert.Equal("+ 900", ExactText.Term(900));
        Assert.Equal("− (1/3)", ExactText.Term(new(-1, 3)));
        Assert.Equal("(-5)", ExactText.InBrackets(-5));
        Assert.Equal("≈-94.59 %", ExactText.Percent(new(-35, 37)));
        Assert.Equal("12.50 %", ExactText.Percent(new(1, 8)));
        Assert.Null(ExactText.Plain(new(1, 3)));
        Assert.Equal("≈0.333333", ExactText.Short(new(1, 3)));
        Assert.Equal("≈0.12 %", ExactText.Percent(new(1, 800)));
    }
}
