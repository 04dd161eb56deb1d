using System.Numerics;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class DualTests
{
    private static readonly Term Energy = new("EG_p", "Electricity", Measure.One);

    private static readonly Rational Step = new(1, BigInteger.Pow(10, 60));

    [Fact]
    public void Only_the_variable_changes_with_itself()
    {
        Assert.Equal(new Dual<Exact>(new(5), new(1)), Dual<Exact>.Variable(new(5)));
        Assert.Equal(new Dual<Exact>(new(5), new(0)), Dual<Exact>.Fixed(new(5)));
        Assert.Equal(new Dual<Exact>(new(5), new(0)), Dual<Exact>.Constant(new Constant(5)));
        Assert.Equal(new Dual<Exact>(new(5), new(0)), Dual<Exact>.Input(Energy, 5));
        Assert.Equal(new Dual<Exact>(new(5), new(3)), Dual<Exact>.Define(Energy, new(new(5), new(3))));
    }

    [Fact]
    public void The_value_is_that_of_the_arithmetic_below() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>() && tree.IsDefinedIn(Dual<Exact>.Variable(new(Equation.At)))),
        tree => Assert.Equal(tree.Evaluate<Exact>(), tree.Evaluate(Dual<Exact>.Variable(new(Equation.At))).Value));

    [Fact]
    public void Nothing_changes_where_nothing_varies() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Dual<Exact>>()),
        tree => Assert.Equal(new Exact(0), tree.Evaluate<Dual<Exact>>().Derivative));

    [Fact]
    public void The_derivative_of_a_polynomial_is_what_the_difference_quotient_tends_to() =>
        Law.Holds(Equations.Of(Equations.Rings), DerivativeIsLimitOfDifferences);

    [Fact]
    public void The_derivative_of_a_quotient_is_what_the_difference_quotient_tends_to() => Law.Holds(
        Equations.Of(Equations.Quotients).Where(tree => tree.IsDefinedIn<Rational>()),
        DerivativeIsLimitOfDifferences);

    [Fact]
    public void The_rules_of_derivatives_hold_digit_by_digit() => Law.Holds(
        from a in Numbers.Fractions from b in Numbers.Fractions.Where(value => value.Sign != 0) from c in Numbers.Fractions from d in Numbers.Fractions select (a, b, c, d),
        numbers =>
        {
            var (a, b, c, d) = numbers;
            Dual<Rational> u = new(a, c), v = new(b, d);
            Assert.Equal(new Dual<Rational>(a + b, c + d), u + v);
            Assert.Equal(new Dual<Rational>(a - b, c - d), u - v);
            Assert.Equal(new Dual<Rational>(-a, -c), -u);
            Assert.Equal(new Dual<Rational>(a * b, (c * b) + (a * d)), u * v);
            Assert.Equal(new Dual<Rational>(a / b, ((c * b) - (a * d)) / (b * b)), u / v);
        });

    [Fact]
    public void The_derivative_of_a_minimum_or_maximum_is_that_of_the_side_taken() => Law.Holds(
        from a in Numbers.Fractions from b in Numbers.Fractions from c in Numbers.Fractions from d in Numbers.Fractions select (a, b, c, d),
        numbers =>
        {
            var (a, b, c, d) = numbers;
            Dual<Rational> u = new(a, c), v = new(b, d);
            Assert.Equal(a <= b ? u : v, Dual<Rational>.Min(u, v));
            Assert.Equal(a <= b ? v : u, Dual<Rational>.Max(u, v));
            Assert.Equal(a <= b ? -u : -v, Dual<Rational>.Choose(u, v, -u, -v));
        });

    [Fact]
    public void The_derivative_of_the_exponential_is_the_exponential_times_the_inner_derivative()
    {
        var exponent = new Dual<Exact>(new(0.5m), new(3));
        var expected = Exponential.Exp(0.5m);
        Assert.Equal(new Dual<Exact>(new(expected), new(expected * 3)), Dual<Exact>.Exp(exponent));
    }

    [Fact]
    public void Over_a_box_of_inputs_the_interval_encloses_every_derivative_inside() => Law.Holds(
        from tree in Equations.Of(Equations.Quotients)
        from lower in Gen.Choose(-8, 16)
        from width in Gen.Choose(0, 8)
        from eighths in Gen.Choose(0, 8)
        select (tree, lower: lower / 4.0, upper: (lower + width) / 4.0, at: new Rational((8 * lower) + (eighths * width), 32)),
        box =>
        {
            Dual<Interval> bounds;
            try
            {
                bounds = box.tree.Evaluate(Dual<Interval>.Variable(new(box.lower, box.upper)));
            }
            catch (DivideByZeroException)
            {
                return;
            }

            var exact = box.tree.Evaluate(Dual<Rational>.Variable(box.at));
            Assert.True(bounds.Value.Contains(exact.Value), $"{box.tree} at {box.at}: value {bounds.Value}");
            Assert.True(bounds.Derivative.Contains(exact.Derivative), $"{box.tree} at {box.at}: derivative {bounds.Derivative}");
        });

    [Fact]
    public void Over_a_box_with_the_kink_of_a_minimum_inside_the_interval_has_both_slopes()
    {
        var x = Dual<Interval>.Variable(new(0, 2));
        var one = Dual<Interval>.Constant(Constant.One);
        Assert.Equal(new Interval(0, 1), Dual<Interval>.Min(x, one).Derivative);
        Assert.Equal(new Interval(0, 1), Dual<Interval>.Max(x, one).Derivative);
        Assert.Equal(new Interval(1, 1), Dual<Interval>.Min(Dual<Interval>.Variable(new(0, 0.5)), one).Derivative);
        Assert.Equal(new Interval(0, 0), Dual<Interval>.Max(Dual<Interval>.Variable(new(0, 0.5)), one).Derivative);
    }

    [Fact]
    public void Over_a_box_the_exponential_has_the_slopes_of_both_ends()
    {
        var slope = Dual<Interval>.Exp(Dual<Interval>.Variable(new(0, 1))).Derivative;
        Assert.Equal(1, slope.Lower);
        Assert.True(slope.Contains(SeriesExponential.Of(1.0)));
        Assert.InRange(slope.Upper, 2.7182818284590446, 2.7182818284590469);
    }

    /// <summary>
    /// (f(x + h) − f(x)) / h with h = 10⁻⁶⁰, without rounding: it differs from the derivative by f″(ξ)·h/2, and f″ is far below 10³⁰ for
    /// equations of this size.
    /// </summary>
    private static void DerivativeIsLimitOfDifferences(Equation tree)
    {
        Rational at = Equation.At;
        var result = tree.Evaluate(Dual<Rational>.Variable(at));
        Assert.Equal(tree.Evaluate(at), result.Value);
        var quotient = (tree.Evaluate(at + Step) - result.Value) / Step;
        Assert.True((quotient - result.Derivative).Abs() < new Rational(1, BigInteger.Pow(10, 30)), tree.ToString());
    }
}
