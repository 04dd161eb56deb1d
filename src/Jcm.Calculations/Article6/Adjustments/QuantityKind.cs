namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>What a line of quantities counts as. A line is one of the three, so that nothing is counted both as (c) and as (d); an acquisition is none of them, and adjusts nothing.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 23(c), (d) and (e), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public enum QuantityKind
{
    /// <summary>Paragraph 23(c): authorised for an NDC and first transferred.</summary>
    FirstTransferred,

    /// <summary>Paragraph 23(d): authorised only for purposes other than an NDC, and first transferred.</summary>
    AuthorisedForOtherPurposes,

    /// <summary>Paragraph 23(e): used towards the NDC.</summary>
    Used,
}
