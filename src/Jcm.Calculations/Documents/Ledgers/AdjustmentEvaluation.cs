using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Calculates the adjustments that follow from a ledger document, collecting all problems.</summary>
internal sealed class AdjustmentEvaluation(LedgerDocument document, CalendarYear? through)
{
    private readonly ItmoLedger ledger = document.Ledger;
    private readonly List<Problem> problems = [];

    internal Outcome<LedgerAdjustments> Evaluate(Party? party, bool needsLevels)
    {
        var asked = ledger.Ndcs.Where(ndc => (party is null || ndc.Party == party) && (through is null || ndc.Covers(through.Value))).ToList();
        if (asked.Count == 0) problems.Add(NothingReported(party));
        if (needsLevels) problems.AddRange(asked.Select(MissingLevel).OfType<Problem>());

        // The Parties beside each other need the accounts of all, whoever is asked for.
        var accounts = ledger.Ndcs.Where(ndc => through is null || ndc.Covers(through.Value)).Select(Account).OfType<INdcAccount>().ToList();
        var jcm = JcmAdjustment.Of(ledger);
        var balances = JcmBalances(jcm);
        if (problems.Count > 0) return Outcome<LedgerAdjustments>.Failed(problems);
        return new LedgerAdjustments(document, [.. accounts.Where(account => asked.Contains(account.Ndc))])
        {
            Balances = [.. Balances(accounts.OfType<EmissionsAccount>()).Where(balance => party is null || balance.Accounts.Any(account => account.Ndc.Party == party))],
            Jcm = jcm.Lines.Count > 0 ? jcm : null,
            JcmBalances = balances,
        };
    }

    private Problem NothingReported(Party? party)
    {
        var reported = ledger.Ndcs.Where(ndc => party is null || ndc.Party == party).Select(ndc => ndc.ToString()).ToList();
        var what = through is { } year ? $"covers {year}" : "is reported";
        return new(
            ProblemCode.UnknownName,
            new(Period: through?.ToString(), Document: "$.actions"),
            $"No contribution{(party is { } one ? $" of {one}" : "")} in this ledger {what}{(reported.Count > 0 ? $", there is {string.Join(", ", reported)}" : "")}: add the action \"report NDC\", or ask for another Party or year.");
    }

    private PartyInformation? Information(Party party) => document.Parties.FirstOrDefault(each => each.Party == party);

    private Problem? MissingLevel(Ndc ndc)
    {
        var year = through ?? ndc.LastYear;
        var levels = ndc.Metric.IsGhg ? Information(ndc.Party)?.Emissions : Levels(ndc)?.Levels;
        if (levels?.Any(level => level.Year == year) is true) return null;
        var (what, key) = ndc.Metric.IsGhg ? ("emissions", "emissions") : ($"level in {ndc.Metric}", "levels");
        return new(
            ProblemCode.MissingParameter,
            new(Period: year.ToString(), Parameter: ndc.Metric.IsGhg ? $"E_{ndc.Party}" : $"I_{ndc.Party}", Document: PathOf(ndc.Party)),
            $"The {what} of {ndc.Party} in {year} {(ndc.Metric.IsGhg ? "are" : "is")} needed for its balance, and not stated: add {(ndc.Metric.IsGhg ? "them" : "it")} under \"{key}\", or ask for the adjustments without balances.");
    }

    private string PathOf(Party party)
    {
        for (var i = 0; i < document.Parties.Count; i++)
        {
            if (document.Parties[i].Party == party) return FormattableString.Invariant($"$.parties[{i}]");
        }

        return "$.parties";
    }

    private IndicatorLevels? Levels(Ndc ndc) => Information(ndc.Party)?.Indicators.FirstOrDefault(each => each.Metric == ndc.Metric);

    private INdcAccount? Account(Ndc ndc)
    {
        var items = Take(ndc, ItemisedQuantities.TryOf(ndc, ledger));
        if (items is null) return null;
        var year = through ?? ndc.LastYear;
        IEnumerable<AnnualAmount> Own(IReadOnlyList<AnnualAmount>? amounts) => amounts?.Where(amount => ndc.Covers(amount.Year)) ?? [];
        if (!ndc.Metric.IsGhg)
        {
            var levels = Levels(ndc);
            return Take(ndc, IndicatorAdjustments.Of(items).WithIndicator(Own(levels?.Levels)).WithTrajectory(Own(levels?.Trajectory)).Through(year));
        }

        var information = Information(ndc.Party);
        return Take(ndc, CorrespondingAdjustments.Of(items)
            .WithEmissions(Own(information?.Emissions))
            .WithPortionUnderParagraph10(Own(information?.PortionUnderParagraph10))
            .WithTrajectory(Own(information?.Trajectory))
            .Through(year));
    }

    private T? Take<T>(Ndc ndc, Outcome<T> outcome)
        where T : class
    {
        problems.AddRange(outcome.Problems.Select(problem => problem with { Where = problem.Where with { Document = PathOf(ndc.Party), Project = null }, Message = $"{ndc}: {problem.Message}" }));
        return outcome.TryGet(out var value) ? value : null;
    }

    private static IEnumerable<AdjustmentBalance> Balances(IEnumerable<EmissionsAccount> accounts) => accounts
        .GroupBy(account => (account.Ndc.FirstYear, account.Ndc.LastYear, account.Through))
        .Where(group => group.Count() > 1)
        .Select(AdjustmentBalance.Of);

    /// <summary>None where the document states no emissions of the target year; where it states some, all that are needed.</summary>
    private JcmBalances? JcmBalances(JcmAdjustment adjustment)
    {
        var emissions = document.Parties.Where(party => party.TargetYearEmissions is not null).Select(party => new PartyEmissions(party.Party, party.TargetYearEmissions!.Value)).ToList();
        if (emissions.Count == 0 || adjustment.Lines.Count == 0) return null;
        var outcome = adjustment.Balances(emissions);
        problems.AddRange(outcome.Problems.Select(problem => problem with
        {
            Where = problem.Where with { Document = "$.parties" },
            Message = $"{problem.Message} State them under \"targetYearEmissions\".",
        }));
        return outcome.TryGet(out var balances) ? balances : null;
    }
}
