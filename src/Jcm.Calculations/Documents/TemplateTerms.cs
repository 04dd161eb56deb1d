using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents;

/// <summary>What a template of a project is made for.</summary>
public sealed record TemplateTerms
{
    /// <summary>Identifier of the project; null leaves it to be filled in.</summary>
    public string? Project { get; init; }

    /// <summary>The monitoring points; at least one, each once.</summary>
    public IReadOnlyList<string> Points { get; init; } = ["point 1"];

    /// <summary>The monitoring periods; at least one. A period is as long as the project reports: a year, a month.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [Period.Year(2025)];

    /// <summary>Ways and rows that are chosen already, by symbol: the template asks for what they need.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The parts of sums, by what the sum goes over, for example <c>fuel f</c>; a sum that is not named has one part that is to be filled in.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Items { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Symbols of optional parameters that the project does not have.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether the monitored values are left out, because a monitoring table gives them.</summary>
    public bool IsMonitoringApart { get; init; }
}
