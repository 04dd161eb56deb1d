namespace Jcm.Calculations.Article6.Aef;

/// <summary>What the comparison of the reports of several Parties found.</summary>
/// <param name="Flows">The sums between any two Parties, for the years that both report.</param>
/// <param name="Inconsistencies">Where reports do not agree, stretch by stretch; how each Party cut its blocks makes no difference.</param>
/// <param name="Unchecked">What could not be compared for want of a report.</param>
/// <param name="Problems">Blocks that could not be compared because their identifiers are reversed.</param>
/// <param name="Policies">In words, what was compared with what.</param>
public sealed record AefComparison(
    IReadOnlyList<AefFlow> Flows,
    IReadOnlyList<AefInconsistency> Inconsistencies,
    IReadOnlyList<AefUncheckedFlow> Unchecked,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Policies)
{
    /// <summary>Whether everything could be compared and agrees; remarks do not count.</summary>
    public bool IsConsistent => Problems.Count == 0 && Unchecked.Count == 0 && Inconsistencies.All(each => each.IsRemark);
}
