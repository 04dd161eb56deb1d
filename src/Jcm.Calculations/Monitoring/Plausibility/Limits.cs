using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Stated limits in the unit of the amounts that they are compared with.</summary>
internal static class Limits
{
    /// <summary>Why limits cannot be compared with amounts of a unit.</summary>
    internal static IEnumerable<Problem> ProblemsIn(Unit unit, params IEnumerable<Quantity?> limits) =>
        limits.OfType<Quantity>().SelectMany(limit => limit.In(unit).Problems);

    /// <summary>Refuses a share that is negative.</summary>
    internal static decimal Share(decimal share, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share, name);
        return share;
    }
}
