using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>The part of an estimate that belongs to some of its days: amounts of the period by days, everything else as it is.</summary>
/// <remarks>A modelling rule of this comparison, not one of the JCM: nothing that is credited rests on it.</remarks>
/// <param name="Days">The days of the part, both boundary days counted.</param>
/// <param name="Of">The days of the whole.</param>
internal readonly record struct Apportionment(int Days, int Of)
{
    private static readonly Unit[] Amounts = [Units.MegawattHour, Units.Tonne, Units.CubicMeter, Units.NormalCubicMeter, Units.Hour, Units.TonneCO2e];

    /// <summary>The whole estimate.</summary>
    internal static Apportionment Whole { get; } = new(1, 1);

    private bool IsWhole => Days == Of;

    /// <summary>The number that a value of the estimate has in this part.</summary>
    /// <param name="estimate">A value that is not derived.</param>
    /// <param name="actual">What stands in its place in the actual result; null where nothing does.</param>
    internal Rational Leaf(ResolvedParameter estimate, ResolvedParameter? actual)
    {
        if (IsWhole || !IsAmount(estimate)) return estimate.Value;
        // The length of the part is that of the actual period, with its rounding to a decimal.
        return estimate.Kind == ParameterKind.FromPeriod && actual is { Kind: ParameterKind.FromPeriod }
            ? actual.Value
            : Rational.FromDecimal(estimate.Value) * Days / Of;
    }

    /// <summary>The emission reductions of the part: those that the estimate states for the whole, or calculated for a part. [tCO2e]</summary>
    internal Rational Reduction(PeriodResult estimate)
    {
        if (IsWhole) return estimate.Levels.Reduction.Tonnes;
        var part = this;
        return estimate.Evaluate(leaf => part.Leaf(leaf, null)).Reduction;
    }

    /// <summary>The part of some days of an estimate.</summary>
    internal static Apportionment For(int days, Period estimate) => new(days, estimate.Days);

    /// <summary>Whether the parts of an estimate, calculated by themselves, are the whole of it.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="parts">The days of each part, at least one; together all days.</param>
    internal static bool AddsUp(PeriodResult estimate, IReadOnlyList<int> parts)
    {
        // What a series carries to the next part is not what it carries to the next whole period.
        if (estimate.Lineage().Any(value => value.Kind == ParameterKind.Carried)) return false;
        try
        {
            var whole = estimate.Evaluate(leaf => Rational.FromDecimal(leaf.Value)).Reduction;
            return parts.Aggregate(Rational.Zero, (sum, days) => sum + For(days, estimate.Period).Reduction(estimate)) == whole;
        }
        catch (DivideByZeroException)
        {
            return false;
        }
    }

    /// <summary>What is counted over the period: readings of energy, mass, volume, gas or time, and the length of the period itself.</summary>
    private static bool IsAmount(ResolvedParameter leaf) => leaf.Kind switch
    {
        ParameterKind.Monitored => leaf.Parameter.IsActivity || Array.Exists(Amounts, leaf.Parameter.Unit.Fits),
        ParameterKind.FromPeriod => leaf.Parameter.Unit.Fits(Units.Hour),
        _ => false,
    };
}
