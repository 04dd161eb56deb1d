using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;
using Interval = Jcm.Calculations.Arithmetic.Interval;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>Soundness: whatever the operands are within their bounds, the exact result is within the bounds of the result.</summary>
public sealed class IntervalEnclosureTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly Gen<Operand> Everyday = Operands(Numbers.Moderate);

    private static readonly Gen<Operand> Extreme = Operands(Numbers.AnyFinite);

    private static readonly Gen<Operand> Vanishing = Operands(Gen.OneOf(Numbers.Tiny, Numbers.Tiny, Numbers.Moderate, Gen.Elements(1e-154, -1e-155, 1e154)));

    private static readonly Gen<Operand> Overflowing = Operands(Gen.OneOf(Numbers.Huge, Numbers.Huge, Numbers.Moderate, Gen.Elements(double.MaxValue, double.MinValue)));

    private static readonly Gen<Operand> Unbounded =
        from operand in Gen.OneOf(Everyday, Extreme)
        from distance in Gen.OneOf(Numbers.Moderate, Numbers.Huge)
        from ends in Gen.Choose(1, 3)
        select Unbind(operand, distance, ends);

    [Fact]
    public void Operations_enclose_the_exact_result_for_everyday_numbers() => Law.Holds(Pairs(Everyday), EncloseEverything, 1000);

    [Fact]
    public void Operations_enclose_the_exact_result_at_every_magnitude() => Law.Holds(Pairs(Extreme), EncloseEverything, 1000);

    [Fact]
    public void Operations_enclose_the_exact_result_where_it_vanishes() => Law.Holds(Pairs(Vanishing), EncloseEverything, 1000);

    [Fact]
    public void Operations_enclose_the_exact_result_where_it_overflows() => Law.Holds(Pairs(Overflowing), EncloseEverything, 1000);

    [Fact]
    public void Operations_enclose_the_exact_result_of_unbounded_operands() =>
        Law.Holds(Pairs(Gen.OneOf(Unbounded, Unbounded, Everyday, Extreme)), EncloseEverything, 1000);

    [Fact]
    public void Overflow_leaves_an_unbounded_end_and_the_largest_double_at_the_other()
    {
        var largest = new Interval(double.MaxValue, double.MaxValue);
        Assert.Equal(new Interval(double.MaxValue, Infinity), largest + largest);
        Assert.Equal(new Interval(-Infinity, double.MinValue), -largest - largest);
        Assert.Equal(new Interval(double.MaxValue, Infinity), largest * largest);
        Assert.Equal(new Interval(-Infinity, double.MinValue), largest * -largest);
        Assert.Equal(new Interval(double.MaxValue, Infinity), largest / new Interval(0.5, 0.5));
        var exponential = Interval.Exp(new Interval(710, 710));
        Assert.Equal(Infinity, exponential.Upper);
        Assert.True(double.IsFinite(exponential.Lower));
    }

    [Fact]
    public void A_quotient_of_two_unbounded_intervals_has_the_bounds_that_its_signs_allow()
    {
        Assert.Equal(new Interval(0, Infinity), new Interval(1, Infinity) / new Interval(1, Infinity));
        Assert.Equal(new Interval(-Infinity, 0), new Interval(-Infinity, -1) / new Interval(1, Infinity));
        Assert.Equal(new Interval(-Infinity, Infinity), new Interval(-Infinity, Infinity) / new Interval(1, Infinity));
    }

    [Fact]
    public void The_exponential_encloses_the_true_value() => Law.Holds(
        Operands(Gen.OneOf(
            from mantissa in Numbers.Longs select mantissa / 9223372036854775808.0 * 760,
            from mantissa in Numbers.Longs select mantissa / 9223372036854775808.0,
            Gen.Elements(0, -0.0, 709.782712893384, 709.7827128933841, 711, -745, -745.14, -746, double.Epsilon, 1e-17, -1e-17))),
        operand =>
        {
            Encloses("exp", Interval.Exp(operand.Bounds), SeriesExponential.Of(operand.Point));
            Assert.True(Interval.Exp(operand.Bounds).Lower >= 0, "No exponential is negative.");
        },
        1000);

    [Fact]
    public void A_random_equation_in_intervals_encloses_its_exact_value() => Law.Holds(
        Equations.Of(Equations.Algebra).Where(tree => tree.IsDefinedIn<Rational>() && tree.IsDefinedIn<Interval>()),
        tree => Encloses(tree.ToString(), tree.Evaluate<Interval>(), tree.Evaluate<Rational>()));

    [Fact]
    public void A_random_equation_in_doubles_stays_within_its_intervals() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>() && tree.IsDefinedIn<Interval>()),
        tree => Assert.True(tree.Evaluate<Interval>().Contains(tree.Evaluate<Real>().Value), tree.ToString()));

    private static Gen<(Operand Left, Operand Right, Operand Third)> Pairs(Gen<Operand> operands) =>
        from left in operands from right in operands from third in operands select (left, right, third);

    private static Gen<Operand> Operands(Gen<double> bounds) => Gen.OneOf(
        from a in bounds select new Operand(new(a, a), Rational.FromDouble(a)),
        from a in bounds from b in bounds from share in Gen.Choose(0, 8) select Between(Math.Min(a, b), Math.Max(a, b), share));

    private static Operand Between(double lower, double upper, int eighths)
    {
        Rational start = Rational.FromDouble(lower), end = Rational.FromDouble(upper);
        return new(new(lower, upper), start + ((end - start) * new Rational(eighths, 8)));
    }

    private static Operand Unbind(Operand operand, double distance, int ends)
    {
        var bounds = new Interval((ends & 1) == 0 ? operand.Bounds.Lower : -Infinity, (ends & 2) == 0 ? operand.Bounds.Upper : Infinity);
        var moved = operand.Point + (Rational.FromDouble(distance).Abs() * (bounds.Upper == Infinity ? 1 : -1));
        return new(bounds, moved);
    }

    private static void EncloseEverything((Operand Left, Operand Right, Operand Third) operands)
    {
        var ((a, x), (b, y), (c, z)) = operands;
        Encloses("+", a + b, x + y);
        Encloses("-", a - b, x - y);
        Encloses("*", a * b, x * y);
        Encloses("negation", -a, -x);
        Encloses("min", Interval.Min(a, b), Rational.Min(x, y));
        Encloses("max", Interval.Max(a, b), Rational.Max(x, y));
        Encloses("choose", Interval.Choose(a, b, c, -c), Rational.Choose(x, y, z, -z));
        if (b.Contains(0.0)) Assert.Throws<DivideByZeroException>(() => a / b);
        else Encloses("/", a / b, x / y);
    }

    private static void Encloses(string operation, Interval bounds, Rational exact) =>
        Assert.True(bounds.Contains(exact), $"{operation}: {bounds} misses the exact result.");

    /// <summary>Bounds, and a number within them.</summary>
    private sealed record Operand(Interval Bounds, Rational Point);
}
