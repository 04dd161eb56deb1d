using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>One of the sources that the plan names for a parameter, in the order in which they are to be used.</summary>
/// <param name="Name">The meter, invoice or publication, as monitored values name it.</param>
/// <param name="OnlyWhen">When it may take the place of the sources before it, in the words of the plan; null where the plan says nothing.</param>
public sealed record RankedSource(string Name, string? OnlyWhen = null)
{
    /// <summary>The monitoring option of a value from this source; null where it is that of the parameter.</summary>
    public MonitoringOptions? Option { get; init; }

    /// <summary>The name and when the source may be used.</summary>
    public override string ToString() => OnlyWhen is null ? Name : $"{Name} (only when: {OnlyWhen})";
}
