using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

public sealed class NumberTextTests
{
    [Fact]
    public void The_text_of_any_decimal_reads_back_as_the_same_number() =>
        Law.Holds(Numbers.Decimals, value => Assert.Equal(value, PrintedEquation.Read(NumberText.Of(value)).Value), 1000);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(-1200, "-1,200")]
    [InlineData(0.5, "0.5")]
    [InlineData(-1234.5, "-1,234.5")]
    public void Thousands_are_grouped_and_decimals_follow_a_point(double value, string text) => Assert.Equal(text, NumberText.Of((decimal)value));

    [Fact]
    public void Trailing_zeros_and_the_sign_of_zero_are_not_shown()
    {
        Assert.Equal("1.5", NumberText.Of(1.500m));
        Assert.Equal("0", NumberText.Of(-0.00m));
        Assert.Equal("0", NumberText.Of(decimal.Negate(0m)));
    }

    [Fact]
    public void A_displayed_number_has_at_most_six_decimals_and_says_when_digits_were_left_out() => Law.Holds(Numbers.Decimals, value =>
    {
        var text = NumberText.Displayed(value, out var isRounded);
        var shown = PrintedEquation.Read(text).Value;
        Assert.Equal(isRounded, shown != value);
        if (isRounded) Assert.True(Math.Abs(shown - value) <= 0.0000005m);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (shown is >= 0.000001m or <= -0.000001m) Assert.True(point < 0 || text.Length - point - 1 <= 6, text);
    });

    [Fact]
    public void A_number_too_small_for_six_decimals_keeps_its_digits_instead_of_vanishing()
    {
        Assert.Equal("0.0000001234", NumberText.Displayed(0.0000001234m, out var isRounded));
        Assert.False(isRounded);
        Law.Holds(Numbers.Decimals.Where(value => value != 0), value => Assert.NotEqual("0", NumberText.Displayed(value, out _), StringComparer.Ordinal));
    }

    [Fact]
    public void A_tie_at_the_sixth_decimal_goes_to_the_even_digit()
    {
        Assert.Equal("1.000002", NumberText.Displayed(1.0000025m, out var isRounded));
        Assert.True(isRounded);
        Assert.Equal("1.000004", NumberText.Displayed(1.0000035m, out _));
    }
}
