using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Testing;

/// <summary>Laws of the whole way from entered values to totals.</summary>
internal static class DefinitionLaws
{
    internal static IReadOnlyList<DefinitionLaw> All { get; } =
    [
        new("A complete project gives what the equations give for its resolved parameters", GivesKernelResult),
        new("ER = RE - PE in every result and total", ReductionIsDifference),
        new("Every value that is needed and missing is named with the methodology version", NamesMissing),
        new("Zero activity gives zero emissions", ZeroGivesZero),
        new("Splitting a monitoring point in two leaves the totals unchanged", PointsAddUp),
        new("Splitting a monitoring period in two leaves the totals unchanged", PeriodsAddUp),
        new("Other units of the same quantity give the same result", UnitsDoNotMatter),
        new("Business as usual below the reference is refused", BusinessAsUsualBelowIsRefused),
        new("Every value carries a source", EveryValueHasSource),
        .. ConservativenessLaws.All,
    ];

    private static string? GivesKernelResult(MethodologyDefinition definition, KernelSample sample)
    {
        var result = ProjectSamples.Of(definition, sample).Calculate().Results.Single();
        var expected = definition.Kernel.Evaluate<Exact>([.. result.Parameters.Select(parameter => new Exact(parameter.Value))]);
        return result.Levels.Reference.Tonnes == expected.Reference.Value && result.Levels.Project.Tonnes == expected.Project.Value
            ? null
            : $"the project gives {result.Levels}, the equations {expected}";
    }

    private static string? ReductionIsDifference(MethodologyDefinition definition, KernelSample sample)
    {
        var result = ProjectSamples.Of(definition, sample).Calculate();
        var levels = result.Results.Select(each => each.Levels).Concat(result.Vintages.Select(each => each.Levels)).Append(result.Total);
        foreach (var each in levels)
        {
            if (each.Reduction.Tonnes != each.Reference.Tonnes - each.Project.Tonnes) return $"{each}: the reduction is {each.Reduction}";
        }

        return null;
    }

    private static string? NamesMissing(MethodologyDefinition definition, KernelSample sample)
    {
        var complete = ProjectSamples.Of(definition, sample);
        var symbols = complete.FixedValues.Select(value => value.Symbol).Concat(complete.MonitoredValues.Select(value => value.Symbol)).Concat(complete.Choices.Select(choice => choice.Symbol));
        foreach (var symbol in symbols.Distinct(StringComparer.Ordinal))
        {
            var rule = definition.Rule(symbol)!;
            // Without a choice the values themselves may name the way, and then nothing is missing or something is superfluous.
            if (rule.WhenAbsent is not null || (rule.Kind == ParameterKind.Derived && !complete.FixedValues.Any(value => Same(value.Symbol, symbol)) && !complete.MonitoredValues.Any(value => Same(value.Symbol, symbol)))) continue;
            var project = complete with
            {
                FixedValues = complete.FixedValues.RemoveAll(value => Same(value.Symbol, symbol)),
                Choices = complete.Choices.RemoveAll(value => Same(value.Symbol, symbol)),
                MonitoredValues = complete.MonitoredValues.RemoveAll(value => Same(value.Symbol, symbol)),
                DayCategories = rule.IsByDayCategory ? [] : complete.DayCategories,
            };
            var outcome = project.Evaluate();
            // A default that is held, the safe bound or the only way that is supplied needs no choice.
            if (outcome.IsValid && rule.Kind is ParameterKind.MethodologyDefault or ParameterKind.Derived) continue;
            if (project.MonitoredValues.IsEmpty) continue;
            var below = Below(definition, symbol).Prepend(symbol).ToHashSet(StringComparer.Ordinal);
            var isNamed = outcome.Problems.Any(problem =>
                below.Contains((problem.Where.Parameter ?? "").Split(' ')[0])
                && problem.Code is ProblemCode.MissingParameter or ProblemCode.UnknownValue or ProblemCode.ChoiceNeeded or ProblemCode.UnknownName
                && problem.Message.Contains(definition.Id, StringComparison.Ordinal) && problem.Message.Contains(definition.Version, StringComparison.Ordinal));
            // Where the last part of a sum is gone, the sum says what it needs.
            var isNamedBySum = outcome.Problems.Any(problem => problem.Message.Contains(symbol, StringComparison.Ordinal));
            if (!isNamed && !isNamedBySum) return $"{symbol} is missing, and the problems are: {string.Join("; ", outcome.Problems)}";
        }

        return null;
    }

    /// <summary>What a parameter can be derived from.</summary>
    private static IEnumerable<string> Below(MethodologyDefinition definition, string symbol) =>
        definition.Rule(symbol)!.Derivations.SelectMany(way => way.Ruled()).SelectMany(input => Below(definition, input.Symbol).Prepend(input.Symbol));

    private static string? ZeroGivesZero(MethodologyDefinition definition, KernelSample sample)
    {
        var project = ProjectSamples.Of(definition, sample);
        var total = ProjectSamples.WithoutActivity(project).Calculate().Total;
        return total.Reference.Tonnes == 0 && total.Project.Tonnes == 0 ? null : $"without activity the total is {total}";
    }

    private static string? PointsAddUp(MethodologyDefinition definition, KernelSample sample) => ProjectSamples.HasFixedActivity(ProjectSamples.Of(definition, sample))
        ? null
        : AddUp(definition, sample, ("point 1", ProjectSamples.Year), ("point 2", ProjectSamples.Year));

