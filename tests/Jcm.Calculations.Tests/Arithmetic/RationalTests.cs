using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class RationalTests
{
    [Fact]
    public void The_default_value_is_zero() => Assert.Equal(Rational.Zero, new Rational(0, 5));

    [Fact]
    public void One_third_becomes_the_nearest_decimal() => Assert.Equal(0.3333333333333333333333333333m, new Rational(1, 3).ToDecimal());

    [Fact]
    public void A_terminating_fraction_becomes_a_decimal_without_trailing_zeros() => Assert.Equal("0.5", new Rational(1, 2).ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture));
}
