using System.Globalization;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>What makes a definition conservative, checked on whole projects: through every block, from the value that is entered to the reduction.</summary>
internal static class ConservativenessLaws
{
    /// <summary>Decimals round at the 28th digit; a difference below this part of the emissions is not one.</summary>
    private const decimal Rounding = 1e-18m;

    internal static IReadOnlyList<DefinitionLaw> All { get; } =
    [
        new("A step of any supplied value in its conservative direction never raises the reduction", StepNeverRaises),
        new("A measurement error is taken against the project", ErrorIsTakenAgainstProject),
        new("Fuel factors take the bound on the safe side when none is chosen", BoundsAreSafe),
        new("The smaller of several factors is never above any of them", SmallestIsSmallest),
    ];

    private static string? StepNeverRaises(MethodologyDefinition definition, KernelSample sample)
    {
        var project = ProjectSamples.Of(definition, sample);
        if (Reduction(project) is not { } before) return null;
        foreach (var value in project.FixedValues)
        {
            if (Stepped(definition, value.Symbol, value.Value, sample) is not { } step) continue;
            var after = Reduction(project with { FixedValues = project.FixedValues.Replace(value, value with { Value = step }) });
            if (Exceeds(after, before)) return Raised(value.Symbol, value.Value, step, before, after);
        }

        foreach (var value in project.MonitoredValues)
        {
            if (Stepped(definition, value.Symbol, value.Value, sample) is not { } step) continue;
            var after = Reduction(project with { MonitoredValues = project.MonitoredValues.Replace(value, value with { Value = step }) });
            if (Exceeds(after, before)) return Raised(value.Symbol, value.Value, step, before, after);
        }

        return null;
    }

    private static string? ErrorIsTakenAgainstProject(MethodologyDefinition definition, KernelSample sample)
    {
        var project = ProjectSamples.Of(definition, sample);
        if (Reduction(project) is not { } before) return null;
        foreach (var value in project.MonitoredValues)
        {
            var outcome = project with { MonitoredValues = project.MonitoredValues.Replace(value, value with { MaximumError = 0.02m }) };
            if (definition.DirectionOf(value.Symbol) == ConservativeDirection.DependsOnOthers)
            {
                if (!outcome.Evaluate().Problems.Any(problem => problem.Code == ProblemCode.ChoiceNeeded)) return $"{value.Symbol} has no safe side, and an error of it is accepted";
                continue;
            }

            if (Reduction(outcome) is { } after && Exceeds(after, before)) return $"an error of 2 % of {value.Symbol} raises the reduction from {Text(before.Value)} to {Text(after.Value)}";
        }

        return null;
    }

    private static string? BoundsAreSafe(MethodologyDefinition definition, KernelSample sample)
    {
        foreach (var rule in definition.Rules.Where(rule => rule.PreferredKey is "lower bound" or "upper bound"))
        {
            var isLower = rule.PreferredKey is "lower bound";
            var expected = isLower ? ConservativeDirection.SmallerIsConservative : ConservativeDirection.LargerIsConservative;
            if (definition.DirectionOf(rule.Parameter.Symbol) != expected) return $"{rule.Parameter.Symbol} takes its {rule.PreferredKey}, which is not the safe side";
            foreach (var item in rule.Categories.GroupBy(row => row.Item, StringComparer.Ordinal))
            {
                var preferred = item.First(row => string.Equals(row.Key, rule.PreferredKey, StringComparison.Ordinal)).Default.Value;
                if (item.Any(row => row.Default.Value is { } other && preferred is { } own && (isLower ? other < own : other > own))) return $"{rule.Parameter.Symbol} of {item.Key}: another bound is safer";
            }
        }

        return null;
    }

    private static string? SmallestIsSmallest(MethodologyDefinition definition, KernelSample sample)
    {
        var result = ProjectSamples.Of(definition, sample).Calculate();
        foreach (var resolved in result.Results.SelectMany(each => each.Lineage()))
        {
            if (resolved.Category is not { } key || definition.Rule(resolved.Parameter.Symbol)?.Categories.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.Ordinal)) is not { SmallestOf.Count: > 0 } row) continue;
            foreach (var part in row.SmallestOf)
            {
                var alone = ProjectSamples.Of(definition, sample);
                alone = alone with
                {
                    Choices = alone.Choices.RemoveAll(choice => string.Equals(choice.Symbol, resolved.Parameter.Symbol, StringComparison.Ordinal))
                        .Add(new(resolved.Parameter.Symbol, part)),
                    FixedValues = alone.FixedValues.RemoveAll(value => value.Category is not null && !string.Equals(value.Category, part, StringComparison.Ordinal)),
                };
                if (alone.Evaluate().TryGet(out var other) && other.Results[0].Lineage().First(each => each.Parameter == resolved.Parameter).Value < resolved.Value) return $"{key} gives {Text(resolved.Value)}, which is more than {part}";
            }
        }

        return null;
    }

    /// <summary>The reduction and what rounding may do to it; null where the project has no answer, or its values break an assumption on which the directions rest.</summary>
    private static (decimal Value, decimal Room)? Reduction(Project project)
    {
        if (!project.Evaluate().TryGet(out var result) || result.Warnings.Any(warning => warning.Code == WarningCode.AssumptionBroken)) return null;
        var total = result.Total;
        return (total.Reduction.Tonnes, (Math.Abs(total.Reference.Tonnes) + Math.Abs(total.Project.Tonnes) + 1) * Rounding);
    }

    private static decimal? Stepped(MethodologyDefinition definition, string symbol, decimal value, KernelSample sample)
    {
        var parameter = definition.Rule(symbol)!.Parameter;
        var size = Math.Max(Math.Abs(value), 1) * (0.01m + (sample.Shares[0] / 10));
        var step = definition.DirectionOf(symbol) switch
        {
            ConservativeDirection.SmallerIsConservative => value - size,
            ConservativeDirection.LargerIsConservative => value + size,
            _ => value,
        };
        return step != value && parameter.Range.Contains(step) ? step : null;
    }

    private static bool Exceeds((decimal Value, decimal Room)? after, (decimal Value, decimal Room) before) =>
        after is { } reduction && reduction.Value - before.Value > Math.Max(reduction.Room, before.Room);

    private static string Raised(string symbol, decimal from, decimal to, (decimal Value, decimal Room) before, (decimal Value, decimal Room)? after) =>
        $"{symbol} from {Text(from)} to {Text(to)}, its conservative direction, raises the reduction from {Text(before.Value)} to {Text(after!.Value.Value)}";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
