using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>Proves the declared conservative direction of a parameter over a whole box of values, where random samples only fail to refute it.</summary>
/// <remarks>
/// <para>
/// The derivative of the emission reduction is enclosed by interval arithmetic, so its bounds hold for every value in a box; where they do
/// not show its sign, the box is divided. Boxes outside the kernel's assumptions are left out.
/// </para>
/// <para>
/// A derivative that is zero where an assumption becomes an equality, such as that by the heat of two boilers of one efficiency, stays
/// undecided: however small the boxes at that edge are, they reach beyond it. So does a difference of two terms that vanish together, since
/// interval arithmetic does not know that they do. <see cref="KernelConformance"/> samples such parameters.
/// </para>
/// </remarks>
public static class MonotonicityProof
{
    /// <summary>A box inside the valid ranges of a kernel's parameters, from which the conformance suite draws its samples too.</summary>
    /// <remarks>
    /// A range without an end is cut at 1,000,000 units below zero, and at 1,000,000 units above zero or above its lower bound, whichever is
    /// more; a bound that is itself not valid is kept away from by 0.0001.
    /// </remarks>
    /// <param name="kernel">The kernel.</param>
    /// <returns>Bounds in the order and the units of <see cref="Kernel.Parameters"/>.</returns>
    public static IReadOnlyList<(decimal Lower, decimal Upper)> Box(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return [.. kernel.Parameters.Select(parameter => KernelSamples.Ends(parameter.Range))];
    }

    /// <summary>Tries to prove that the emission reduction rises or falls with a parameter as declared, or never falls or never rises.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="parameter">One of its parameters.</param>
    /// <param name="box">Bounds of every parameter, both included, in the order and the units of <see cref="Kernel.Parameters"/>.</param>
    /// <param name="subdivisions">How many times a box may be divided in two.</param>
    /// <exception cref="ArgumentException">The parameter is not one of the kernel's, it declares no direction, the box has another number of bounds, or bounds are reversed.</exception>
    public static MonotonicityVerdict Attempt(
        Kernel kernel, Parameter parameter, IReadOnlyList<(decimal Lower, decimal Upper)> box, int subdivisions = 10_000)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(box);
        ArgumentOutOfRangeException.ThrowIfNegative(subdivisions);
        var slot = kernel.Parameters.ToList().IndexOf(parameter);
        if (slot < 0) throw new ArgumentException($"{kernel.Id} has no parameter {parameter.Symbol}.", nameof(parameter));
        if (parameter.Direction == ConservativeDirection.DependsOnOthers) throw new ArgumentException($"{parameter.Symbol} declares no conservative direction: it depends on other values.", nameof(parameter));
        if (box.Count != kernel.Parameters.Count) throw new ArgumentException($"{kernel.Id} has another number of inputs.", nameof(box));
        return new Search(kernel, slot).Run(new([.. box.Select(bounds => Interval.Between(bounds.Lower, bounds.Upper))]), subdivisions);
    }

    private sealed class Search(Kernel kernel, int slot)
    {
        private readonly Parameter parameter = kernel.Parameters[slot];
        private readonly Queue<MonotonicityBox> waiting = new();
        private readonly SortedSet<string> edges = new(StringComparer.Ordinal);
        private Interval? bounds;
        private int boxes;
        private int open;
        private int openAtEdges;

        internal MonotonicityVerdict Run(MonotonicityBox whole, int subdivisions)
        {
            waiting.Enqueue(whole);
            while (waiting.TryDequeue(out var box))
            {
                if (kernel.Assumptions.Any(box.IsOutside)) continue;
                var derivative = box.Derivative(kernel, slot);
                if (!Agrees(derivative))
                {
                    var core = box.Core;
                    if (kernel.Assumptions.All(core.IsInside) && core.Derivative(kernel, slot) is var there && Contradicts(there)) return Contradiction(core, there);
                    if (subdivisions > 0 && box.Divide(kernel, slot, derivative) is var (lower, upper))
                    {
                        subdivisions--;
                        waiting.Enqueue(lower);
                        waiting.Enqueue(upper);
                        continue;
                    }

                    open++;
                    var straddled = kernel.Assumptions.Where(each => !box.IsInside(each)).Select(each => each.ToString()).ToList();
                    if (straddled.Count > 0) openAtEdges++;
                    edges.UnionWith(straddled);
                }

                boxes++;
                bounds = bounds is { } before ? MonotonicityBox.Hull(before, derivative) : derivative;
            }

            return Result();
        }

        private bool Agrees(Interval derivative) =>
            parameter.Direction == ConservativeDirection.SmallerIsConservative ? derivative.Lower >= 0 : derivative.Upper <= 0;

        private bool Contradicts(Interval derivative) =>
            parameter.Direction == ConservativeDirection.SmallerIsConservative ? derivative.Upper < 0 : derivative.Lower > 0;

        private MonotonicityVerdict Contradiction(MonotonicityBox box, Interval derivative) => new(
            MonotonicityAnswer.Contradicted,
            derivative,
            boxes + waiting.Count + 1,
            waiting.Count,
            $"{parameter.Symbol} is declared {parameter.Direction}, but the reduction {(derivative.Lower > 0 ? "rises" : "falls")} with it: its derivative is within {derivative} where {box.Describe(kernel)}.");

        private MonotonicityVerdict Result()
        {
            if (bounds is not { } all)
            {
                return new(MonotonicityAnswer.Undecided, new(0, 0), 0, 0, $"Nothing is said of {parameter.Symbol}: no value of the box obeys the assumptions of {kernel.Id}.");
            }

            var words = string.Create(CultureInfo.InvariantCulture, $"the derivative of the reduction by {parameter.Symbol} is within {all}, in {boxes} {(boxes == 1 ? "box" : "boxes")}");
            if (open == 0) return new(MonotonicityAnswer.Proven, all, boxes, 0, $"{parameter.Symbol}, declared {parameter.Direction}, is proven: {words}.");
            var where = openAtEdges == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {openAtEdges} of them at the edge of {string.Join(" and ", edges)}");
            return new(
                MonotonicityAnswer.Undecided,
                all,
                boxes,
                open,
                string.Create(CultureInfo.InvariantCulture, $"{parameter.Symbol}, declared {parameter.Direction}, is undecided: {words}, of which {open} decide nothing{where}."));
        }
    }
}
