namespace Jcm.Calculations.Reference;

/// <summary>Defaults of wastewater treatment: methane correction factor MCF by technology, and the largest amount of methane Bo from a mass of oxygen demand, in kg/kg.</summary>
/// <remarks>Sources: IPCC 2006 Guidelines volume 5 chapter 6. Every row names its own.</remarks>
public static class WastewaterDefaults
{
    private static readonly Lazy<DefaultFactorTable> Table = new(() => DefaultFactorTable.Embedded("wastewater", "Reference/wastewater-defaults.csv"));

    /// <summary>All defaults.</summary>
    public static IReadOnlyList<DefaultFactor> All => Table.Value.All;

    /// <summary>The cases of one parameter; none where the symbol is not one of the table.</summary>
    /// <param name="symbol">For example <c>Bo</c>.</param>
    public static IReadOnlyList<DefaultFactor> Of(string symbol) => Table.Value.Of(symbol);

    /// <summary>The default of one parameter for one case, or the cases that there are.</summary>
    /// <param name="symbol">For example <c>Bo</c>.</param>
    /// <param name="key">For example <c>domestic_cod</c>.</param>
    public static Outcome<DefaultFactor> Find(string symbol, string key) => Table.Value.Find(symbol, key);
}
