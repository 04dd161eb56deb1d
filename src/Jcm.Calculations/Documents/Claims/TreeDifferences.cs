using System.Globalization;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Claims;

/// <summary>
/// Holds a result document against the one of a calculation of one's own, statement by statement. Items of lists are told apart by what they are of (point, period,
/// vintage, symbol, holder), so that a missing or an additional one does not make the others differ.
/// </summary>
internal sealed class TreeDifferences
{
    /// <summary>What the two need not agree on: versions and inputs are judged apart.</summary>
    private static readonly string[] Apart = ["$schema", "format", "description", "calculatedWith", "fingerprint", "inputs"];

    private static readonly string[] Names = ["point", "from", "to", "vintage", "symbol", "item", "holder", "name", "meter", "code", "where", "days"];

    /// <summary>What explains a result and decides nothing: other versions may put it into other words.</summary>
    private static readonly string[] Words =
        ["title", "document", "description", "derivation", "source", "url", "publisher", "note", "message", "policies", "equation", "numbers", "lines", "basis", "gapRule", "where"];

    private readonly List<ClaimDifference> found = [];

    private TreeDifferences()
    {
    }

    internal IReadOnlyList<ClaimDifference> Found => found;

    /// <summary>How many statements were compared.</summary>
    internal int Compared { get; private set; }

    /// <summary>Compares two result documents.</summary>
    internal static TreeDifferences Between(JsonElement claimed, JsonElement own)
    {
        var comparison = new TreeDifferences();
        comparison.Objects(claimed, own, Location.None, "", isRoot: true);
        return comparison;
    }

    private void Values(JsonElement? claimed, JsonElement? own, Location where, string what)
    {
        if ((claimed ?? own)!.Value.ValueKind == JsonValueKind.Object && (claimed is null) == (own is null)) Objects(claimed!.Value, own!.Value, where, what);
        else if (claimed is { ValueKind: JsonValueKind.Array } || own is { ValueKind: JsonValueKind.Array }) Lists(Items(claimed), Items(own), where, what);
        else Leaves(claimed, own, where, what);
    }

    private void Objects(JsonElement claimed, JsonElement own, Location where, string what, bool isRoot = false)
    {
        where = Place(own, where);
        var before = found.Count;
        var names = own.EnumerateObject().Concat(claimed.EnumerateObject()).Select(property => property.Name).Distinct(StringComparer.Ordinal).Where(name => !isRoot || !Apart.Contains(name, StringComparer.Ordinal));
        // The words that repeat the numbers are judged last: where the numbers differ, that they do too is no news.
        foreach (var name in names.OrderBy(name => name is "numbers"))
        {
            if (name is "numbers" && found.Skip(before).Any(difference => difference.IsOfNumbers)) continue;
            Values(Get(claimed, name), Get(own, name), where, what.Length == 0 ? name : $"{what}.{name}");
        }
    }

    private void Lists(IReadOnlyList<JsonElement> claimed, IReadOnlyList<JsonElement> own, Location where, string what)
    {
        var (claims, calculated) = (Keyed(claimed, what), Keyed(own, what));
        foreach (var (key, item) in calculated)
        {
            if (claims.TryGetValue(key, out var other)) Values(other, item, where, what);
            else Whole(null, item, where, what);
        }

        foreach (var (key, item) in claims)
        {
            if (!calculated.ContainsKey(key)) Whole(item, null, where, what);
        }

        if (claims.Keys.Where(calculated.ContainsKey).SequenceEqual(calculated.Keys.Where(claims.ContainsKey), StringComparer.Ordinal)) return;
        found.Add(new(where, what, "another order", "the order of the calculation") { IsOfNumbers = !IsOfWords(what) });
    }

    private void Leaves(JsonElement? claimed, JsonElement? own, Location where, string what)
    {
        Compared++;
        var (left, right) = (Text(claimed), Text(own));
        if (string.Equals(left, right, StringComparison.Ordinal)) return;
        if (Number(claimed) is { } stated && Number(own) is { } calculated)
        {
            if (stated != calculated) found.Add(ClaimDifference.OfNumbers(where, what, stated, calculated));
            return;
        }

        found.Add(new(where, what, left, right) { IsOfNumbers = !IsOfWords(what) });
    }

    /// <summary>Whether the last step of a path leads to words that explain and decide nothing.</summary>
    private static bool IsOfWords(string what) => Words.Contains(what[(what.LastIndexOf('.') + 1)..], StringComparer.Ordinal);

    /// <summary>An item that only one of them has.</summary>
    private void Whole(JsonElement? claimed, JsonElement? own, Location where, string what)
    {
        Compared++;
        var item = (claimed ?? own)!.Value;
        var text = item.ValueKind == JsonValueKind.Object ? Summary(item) : Text(item);
        found.Add(new(Place(item, where), what, claimed is null ? null : text, own is null ? null : text) { IsOfNumbers = !IsOfWords(what) });
    }

    private static Dictionary<string, JsonElement> Keyed(IReadOnlyList<JsonElement> items, string what)
    {
        var keyed = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var isByOrder = what.EndsWith(".operands", StringComparison.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var key = isByOrder ? "" : Key(items[i]);
            var (own, again) = (key, 0);
            while (!keyed.TryAdd(own, items[i])) own = string.Create(CultureInfo.InvariantCulture, $"{key}#{++again}");
        }

        return keyed;
    }

    private static string Key(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? string.Join('|', Names.Select(name => Get(item, name) is { } value ? value.GetRawText() : ""))
        : item.GetRawText();

    private static string Summary(JsonElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["value", "tonnes", "message"])
        {
            if (Get(item, name) is { } value) return Text(value)!;
        }

        return Get(item, "levels") is { } levels && Get(levels, "reduction") is { } reduction ? $"a reduction of {Text(reduction)}" : "stated";
    }

    private static Location Place(JsonElement item, Location where)
    {
        if (Get(item, "point") is { ValueKind: JsonValueKind.String } point) where = where with { Point = point.GetString() };
        if (Get(item, "from") is { ValueKind: JsonValueKind.String } from && Get(item, "to") is { ValueKind: JsonValueKind.String } to && where.Period is null) where = where with { Period = $"{from.GetString()}..{to.GetString()}" };
        if (Get(item, "vintage") is { ValueKind: JsonValueKind.Number } vintage) where = where with { Period = where.Period is { } period ? $"{period}, vintage {vintage.GetRawText()}" : $"vintage {vintage.GetRawText()}" };
        if (where.Parameter is null && (Get(item, "symbol") ?? Get(item, "holder")) is { ValueKind: JsonValueKind.String } symbol)
        {
            where = where with { Parameter = Get(item, "item") is { ValueKind: JsonValueKind.String } part ? $"{symbol.GetString()} ({part.GetString()})" : symbol.GetString() };
        }

        return where;
    }

    private static IReadOnlyList<JsonElement> Items(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    private static JsonElement? Get(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? value) => value is not { } known ? null : known.ValueKind == JsonValueKind.String ? known.GetString() : known.GetRawText();

    /// <summary>A number, which the strict reader has accepted as one; no text is taken for one.</summary>
    private static decimal? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } known ? Contract.ExactDecimal.Parse(known.GetRawText()) : null;
}
