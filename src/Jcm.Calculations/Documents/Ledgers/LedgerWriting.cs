using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Ledgers as contracts.</summary>
internal static class LedgerWriting
{
    /// <summary>The document, written and read back: one set of rules decides what a document can say.</summary>
    internal static Outcome<LedgerDocument> Document(ItmoLedger ledger, IReadOnlyList<PartyInformation> parties)
    {
        var read = LedgerDocument.Read(ContractText.Write(Contract(ledger, parties), ContractJson.Default.LedgerContract));
        if (!read.TryGet(out var document)) return read;
        return Actions(ledger).SequenceEqual(Actions(document.Ledger)) && parties.SequenceEqual(document.Parties)
            ? document
            : new Problem(ProblemCode.Malformed, new Location(Document: "$"), "A document cannot say this: a text holds one half of a character, or a submission holds what the central platform fills in.");
    }

    /// <summary>The canonical contract: what is left out says the usual.</summary>
    internal static LedgerContract Contract(ItmoLedger ledger, IReadOnlyList<PartyInformation> parties) => new()
    {
        Format = LedgerDocument.Format,
        Parties = TermReading.OrNull<PartyContract>([.. parties.Select(Contract)]),
        Actions = [.. Actions(ledger).Select(ActionWriting.Contract)],
    };

    private static IEnumerable<LedgerAction> Actions(ItmoLedger ledger) => ledger.Entries.Select(entry => entry.Action);

    private static PartyContract Contract(PartyInformation party) => new()
    {
        Party = party.Party.Code,
        Emissions = Amounts(party.Emissions),
        PortionUnderParagraph10 = Amounts(party.PortionUnderParagraph10),
        Trajectory = Amounts(party.Trajectory),
        TargetYearEmissions = party.TargetYearEmissions,
        Indicators = TermReading.OrNull<IndicatorContract>([.. party.Indicators.Select(each => new IndicatorContract { Unit = each.Metric.NonGhgUnit ?? "", Levels = Amounts(each.Levels), Trajectory = Amounts(each.Trajectory) })]),
        Submissions = TermReading.OrNull<SubmissionContract>([.. party.Submissions.Select(Contract)]),
        AuthorisedEntities = TermReading.OrNull<AuthorisedEntityContract>([.. party.AuthorisedEntities.Select(Contract)]),
    };

    private static IReadOnlyList<AnnualAmountContract>? Amounts(IReadOnlyList<AnnualAmount> amounts) =>
        TermReading.OrNull<AnnualAmountContract>([.. amounts.Select(each => new AnnualAmountContract { Year = each.Year.Number, Amount = each.Amount })]);

    private static SubmissionContract Contract(AefSubmission submission) => new()
    {
        ReportedYear = submission.ReportedYear.Number,
        Version = submission.Version,
        DateOfSubmission = submission.DateOfSubmission,
        FirstYearOfNdcPeriod = submission.FirstYearOfNdcPeriod.Number,
        LastYearOfNdcPeriod = submission.LastYearOfNdcPeriod.Number,
    };

    private static AuthorisedEntityContract Contract(AefAuthorisedEntity entity) => new()
    {
        Date = entity.Date,
        Name = entity.Name,
        Country = entity.Country.Alpha3,
        Id = entity.Id,
        Approach = entity.CooperativeApproachId,
        Conditions = entity.Conditions,
        ChangeConditions = entity.ChangeConditions,
        AdditionalInformation = entity.AdditionalInformation,
    };
}
