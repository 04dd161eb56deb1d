using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>What a ledger document says of the Parties besides the actions.</summary>
internal static class PartyReading
{
    /// <summary>Reads all Parties.</summary>
    /// <param name="contracts">What the document says.</param>
    /// <param name="ledger">The ledger to which the years have to fit; null when not all of its actions are known.</param>
    /// <param name="place">The list of the Parties.</param>
    internal static IReadOnlyList<PartyInformation> Read(IReadOnlyList<PartyContract?> contracts, ItmoLedger? ledger, DocumentPlace place)
    {
        var parties = new List<PartyInformation>();
        var known = new HashSet<Party>();
        for (var i = 0; i < contracts.Count; i++)
        {
            // Null stands where a faulty entry was left out.
            if (contracts[i] is not { } contract) continue;
            var own = place.At(i);
            var party = TermReading.PartyOf(contract.Party, own.At("party"));
            if (party is { } found && !known.Add(found)) own.At("party").Report(ProblemCode.Duplicate, $"{found} has an entry before: keep all of it in one.");
            if (Read(contract, party, ledger, own) is { } information) parties.Add(information);
        }

        return parties;
    }

    private static PartyInformation? Read(PartyContract contract, Party? party, ItmoLedger? ledger, DocumentPlace place)
    {
        var ndcs = party is { } known && ledger is not null ? ledger.Ndcs.Where(ndc => ndc.Party == known).ToList() : null;
        var inTonnes = ndcs?.Where(ndc => ndc.Metric.IsGhg).ToList();
        var information = new PartyInformation(party ?? default)
        {
            Emissions = Amounts(contract.Emissions, inTonnes, place.At("emissions")),
            PortionUnderParagraph10 = Amounts(contract.PortionUnderParagraph10, inTonnes, place.At("portionUnderParagraph10")),
            Trajectory = Amounts(contract.Trajectory, inTonnes, place.At("trajectory")),
            TargetYearEmissions = contract.TargetYearEmissions,
            Indicators = Indicators(contract.Indicators ?? [], ndcs, place.At("indicators")),
            Submissions = Submissions(contract.Submissions ?? [], party, ndcs, place.At("submissions")),
            AuthorisedEntities = place.Map("authorisedEntities", contract.AuthorisedEntities, Entity),
        };
        return party is null ? null : information;
    }

    private static List<AnnualAmount> Amounts(IReadOnlyList<AnnualAmountContract>? contracts, List<Ndc>? ndcs, DocumentPlace place)
    {
        var amounts = new List<AnnualAmount>();
        var years = new HashSet<CalendarYear>();
        for (var i = 0; i < (contracts?.Count ?? 0); i++)
        {
            var own = place.At(i).At("year");
            if (TermReading.Year(contracts![i].Year, own) is not { } year) continue;
            if (!years.Add(year)) own.Report(ProblemCode.Duplicate, $"The year {year} was given twice: give one amount for each year.");
            if (ndcs is not null && !ndcs.Exists(ndc => ndc.Covers(year))) own.Report(ProblemCode.OutOfRange, $"No contribution of the Party in this metric is reported for {year}: report it, or leave the amount out.");
            amounts.Add(new(year, contracts[i].Amount));
        }

        return amounts;
    }

    private static List<IndicatorLevels> Indicators(IReadOnlyList<IndicatorContract?> contracts, List<Ndc>? ndcs, DocumentPlace place)
    {
        var indicators = new List<IndicatorLevels>();
        for (var i = 0; i < contracts.Count; i++)
        {
            if (contracts[i] is not { } contract) continue;
            var own = place.At(i);
            var metric = TermReading.UnitOf(contract.Unit, own.At("unit"));
            if (metric is not null && indicators.Exists(each => each.Metric == metric)) own.At("unit").Report(ProblemCode.Duplicate, $"{metric} has an entry before: keep all of it in one.");
            var inMetric = metric is null ? null : ndcs?.Where(ndc => ndc.Metric == metric).ToList();
            var levels = Amounts(contract.Levels, inMetric, own.At("levels"));
            var trajectory = Amounts(contract.Trajectory, inMetric, own.At("trajectory"));
            if (metric is not null) indicators.Add(new(metric) { Levels = levels, Trajectory = trajectory });
        }

        return indicators;
    }

    private static List<AefSubmission> Submissions(IReadOnlyList<SubmissionContract?> contracts, Party? party, List<Ndc>? ndcs, DocumentPlace place)
    {
        var submissions = new List<AefSubmission>();
        for (var i = 0; i < contracts.Count; i++)
        {
            if (contracts[i] is not { } contract) continue;
            var own = place.At(i);
            var year = TermReading.Year(contract.ReportedYear, own.At("reportedYear"));
            var (first, last) = (TermReading.Year(contract.FirstYearOfNdcPeriod, own.At("firstYearOfNdcPeriod")), TermReading.Year(contract.LastYearOfNdcPeriod, own.At("lastYearOfNdcPeriod")));
            if (!AefForms.IsVersion(contract.Version)) own.At("version").Report(ProblemCode.Malformed, $"{AefText.Quote(contract.Version)} is not a version: write X.Y, for example 1.0.");
            if (year is null || first is null || last is null || party is null) continue;
            if (submissions.Exists(each => each.ReportedYear == year)) own.At("reportedYear").Report(ProblemCode.Duplicate, $"{year} has a submission before: keep the version that stands.");
            if (ndcs is not null && !ndcs.Exists(ndc => ndc.FirstYear == first && ndc.LastYear == last))
            {
                own.At("firstYearOfNdcPeriod").Report(ProblemCode.Contradiction, $"The ledger has no contribution of {party} with the period {first}-{last}: state the period that was reported.");
            }

            submissions.Add(new()
            {
                Party = party.Value,
                Version = contract.Version,
                ReportedYear = year.Value,
                DateOfSubmission = contract.DateOfSubmission,
                FirstYearOfNdcPeriod = first.Value,
                LastYearOfNdcPeriod = last.Value,
            });
        }

        return submissions;
    }

    private static AefAuthorisedEntity? Entity(AuthorisedEntityContract contract, DocumentPlace place)
    {
        var country = place.At("country").Take(Countries.Find(contract.Country));
        return country is null ? null : new()
        {
            Date = contract.Date,
            Name = contract.Name,
            Country = country,
            Id = contract.Id,
            CooperativeApproachId = contract.Approach,
            Conditions = contract.Conditions,
            ChangeConditions = contract.ChangeConditions,
            AdditionalInformation = contract.AdditionalInformation,
        };
    }
}
