using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6;

/// <summary>In what mitigation outcomes are counted: tonnes of CO2 equivalent under a set of global warming potentials, or an agreed non-GHG metric.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 1(c), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public sealed record Metric
{
    private Metric(GwpSet? gwpSet, string? nonGhgUnit)
    {
        GwpSet = gwpSet;
        NonGhgUnit = nonGhgUnit;
    }

    /// <summary>Tonnes of CO2 equivalent with the potentials of the Fifth Assessment Report, the common metric of the Paris Agreement's accounting (decision 18/CMA.1, annex, paragraph 37).</summary>
    public static Metric CO2e { get; } = CO2eWith(Reference.GwpSet.AR5);

    /// <summary>The set of global warming potentials; null for a non-GHG metric.</summary>
    public GwpSet? GwpSet { get; }

    /// <summary>The unit of a non-GHG metric, for example <c>MWh</c>; null for CO2 equivalent.</summary>
    public string? NonGhgUnit { get; }

    /// <summary>Whether the metric is tonnes of CO2 equivalent.</summary>
    public bool IsGhg => NonGhgUnit is null;

    /// <summary>Tonnes of CO2 equivalent under a set of global warming potentials.</summary>
    /// <param name="set">The set.</param>
    public static Metric CO2eWith(GwpSet set) => new(set, null);

    /// <summary>A non-GHG metric determined by the participating Parties.</summary>
    /// <param name="unit">Its unit, for example <c>MWh</c> of renewable electricity; not empty.</param>
    /// <exception cref="ArgumentException">The unit is empty.</exception>
    public static Metric NonGhg(string unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        return new(null, unit);
    }

    /// <summary>For example <c>tCO2e (AR5)</c> or <c>MWh</c>.</summary>
    public override string ToString() => NonGhgUnit ?? $"tCO2e ({GwpSet})";
}
