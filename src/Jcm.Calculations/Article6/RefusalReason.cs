namespace Jcm.Calculations.Article6;

/// <summary>The closed list of reasons for which the ledger refuses an action.</summary>
public enum RefusalReason
{
    /// <summary>The action is dated before the last accepted one: actions are recorded in the order of time.</summary>
    OutOfOrder,

    /// <summary>The mitigation lies before 2021 (decision 2/CMA.3, annex, paragraph 1(e)), or the action is dated before it.</summary>
    Before2021,

    /// <summary>The cooperative approach is not registered.</summary>
    UnknownApproach,

    /// <summary>The identifier belongs to another cooperative approach.</summary>
    ApproachExists,

    /// <summary>The Party does not participate in the cooperative approach.</summary>
    PartyNotInApproach,

    /// <summary>The Party has reported a contribution for some of the years already, in the same metric or with another method: one method holds for the whole period.</summary>
    NdcExists,

    /// <summary>The Party has not reported a contribution for the year in the metric of the outcomes.</summary>
    UnknownNdc,

    /// <summary>No such authorisation was granted.</summary>
    UnknownAuthorisation,

    /// <summary>The terms of an approach, a contribution or an authorisation contradict themselves or are incomplete.</summary>
    InvalidTerms,

    /// <summary>The version is not the one after the last version of the authorisation.</summary>
    VersionOutOfOrder,

    /// <summary>Some of the identifiers have been issued before.</summary>
    AlreadyIssued,

    /// <summary>The issuance is dated before the mitigation occurred.</summary>
    NotYetOccurred,

    /// <summary>The account belongs to another Party than the action needs.</summary>
    WrongParty,

    /// <summary>Some of the outcomes have not been issued.</summary>
    NotIssued,

    /// <summary>Some of the outcomes are not in the account that the action names.</summary>
    NotInAccount,

    /// <summary>The account is not a holding account.</summary>
    NotAHoldingAccount,

    /// <summary>Some of the outcomes have been used already.</summary>
    AlreadyUsed,

    /// <summary>Some of the outcomes have been cancelled already.</summary>
    AlreadyCancelled,

    /// <summary>Some of the outcomes are on their way between two Parties.</summary>
    InTransit,

    /// <summary>Some of the outcomes are not on their way to the Party.</summary>
    NotInTransit,

    /// <summary>The Party has authorised some of the outcomes before.</summary>
    AlreadyAuthorised,

    /// <summary>Some of the outcomes have a vintage outside the authorised timeframe.</summary>
    OutsideTimeframe,

    /// <summary>Some of the outcomes are counted in another metric than the authorisation.</summary>
    OtherMetric,

    /// <summary>More outcomes than the authorisation allows.</summary>
    CapExceeded,

    /// <summary>Some of the outcomes are not authorised by the Party that transfers them.</summary>
    NotAuthorisedByTransferringParty,

    /// <summary>Some of the outcomes are not authorised by the Party that acquires them, or not for it.</summary>
    NotAuthorisedByAcquiringParty,

    /// <summary>Some of the outcomes are not authorised for the purpose.</summary>
    PurposeNotAuthorised,

    /// <summary>The entity is not among those that the authorisation names.</summary>
    EntityNotAuthorised,

    /// <summary>Some of the outcomes are first transferred already: record a transfer.</summary>
    AlreadyFirstTransferred,

    /// <summary>Some of the outcomes are not first transferred yet.</summary>
    NotFirstTransferred,

    /// <summary>The year of use lies in another implementation period than the vintage.</summary>
    OtherNdcPeriod,

    /// <summary>The ledger would hold more outcomes than it can count.</summary>
    TooMany,
}
