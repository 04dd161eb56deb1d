namespace Jcm.Calculations.Article6.Aef;

/// <summary>The subtypes of action as the nomenclature writes them. The field is a text, so that a value of a later nomenclature can be read.</summary>
public static class AefActionSubtype
{
    /// <summary>First transfer to another Party.</summary>
    public const string FirstTransferToAnotherParty = "First transfer to another Party";

    /// <summary>First transfer by authorisation (OIMP).</summary>
    public const string Authorization = "Authorization";

    /// <summary>First transfer by issuance (OIMP).</summary>
    public const string Issuance = "Issuance";

    /// <summary>First transfer by use or cancellation (OIMP).</summary>
    public const string UseOrCancellation = "Use or cancellation";

    /// <summary>Mandatory transfer to the Adaptation Fund of Article 6.4 emission reductions.</summary>
    public const string MandatoryTransferToAdaptationFund = "Mandatory transfer to the Adaptation Fund (A6.4 ERs)";

    /// <summary>Voluntary transfer to the Adaptation Fund of Article 6.4 emission reductions.</summary>
    public const string VoluntaryTransferToAdaptationFund = "Voluntary transfer to the Adaptation Fund (A6.4 ERs)";

    /// <summary>Mandatory cancellation to deliver an overall mitigation in global emissions.</summary>
    public const string MandatoryCancellationForOverallMitigation = "Mandatory cancellation to deliver OMGE";

    /// <summary>Voluntary cancellation to deliver an overall mitigation in global emissions.</summary>
    public const string VoluntaryCancellationForOverallMitigation = "Voluntary cancellation to deliver OMGE";

    /// <summary>Other cancellations.</summary>
    public const string OtherCancellations = "Other cancellations";

    /// <summary>Not yet defined; fits every type.</summary>
    public const string NotYetDefined = "Not yet defined";
}
