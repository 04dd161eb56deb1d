using System.Collections.Frozen;

namespace Jcm.Calculations.Quantities;

/// <summary>Words that look like units and must not be guessed, with what to write instead.</summary>
internal static class UnitConfusions
{
    private const string Ton = "a ton may be metric (t), short or long";
    private const string MetricTon = "write t for metric tons and Mt for megatonnes";
    private const string MetricTonCarbonDioxide = "write tCO2e for metric tons and MtCO2e for megatonnes";
    private const string Refrigeration = "a refrigeration ton is American (USRt) or Japanese (JRt)";
    private const string Substance = "the mass of one substance is counted in t, kg or g, and the parameter says of which substance";
    private const string Standard = "state the gas volume at 0 °C and 101.325 kPa, in Nm3";
    private const string Gallon = "a gallon is American (USgal) or imperial (impgal)";

    private static readonly FrozenDictionary<string, string> Explanations = new (string Explanation, string[] Words)[]
    {
        (Ton, ["ton", "tons", "Ton", "Tons", "TON"]),
        (MetricTon, ["MT", "mt", "MTs"]),
        (MetricTonCarbonDioxide, ["MTCO2", "MTCO2e", "MTCO2eq", "mtCO2", "mtCO2e", "MMTCO2e", "MMTCO2"]),
        (Refrigeration, ["RT", "Rt", "TR", "TRh", "RTh"]),
        (Gallon, ["gal", "gallon", "gallons"]),
        (Standard, ["Sm3", "scm", "SCM", "scf"]),
        (Substance, ["C", "tC", "kgC", "CH4", "tCH4", "kgCH4", "N2O", "tN2O", "kgN2O", "HFC", "SF6", "tSF6", "kgSF6"]),
    }.SelectMany(row => row.Words, (row, word) => KeyValuePair.Create(word, row.Explanation)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to write instead of a word, or null.</summary>
    internal static string? Explain(string word) => Explanations.GetValueOrDefault(word);
}
