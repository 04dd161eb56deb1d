namespace Jcm.Calculations.Article6;

/// <summary>The quantified target of a contribution, in its metric.</summary>
/// <param name="Level">For a single-year target the level in the target year; for a multi-year target the budget, the sum over all years of the period.</param>
/// <param name="Sense">On which side of the level the target is achieved.</param>
public readonly record struct NdcTarget(decimal Level, TargetSense Sense)
{
    /// <summary>Achieved at the level or below it: a limit on emissions.</summary>
    /// <param name="level">The level, in the metric of the contribution.</param>
    public static NdcTarget AtMost(decimal level) => new(level, TargetSense.AtMost);

    /// <summary>Achieved at the level or above it: for example an amount of renewable electricity.</summary>
    /// <param name="level">The level, in the metric of the contribution.</param>
    public static NdcTarget AtLeast(decimal level) => new(level, TargetSense.AtLeast);
}

/// <summary>On which side of its level a target is achieved.</summary>
public enum TargetSense
{
    /// <summary>At the level or below it.</summary>
    AtMost,

    /// <summary>At the level or above it.</summary>
    AtLeast,
}
