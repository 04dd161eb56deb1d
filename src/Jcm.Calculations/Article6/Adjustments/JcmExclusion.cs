using System.Text.Json.Serialization;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>A reason for which credits do not count towards Japan's adjustment.</summary>
/// <remarks>Source: Government of Japan, Overview of the Joint Crediting Mechanism (2025), for the four conditions.</remarks>
public enum JcmExclusion
{
    /// <summary>The mitigation was realised before the window.</summary>
    [JsonStringEnumMemberName("realised before the window")]
    RealisedBeforeWindow,

    /// <summary>The mitigation was realised after the window: it belongs to the next NDC period.</summary>
    [JsonStringEnumMemberName("realised after the window")]
    RealisedAfterWindow,

    /// <summary>Without authorisation by the Government of Japan.</summary>
    [JsonStringEnumMemberName("not authorised by Japan")]
    NotAuthorisedByJapan,

    /// <summary>Without authorisation by the government of the partner country.</summary>
    [JsonStringEnumMemberName("not authorised by the partner country")]
    NotAuthorisedByPartner,

    /// <summary>Not transferred to Japan.</summary>
    [JsonStringEnumMemberName("not transferred to Japan")]
    NotTransferredToJapan,

    /// <summary>In a holding account: not retired yet.</summary>
    [JsonStringEnumMemberName("in a holding account")]
    InHoldingAccount,

    /// <summary>In the cancellation account (取消口座): cancelled for another purpose.</summary>
    [JsonStringEnumMemberName("in the cancellation account")]
    InCancellationAccount,
}
