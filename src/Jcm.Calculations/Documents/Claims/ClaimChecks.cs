using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Documents.Claims;

/// <summary>
/// Holds claimed numbers against a calculation of one's own. A claimed number is confirmed where it is the calculated one, rounded to the nearest with the digits that are
/// printed; reductions also where they are rounded down, which is how they become credits. A zero stands for nothing but zero.
/// </summary>
internal sealed class ClaimChecks(ResultContract own)
{
    private readonly List<ClaimDifference> found = [];

    internal IReadOnlyList<ClaimDifference> Found => found;

    /// <summary>How many numbers were compared.</summary>
    internal int Compared { get; private set; }

    internal void Check(ClaimedContract claimed)
    {
        if (claimed.Total is { } total) Levels(total, own.Total, Location.None, "total");
        foreach (var point in claimed.Points ?? [])
        {
            var match = own.Points.FirstOrDefault(each => Same(each.Point, point.Point));
            Levels(point.Levels, match?.Levels, new(Point: point.Point), "points");
        }

        foreach (var period in claimed.Periods ?? [])
        {
            var match = own.Periods.FirstOrDefault(each => each.From == period.From && each.To == period.To);
            Levels(period.Levels, match?.Levels, new(Period: Days(period.From, period.To)), "periods");
        }

        foreach (var result in claimed.Results ?? [])
        {
            Levels(result.Levels, Result(result.Point, result.From, result.To)?.Levels, new(Point: result.Point, Period: Days(result.From, result.To)), "results");
        }

        foreach (var vintage in claimed.Vintages ?? []) Vintage(vintage);
        foreach (var value in claimed.Values ?? []) Value(value);
        if (claimed.Credits is { } credits) Number(credits, own.Credits?.Total, Location.None, "credits");
        foreach (var part in claimed.Parts ?? [])
        {
            Number(part.Tonnes, own.Allocation?.Parts.FirstOrDefault(each => Same(each.Holder, part.Holder))?.Tonnes, new(Parameter: part.Holder), "allocation.parts");
        }
    }

    private void Vintage(ClaimedVintageContract vintage)
    {
        var where = new Location(Period: FormattableString.Invariant($"vintage {vintage.Vintage}"));
        if (vintage.Levels is { } levels) Levels(levels, own.Vintages.FirstOrDefault(each => each.Vintage == vintage.Vintage)?.Levels, where, "vintages");
        if (vintage.Credits is { } credits) Number(credits, own.Credits?.Vintages.FirstOrDefault(each => each.Vintage == vintage.Vintage)?.Tonnes, where, "credits");
    }

    private void Value(ClaimedValueContract value)
    {
        var where = new Location(Point: value.Point, Period: Days(value.From, value.To), Parameter: value.Item is null ? value.Symbol : $"{value.Symbol} ({value.Item})");
        var result = Result(value.Point, value.From, value.To);
        var parameter = (result?.Parameters ?? []).Concat(result?.InformationItems ?? []).FirstOrDefault(each => Same(each.Symbol, value.Symbol) && Same(each.Item, value.Item));
        var step = parameter is null ? (result?.Steps ?? []).Concat(result?.BusinessAsUsualSteps ?? []).LastOrDefault(each => Same(each.Symbol, where.Parameter)) : null;
        var unit = parameter?.Unit ?? step?.Unit;
        if (unit is not null && !SameUnit(unit, value.Unit))
        {
            Compared++;
            found.Add(new(where, "unit", value.Unit, unit) { IsOfNumbers = true });
            return;
        }

        Number(value.Value, parameter?.Value ?? step?.Value, where, parameter is null ? "steps.value" : "parameters.value");
    }

    private void Levels(ClaimedLevelsContract claimed, LevelsContract? calculated, Location where, string what)
    {
        if (claimed.Reference is { } reference) Number(reference, calculated?.Reference, where, $"{what}.reference");
        if (claimed.Project is { } project) Number(project, calculated?.Project, where, $"{what}.project");
        if (claimed.Reduction is { } reduction) Number(reduction, calculated?.Reduction, where, $"{what}.reduction", mayBeRoundedDown: true);
        if (claimed.BusinessAsUsual is { } bau) Number(bau, calculated?.BusinessAsUsual, where, $"{what}.businessAsUsual");
        if (claimed.Uncredited is { } uncredited) Number(uncredited, calculated?.Uncredited, where, $"{what}.uncredited");
    }

    private void Number(decimal claimed, decimal? calculated, Location where, string what, bool mayBeRoundedDown = false)
    {
        Compared++;
        if (calculated is not { } number)
        {
            found.Add(new(where, what, ExactDecimal.Text(claimed), null) { IsOfNumbers = true });
        }
        else if (!IsRounded(claimed, number, mayBeRoundedDown))
        {
            found.Add(ClaimDifference.OfNumbers(where, what, claimed, number));
        }
    }

    /// <summary>Whether a number is another one, rounded to the digits it is printed with.</summary>
    internal static bool IsRounded(decimal printed, decimal exact, bool mayBeRoundedDown)
    {
        if (printed == exact) return true;
        if (printed == 0) return false;
        return printed == decimal.Round(exact, printed.Scale, MidpointRounding.AwayFromZero)
            || printed == decimal.Round(exact, printed.Scale, MidpointRounding.ToEven)
            || (mayBeRoundedDown && printed == decimal.Round(exact, printed.Scale, MidpointRounding.ToNegativeInfinity));
    }

    private PeriodResultContract? Result(string point, DateOnly from, DateOnly to) =>
        own.Results.FirstOrDefault(each => Same(each.Point, point) && each.From == from && each.To == to);

    private static bool SameUnit(string own, string claimed) =>
        Same(own, claimed) || (Unit.TryParse(own).TryGet(out var left) && Unit.TryParse(claimed).TryGet(out var right) && Equals(left, right));

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static string Days(DateOnly from, DateOnly to) => $"{Projects.Days.Text(from)}..{Projects.Days.Text(to)}";
}
