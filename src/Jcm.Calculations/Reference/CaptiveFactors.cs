using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>What a default factor of captive generation is meant for. The two are never exchanged: one is half as large again as the other.</summary>
public enum CaptiveFactorUse
{
    /// <summary>Electricity displaced by renewable energy: built on the most efficient generator, hence low.</summary>
    RenewableEnergy,

    /// <summary>Electricity saved by efficient equipment.</summary>
    EnergySaving,
}

/// <summary>Default emission factors of captive (on-site) generation that JCM methodologies share.</summary>
public static class CaptiveFactors
{
    private static readonly Lazy<IReadOnlyDictionary<(string Fuel, CaptiveFactorUse Use), ReferenceValue>> Values = new(Load);

    /// <summary>The factor for a fuel and a use, in tCO2/MWh.</summary>
    /// <param name="fuel"><c>diesel</c> or <c>natural gas</c>.</param>
    /// <param name="use">What the factor is meant for.</param>
    public static Outcome<ReferenceValue> Find(string fuel, CaptiveFactorUse use) => Values.Value.TryGetValue((fuel, use), out var value)
        ? value
        : new Problem(
            ProblemCode.UnknownName,
            $"There is no captive default for \"{fuel}\". Fuels: {string.Join(", ", Values.Value.Keys.Select(key => key.Fuel).Distinct(StringComparer.Ordinal))}.");

    private static Dictionary<(string Fuel, CaptiveFactorUse Use), ReferenceValue> Load()
    {
        var values = new Dictionary<(string, CaptiveFactorUse), ReferenceValue>();
        foreach (var row in CsvTable.Embedded("Reference/captive-factors.csv").Rows)
        {
            var use = row["use"] switch
            {
                "renewable energy" => CaptiveFactorUse.RenewableEnergy,
                "energy saving" => CaptiveFactorUse.EnergySaving,
                var other => throw new FormatException($"\"{other}\" is not a use of a captive factor."),
            };
            var provenance = new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), row.Optional("source_url"), Note: row.Optional("note"));
            values.Add((row["fuel"], use), ReferenceValue.Of(
                $"captive emission factor, {row["fuel"]}, {row["use"]}", row.Decimal("tco2_per_mwh"), Units.TonneCO2PerMegawattHour, provenance));
        }

        return values;
    }
}
