using System.Text.Json.Serialization;

namespace Jcm.Calculations.Article6;

/// <summary>What counts as the first transfer of outcomes that are authorised for purposes other than an NDC (OIMP). The first transferring Party specifies it in its authorisation.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 2(b), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public enum FirstTransferTrigger
{
    /// <summary>The authorisation of the outcomes.</summary>
    [JsonStringEnumMemberName("authorisation")]
    Authorisation,

    /// <summary>Their issuance.</summary>
    [JsonStringEnumMemberName("issuance")]
    Issuance,

    /// <summary>Their use or cancellation.</summary>
    [JsonStringEnumMemberName("use or cancellation")]
    UseOrCancellation,
}
