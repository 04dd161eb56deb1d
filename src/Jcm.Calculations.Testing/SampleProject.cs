using System.Globalization;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Testing;

/// <summary>Builds one complete project: takes a way for each derived parameter, and supplies whatever the way needs and the definition does not hold.</summary>
internal sealed class SampleProject
{
    private const string CountedDays = "counted day";

    /// <summary>Parts of a sum where no table of the definition names any.</summary>
    private static readonly string[] AnyItems = ["part 1", "part 2"];

    private const int MostAttempts = 30;

    private readonly int attempt;
    private readonly MethodologyDefinition definition;
    private readonly KernelSample sample;
    private readonly HashSet<string> supplied = new(StringComparer.Ordinal);
    private readonly HashSet<string> general = new(StringComparer.Ordinal);

    /// <summary>The ways by which values are taken as they stand.</summary>
    private readonly Dictionary<string, string> ways = new(StringComparer.Ordinal);
    private Project project;

    private SampleProject(MethodologyDefinition definition, KernelSample sample, int attempt)
    {
        this.attempt = attempt;
        this.definition = definition;
        this.sample = sample;
        project = new("sample", definition);
        foreach (var rule in definition.Parameters) Reach(rule);
    }

    /// <summary>What is reached without going through a sum has one value, which the parts of sums share.</summary>
    private void Reach(ParameterRule rule)
    {
        foreach (var input in rule.Derivations.Where(way => way.Each is null).SelectMany(way => way.Ruled()))
        {
            if (general.Add(input.Symbol)) Reach(definition.Rule(input.Symbol)!);
        }
    }

    internal static Project Of(MethodologyDefinition definition, KernelSample sample)
    {
        // Values that each are valid may together give a derived value that is not, such as heat below zero: then others are drawn.
        var first = Draw(definition, sample, 0);
        var drawn = first;
        for (var next = 1; next <= MostAttempts && IsOutOfRange(drawn); next++) drawn = Draw(definition, sample, next);
        return IsOutOfRange(drawn) ? first : drawn;
    }

    private static bool IsOutOfRange(Project project) => project.Evaluate().Problems is { Count: > 0 } problems && problems.All(problem => problem.Code == ProblemCode.OutOfRange);

    private static Project Draw(MethodologyDefinition definition, KernelSample sample, int attempt)
    {
        var builder = new SampleProject(definition, sample, attempt);
        for (var slot = 0; slot < definition.Parameters.Count; slot++) builder.Supply(definition.Parameters[slot], [null], sample.Inputs[slot]);
        return builder.project;
    }

    private void Supply(ParameterRule rule, IReadOnlyList<string?> items, decimal? value = null)
    {
        if (!supplied.Add(rule.Parameter.Symbol)) return;
        if (general.Contains(rule.Parameter.Symbol)) items = [null];
        switch (rule.Kind)
        {
            case ParameterKind.Monitored:
                foreach (var item in items) Monitor(rule, item, value);
                break;
            case ParameterKind.FixedExAnte when rule.Historical is { } part:
                Relate(part);
                break;
            case ParameterKind.FixedExAnte:
                foreach (var item in items) Fix(rule, item, value);
                break;
            case ParameterKind.MethodologyDefault:
                // A table without rows by item holds one value for the whole sum.
                foreach (var item in rule.Categories.Count == 0 || rule.Categories.Any(row => row.Item is not null) ? items : [null]) Default(rule, item, value);
                break;
            case ParameterKind.Derived:
                Derive(rule, items, value);
                break;
            default:
                break;
        }
    }

    private void Monitor(ParameterRule rule, string? item, decimal? value)
    {
        var parameter = rule.Parameter;
        var category = rule.IsByDayCategory ? CountedDays : null;
        if (category is not null && project.DayCategories.IsEmpty) project = project.CountDays(category, counts: true, ProjectSamples.Source);
        project = project.Monitor(
            ProjectSamples.Point, ProjectSamples.Year, parameter.Symbol, Value(parameter, item, value), parameter.Unit.Symbol, AnyOption(rule.Options), ProjectSamples.Source, category, item);
    }

    private void Fix(ParameterRule rule, string? item, decimal? value) =>
        project = project.Fix(rule.Parameter.Symbol, Value(rule.Parameter, item, value), rule.Parameter.Unit.Symbol, ProjectSamples.Source, item: item);

    /// <summary>A row that the definition holds, or a value of its own.</summary>
    private void Default(ParameterRule rule, string? item, decimal? value)
    {
        var held = rule.Categories.Where(row => (row.Item is null || string.Equals(row.Item, item, StringComparison.Ordinal)) && (row.Default.Value is not null || row.SmallestOf.Count > 0)).ToList();
        var isOwn = held.Count == 0 || (!rule.Parameter.IsActivity && Share(rule.Parameter.Symbol + item) < 0.5m);
        if (isOwn)
        {
            if (ways.TryGetValue(rule.Parameter.Symbol, out var way)) project = project.Choose(rule.Parameter.Symbol, way, item: item);
            Fix(rule, item, value);
            return;
        }

        var row = held[(int)(Share(item + rule.Parameter.Symbol) * (held.Count - 1))];
        // A row chooses its way with it.
        project = project.Choose(rule.Parameter.Symbol, row.Key, item: row.Item);
        foreach (var part in row.SmallestOf)
        {
            if (rule.Categories.First(each => string.Equals(each.Key, part, StringComparison.Ordinal)).Default.Value is null)
            {
                project = project.Fix(rule.Parameter.Symbol, Value(rule.Parameter, item, value), rule.Parameter.Unit.Symbol, ProjectSamples.Source, category: part);
            }
        }
    }

