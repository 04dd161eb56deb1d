using System.Collections.Immutable;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Testing;

/// <summary>Complete projects for any definition, from random inputs of its kernel.</summary>
internal static class ProjectSamples
{
    internal const string Point = "point 1";

    internal const string Source = "random sample";

    internal static readonly Period Year = Period.Year(2025);

    /// <summary>A project with one point and one year; whatever the definition does not hold is supplied.</summary>
    internal static Project Of(MethodologyDefinition definition, KernelSample sample) => SampleProject.Of(definition, sample);

    private static readonly Unit[] Amounts = [Units.MegawattHour, Units.Tonne, Units.CubicMeter, Units.NormalCubicMeter, Units.Hour, Units.TonneCO2e];

    /// <summary>The same project without activity.</summary>
    internal static Project WithoutActivity(Project project) => project with
    {
        MonitoredValues = [.. project.MonitoredValues.Select(value => project.Methodology.Rule(value.Symbol)!.Parameter.IsActivity ? value with { Value = 0 } : value)],
        FixedValues = [.. project.FixedValues.Select(value => project.Methodology.Rule(value.Symbol)!.Parameter.IsActivity ? value with { Value = 0 } : value)],
    };

    /// <summary>Monitored values with every amount of the period changed, at another point or in another period. Rates, shares and temperatures stay as they are.</summary>
    internal static ImmutableList<MonitoredValue> Monitored(Project project, Func<MonitoredValue, decimal> amount, string point, Period period) =>
        [.. project.MonitoredValues.Select(each => each with { Value = IsAmount(each) ? amount(each) : each.Value, Point = point, Period = period })];

    private static bool IsAmount(MonitoredValue value) => Array.Exists(Amounts, unit => unit.Fits(Unit.Parse(value.Unit)));

    /// <summary>Whether what one period gives depends on the periods before it, so that periods cannot be divided at will.</summary>
    internal static bool IsSeries(MethodologyDefinition definition) => definition.Rules.Any(rule => rule.Derivations.Any(way => way.Block?.StateSlot is not null));

    /// <summary>Whether an amount of activity is fixed for a point, so that two points have it twice.</summary>
    internal static bool HasFixedActivity(Project project) => project.FixedValues.Any(value => project.Methodology.Rule(value.Symbol) is { Parameter.IsActivity: true });
}
