using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Reference;

/// <summary>Pure and blended refrigerants with their nominal compositions (ANSI/ASHRAE Standard 34).</summary>
public static class Refrigerants
{
    private static readonly Lazy<IReadOnlyDictionary<string, Refrigerant>> Values = new(Load);

    /// <summary>All refrigerants whose composition is held with enough confidence.</summary>
    public static IReadOnlyList<Refrigerant> All => [.. Values.Value.Values.Where(refrigerant => refrigerant.Composition.Confidence.IsUsed())];

    /// <summary>A refrigerant by its designation.</summary>
    /// <param name="id">For example <c>R-410A</c>; <c>R410A</c> and <c>r-410a</c> mean the same.</param>
    public static Outcome<Refrigerant> Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!Values.Value.TryGetValue(Plain(id), out var refrigerant))
        {
            return new Problem(
                ProblemCode.UnknownName,
                $"There is no refrigerant \"{id}\". Refrigerants: {string.Join(", ", Values.Value.Values.Select(each => each.Id))}.");
        }

        return refrigerant.Composition.Confidence.IsUsed()
            ? refrigerant
            : new Problem(
                ProblemCode.UnknownValue,
                $"The composition of {refrigerant.Id} is not held with enough confidence ({refrigerant.Composition.Confidence.Word()}). Take it from {refrigerant.Composition}.");
    }

    private static string Plain(string id) =>
        string.Concat(id.Where(letter => !char.IsWhiteSpace(letter) && letter is not '-')).ToUpperInvariant();

    private static Dictionary<string, Refrigerant> Load()
    {
        var refrigerants = new Dictionary<string, Refrigerant>(StringComparer.Ordinal);
        foreach (var rows in CsvTable.Embedded("Reference/refrigerants.csv").Rows.GroupBy(row => row["refrigerant"], StringComparer.Ordinal))
        {
            // A composition is as certain as its least certain row.
            var least = rows.MinBy(row => ConfidenceRule.Parse(row["confidence"]))!;
            var confidence = ConfidenceRule.Parse(least["confidence"]);
            var components = confidence.IsUsed() ? rows.Select(Component).ToList() : [];
            refrigerants.Add(Plain(rows.Key), new(rows.Key, components, new(least["source"], confidence, Note: least.Optional("note"))));
        }

        return refrigerants;
    }

    private static RefrigerantComponent Component(CsvTable.Row row) => new(
        row["component"],
        row.Optional("gas"),
        row.Decimal("mass_pct") / 100 ?? throw new FormatException($"{row["refrigerant"]}: {row["component"]} has no share of the mass."));
}
