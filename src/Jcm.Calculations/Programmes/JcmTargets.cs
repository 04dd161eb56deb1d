using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// The cumulative targets of the Joint Crediting Mechanism: about 100 Mt until FY2030 and about 200 Mt until FY2040.
/// Source: <see href="https://www.meti.go.jp/policy/energy_environment/global_warming/jcm/index.html"/>.
/// </summary>
public static class JcmTargets
{
    private static readonly Lazy<IReadOnlyList<JcmTarget>> Values = new(() =>
    [
        .. ProgrammeData.Rows("jcm-targets").Select(row => new JcmTarget(
            ProgrammeData.FiscalYear(row)!.Value,
            ProgrammeData.Megatonnes(row, "cumulative_mt")!.Value,
            ProgrammeData.Provenance(row))),
    ]);

    /// <summary>All targets, in order of their years.</summary>
    public static IReadOnlyList<JcmTarget> All => Values.Value;

    /// <summary>The target of a fiscal year.</summary>
    /// <param name="year">FY2030 or FY2040.</param>
    public static Outcome<JcmTarget> Find(FiscalYear year) => All.FirstOrDefault(target => target.Year == year) is { } found
        ? found
        : new Problem(ProblemCode.UnknownName, $"The mechanism has no target for {year}; it has for {string.Join(" and ", All.Select(target => target.Year))}.");
}
