using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Actions as contracts.</summary>
internal static class ActionWriting
{
    internal static LedgerActionContract Contract(LedgerAction action) => action switch
    {
        RegisterApproach each => new RegisterApproachContract { Date = each.Date, Id = each.Approach.Id, Name = each.Approach.Name, Parties = Codes(each.Approach.Parties) },
        ReportNdc each => Report(each),
        Authorise each => Grant(each),
        Issue each => Issued(each),
        AuthoriseUnits each => new AuthoriseUnitsContract { Date = each.Date, Outcomes = each.Range.ToString(), Authorisation = each.AuthorisationId },
        FirstTransfer each => new FirstTransferContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), To = each.AcquiringParty.Code },
        Acquire each => new AcquireContract { Date = each.Date, Outcomes = each.Range.ToString(), Into = Of(each.Into) },
        Transfer each => new TransferContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), To = each.AcquiringParty.Code },
        Move each => new MoveContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), Into = Of(each.Into) },
        Use each => new UseContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), Year = each.Year.Number },
        Cancel each => new CancelContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), Purposes = Words(each.Purpose), Entity = each.Entity },
        VoluntarilyCancel each => new VoluntarilyCancelContract { Date = each.Date, Outcomes = each.Range.ToString(), From = Of(each.From), Entity = each.Entity },
        _ => throw new NotSupportedException(action.GetType().Name),
    };

    private static ReportNdcContract Report(ReportNdc action) => new()
    {
        Date = action.Date,
        Party = action.Ndc.Party.Code,
        FirstYear = action.Ndc.FirstYear.Number,
        LastYear = action.Ndc.LastYear.Number,
        Method = action.Ndc.Method,
        Metric = Of(action.Ndc.Metric),
        PoliciesAndMeasures = action.Ndc.IsPoliciesAndMeasures ? true : null,
        Target = action.Ndc.Target is not { } target ? null : new()
        {
            AtMost = target.Sense == TargetSense.AtMost ? target.Level : null,
            AtLeast = target.Sense == TargetSense.AtLeast ? target.Level : null,
        },
    };

    private static AuthoriseContract Grant(Authorise action)
    {
        var authorisation = action.Authorisation;
        return new()
        {
            Date = action.Date,
            Id = authorisation.Id,
            Version = authorisation.Version,
            Approach = authorisation.Approach,
            Party = authorisation.Party.Code,
            Purposes = Words(authorisation.Purposes),
            FirstVintage = authorisation.FirstVintage.Number,
            LastVintage = authorisation.LastVintage.Number,
            Cap = authorisation.Cap,
            Metric = Of(authorisation.Metric),
            AuthorisedParties = TermReading.OrNull(Codes(authorisation.AuthorisedParties)),
            AuthorisedEntities = TermReading.OrNull(authorisation.AuthorisedEntities),
            FirstTransferOfOtherPurposes = authorisation.FirstTransferOfOtherPurposes,
            Sectors = TermReading.OrNull(authorisation.Sectors),
            ActivityTypes = TermReading.OrNull(authorisation.ActivityTypes),
            Terms = authorisation.Terms,
        };
    }

    private static IssueContract Issued(Issue action) => new()
    {
        Date = action.Date,
        Outcomes = action.Range.ToString(),
        Into = Of(action.Account),
        MitigationType = action.MitigationType == MitigationType.EmissionReductions ? null : action.MitigationType,
        Metric = Of(action.Metric),
        Sector = action.Sector,
        ActivityType = action.ActivityType,
        Underlying = action.Underlying is { } units ? new() { Registry = units.Registry, Block = units.Block.Length == 0 ? null : units.Block, First = units.First } : null,
    };

    private static IReadOnlyList<string> Codes(IReadOnlyList<Party> parties) => [.. parties.Select(party => party.Code)];

    /// <summary>Only holding accounts are named by actions that a ledger accepts.</summary>
    private static AccountContract Of(Account account) => new() { Party = account.Party.Code, Holder = account.Holder };

    private static MetricContract? Of(Metric metric) => metric == Metric.CO2e ? null : new() { GwpSet = metric.GwpSet, Unit = metric.NonGhgUnit };

    private static IReadOnlyList<PurposeWord> Words(Purposes purposes) => [.. Enum.GetValues<PurposeWord>().Where(word => (purposes & (Purposes)word) != Purposes.None)];
}
