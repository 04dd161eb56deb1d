using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Claims;

/// <summary>What can be wrong with claimed numbers before anything is calculated: entries that state none, and entries that state the same thing twice.</summary>
internal static class ClaimedReading
{
    internal static void Check(ClaimedContract claimed, DocumentPlace place)
    {
        if (claimed is { Total: null, Points: null, Periods: null, Results: null, Vintages: null, Values: null, Credits: null, Parts: null })
        {
            place.Report(ProblemCode.Empty, "Nothing is claimed: state at least one number.");
        }

        if (claimed.Total is { } total) States(total, place.At("total"));
        Each(claimed.Points, place, point => point.Point, (point, at) => States(point.Levels, at.At("levels")), "points");
        Each(claimed.Periods, place, period => (period.From, period.To), (period, at) => States(period.Levels, at.At("levels")), "periods");
        Each(claimed.Results, place, result => (result.Point, result.From, result.To), (result, at) => States(result.Levels, at.At("levels")), "results");
        Each(claimed.Vintages, place, vintage => vintage.Vintage, Vintage, "vintages");
        Each(claimed.Values, place, value => (value.Point, value.From, value.To, value.Symbol, value.Item), (_, _) => { }, "values");
        Each(claimed.Parts, place, part => part.Holder, (_, _) => { }, "parts");
    }

    private static void Vintage(ClaimedVintageContract vintage, DocumentPlace place)
    {
        if (vintage.Levels is { } levels) States(levels, place.At("levels"));
        else if (vintage.Credits is null) Empty(place);
    }

    private static void States(ClaimedLevelsContract levels, DocumentPlace place)
    {
        if (levels is { Reference: null, Project: null, Reduction: null, BusinessAsUsual: null, Uncredited: null }) Empty(place);
    }

    private static void Empty(DocumentPlace place) => place.Report(ProblemCode.Empty, "No number is stated here: state one, or leave the entry out.");

    private static void Each<T, TKey>(IReadOnlyList<T>? items, DocumentPlace place, Func<T, TKey> key, Action<T, DocumentPlace> check, string name)
    {
        var seen = new HashSet<TKey>();
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var at = place.At(name, i);
            if (!seen.Add(key(items![i]))) at.Report(ProblemCode.Duplicate, "The same thing is claimed twice: state it once.");
            check(items[i], at);
        }
    }
}
