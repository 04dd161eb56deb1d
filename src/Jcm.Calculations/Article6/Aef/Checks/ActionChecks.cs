using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Checks of one row of table 3.</summary>
internal static class ActionChecks
{
    private const AefTable Table = AefTable.Actions;

    internal static void Run(AefReport report, AefAction action, int row, AuthorisationIndex authorisations, AefNomenclature nomenclature, FindingList findings)
    {
        var versions = authorisations.Versions(action.Block.AuthorisationId);
        Date(report, action, row, versions, findings);
        Subtype(action, row, nomenclature, findings);
        Parties(report, action, row, versions, findings);
        Purpose(action, row, findings);
        if (action.Type == AefActionType.Use) Use(report, action, row, versions, findings);
        else if (action.UseYear is not null) Problem(row, "YearITMOUsedTowardsNDC", ProblemCode.WrongKind, "Only a use has a year of use: leave this blank.", findings);
    }

    private static void Date(AefReport report, AefAction action, int row, IReadOnlyList<(AefAuthorisation Row, int Number)> versions, FindingList findings)
    {
        var year = report.Submission.ReportedYear;
        if (CalendarYear.Of(action.Date) != year) Problem(row, "ActionDateTime", ProblemCode.OutOfRange, $"The action lies outside the reported year {year}.", findings);
        if (versions.Count > 0 && action.Date < versions.Min(version => version.Row.Date))
        {
            Problem(row, "ActionDateTime", ProblemCode.OutOfRange, $"The action lies before the date of the authorisation {AefText.Quote(action.Block.AuthorisationId)}.", findings);
        }
    }

    private static void Subtype(AefAction action, int row, AefNomenclature nomenclature, FindingList findings)
    {
        if (action.Subtype is not { } subtype || !nomenclature.Has(AefVocabulary.ActionSubtype, subtype) || nomenclature.Fits(subtype, action.Type)) return;
        Problem(row, "ActionSubtype", ProblemCode.Contradiction, $"The subtype {AefText.Quote(subtype)} does not fit the type {AefWords.ActionTypes.Of(action.Type)}.", findings);
    }

    private static void Parties(AefReport report, AefAction action, int row, IReadOnlyList<(AefAuthorisation Row, int Number)> versions, FindingList findings)
    {
        var own = report.Submission.Party;
        var isTransfer = action.Type is AefActionType.FirstTransfer or AefActionType.Transfer;
        if (action.Type == AefActionType.FirstTransfer && action.Block.FirstTransferringParty != own)
        {
            Problem(row, "FirstTransferringPartyID", ProblemCode.Contradiction, $"{own} reports a first transfer of {action.Block.FirstTransferringParty}: only the first transferring Party itself can.", findings);
        }

        if (action.Type != AefActionType.Acquisition)
        {
            if (action.TransferringParty is not null) Problem(row, "TransferringPartyID", ProblemCode.WrongKind, "Only an acquisition has a transferring Party: leave this blank (NA).", findings);
        }
        else if (action.TransferringParty is not { } transferring)
        {
            Problem(row, "TransferringPartyID", ProblemCode.MissingParameter, "An acquisition has a transferring Party.", findings);
        }
        else if (transferring == own)
        {
            Problem(row, "TransferringPartyID", ProblemCode.Contradiction, $"{own} cannot acquire from itself.", findings);
        }

        if (!isTransfer)
        {
            if (action.AcquiringParty is not null) Problem(row, "AcquiringPartyID", ProblemCode.WrongKind, "Only a first transfer and a transfer have an acquiring Party: leave this blank (NA).", findings);
        }
        else if (action.AcquiringParty is not { } acquiring)
        {
            if (NeedsAcquirer(action)) Problem(row, "AcquiringPartyID", ProblemCode.MissingParameter, "A transfer to another Party has an acquiring Party.", findings);
        }
        else if (acquiring == own)
        {
            Problem(row, "AcquiringPartyID", ProblemCode.Contradiction, $"{own} cannot transfer to itself.", findings);
        }
        else if (versions.Count > 0 && versions.All(version => version.Row.AuthorisedParties.Count > 0 && !version.Row.AuthorisedParties.Contains(acquiring)))
        {
            Problem(row, "AcquiringPartyID", ProblemCode.Contradiction, $"The authorisation {AefText.Quote(action.Block.AuthorisationId)} is not for {acquiring}.", findings);
        }
    }

    /// <summary>A first transfer by authorisation, issuance or use has no acquirer, and the Adaptation Fund is no Party.</summary>
    private static bool NeedsAcquirer(AefAction action) => action.Type == AefActionType.FirstTransfer
        ? action.Subtype is AefActionSubtype.FirstTransferToAnotherParty
        : action.Subtype is not (AefActionSubtype.MandatoryTransferToAdaptationFund or AefActionSubtype.VoluntaryTransferToAdaptationFund);

    private static void Purpose(AefAction action, int row, FindingList findings)
    {
        if (action.IsTerminal || action.Type == AefActionType.FirstTransfer) return;
        const string Message = "Only a use, a first transfer and a cancellation have this: leave it blank.";
        if (action.Purpose is not null) Problem(row, "PurposeITMOUsedForOIMP", ProblemCode.WrongKind, Message, findings);
        if (action.UsingParty is not null) Problem(row, "Using/cancellingPartyID", ProblemCode.WrongKind, Message, findings);
        if (action.UsingEntityId is not null) Problem(row, "Using/cancellingEntityID", ProblemCode.WrongKind, Message, findings);
    }

    private static void Use(AefReport report, AefAction action, int row, IReadOnlyList<(AefAuthorisation Row, int Number)> versions, FindingList findings)
    {
        if (action.UseYear is not { } year)
        {
            if (action.Purpose is null) Problem(row, "YearITMOUsedTowardsNDC", ProblemCode.MissingParameter, "A use has the year of the NDC for which it counts, or another purpose.", findings);
            else if (Lacks(versions, Purposes.OtherInternationalMitigation)) Problem(row, "PurposeITMOUsedForOIMP", ProblemCode.Contradiction, "The authorisation is for use towards an NDC only.", findings);
            return;
        }

        var (first, last) = (report.Submission.FirstYearOfNdcPeriod, report.Submission.LastYearOfNdcPeriod);
        if (Lacks(versions, Purposes.Ndc)) Problem(row, "YearITMOUsedTowardsNDC", ProblemCode.Contradiction, "The authorisation is not for use towards an NDC.", findings);
        if (last < first) return;
        if (year < first || last < year) Problem(row, "YearITMOUsedTowardsNDC", ProblemCode.OutOfRange, $"The year of use lies outside the NDC period {first}-{last}.", findings);
        if (action.Block.Vintage < first || last < action.Block.Vintage)
        {
            Problem(row, "Vintage", ProblemCode.OutOfRange, $"The vintage lies outside the NDC period {first}-{last}: outcomes are used in the period in which they occurred.", findings);
        }
    }

    private static bool Lacks(IReadOnlyList<(AefAuthorisation Row, int Number)> versions, Purposes purposes) =>
        versions.Count > 0 && versions.All(version => (version.Row.Purposes & purposes) == Purposes.None);

    private static void Problem(int row, string technicalName, ProblemCode code, string message, FindingList findings) =>
        findings.Problem(Table, row, technicalName, code, message);
}
