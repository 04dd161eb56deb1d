using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>How far a calculation in decimals may be from the true value.</summary>
internal static class DecimalRounding
{
    /// <summary>28 significant digits, of which a few operations may spoil the last four.</summary>
    private static readonly Rational Relative = new(1, BigInteger.Pow(10, 24));

    /// <summary>28 decimal places, multiplied by factors of up to ten digits.</summary>
    private static readonly Rational Absolute = new(1, BigInteger.Pow(10, 18));

    internal static Rational Of(Emissions<Rational> truth) => Absolute + (Relative * (truth.Reference.Abs() + truth.Project.Abs()));

    internal static bool Allows(Exact value, Rational expected, Emissions<Rational> truth) =>
        (Rational.FromDecimal(value.Value) - expected).Abs() <= Of(truth);
}
