using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Evaluation;

/// <summary>The monitored values of a project, found by place: the nearest one that serves it.</summary>
internal sealed class Readings
{
    private readonly Dictionary<(string Point, Period Period, string Symbol, string? Item), List<MonitoredValue>> values = [];
    private readonly HashSet<(string Point, string Symbol)> symbols = [];
    private readonly Dictionary<(string Point, string Symbol), SortedSet<string>> items = [];
    private readonly HashSet<MonitoredValue> used = new(ReferenceEqualityComparer.Instance);

    internal Readings(IEnumerable<MonitoredValue> all)
    {
        foreach (var value in all)
        {
            var key = (value.Point, value.Period, value.Symbol, value.Item);
            if (!values.TryGetValue(key, out var list)) values.Add(key, list = []);
            list.Add(value);
            symbols.Add((value.Point, value.Symbol));
            if (value.Item is null) continue;
            if (!items.TryGetValue((value.Point, value.Symbol), out var set)) items.Add((value.Point, value.Symbol), set = new(StringComparer.Ordinal));
            set.Add(value.Item);
        }
    }

    /// <summary>The values for a place: for its item at its point, for the item at all points, for all items at the point, or for all.</summary>
    internal IReadOnlyList<MonitoredValue> Of(string symbol, Place place)
    {
        if (place.Item is { } item)
        {
            if (Find(place.Point, item) is { } own) return own;
            if (Find(MonitoredValue.AllPoints, item) is { } shared) return shared;
        }

        return Find(place.Point, null) ?? Find(MonitoredValue.AllPoints, null) ?? [];

        List<MonitoredValue>? Find(string point, string? part)
        {
            if (!values.TryGetValue((point, place.Period, symbol, part), out var found)) return null;
            used.UnionWith(found);
            return found;
        }
    }

    /// <summary>Whether the parameter is monitored at a point in any period.</summary>
    internal bool AreAt(string symbol, string point) => symbols.Contains((point, symbol)) || symbols.Contains((MonitoredValue.AllPoints, symbol));

    /// <summary>Whether it is monitored for an item, or for all items, at a point in any period.</summary>
    internal bool AreFor(string symbol, string point, string? item) => item is null || Items(symbol, point).Contains(item, StringComparer.Ordinal)
        ? AreAt(symbol, point)
        : AreAt(symbol, point) && !Items(symbol, point).Any();

    /// <summary>The items for which the parameter is monitored at a point in any period.</summary>
    internal IEnumerable<string> Items(string symbol, string point) =>
        (items.GetValueOrDefault((point, symbol)) ?? []).Concat(items.GetValueOrDefault((MonitoredValue.AllPoints, symbol)) ?? []);

    /// <summary>The values that no place has asked for.</summary>
    internal IEnumerable<MonitoredValue> Unused(IEnumerable<MonitoredValue> all) => all.Where(value => !used.Contains(value));
}
