using System.Globalization;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>How days, names and lists of a plan are written and taken in.</summary>
internal static class PlanText
{
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Parameter(string symbol, string? item) => item is null ? symbol : $"{symbol} ({item})";

    internal static string Point(string? point) => point switch
    {
        null => "every point",
        MonitoredValue.AllPoints => "all points together",
        _ => point,
    };

    internal static IReadOnlyList<T> Copy<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        T[] copy = [.. items];
        return Array.TrueForAll(copy, item => item is not null) ? Array.AsReadOnly(copy) : throw new ArgumentException("An item is null.", nameof(items));
    }

    internal static BoundaryRule Defined(BoundaryRule rule) =>
        Enum.IsDefined(rule) ? rule : throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
}