    private static string? PeriodsAddUp(MethodologyDefinition definition, KernelSample sample)
    {
        if (ProjectSamples.IsSeries(definition)) return null;
        var first = new Period(ProjectSamples.Year.From, new(2025, 6, 30));
        var second = new Period(new(2025, 7, 1), ProjectSamples.Year.To);
        return AddUp(definition, sample, (ProjectSamples.Point, first), (ProjectSamples.Point, second));
    }

    private static string? AddUp(MethodologyDefinition definition, KernelSample sample, (string Point, Period Period) first, (string Point, Period Period) second)
    {
        var whole = ProjectSamples.Of(definition, sample);
        // Two equal halves, so that a duration fits into each half of the year.
        var halves = whole with
        {
            MonitoredValues = ProjectSamples.Monitored(whole, value => value.Value / 2, first.Point, first.Period)
                .AddRange(ProjectSamples.Monitored(whole, value => value.Value - (value.Value / 2), second.Point, second.Period)),
        };
        var total = whole.Calculate().Total;
        if (!halves.Evaluate().TryGet(out var result))
        {
            // A year of operation does not fit into a shorter first half.
            return halves.Evaluate().Problems.All(problem => problem.Code == ProblemCode.OutOfRange) ? null : string.Join("; ", halves.Evaluate().Problems);
        }

        var truth = new Emissions<Rational>(total.Reference.Tonnes, total.Project.Tonnes);
        return DecimalRounding.Allows(new(result.Total.Reference.Tonnes), truth.Reference, truth) && DecimalRounding.Allows(new(result.Total.Project.Tonnes), truth.Project, truth)
            ? null
            : $"the parts give {result.Total}, the whole {total}";
    }

    private static string? UnitsDoNotMatter(MethodologyDefinition definition, KernelSample sample)
    {
        var project = ProjectSamples.Of(definition, sample);
        var other = project with
        {
            MonitoredValues = [.. project.MonitoredValues.Select(value =>
            {
                var smaller = Unit.Parse(value.Unit).Compatible.MaxBy(unit => unit.Measure.Scale < Unit.Parse(value.Unit).Measure.Scale ? 1 : 0)!;
                var converted = new Quantity(value.Value, Unit.Parse(value.Unit)).In(smaller).Value;
                // Only conversions that lose no digit say anything about the result.
                return new Quantity(converted, smaller).In(Unit.Parse(value.Unit)).Value == value.Value ? value with { Value = converted, Unit = smaller.Symbol } : value;
            })],
        };
        var (here, there) = (project.Calculate().Total, other.Calculate().Total);
        return here == there ? null : $"{here} becomes {there} for {string.Join(", ", other.MonitoredValues.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Value} {value.Unit}")))}";
    }

    private static string? BusinessAsUsualBelowIsRefused(MethodologyDefinition definition, KernelSample sample)
    {
        var project = ProjectSamples.Of(definition, sample);
        var outcome = project.Calculate();
        // The directions, and with them this law, rest on the assumptions of the equations.
        if (outcome.Warnings.Any(warning => warning.Code == WarningCode.AssumptionBroken)) return null;
        var result = outcome.Results.Single();
        foreach (var parameter in result.Parameters.Where(parameter => parameter.Parameter.SetsReferenceLevel && definition.Rule(parameter.Parameter.Symbol)!.Kind != ParameterKind.NotApplicable))
        {
            if (parameter.Parameter.Direction == ConservativeDirection.DependsOnOthers) continue;
            var isLargerLooser = parameter.Parameter.Direction == ConservativeDirection.SmallerIsConservative;
            var (looser, stricter) = isLargerLooser ? (parameter.Value * 1.25m, parameter.Value * 0.75m) : (parameter.Value * 0.75m, parameter.Value * 1.25m);
            if (parameter.Parameter.Range.Contains(looser))
            {
                var levels = WithBusinessAsUsual(project, parameter.Parameter, looser).Calculate().Total;
                if (levels.Uncredited!.Value.Tonnes < 0) return $"business as usual is below the reference: {levels}";
            }

            if (stricter == parameter.Value || !parameter.Parameter.Range.Contains(stricter)) continue;
            var refused = WithBusinessAsUsual(project, parameter.Parameter, stricter).Evaluate();
            if (!refused.Problems.Any(problem => problem.Code == ProblemCode.BusinessAsUsualBelowReference)) return $"{parameter.Parameter.Symbol} = {stricter.ToString(CultureInfo.InvariantCulture)} is accepted";
        }

        return null;
    }

    private static string? EveryValueHasSource(MethodologyDefinition definition, KernelSample sample)
    {
        var result = ProjectSamples.Of(definition, sample).Calculate().Results.Single();
        var without = result.Lineage().FirstOrDefault(parameter => string.IsNullOrWhiteSpace(parameter.Provenance.Source) || !parameter.Provenance.Confidence.IsUsed());
        return without is null ? null : $"{without.Parameter.Symbol} comes from {without.Provenance}";
    }

    private static Project WithBusinessAsUsual(Project project, Parameter parameter, decimal value) =>
        project.BusinessAsUsual(parameter.Symbol, value, parameter.Unit.Symbol, ProjectSamples.Source);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
