using System.Globalization;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The checks that every account makes of what it is given, collecting all problems.</summary>
internal sealed class AccountInputs(Ndc ndc, CalendarYear through)
{
    private readonly SortedSet<CalendarYear> laterYears = [];

    internal List<Problem> Problems { get; } = [];

    /// <summary>Years after the one evaluated for which something was given.</summary>
    internal IReadOnlyCollection<CalendarYear> LaterYears => laterYears;

    internal void CheckNdc()
    {
        if (!Enum.IsDefined(ndc.Method)) Add(ProblemCode.WrongKind, null, null, "The method of corresponding adjustment is none of those of paragraph 7: choose trajectory, averaging or multi-year.");
        if (ndc.LastYear < ndc.FirstYear)
        {
            Add(ProblemCode.ReversedPeriod, null, null, $"The implementation period {ndc.FirstYear}-{ndc.LastYear} ends before it begins.");
        }
        else if (!ndc.Covers(through))
        {
            Add(ProblemCode.OutOfRange, through, null, $"The account is to be evaluated through {through}, which lies outside the period {ndc.FirstYear}-{ndc.LastYear}: choose a year of the period.");
        }
    }

    internal Dictionary<CalendarYear, AnnualQuantities> Quantities(IEnumerable<AnnualQuantities> quantities)
    {
        var byYear = new Dictionary<CalendarYear, AnnualQuantities>();
        foreach (var given in quantities)
        {
            CheckSign(given.Year, "FT", given.FirstTransferred);
            CheckSign(given.Year, "O", given.AuthorisedForOtherPurposes);
            CheckSign(given.Year, "U", given.Used);
            var isEmpty = given is { FirstTransferred: 0, AuthorisedForOtherPurposes: 0, Used: 0 };
            if (given.Year < Cut2020.FirstVintage && !isEmpty)
            {
                Add(ProblemCode.OutOfRange, given.Year, null, $"Mitigation outcomes are from {Cut2020.FirstVintage} onward: there can be none for {given.Year}.");
            }

            CheckYear(given.Year, "FT, O, U", isEmpty);
            if (!byYear.TryAdd(given.Year, given)) Repeated(given.Year, "FT, O, U");
        }

        return byYear;
    }

    internal Dictionary<CalendarYear, decimal> Amounts(string symbol, IEnumerable<AnnualAmount> amounts)
    {
        var byYear = new Dictionary<CalendarYear, decimal>();
        foreach (var given in amounts)
        {
            CheckYear(given.Year, symbol);
            if (!byYear.TryAdd(given.Year, given.Amount)) Repeated(given.Year, symbol);
        }

        return byYear;
    }

    /// <summary>A trajectory belongs to the two methods that have one.</summary>
    internal void CheckTrajectory(IReadOnlyCollection<AnnualAmount> trajectory)
    {
        if (trajectory.Count == 0 || ndc.Method != AdjustmentMethod.Averaging) return;
        Add(
            ProblemCode.WrongKind,
            null,
            "trajectory",
            "A trajectory or budget was given, and the method is averaging (paragraph 7(a)(ii)): one method holds for the whole period. Leave the trajectory out, or choose trajectory or multi-year.");
    }

    internal void Add(ProblemCode code, CalendarYear? year, string? symbol, string message) => Problems.Add(new(code, At(ndc, year, symbol), message));

    internal static Location At(Ndc ndc, CalendarYear? year = null, string? symbol = null) => new(Period: year?.ToString(), Parameter: symbol, Document: ndc.ToString());

    private void CheckSign(CalendarYear year, string symbol, decimal amount)
    {
        if (amount >= 0) return;
        Add(ProblemCode.OutOfRange, year, symbol, string.Create(CultureInfo.InvariantCulture, $"The quantity {amount} is negative. Quantities have no sign: a transfer belongs to FT or O, a use to U."));
    }

    private void CheckYear(CalendarYear year, string symbol, bool isEmpty = false)
    {
        if (!ndc.Covers(year))
        {
            Add(ProblemCode.OutOfRange, year, symbol, $"The year {year} lies outside the period {ndc.FirstYear}-{ndc.LastYear}: account for it under the contribution of its own period.");
        }
        else if (year > through && !isEmpty)
        {
            laterYears.Add(year);
        }
    }

    private void Repeated(CalendarYear year, string symbol) =>
        Add(ProblemCode.Duplicate, year, symbol, $"The year {year} was given twice: give one amount for each year.");
}
