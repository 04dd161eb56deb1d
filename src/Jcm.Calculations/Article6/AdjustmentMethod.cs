using System.Text.Json.Serialization;

namespace Jcm.Calculations.Article6;

/// <summary>How a Party applies corresponding adjustments. One method holds for the whole period of an NDC.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 7, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public enum AdjustmentMethod
{
    /// <summary>Paragraph 7(a)(i): single-year target with an indicative multi-year trajectory or budget; each year is adjusted by its own total.</summary>
    [JsonStringEnumMemberName("trajectory")]
    Trajectory,

    /// <summary>Paragraph 7(a)(ii): single-year target; the cumulative amount divided by the elapsed years, indicative each year and definitive in the target year.</summary>
    [JsonStringEnumMemberName("averaging")]
    Averaging,

    /// <summary>Paragraph 7(b): multi-year target; each year is adjusted by its own total, and the period cumulatively at its end.</summary>
    [JsonStringEnumMemberName("multi-year")]
    MultiYear,
}