    private void Derive(ParameterRule rule, IReadOnlyList<string?> items, decimal? value)
    {
        var way = rule.Derivations[(int)(Share(rule.Parameter.Symbol) * rule.Derivations.Count * 0.999m)];
        // What may be absent is, now and then.
        if (rule.WhenAbsent is not null && Share("absent " + rule.Parameter.Symbol) < 0.3m) return;
        if (way.AsItStands is { } plain)
        {
            supplied.Remove(rule.Parameter.Symbol);
            ways[rule.Parameter.Symbol] = way.Key;
            if (plain.Kind != ParameterKind.MethodologyDefault) project = project.Choose(rule.Parameter.Symbol, way.Key);
            Supply(plain, items, value);
            return;
        }

        project = project.Choose(rule.Parameter.Symbol, way.Key);
        var parts = way.Each is null ? items : Items(way);
        foreach (var input in way.Ruled()) Supply(definition.Rule(input.Symbol)!, parts);
    }

    /// <summary>Two parts that every table of the sum knows, the same for all sums over the same.</summary>
    private string?[] Items(Derivation way)
    {
        var tables = definition.Rules.SelectMany(rule => rule.Derivations).Where(other => string.Equals(other.Each, way.Each, StringComparison.Ordinal))
            .SelectMany(other => Tables(other, [])).ToList();
        if (tables.Count == 0) return AnyItems;
        var known = tables.Aggregate((left, right) => [.. left.Intersect(right, StringComparer.Ordinal)]);
        if (known.Count == 0) return AnyItems;
        var first = (int)(Share(way.Each!) * (known.Count - 1));
        return known.Count == 1 ? [known[0]] : [known[first], known[(first + 1) % known.Count]];
    }

    private IEnumerable<List<string>> Tables(Derivation way, HashSet<string> seen)
    {
        foreach (var input in way.Ruled().Where(input => seen.Add(input.Symbol)))
        {
            var rule = definition.Rule(input.Symbol)!;
            var items = rule.Categories.Select(row => row.Item).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (items.Count > 0) yield return items;
            foreach (var table in rule.Derivations.Where(inner => inner.Each is null).SelectMany(inner => Tables(inner, seen))) yield return table;
        }
    }

    /// <summary>A history with one load, so that any load of a period can be read from it by choice.</summary>
    private void Relate(HistoricalPart part)
    {
        if (project.Histories.Exists(history => string.Equals(history.Output, part.Output, StringComparison.Ordinal))) return;
        var output = definition.Rule(part.Output)!.Parameter.Unit;
        var duration = definition.Rule(part.Duration)!.Parameter.Unit;
        var slope = definition.Rules.First(rule => rule.Historical is { IsSlope: true } && string.Equals(rule.Historical.Output, part.Output, StringComparison.Ordinal)).Parameter.Unit;
        var input = Unit.Parse(slope.Symbol.Split('/')[0]);
        var data = new HistoricalData([new(10, 1 + (Share(part.Output) * 50), 1), new(20, 1 + (Share(part.Output) * 100), 1)], output, input, duration, Provenance.SuppliedBy(ProjectSamples.Source));
        project = project.Relate(part.Output, HistoricalRelation.Constant(data).Value, OutsideHistory.Extrapolated);
    }

    /// <summary>A value of the kernel's sample, or one drawn from the range; hours are kept within the year.</summary>
    private decimal Value(Parameter parameter, string? item, decimal? given)
    {
        var value = item is null && given is { } own ? own : Drawn(parameter, item);
        return parameter.Unit.Fits(Units.Hour) ? value % new Quantity(ProjectSamples.Year.Days, Units.Day).In(parameter.Unit).Value : value;
    }

    private decimal Drawn(Parameter parameter, string? item)
    {
        var share = Share(parameter.Symbol + item);
        var (lower, upper) = (parameter.Range.Lower ?? -100, parameter.Range.Upper ?? Math.Max(1000, (parameter.Range.Lower ?? 0) + 1000));
        // Away from the ends, which the laws of the equations draw often; here a whole calculation has to have an answer.
        return decimal.Round(lower + ((upper - lower) * (0.05m + (0.9m * share))), 4);
    }

    /// <summary>A number between zero and one that the sample gives to a name, the same each time.</summary>
    private decimal Share(string name)
    {
        var hash = 2166136261u;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{name}|{attempt}|{sample.Shares[0]}|{sample.Shares[^1]}|{sample.Inputs[0]}")) hash = unchecked((hash ^ c) * 16777619u);
        return (hash >> 8) % 10_000 / 10_000m;
    }

    private static MonitoringOptions AnyOption(MonitoringOptions allowed) =>
        allowed.HasFlag(MonitoringOptions.C) ? MonitoringOptions.C : allowed.HasFlag(MonitoringOptions.B) ? MonitoringOptions.B : MonitoringOptions.A;
}
