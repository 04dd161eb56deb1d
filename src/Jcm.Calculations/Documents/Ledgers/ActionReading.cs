using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Actions of ledger documents: what they mean.</summary>
internal static class ActionReading
{
    /// <summary>The action; null when something in it is malformed, which is reported.</summary>
    internal static LedgerAction? Read(LedgerActionContract action, DocumentPlace place) => action switch
    {
        RegisterApproachContract each => Read(each, place),
        ReportNdcContract each => Read(each, place),
        AuthoriseContract each => Read(each, place),
        OutcomesActionContract each => Read(each, place),
        _ => throw new NotSupportedException(action.GetType().Name),
    };

    private static RegisterApproach? Read(RegisterApproachContract action, DocumentPlace place) =>
        TermReading.Parties(action.Parties, place.At("parties")) is { } parties ? new(action.Date, new(action.Id, action.Name, parties)) : null;

    private static ReportNdc? Read(ReportNdcContract action, DocumentPlace place)
    {
        var party = TermReading.PartyOf(action.Party, place.At("party"));
        var (first, last) = (TermReading.Year(action.FirstYear, place.At("firstYear")), TermReading.Year(action.LastYear, place.At("lastYear")));
        var metric = TermReading.MetricOf(action.Metric, place.At("metric"));
        var (target, isMalformed) = Target(action.Target, place.At("target"));
        if (party is null || first is null || last is null || metric is null || isMalformed) return null;
        return new(action.Date, new(party.Value, first.Value, last.Value, action.Method)
        {
            Metric = metric,
            IsPoliciesAndMeasures = action.PoliciesAndMeasures ?? false,
            Target = target,
        });
    }

    private static (NdcTarget? Target, bool IsMalformed) Target(NdcTargetContract? target, DocumentPlace place)
    {
        switch (target)
        {
            case null: return (null, false);
            case { AtMost: { } most, AtLeast: null }: return (NdcTarget.AtMost(most), false);
            case { AtMost: null, AtLeast: { } least }: return (NdcTarget.AtLeast(least), false);
            default:
                place.Report(ProblemCode.Contradiction, "A target has either \"atMost\" or \"atLeast\".");
                return (null, true);
        }
    }

    private static Authorise? Read(AuthoriseContract action, DocumentPlace place)
    {
        var party = TermReading.PartyOf(action.Party, place.At("party"));
        var (first, last) = (TermReading.Year(action.FirstVintage, place.At("firstVintage")), TermReading.Year(action.LastVintage, place.At("lastVintage")));
        var metric = TermReading.MetricOf(action.Metric, place.At("metric"));
        var purposes = TermReading.PurposesOf(action.Purposes, place.At("purposes"));
        var parties = TermReading.Parties(action.AuthorisedParties, place.At("authorisedParties"));
        var entities = TermReading.Items(action.AuthorisedEntities, place.At("authorisedEntities"));
        var sectors = TermReading.Items(action.Sectors, place.At("sectors"));
        var types = TermReading.Items(action.ActivityTypes, place.At("activityTypes"));
        if (party is null || first is null || last is null || metric is null || purposes is null || parties is null || entities is null || sectors is null || types is null) return null;
        return new(action.Date, new(action.Id, action.Version, action.Approach, party.Value, purposes.Value, first.Value, last.Value)
        {
            Cap = action.Cap,
            Metric = metric,
            AuthorisedParties = parties,
            AuthorisedEntities = entities,
            FirstTransferOfOtherPurposes = action.FirstTransferOfOtherPurposes,
            Sectors = sectors,
            ActivityTypes = types,
            Terms = action.Terms,
        });
    }

    private static LedgerAction? Read(OutcomesActionContract action, DocumentPlace place)
    {
        var range = place.At("outcomes").TakeValue(ItmoRange.TryParse(action.Outcomes));
        return action switch
        {
            IssueContract each => Issue(each, range, place),
            AuthoriseUnitsContract each => range is { } outcomes ? new AuthoriseUnits(each.Date, outcomes, each.Authorisation) : null,
            FirstTransferContract each => To(range, each.From, each.To, place) is var (outcomes, from, party) ? new FirstTransfer(each.Date, outcomes, from, party) : null,
            TransferContract each => To(range, each.From, each.To, place) is var (outcomes, from, party) ? new Transfer(each.Date, outcomes, from, party) : null,
            AcquireContract each => From(range, each.Into, place.At("into")) is var (outcomes, into) ? new Acquire(each.Date, outcomes, into) : null,
            MoveContract each => Move(each, range, place),
            UseContract each => Use(each, range, place),
            CancelContract each => Cancel(each, range, place),
            VoluntarilyCancelContract each => From(range, each.From, place.At("from")) is var (outcomes, from) ? new VoluntarilyCancel(each.Date, outcomes, from, each.Entity) : null,
            _ => throw new NotSupportedException(action.GetType().Name),
        };
    }

    private static Issue? Issue(IssueContract action, ItmoRange? range, DocumentPlace place)
    {
        var issued = From(range, action.Into, place.At("into"));
        var metric = TermReading.MetricOf(action.Metric, place.At("metric"));
        if (issued is not var (outcomes, into) || metric is null) return null;
        return new(action.Date, outcomes, into, action.MitigationType ?? MitigationType.EmissionReductions)
        {
            Metric = metric,
            Sector = action.Sector,
            ActivityType = action.ActivityType,
            Underlying = action.Underlying is { } units ? new(units.Registry, units.Block ?? "", units.First) : null,
        };
    }

    private static Move? Move(MoveContract action, ItmoRange? range, DocumentPlace place)
    {
        var moved = From(range, action.From, place.At("from"));
        var into = TermReading.AccountOf(action.Into, place.At("into"));
        return moved is var (outcomes, from) && into is not null ? new(action.Date, outcomes, from, into) : null;
    }

    private static Use? Use(UseContract action, ItmoRange? range, DocumentPlace place)
    {
        var used = From(range, action.From, place.At("from"));
        var year = TermReading.Year(action.Year, place.At("year"));
        return used is var (outcomes, from) && year is { } found ? new(action.Date, outcomes, from, found) : null;
    }

    private static Cancel? Cancel(CancelContract action, ItmoRange? range, DocumentPlace place)
    {
        var cancelled = From(range, action.From, place.At("from"));
        var purposes = TermReading.PurposesOf(action.Purposes, place.At("purposes"));
        return cancelled is var (outcomes, from) && purposes is { } found ? new(action.Date, outcomes, from, found, action.Entity) : null;
    }

    private static (ItmoRange Outcomes, Account Account)? From(ItmoRange? range, AccountContract account, DocumentPlace place)
    {
        var found = TermReading.AccountOf(account, place);
        return range is { } outcomes && found is not null ? (outcomes, found) : null;
    }

    private static (ItmoRange Outcomes, Account From, Party To)? To(ItmoRange? range, AccountContract account, string party, DocumentPlace place)
    {
        var from = From(range, account, place.At("from"));
        var to = TermReading.PartyOf(party, place.At("to"));
        return from is var (outcomes, found) && to is { } acquiring ? (outcomes, found, acquiring) : null;
    }
}
