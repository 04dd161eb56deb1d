namespace Jcm.Calculations.Article6.Aef;

/// <summary>What the check of one report found.</summary>
/// <param name="Problems">What has to be mended before submission, each with table, row and field.</param>
/// <param name="Remarks">What should be looked at but may be right: it does not make the report wrong.</param>
/// <param name="Policies">In words, what was checked against what.</param>
public sealed record AefFindings(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Remarks, IReadOnlyList<string> Policies)
{
    /// <summary>Whether nothing has to be mended.</summary>
    public bool IsSound => Problems.Count == 0;
}
