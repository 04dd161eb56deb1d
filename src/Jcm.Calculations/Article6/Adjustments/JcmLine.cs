namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>One line, and whether it counts.</summary>
/// <param name="Holding">The line as given.</param>
/// <param name="Exclusions">All reasons for which it does not count; empty where it does.</param>
public sealed record JcmLine(JcmHolding Holding, IReadOnlyList<JcmExclusion> Exclusions)
{
    /// <summary>Whether the line is part of S.</summary>
    public bool IsCounted => Exclusions.Count == 0;
}
