using System.Globalization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>What series remember between the periods of a monitoring point, and from before the first of them.</summary>
internal sealed class SeriesMemory(Resolution resolution)
{
    private readonly Dictionary<(string Point, string Symbol, string? Item), (Period Period, decimal Value)> kept = [];

    private readonly Dictionary<(string Point, string Symbol), HashSet<string>> keptItems = [];

    private readonly ILookup<(string Point, string Symbol), CarriedValue> carriedAt = resolution.Project.CarriedValues.ToLookup(value => (value.Point, value.Symbol));

    internal IEnumerable<string> Items(string symbol, string point) =>
        (keptItems.GetValueOrDefault((point, symbol)) ?? []).Concat(carriedAt[(point, symbol)].Select(value => value.Item).OfType<string>());

    internal void Keep(Parameter state, Place place, decimal value)
    {
        kept[(place.Point, state.Symbol, place.Item)] = (place.Period, value);
        if (place.Item is null) return;
        if (!keptItems.TryGetValue((place.Point, state.Symbol), out var items)) keptItems.Add((place.Point, state.Symbol), items = new(StringComparer.Ordinal));
        items.Add(place.Item);
    }

    /// <summary>The carried value at the beginning of a period: from the period before, from an earlier calculation, or nothing.</summary>
    internal ResolvedParameter? Recall(Parameter state, Place place)
    {
        if (kept.TryGetValue((place.Point, state.Symbol, place.Item), out var last))
        {
            return last.Period.To.AddDays(1) == place.Period.From ? Carried(last.Value, $"at the end of {last.Period}") : null;
        }

        var carried = carriedAt[(place.Point, state.Symbol)].Where(value => string.Equals(value.Item, place.Item, StringComparison.Ordinal)).ToList();
        if (carried.Count == 0) return Carried(0, $"nothing is carried from before {place.Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        var before = resolution.Problems.Count;
        var where = resolution.Where(state, place);
        var (value, supplied) = ValueConversion.Convert(state, carried[0].Value, carried[0].Unit, where, resolution.Problems);
        if (carried.Count > 1) resolution.Report(ProblemCode.Duplicate, where, "The carried value is supplied twice.");
        if (string.IsNullOrWhiteSpace(carried[0].Source)) resolution.Report(ProblemCode.MissingSource, where, "The carried value has no source: name the result or document that it was taken from.");
        if (carried[0].AsOf.AddDays(1) != place.Period.From)
        {
            resolution.Report(
                ProblemCode.BrokenSeries,
                where,
                string.Create(CultureInfo.InvariantCulture, $"The carried value is of the end of {carried[0].AsOf:yyyy-MM-dd}, and the first period begins on {place.Period.From:yyyy-MM-dd}: a series has no gap."));
        }

        return resolution.Problems.Count == before ? Carried(value, carried[0].Source) with { AsSupplied = supplied } : null;

        ResolvedParameter Carried(decimal amount, string source) => new(state, ParameterKind.Carried, amount, Provenance.SuppliedBy(source)) { Item = place.Item };
    }
}
