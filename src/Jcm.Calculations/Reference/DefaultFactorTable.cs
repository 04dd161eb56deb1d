using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>Defaults by symbol and case, as one data file holds them.</summary>
internal sealed class DefaultFactorTable
{
    private readonly string subject;
    private readonly Dictionary<(string Symbol, string Key), DefaultFactor> factors = [];

    private DefaultFactorTable(string subject, IEnumerable<DefaultFactor> rows)
    {
        this.subject = subject;
        foreach (var row in rows) factors.Add((row.Symbol, row.Key), row);
    }

    internal IReadOnlyList<DefaultFactor> All => [.. factors.Values];

    internal static DefaultFactorTable Embedded(string subject, string file) => new(subject, CsvTable.Embedded(file).Rows.Select(row => new DefaultFactor(
        row["symbol"],
        row["key"],
        row["condition"],
        row["guideline"],
        ReferenceValue.Of(
            $"{row["symbol"]} of {subject}, {row["condition"]}",
            row.Decimal("value"),
            Unit.Parse(row["unit"]),
            new Provenance(row["source"], ConfidenceRule.Parse(row["confidence"]), Note: row.Optional("note"))))));

    internal IReadOnlyList<DefaultFactor> Of(string symbol) => [.. All.Where(factor => string.Equals(factor.Symbol, symbol, StringComparison.Ordinal))];

    internal Outcome<DefaultFactor> Find(string symbol, string key)
    {
        if (factors.TryGetValue((symbol, key), out var factor)) return factor;
        var cases = Of(symbol);
        return new Problem(ProblemCode.UnknownName, cases.Count == 0
            ? $"There is no default \"{symbol}\" of {subject}. Symbols: {string.Join(", ", All.Select(each => each.Symbol).Distinct(StringComparer.Ordinal))}."
            : $"There is no case \"{key}\" of {symbol}. Cases: {string.Join("; ", cases.Select(each => $"{each.Key} ({each.Condition}; {each.Guideline})"))}.");
    }
}
