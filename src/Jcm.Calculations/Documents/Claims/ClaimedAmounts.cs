using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Claims;

/// <summary>The amounts of a claim on which its materiality is judged: reductions and credits, in total and by vintage.</summary>
internal static class ClaimedAmounts
{
    internal static IReadOnlyList<ClaimedAmount> Of(ResultContract claimed, ResultContract own, decimal? threshold) =>
    [
        new("reductions in total", claimed.Total.Reduction, own.Total.Reduction, threshold),
        .. Vintages("reductions", claimed.Vintages.Select(each => (each.Vintage, each.Levels.Reduction)), Reductions(own), threshold),
        .. claimed.Credits is { } credits
            ? [
                new("credits in total", credits.Total, own.Credits?.Total ?? 0, threshold),
                .. Vintages("credits", credits.Vintages.Select(each => (each.Vintage, (decimal)each.Tonnes)), Credits(own), threshold),
            ]
            : Array.Empty<ClaimedAmount>(),
    ];

    internal static IReadOnlyList<ClaimedAmount> Of(ClaimedContract claimed, ResultContract own, decimal? threshold) =>
    [
        .. claimed.Total?.Reduction is { } total ? [new("reductions in total", total, own.Total.Reduction, threshold)] : Array.Empty<ClaimedAmount>(),
        .. Vintages("reductions", (claimed.Vintages ?? []).Where(each => each.Levels?.Reduction is not null).Select(each => (each.Vintage, each.Levels!.Reduction!.Value)), Reductions(own), threshold, isWhole: false),
        .. claimed.Credits is { } credits ? [new("credits in total", credits, own.Credits?.Total ?? 0, threshold)] : Array.Empty<ClaimedAmount>(),
        .. Vintages("credits", (claimed.Vintages ?? []).Where(each => each.Credits is not null).Select(each => (each.Vintage, (decimal)each.Credits!.Value)), Credits(own), threshold, isWhole: false),
    ];

    private static IEnumerable<(int Vintage, decimal Amount)> Reductions(ResultContract own) => own.Vintages.Select(each => (each.Vintage, each.Levels.Reduction));

    private static IEnumerable<(int Vintage, decimal Amount)> Credits(ResultContract own) => (own.Credits?.Vintages ?? []).Select(each => (each.Vintage, (decimal)each.Tonnes));

    /// <summary>Vintages on either side; what only one of them has counts zero on the other. Of a claim that need not be whole, those that are claimed.</summary>
    private static IEnumerable<ClaimedAmount> Vintages(string what, IEnumerable<(int Vintage, decimal Amount)> claimed, IEnumerable<(int Vintage, decimal Amount)> own, decimal? threshold, bool isWhole = true)
    {
        var (claims, calculated) = (Sum(claimed), Sum(own));
        var vintages = isWhole ? claims.Keys.Union(calculated.Keys) : claims.Keys;
        return vintages.Order().Select(vintage => new ClaimedAmount(
            FormattableString.Invariant($"{what} of vintage {vintage}"), claims.GetValueOrDefault(vintage), calculated.GetValueOrDefault(vintage), threshold));
    }

    /// <summary>A hostile document may state a vintage twice; the last one counts, and the comparison reports the other.</summary>
    private static Dictionary<int, decimal> Sum(IEnumerable<(int Vintage, decimal Amount)> amounts)
    {
        var found = new Dictionary<int, decimal>();
        foreach (var (vintage, amount) in amounts) found[vintage] = amount;
        return found;
    }
}
