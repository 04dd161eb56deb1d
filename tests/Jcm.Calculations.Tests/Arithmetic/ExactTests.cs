using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class ExactTests
{
    private static readonly Term Energy = new("EG_p", "Electricity", Measure.One);

    [Fact]
    public void Every_operation_is_that_of_decimals() => Law.Holds(
        from a in Numbers.Everyday from b in Numbers.Everyday from c in Numbers.Everyday from d in Numbers.Everyday select (a, b, c, d),
        numbers =>
        {
            var (a, b, c, d) = numbers;
            Exact left = new(a), right = new(b);
            Assert.Equal(a + b, (left + right).Value);
            Assert.Equal(a - b, (left - right).Value);
            Assert.Equal(a * b, (left * right).Value);
            Assert.Equal(-a, (-left).Value);
            Assert.Equal(Math.Min(a, b), Exact.Min(left, right).Value);
            Assert.Equal(Math.Max(a, b), Exact.Max(left, right).Value);
            Assert.Equal(a <= b ? c : d, Exact.Choose(left, right, new(c), new(d)).Value);
            if (b != 0) Assert.Equal(a / b, (left / right).Value);
        });

    [Fact]
    public void The_last_digit_of_a_quotient_is_that_of_the_exact_fraction() => Law.Holds(
        from a in Numbers.Everyday from b in Numbers.Everyday where b != 0 select (a, b),
        numbers => Assert.Equal((Rational.FromDecimal(numbers.a) / numbers.b).ToDecimal(), (new Exact(numbers.a) / new Exact(numbers.b)).Value));

    [Fact]
    public void Inputs_constants_and_names_keep_every_digit()
    {
        Assert.Equal(decimal.MaxValue, Exact.Input(Energy, decimal.MaxValue).Value);
        Assert.Equal(0.0000000000000000000000000001m, Exact.Constant(new Constant(0.0000000000000000000000000001m)).Value);
        Assert.Equal(new Exact(1.5m), Exact.Define(Energy, new Exact(1.5m)));
    }

    [Fact]
    public void Division_by_zero_throws() => Assert.Throws<DivideByZeroException>(() => new Exact(1) / new Exact(0));

    [Fact]
    public void What_exceeds_the_range_of_decimals_overflows()
    {
        var largest = new Exact(decimal.MaxValue);
        Assert.Throws<OverflowException>(() => largest + new Exact(1));
        Assert.Throws<OverflowException>(() => -largest - new Exact(1));
        Assert.Throws<OverflowException>(() => largest * new Exact(1.1m));
        Assert.Throws<OverflowException>(() => largest / new Exact(0.5m));
        Assert.Throws<OverflowException>(() => Exact.Exp(new Exact(66.6m)));
    }

    [Fact]
    public void Its_exponential_function_is_correct_to_the_last_digit() =>
        Assert.Equal(2.7182818284590452353602874714m, Exact.Exp(new Exact(1)).Value);
}
