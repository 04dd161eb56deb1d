using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>Laws of sensitivity: derivatives are right, and the declared conservative directions are true.</summary>
internal static class DerivativeLaws
{
    private static readonly Rational Tolerance = new(1, 1_000_000);

    internal static IReadOnlyList<Law> All { get; } =
    [
        new("Dual's derivative agrees with finite differences", DerivativeIsRight),
        new("A step in the conservative direction never raises the reduction", DirectionIsTrue),
        new("The derivative's bounds over a whole box never contradict the declared direction", BoxNeverContradicts),
    ];

    private static string? DerivativeIsRight(KernelSample sample)
    {
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            var derivative = Derivative(sample, slot, Rational.FromDecimal).Derivative;
            // A step so small that a smooth equation is straight over it; fractions lose nothing in the difference.
            var step = Rational.Max(Rational.FromDecimal(sample.Inputs[slot]).Abs(), Rational.One) * new Rational(1, 1_000_000_000_000);
            var here = At(sample, slot, Rational.Zero);
            var left = (here - At(sample, slot, -step)) / step;
            var right = (At(sample, slot, step) - here) / step;
            // At the kink of a minimum or maximum the derivative is that of one side.
            if (!Near(derivative, left) && !Near(derivative, right)) return $"{sample.Kernel.Parameters[slot].Symbol}: derivative {derivative} is neither {left} nor {right}";
        }

        return null;
    }

    private static string? DirectionIsTrue(KernelSample sample)
    {
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            var parameter = sample.Kernel.Parameters[slot];
            if (parameter.Direction == ConservativeDirection.DependsOnOthers) continue;
            var sign = Derivative(sample, slot, Rational.FromDecimal).Derivative.Sign;
            var wrong = parameter.Direction == ConservativeDirection.SmallerIsConservative ? sign < 0 : sign > 0;
            if (wrong) return $"{parameter.Symbol} is declared {parameter.Direction}, but the reduction {(sign > 0 ? "rises" : "falls")} with it";
        }

        return null;
    }

    private static string? BoxNeverContradicts(KernelSample sample)
    {
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            var parameter = sample.Kernel.Parameters[slot];
            if (parameter.Direction == ConservativeDirection.DependsOnOthers) continue;
            var derivative = Derivative(sample, slot, value => Interval.Between(Math.Min(value * 0.9m, value), Math.Max(value * 0.9m, value))).Derivative;
            var wrong = parameter.Direction == ConservativeDirection.SmallerIsConservative ? derivative.Upper < 0 : derivative.Lower > 0;
            if (wrong) return $"{parameter.Symbol} is declared {parameter.Direction}, but its derivative is {derivative}";
        }

        return null;
    }

    private static Dual<T> Derivative<T>(KernelSample sample, int slot, Func<decimal, T> value)
        where T : struct, IArithmetic<T>
    {
        var inputs = new Dual<T>[sample.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = value(sample.Inputs[i]);
            inputs[i] = i == slot ? Dual<T>.Variable(input) : Dual<T>.Fixed(input);
        }

        return sample.Kernel.Evaluate<Dual<T>>(inputs).Reduction;
    }

    private static Rational At(KernelSample sample, int slot, Rational step)
    {
        Rational[] inputs = [.. sample.Inputs.Select(Rational.FromDecimal)];
        inputs[slot] += step;
        return sample.Kernel.Evaluate<Rational>(inputs).Reduction;
    }

    private static bool Near(Rational left, Rational right) =>
        (left - right).Abs() <= Tolerance * Rational.Max(Rational.One, Rational.Max(left.Abs(), right.Abs()));
}
