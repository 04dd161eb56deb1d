using System.Text.Json.Serialization;

namespace Jcm.Calculations.Crediting;

/// <summary>What happens to negative reductions. Nothing that was read about the JCM says it, so that there is no default: the caller names one, and the result records it.</summary>
/// <remarks>
/// Credits are never negative. Whether later periods have to make up for a shortfall is not stated in the rules read; other programmes
/// carry it forward. Of one report, from the most to the fewest credits: <see cref="ZeroPerPeriod"/>, <see cref="ZeroPerVintage"/>,
/// <see cref="CarryForward"/>, <see cref="NetWithinReport"/>; the last takes what is left also from earlier vintages, the one before
/// leaves it to the next calculation. Over several reports the order of the last two is not given: <see cref="NetWithinReport"/> forgets what a report
/// as a whole falls short of, and <see cref="CarryForward"/> does not. The side of 31 December 2020 on which a reduction occurred is never left, whatever the policy.
/// </remarks>
public enum NegativeReductions
{
    /// <summary>Each monitoring period on its own: a negative one counts zero. Monitoring points of the same period are netted, those with periods of their own are not.</summary>
    [JsonStringEnumMemberName("zero per period")]
    ZeroPerPeriod = 1,

    /// <summary>The periods of a vintage are netted; a negative vintage counts zero.</summary>
    [JsonStringEnumMemberName("zero per vintage")]
    ZeroPerVintage,

    /// <summary>The periods of a vintage are netted; a deficit reduces the following vintages, and what is left of it is handed to the next calculation.</summary>
    [JsonStringEnumMemberName("carry forward")]
    CarryForward,

    /// <summary>
    /// All vintages of one calculation, which is one monitoring report, are netted on each side of 31 December 2020: a deficit reduces the
    /// following vintages, then the earlier ones, the latest of them first. If the report as a whole is negative it counts zero.
    /// </summary>
    [JsonStringEnumMemberName("net within report")]
    NetWithinReport,
}
