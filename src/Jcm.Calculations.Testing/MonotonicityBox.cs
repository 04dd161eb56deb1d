using System.Collections.Immutable;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>A box of values of a kernel's inputs, and how often each side was halved already.</summary>
internal sealed class MonotonicityBox
{
    private static readonly Interval Unbounded = new(double.NegativeInfinity, double.PositiveInfinity);

    private readonly ImmutableArray<Interval> sides;
    private readonly ImmutableArray<int> halvings;

    internal MonotonicityBox(ImmutableArray<Interval> sides)
        : this(sides, [.. new int[sides.Length]])
    {
    }

    private MonotonicityBox(ImmutableArray<Interval> sides, ImmutableArray<int> halvings)
    {
        this.sides = sides;
        this.halvings = halvings;
    }

    /// <summary>
    /// A small box in the middle. It is not a point, since at the kink of a minimum or maximum the derivative of a point is that of one side.
    /// </summary>
    internal MonotonicityBox Core => new([.. sides.Select(Central)], halvings);

    /// <summary>The smallest interval that contains two.</summary>
    internal static Interval Hull(Interval left, Interval right) => new(Math.Min(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper));

    /// <summary>Whether no value of the box obeys an assumption.</summary>
    internal bool IsOutside(Assumption assumption) => Sum(assumption.Smaller).Lower > Sum(assumption.Larger).Upper;

    /// <summary>Whether every value of the box obeys an assumption.</summary>
    internal bool IsInside(Assumption assumption) => Sum(assumption.Smaller).Upper <= Sum(assumption.Larger).Lower;

    /// <summary>Bounds of the derivative of the reduction by one input.</summary>
    internal Interval Derivative(Kernel kernel, int slot)
    {
        var inputs = new Dual<Interval>[sides.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = i == slot ? Dual<Interval>.Variable(sides[i]) : Dual<Interval>.Fixed(sides[i]);
        try
        {
            var derivative = kernel.Evaluate<Dual<Interval>>(inputs).Reduction.Derivative;
            // A bound of negative zero is zero, and reads better so.
            return new(derivative.Lower + 0.0, derivative.Upper + 0.0);
        }
        catch (Exception exception) when (exception is DivideByZeroException or ArgumentException)
        {
            // A divisor contains zero, or both ends of a difference are unbounded: there are no bounds here, and may be in a smaller box.
            return Unbounded;
        }
    }

    /// <summary>Two halves of the box, across the side that matters and was halved least; null where there is none.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="slot">The input by which the derivative is taken.</param>
    /// <param name="derivative">Its bounds over the whole box.</param>
    internal (MonotonicityBox Lower, MonotonicityBox Upper)? Divide(Kernel kernel, int slot, Interval derivative)
    {
        var whole = Width(derivative);
        var straddled = kernel.Assumptions.Where(each => !IsInside(each)).SelectMany(each => each.Smaller.Concat(each.Larger)).Select(input => input.Slot).ToHashSet();
        var candidates =
            from side in Enumerable.Range(0, sides.Length)
            where sides[side].Lower < Middle(sides[side]) && Middle(sides[side]) < sides[side].Upper
            let gain = whole - Width(With(side, new(Middle(sides[side]), Middle(sides[side]))).Derivative(kernel, slot))
            // Halving a side on which neither the derivative nor an assumption depends would only multiply the boxes.
            where !(gain <= 0) || straddled.Contains(side)
            orderby halvings[side], gain descending
            select side;
        if (candidates.Cast<int?>().FirstOrDefault() is not { } chosen) return null;
        var middle = Middle(sides[chosen]);
        return (Half(chosen, new(sides[chosen].Lower, middle)), Half(chosen, new(middle, sides[chosen].Upper)));
    }

    /// <summary>The sides in words.</summary>
    internal string Describe(Kernel kernel) => string.Join(", ", sides.Select((side, slot) => $"{kernel.Parameters[slot].Symbol} is within {side}"));

    private static double Width(Interval bounds) => double.IsFinite(bounds.Width) ? bounds.Width : double.NaN;

    /// <summary>Where to halve: by magnitude where the ends differ in magnitude.</summary>
    private static double Middle(Interval side) => side.Lower > 0 && side.Upper / side.Lower > 4
        ? Math.Sqrt(side.Lower) * Math.Sqrt(side.Upper)
        : side.Lower + ((side.Upper - side.Lower) / 2);

    private static Interval Central(Interval side)
    {
        var middle = Middle(side);
        return new(middle - ((middle - side.Lower) / 512), middle + ((side.Upper - middle) / 512));
    }

    private Interval Sum(IReadOnlyList<Input> inputs) => inputs.Aggregate(new Interval(0, 0), (sum, input) => sum + sides[input.Slot]);

    private MonotonicityBox With(int side, Interval values) => new(sides.SetItem(side, values), halvings);

    private MonotonicityBox Half(int side, Interval values) => new(sides.SetItem(side, values), halvings.SetItem(side, halvings[side] + 1));
}
