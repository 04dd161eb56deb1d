namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>The rules that monitoring periods belong to: a version of a methodology and a version of the guidelines.</summary>
/// <param name="Methodology">Identifier of the methodology, for example <c>VN_AM005</c>.</param>
/// <param name="MethodologyVersion">Its version, for example <c>1.0</c>.</param>
/// <param name="RuleSet">The guidelines for monitoring reports with their version, for example <c>JCM_MN_GL_PDD_MR_ver02.0</c>.</param>
public sealed record RuleVersions(string Methodology, string MethodologyVersion, string RuleSet)
{
    /// <summary>Methodology, version and guidelines.</summary>
    public override string ToString() => $"{Methodology} version {MethodologyVersion}, {RuleSet}";
}

/// <summary>
/// From which day on which rules apply: the rules of the registration first, then those of every approved change. A project keeps the versions
/// it was registered with until such a change.
/// </summary>
/// <param name="From">The first day of monitoring for which they apply; they apply until the next entry.</param>
/// <param name="Versions">The rules.</param>
/// <param name="Source">The decision that says so, for example the registration or an approved change after registration.</param>
public sealed record VersionsFrom(DateOnly From, RuleVersions Versions, string Source);
