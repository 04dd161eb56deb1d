namespace Jcm.Calculations.Article6.Aef;

/// <summary>The types of action of table 3.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 20(a), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>; list of common nomenclatures of 17 February 2026, read in a transcription.</remarks>
public enum AefActionType
{
    /// <summary>Authorization.</summary>
    Authorization,

    /// <summary>First transfer.</summary>
    FirstTransfer,

    /// <summary>Transfer of outcomes that were first transferred before.</summary>
    Transfer,

    /// <summary>Acquisition.</summary>
    Acquisition,

    /// <summary>Use, towards an NDC or another purpose. Terminal.</summary>
    Use,

    /// <summary>Cancellation. Terminal.</summary>
    Cancellation,

    /// <summary>Voluntary Cancellation. Terminal.</summary>
    VoluntaryCancellation,
}
