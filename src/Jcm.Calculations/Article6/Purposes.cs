namespace Jcm.Calculations.Article6;

/// <summary>For what mitigation outcomes are authorised: any combination of three purposes.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 1(d) and (f), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
[Flags]
public enum Purposes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>NDC: use towards the nationally determined contribution of a Party.</summary>
    Ndc = 1,

    /// <summary>IMP: an international mitigation purpose other than an NDC, for example international aviation.</summary>
    InternationalMitigation = 2,

    /// <summary>OP: another purpose, for example a voluntary claim.</summary>
    Other = 4,

    /// <summary>OIMP: international mitigation and other purposes together.</summary>
    OtherInternationalMitigation = InternationalMitigation | Other,
}
