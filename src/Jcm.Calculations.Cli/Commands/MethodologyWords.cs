using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>Words for what a definition says.</summary>
internal static class MethodologyWords
{
    internal static string Kind(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.Monitored => $"monitored ({rule.Options})",
        ParameterKind.FixedExAnte when rule.Historical is { } part => $"from the history of {part.Output}",
        ParameterKind.FixedExAnte => "fixed ex ante",
        ParameterKind.MethodologyDefault => "default",
        ParameterKind.Derived => "derived",
        ParameterKind.FromPeriod => "from the period",
        ParameterKind.Carried => "carried over",
        _ => "not applicable",
    };

    internal static string Kind(ParameterKind kind) => kind switch
    {
        ParameterKind.Monitored => "monitored",
        ParameterKind.FixedExAnte => "fixed ex ante",
        ParameterKind.MethodologyDefault => "default",
        ParameterKind.Derived => "derived",
        ParameterKind.FromPeriod => "from the period",
        ParameterKind.Carried => "carried over",
        _ => "not applicable",
    };

    internal static string Side(ConservativeDirection direction) => direction switch
    {
        ConservativeDirection.SmallerIsConservative => "smaller",
        ConservativeDirection.LargerIsConservative => "larger",
        _ => "depends",
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The value of a row in words.</summary>
    internal static string Value(DefaultCategory row) =>
        row.SmallestOf.Count > 0 ? $"the smallest of {string.Join(", ", row.SmallestOf)}" : row.Default.Value?.ToString() ?? "not held";

    /// <summary>The rules of a parameter that have tables: its own, and those of values taken as they stand.</summary>
    internal static IEnumerable<ParameterRule> WithTables(ParameterRule rule) =>
        rule.Derivations.Select(way => way.AsItStands).OfType<ParameterRule>().Prepend(rule).Where(each => each.Categories.Count > 0);
}
