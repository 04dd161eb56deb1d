using System.Globalization;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Global warming potentials over 100 years, by named set.</summary>
public static class GlobalWarmingPotentials
{
    /// <summary>The first vintage that counts under Article 6 (decision 2/CMA.3, annex, paragraph 1(e)).</summary>
    private const int FirstArticle6Vintage = 2021;

    private static readonly Lazy<IReadOnlyDictionary<(string Gas, GwpSet Set), ReferenceValue>> Values = new(Load);

    /// <summary>The gases of the table, for example <c>CH4</c>.</summary>
    public static IReadOnlyList<string> Gases => [.. Values.Value.Keys.Select(key => key.Gas).Distinct(StringComparer.Ordinal)];

    /// <summary>The potential of a gas in a set, in tonnes of CO₂ equivalent per tonne.</summary>
    /// <param name="gas">Identifier of the gas, for example <c>CH4</c> or <c>HFC134a</c>.</param>
    /// <param name="set">The set.</param>
    public static Outcome<ReferenceValue> Find(string gas, GwpSet set) => Values.Value.TryGetValue((gas, set), out var value)
        ? value
        : new Problem(ProblemCode.UnknownName, $"There is no {set} global warming potential for \"{gas}\". Gases: {string.Join(", ", Gases)}.");

    /// <summary>The set for a vintage: AR5 from 2021 on. Before 2021 the methodology version fixes the set, so it has to be named.</summary>
    /// <remarks>Source: decision 18/CMA.1, annex, paragraph 37, with decision 2/CMA.3, annex, paragraph 1(c).</remarks>
    /// <param name="vintage">Calendar year of the mitigation.</param>
    public static Outcome<GwpSet> SetFor(int vintage) => vintage >= FirstArticle6Vintage
        ? GwpSet.AR5
        : new Problem(
            ProblemCode.ChoiceNeeded,
            string.Create(CultureInfo.InvariantCulture, $"The GWP set of vintage {vintage} is the one that the methodology version fixes: name it."));

    private static Dictionary<(string Gas, GwpSet Set), ReferenceValue> Load()
    {
        var values = new Dictionary<(string, GwpSet), ReferenceValue>();
        foreach (var row in CsvTable.Embedded("Reference/gwp.csv").Rows)
        {
            var set = Enum.Parse<GwpSet>(row["set"]);
            var provenance = new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), Edition: row["set"], Note: row.Optional("note"));
            values.Add((row["gas"], set), ReferenceValue.Of($"GWP of {row["gas"]} in {row["set"]}", row.Decimal("gwp"), Units.TonneCO2PerTonne, provenance));
        }

        return values;
    }
}
