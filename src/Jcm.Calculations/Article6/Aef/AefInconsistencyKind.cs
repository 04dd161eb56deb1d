namespace Jcm.Calculations.Article6.Aef;

/// <summary>In what the reports of two Parties differ.</summary>
public enum AefInconsistencyKind
{
    /// <summary>The first Party reports a transfer to the second, which reports no acquisition of it.</summary>
    NotAcquired,

    /// <summary>The second Party reports an acquisition from the first, which reports no transfer of it.</summary>
    NotTransferred,

    /// <summary>Transfer and acquisition name different vintages.</summary>
    Vintage,

    /// <summary>Transfer and acquisition name different cooperative approaches.</summary>
    CooperativeApproach,

    /// <summary>Transfer and acquisition name different registries.</summary>
    Registry,

    /// <summary>Transfer and acquisition name different first transferring Parties.</summary>
    FirstTransferringParty,

    /// <summary>Transfer and acquisition are in different metrics.</summary>
    Metric,

    /// <summary>Transfer and acquisition have different quantities in t CO2 eq for the same identifiers.</summary>
    Quantity,

    /// <summary>Transfer and acquisition have different quantities in the non-GHG metric for the same identifiers.</summary>
    NonGhgQuantity,

    /// <summary>Transfer and acquisition name different types of mitigation.</summary>
    MitigationType,

    /// <summary>A remark: transfer and acquisition name different GWP values; the field is free text.</summary>
    GwpValues,

    /// <summary>A remark: transfer and acquisition name different authorisations; each Party assigns its own identifiers.</summary>
    Authorisation,

    /// <summary>The same outcomes are used or cancelled in two reports.</summary>
    UsedTwice,

    /// <summary>The same outcomes are held by two Parties at the end of the same year.</summary>
    HeldTwice,

    /// <summary>Outcomes that the first Party used or cancelled are held by the second at the end of that year or a later one.</summary>
    HeldAfterUse,
}
