using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class ConstantTests
{
    [Fact]
    public void It_holds_the_exact_value_and_the_nearest_double() => Law.Holds(Numbers.Decimals, value =>
    {
        var constant = new Constant(value);
        Assert.Equal(value, constant.Value);
        Assert.Equal(Rounding.ToDouble(value), constant.Real);
    });

    [Fact]
    public void Without_a_unit_it_is_a_pure_number()
    {
        Assert.Same(Measure.One, new Constant(5).Measure);
        Assert.Equal((0m, 0.0, Measure.One), (Constant.Zero.Value, Constant.Zero.Real, Constant.Zero.Measure));
        Assert.Equal((1m, 1.0, Measure.One), (Constant.One.Value, Constant.One.Real, Constant.One.Measure));
    }

    [Fact]
    public void With_a_unit_it_is_counted_in_it()
    {
        var hoursPerDay = new Measure("h/d", Dimension.None, new Rational(1, 24));
        Assert.Same(hoursPerDay, new Constant(24, hoursPerDay).Measure);
        Assert.Equal("h/d", hoursPerDay.ToString());
        Assert.Equal(Dimensioned.In(Measure.One), Dimensioned.Constant(new Constant(24, hoursPerDay)) * Dimensioned.In(new Measure("d/h", Dimension.None, 24)));
    }
}
