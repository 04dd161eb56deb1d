using System.Collections.Immutable;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>Complete projects for any definition, from random inputs of its kernel.</summary>
internal static class ProjectSamples
{
    internal const string Point = "point 1";

    internal const string Source = "random sample";

    private const string CountedDays = "counted day";

    internal static readonly Period Year = Period.Year(2025);

    /// <summary>A project with one point and one year; whatever the definition does not hold is supplied.</summary>
    internal static Project Of(MethodologyDefinition definition, KernelSample sample)
    {
        var project = new Project("sample", definition);
        foreach (var rule in definition.Parameters) project = With(project, rule, Value(rule, sample), sample);
        return project;
    }

    /// <summary>The same project with every activity value multiplied, and possibly moved to another point and period.</summary>
    internal static ImmutableList<MonitoredValue> Monitored(Project project, Func<MonitoredValue, decimal> value, string point, Period period) =>
        [.. project.MonitoredValues.Select(each => each with { Value = value(each), Point = point, Period = period })];

    /// <summary>The value of a parameter; hours are kept within the year and sums within the digits of decimals.</summary>
    private static decimal Value(ParameterRule rule, KernelSample sample)
    {
        var slot = sample.Kernel.Parameters.ToList().IndexOf(rule.Parameter);
        var value = sample.Inputs[slot];
        return rule.Parameter.Unit.Fits(Quantities.Units.Hour) ? value % (Year.Days * 24) : value;
    }

    private static Project With(Project project, ParameterRule rule, decimal value, KernelSample sample)
    {
        var parameter = rule.Parameter;
        switch (rule.Kind)
        {
            case ParameterKind.Monitored:
                var category = rule.IsByDayCategory ? CountedDays : null;
                if (category is not null) project = project.CountDays(category, counts: true, Source);
                return project.Monitor(Point, Year, parameter.Symbol, value, parameter.Unit.Symbol, AnyOption(rule.Options), Source, category);
            case ParameterKind.FixedExAnte:
                return project.Fix(parameter.Symbol, value, parameter.Unit.Symbol, Source);
            case ParameterKind.MethodologyDefault:
                var held = rule.Categories.Where(each => each.Default.Value is not null || each.SmallestOf.Count > 0).ToList();
                return held.Count > 0 && (rule.Parameter.IsActivity || sample.Shares[0] < 0.5m)
                    ? WithDefault(project, rule, held[(int)(sample.Shares[^1] * (held.Count - 1))], value)
                    : project.Fix(parameter.Symbol, value, parameter.Unit.Symbol, Source);
            default:
                return project;
        }
    }

    private static Project WithDefault(Project project, ParameterRule rule, DefaultCategory category, decimal value)
    {
        project = project.Choose(rule.Parameter.Symbol, category.Key);
        foreach (var part in category.SmallestOf)
        {
            if (rule.Categories.First(each => string.Equals(each.Key, part, StringComparison.Ordinal)).Default.Value is null)
            {
                project = project.Fix(rule.Parameter.Symbol, value, rule.Parameter.Unit.Symbol, Source, category: part);
            }
        }

        return project;
    }

    private static MonitoringOptions AnyOption(MonitoringOptions allowed) =>
        allowed.HasFlag(MonitoringOptions.C) ? MonitoringOptions.C : allowed.HasFlag(MonitoringOptions.B) ? MonitoringOptions.B : MonitoringOptions.A;
}
