namespace Jcm.Calculations.Article6.Aef;

/// <summary>The lists of values of the Agreed Electronic Format.</summary>
public enum AefVocabulary
{
    /// <summary>GHG or non-GHG.</summary>
    Metric,

    /// <summary>Sectors.</summary>
    Sector,

    /// <summary>Purposes for authorisation.</summary>
    Purpose,

    /// <summary>Definitions of the first transfer for other international mitigation purposes.</summary>
    FirstTransferDefinition,

    /// <summary>Types of action.</summary>
    ActionType,

    /// <summary>Subtypes of action.</summary>
    ActionSubtype,

    /// <summary>Registries of the underlying units.</summary>
    UnderlyingUnitRegistry,

    /// <summary>Types of mitigation.</summary>
    MitigationType,

    /// <summary>Types of activity. A value outside the list is a remark, not a problem.</summary>
    ActivityType,

    /// <summary>Types of account; no field of the five tables.</summary>
    AccountType,
}
