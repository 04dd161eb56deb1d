using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Factors of incineration and open burning of waste (IPCC 2006 Guidelines, volume 5, chapter 5).</summary>
public static class WasteCombustion
{
    private static readonly Unit KilogramPerTonne = Unit.Parse("kg/t");

    private static readonly Lazy<IReadOnlyList<WasteCombustionFactor>> Factors = new(Load);

    private static readonly Lazy<DefaultFactorTable> OxidationTable = new(() => DefaultFactorTable.Embedded("waste combustion", "Reference/waste-oxidation.csv"));

    /// <summary>All factors of methane and nitrous oxide.</summary>
    public static IReadOnlyList<WasteCombustionFactor> All => Factors.Value;

    /// <summary>The share of carbon that is oxidised, <c>OF</c>, and the share of waste that is burned in the open, <c>B_frac</c>, by case.</summary>
    public static IReadOnlyList<DefaultFactor> Oxidation => OxidationTable.Value.All;

    /// <summary>The one factor with this whole key. Another kind or basis is never taken instead: the answer lists what there is.</summary>
    /// <param name="gas"><c>CH4</c> or <c>N2O</c>.</param>
    /// <param name="waste">What is burned, for example <c>msw</c>.</param>
    /// <param name="process">How it is burned, for example <c>continuous_stoker</c>.</param>
    /// <param name="kind"><c>default</c>, or the country of an example.</param>
    /// <param name="basis">Which mass of waste is meant.</param>
    public static Outcome<WasteCombustionFactor> Find(string gas, string waste, string process, string kind = "default", WasteBasis basis = WasteBasis.Wet)
    {
        var found = All.FirstOrDefault(factor => (factor.Gas, factor.Waste, factor.Process, factor.Kind, factor.Basis) == (gas, waste, process, kind, basis));
        if (found is not null) return found;
        var ofGas = All.Where(factor => string.Equals(factor.Gas, gas, StringComparison.Ordinal)).ToList();
        var near = ofGas.Where(factor => string.Equals(factor.Waste, waste, StringComparison.Ordinal)).ToList();
        return new Problem(
            ProblemCode.UnknownName,
            $"There is no factor of {gas} for {waste}, {process}, {kind}, {Word(basis)} mass. " + (near.Count > 0
                ? $"Of {waste} there are: {string.Join("; ", near.Select(factor => $"{factor.Process}, {factor.Kind}, {Word(factor.Basis)} mass"))}."
                : $"Gases: CH4, N2O. Waste: {string.Join(", ", (ofGas.Count > 0 ? ofGas : All).Select(factor => factor.Waste).Distinct(StringComparer.Ordinal))}."));
    }

    /// <summary>A default of oxidation for one case, or the cases that there are.</summary>
    /// <param name="symbol"><c>OF</c> or <c>B_frac</c>.</param>
    /// <param name="key">For example <c>incineration</c>.</param>
    public static Outcome<DefaultFactor> FindOxidation(string symbol, string key) => OxidationTable.Value.Find(symbol, key);

    private static string Word(WasteBasis basis) => basis == WasteBasis.Wet ? "wet" : "dry";

    private static List<WasteCombustionFactor> Load() =>
    [
        .. CsvTable.Embedded("Reference/waste-combustion.csv").Rows.Select(row => new WasteCombustionFactor(
            row["gas"],
            row["waste"],
            row["process"],
            row["kind"],
            row["basis"] switch
            {
                "wet" => WasteBasis.Wet,
                "dry" => WasteBasis.Dry,
                var other => throw new FormatException($"\"{other}\" is not a basis of waste."),
            },
            ReferenceValue.Of(
                $"{row["gas"]} of burning {row["waste"]}, {row["process"]}, {row["kind"]}, {row["basis"]} mass",
                row.Decimal("kg_per_t"),
                KilogramPerTonne,
                new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), Publisher: "IPCC", Edition: "2006", Note: row.Optional("note"))))),
    ];
}
