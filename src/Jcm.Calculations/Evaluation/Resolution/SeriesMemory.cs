using System.Globalization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>What series remember between the periods of a monitoring point, and from before the first of them.</summary>
internal sealed class SeriesMemory(Resolution resolution)
{
    private readonly Dictionary<(string Point, string Symbol, string? Item), (Period Period, decimal Value)> kept = [];

    private readonly HashSet<(string Point, string Symbol, string? Item)> begun = [];

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

    /// <summary>The carried value at the beginning of a period: from the period before, from an earlier calculation, or nothing. Null once the series is broken.</summary>
    internal ResolvedParameter? Recall(Parameter state, Place place)
    {
        var key = (place.Point, state.Symbol, place.Item);
        if (kept.TryGetValue(key, out var last)) return Follows(last.Period.To, place.Period) ? Carried(last.Value, $"at the end of {last.Period}") : null;
        // A series that was begun and kept nothing has a problem already, which later periods would only repeat.
        if (!begun.Add(key)) return null;
        var carried = carriedAt[(place.Point, state.Symbol)].Where(value => string.Equals(value.Item, place.Item, StringComparison.Ordinal)).ToList();
        foreach (var each in carried) resolution.Asked(each);
        if (carried.Count == 0) return Carried(0, $"nothing is carried from before {Day(place.Period.From)}") with { BeginsSeries = true };
        var before = resolution.Problems.Count;
        var where = resolution.Where(state, place);
        var (value, supplied) = ValueConversion.Convert(state, carried[0].Value, carried[0].Unit, where, resolution.Problems);
        if (carried.Count > 1) resolution.Report(ProblemCode.Duplicate, where, "The carried value is supplied twice.");
        if (string.IsNullOrWhiteSpace(carried[0].Source)) resolution.Report(ProblemCode.MissingSource, where, "The carried value has no source: name the result or document that it was taken from.");
        if (!Follows(carried[0].AsOf, place.Period))
        {
            resolution.Report(
                ProblemCode.BrokenSeries,
                where,
                $"The carried value is of the end of {Day(carried[0].AsOf)}, and the first period begins on {Day(place.Period.From)}: a series has no gap.");
        }

        return resolution.Problems.Count == before ? Carried(value, carried[0].Source) with { AsSupplied = supplied } : null;

        ResolvedParameter Carried(decimal amount, string source) => new(state, ParameterKind.Carried, amount, Provenance.SuppliedBy(source)) { Item = place.Item };
    }

    private static bool Follows(DateOnly last, Period period) => last.DayNumber + 1 == period.From.DayNumber;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
