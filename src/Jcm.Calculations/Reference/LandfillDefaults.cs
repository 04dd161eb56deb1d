namespace Jcm.Calculations.Reference;

/// <summary>
/// Defaults of landfills: methane correction factor MCF by type of site, oxidation factor OX, methane content F, decomposing share of carbon
/// DOCf, model correction factor phi, captured share f, and delay of decay t_delay in years.
/// </summary>
/// <remarks>Sources: IPCC 2006 Guidelines volume 5 chapter 3, the 2019 Refinement and CDM TOOL04. Every row names its own.</remarks>
public static class LandfillDefaults
{
    private static readonly Lazy<DefaultFactorTable> Table = new(() => DefaultFactorTable.Embedded("landfills", "Reference/landfill-defaults.csv"));

    /// <summary>All defaults.</summary>
    public static IReadOnlyList<DefaultFactor> All => Table.Value.All;

    /// <summary>The cases of one parameter; none where the symbol is not one of the table.</summary>
    /// <param name="symbol">For example <c>MCF</c>.</param>
    public static IReadOnlyList<DefaultFactor> Of(string symbol) => Table.Value.Of(symbol);

    /// <summary>The default of one parameter for one case, or the cases that there are.</summary>
    /// <param name="symbol">For example <c>MCF</c>.</param>
    /// <param name="key">For example <c>managed_anaerobic</c>.</param>
    public static Outcome<DefaultFactor> Find(string symbol, string key) => Table.Value.Find(symbol, key);
}
