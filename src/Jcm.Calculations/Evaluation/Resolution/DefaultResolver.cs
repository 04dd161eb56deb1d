using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>Values that the methodology fixes: its own rows, reference data, or what the caller supplies in their place, each with its provenance.</summary>
internal sealed class DefaultResolver(Resolution resolution)
{
    /// <summary>What tables have answered: most of many units share a class and capacity. The digits of the capacity are part of the answer.</summary>
    private readonly Dictionary<(string Symbol, string Class, decimal Capacity, byte Decimals, string Unit), Outcome<PerformanceMatch>> matches = [];

    /// <summary>Values that serve all points and items, resolved once.</summary>
    private readonly Dictionary<object, ResolvedParameter> shared = new(ReferenceEqualityComparer.Instance);

    private MethodologyDefinition Methodology => resolution.Methodology;

    internal ResolvedParameter? Resolve(ParameterRule rule, Place place)
    {
        var parameter = rule.Parameter;
        // What has no row by item is one value for the whole sum: its absence is one problem.
        var where = resolution.Where(parameter, rule.Categories.All(row => row.Item is null) && rule.Categories.Count > 0 ? place with { Item = null } : place);
        if (resolution.Supplied.Value(parameter.Symbol, place.Point, place.Item) is { } own)
        {
            if (Row(rule, place, []) is { } row && Held(rule, row) is { } held) WarnIfDifferent(parameter, own.Value, held, row, where);
            var resolved = Supplied(rule, ParameterKind.MethodologyDefault, own, place.Item);
            return resolution.Supplied.Choice(parameter.Symbol, place.Point, place.Item) is { } key ? resolved with { Category = key, Derivation = $"supplied in place of \"{key}\"" } : resolved;
        }

        if (resolution.Supplied.WasRefused(parameter.Symbol, place.Point, place.Item)) return null;
        if (FromTable(rule, place) is { } fromTable) return fromTable.Resolved;
        if (rule.Categories.Count == 0)
        {
            if (rule.WhenAbsent is { } meaning) return Resolution.NotApplicable(parameter, meaning);
            resolution.Report(
                ProblemCode.UnknownValue,
                where,
                $"{parameter} ({rule.Description}) is fixed by {Methodology.Name} and not held here. Take it from {Methodology.Sources[0]} and supply it with that source.");
            return null;
        }

        // What a table does not know may be left out where the rule says so.
        if (rule.WhenAbsent is { } unknown && place.Item is { } item && !rule.Categories.Any(row => row.Item is null || Same(row.Item, item))) return Resolution.NotApplicable(parameter, unknown);
        return Row(rule, place, resolution.Problems) is { } chosen ? FromCategory(rule, chosen, place, where) : null;
    }

    internal ResolvedParameter Supplied(ParameterRule rule, ParameterKind kind, SuppliedInputs.Checked value, string? item)
    {
        var parameter = rule.Parameter;
        if (value.Provenance.Confidence.IsFlagged())
        {
            resolution.Warnings.Add(new(
                WarningCode.FlaggedValue,
                new(resolution.Project.Id, Parameter: parameter.Symbol),
                $"{NumberText.Of(value.Value)} is {value.Provenance.Confidence.Word()}: {value.Provenance}."));
        }

        if (value.ServesAll && shared.TryGetValue(value, out var known) && known.Kind == kind) return known;
        var resolved = new ResolvedParameter(parameter, kind, value.Value, value.Provenance) { AsSupplied = value.AsSupplied, Item = value.Item is null ? null : item };
        if (value.ServesAll) shared[value] = resolved;
        return resolved;
    }

    /// <summary>The row that the project has chosen, or the one that applies by itself: the row of the item, the preferred one, the GWP set of the vintage.</summary>
    private DefaultCategory? Row(ParameterRule rule, Place place, List<Problem> missing)
    {
        IReadOnlyList<DefaultCategory> rows = rule.Categories;
        var where = resolution.Where(rule.Parameter, rows.All(row => row.Item is null) ? place with { Item = null } : place);
        var isRefused = resolution.Supplied.WasChoiceRefused(rule.Parameter.Symbol, place.Point, place.Item);
        // Without an item of a sum, a table by fuel or waste type is entered by the name of one.
        var chosenItem = place.Item is null && rows.All(row => row.Item is not null) && rows.Count > 0 ? resolution.Supplied.Choice(rule.Parameter.Symbol, place.Point) : null;
        if (place.Item is null && rows.Count > 0 && rows.All(row => row.Item is not null) && !rows.Any(row => string.Equals(row.Item, chosenItem, StringComparison.Ordinal)))
        {
            if (isRefused) return null;
            missing.Add(new(
                ProblemCode.ChoiceNeeded,
                where,
                $"{rule.Parameter.Symbol} ({rule.Description}) has a row for each of these: {string.Join(", ", rows.Select(row => row.Item).Distinct(StringComparer.Ordinal))}. Choose one for {Methodology.Name}, or supply the value."));
            return null;
        }

        if ((place.Item ?? chosenItem) is { } item && rows.Any(row => row.Item is not null))
        {
            var ofItem = rows.Where(row => row.Item is null || Same(row.Item, item)).ToList();
            if (ofItem.Count == 0)
            {
                var items = string.Join(", ", rows.Select(row => row.Item).Distinct(StringComparer.Ordinal));
                missing.Add(new(
                    ProblemCode.UnknownName,
                    where,
                    $"There is no default of {rule.Parameter.Symbol} ({rule.Description}) for \"{item}\". Take the value from {Methodology.Sources[0]} and supply it, or use one of these names: {items}."));
                return null;
            }

            rows = ofItem;
            if (chosenItem is not null) return rule.PreferredKey is { } bound ? Find(rows, bound) : rows is [var single] ? single : NoSuchRow(rule, "conservative bound", place with { Item = item }, where, missing);
        }

        // Where a way was chosen by its name, its row is still open.
        if (resolution.Supplied.Choice(rule.Parameter.Symbol, place.Point, place.Item) is { } key && !IsWay(rule, key)) return Find(rows, key) ?? NoSuchRow(rule, key, place, where, missing);
        if (rule.PreferredKey is { } preferred) return Find(rows, preferred) ?? NoSuchRow(rule, preferred, place, where, missing);
        if (rule.IsGwpSet) return OfVintage(rule, rows, place, where, missing);
        if (rows is [var only]) return only;
        if (isRefused) return null;
        missing.Add(new(
            ProblemCode.ChoiceNeeded,
            where,
            $"{Methodology.Name} has several values of {rule.Parameter.Symbol} ({rule.Description}). Choose one: {string.Join("; ", rows.Select(row => row.Key).Distinct(StringComparer.Ordinal))}."));
        return null;
    }

    private bool IsWay(ParameterRule rule, string key) =>
        !rule.Categories.Any(row => Same(row.Key, key)) && resolution.Index.Rules[rule.Parameter.Symbol].Derivations.Any(way => Same(way.Key, key));

    private static DefaultCategory? NoSuchRow(ParameterRule rule, string key, Place place, Location where, List<Problem> missing)
    {
        missing.Add(new(ProblemCode.UnknownName, where, $"{rule.Parameter.Symbol} has no row \"{key}\" for \"{place.Item}\"."));
        return null;
    }

    /// <summary>The GWP set of the vintage; a period of two vintages takes one only where both have the same.</summary>
    private DefaultCategory? OfVintage(ParameterRule rule, IReadOnlyList<DefaultCategory> rows, Place place, Location where, List<Problem> missing)
    {
        var first = GlobalWarmingPotentials.SetFor(place.Period.From.Year);
        missing.AddRange(first.Problems.Select(problem => problem with { Where = where, Message = $"{problem.Message} Sets: {string.Join(", ", rows.Select(row => row.Key).Distinct(StringComparer.Ordinal))}." }));
        if (!first.TryGet(out var set)) return null;
        if (Methodology.EquationConfidence < Confidence.SourceRead)
        {
            resolution.Warnings.Add(new(
                WarningCode.FlaggedValue,
                new(resolution.Project.Id, Parameter: rule.Parameter.Symbol),
                $"{set} applies by the vintage; the set that {Methodology.Name} itself fixes has not been read. Choose it where the methodology names another."));
        }

        return Find(rows, set.ToString());
    }

    private ResolvedParameter? FromCategory(ParameterRule rule, DefaultCategory category, Place place, Location where)
    {
        if (category.SmallestOf.Count == 0) return FromRow(rule, category, place, where);
        var parts = category.SmallestOf.Select(key => FromRow(rule, Find(rule.Categories, key)!, place, where)).ToList();
        if (parts.Exists(part => part is null)) return null;
        var smallest = parts.MinBy(part => part!.Value)!;
        var confidence = parts.Select(part => part!.Provenance.Confidence).Append(category.Default.Provenance.Confidence).Min();
        return smallest with
        {
            Category = category.Key,
            Provenance = category.Default.Provenance with { Confidence = confidence },
            Derivation = SmallestOf(category, parts!, smallest.Value),
        };
    }

    /// <summary>The working of a minimum: all values, and where each comes from.</summary>
    private static string SmallestOf(DefaultCategory category, List<ResolvedParameter> parts, decimal smallest)
    {
        var values = string.Join(", ", parts.Select(part => NumberText.Of(part.Value)));
        var sources = category.SmallestOf.Zip(parts, (key, part) => $"{key} ({part.Provenance})");
        return $"min({values}) = {NumberText.Of(smallest)}: the smallest of {string.Join(" and ", sources)}";
    }

    private ResolvedParameter? FromRow(ParameterRule rule, DefaultCategory category, Place place, Location where)
    {
        var parameter = rule.Parameter;
        var held = category.Default;
        if (resolution.Supplied.Value(parameter.Symbol, place.Point, place.Item, category.Key) is { } own)
        {
            if (held.Value is { } other) WarnIfDifferent(parameter, own.Value, other, category, where);
            return Supplied(rule, ParameterKind.MethodologyDefault, own, place.Item) with { Category = category.Key };
        }

        if (held.Value is not { } value)
        {
            var problem = held.Required().Problems[0];
            var remark = held.Provenance.Note is { } note ? $" ({note})" : "";
            resolution.Problems.Add(problem with { Where = where, Message = $"{problem.Message}{remark} It is needed by {Methodology.Name}." });
            return null;
        }

        if (held.Provenance.Confidence.IsFlagged())
        {
            var remark = held.Provenance.Note is { } note ? $": {note}" : "";
            var document = held.Provenance.Url ?? held.Provenance.Source;
            resolution.Warnings.Add(new(
                WarningCode.FlaggedValue,
                new(resolution.Project.Id, Parameter: Resolution.Name(parameter, category.Item)),
                $"{Text(value)} ({category.Key}) is {held.Provenance.Confidence.Word()}, "
                + $"not read in {Methodology.Name}{remark}. Check it against {document}."));
        }

        var inUnit = value.In(parameter.Unit).Value;
        return new ResolvedParameter(parameter, ParameterKind.MethodologyDefault, inUnit, held.Provenance)
        {
            AsSupplied = value,
            Category = category.Key,
            Item = category.Item,
        };
    }

    /// <summary>The row of the caller's table for the equipment at the point; null where there is no table, without a value where the look-up fails.</summary>
    private Looked? FromTable(ParameterRule rule, Place place)
    {
        var parameter = rule.Parameter;
        if (resolution.Table(parameter.Symbol) is not { } supplied) return null;
        var where = resolution.Where(parameter, place);
        if (resolution.EquipmentAt(place.Point) is not [var equipment])
        {
            resolution.Report(
                ProblemCode.MissingParameter,
                where,
                $"{parameter.Symbol} is looked up in \"{supplied.Table.Name}\" by class and capacity: state once what stands at the monitoring point. Classes: {string.Join("; ", supplied.Table.Classes)}.");
            return new(null);
        }

        var match = Match(supplied, equipment);
        if (!match.TryGet(out var row)) return Failed(match.Problems, where);
        var inUnit = row.Value.In(parameter.Unit);
        if (!inUnit.TryGet(out var value)) return Failed(inUnit.Problems, where);
        if (!parameter.Range.Contains(value))
        {
            resolution.Report(ProblemCode.OutOfRange, where, string.Create(CultureInfo.InvariantCulture, $"{value} is outside the valid range of {parameter.Symbol}: {parameter.Range}."));
            return new(null);
        }

        return new(new ResolvedParameter(parameter, ParameterKind.MethodologyDefault, value, supplied.Table.Provenance)
        {
            AsSupplied = row.Value,
            Category = row.Description,
            Derivation = string.Create(CultureInfo.InvariantCulture, $"{equipment.Class}, {equipment.Capacity} {equipment.Unit} ({equipment.Source})"),
        });
    }

    private Looked Failed(IReadOnlyList<Problem> found, Location where)
    {
        resolution.Problems.AddRange(found.Select(problem => problem with { Where = where }));
        return new(null);
    }

    private Outcome<PerformanceMatch> Match(SuppliedTable supplied, Equipment equipment)
    {
        var key = (supplied.Symbol, equipment.Class, equipment.Capacity, equipment.Capacity.Scale, equipment.Unit);
        if (matches.TryGetValue(key, out var known)) return known;
        var capacity = Unit.TryParse(equipment.Unit);
        var match = capacity.TryGet(out var unit) ? supplied.Table.Find(equipment.Class, new Quantity(equipment.Capacity, unit)) : Outcome<PerformanceMatch>.Failed(capacity.Problems);
        matches.Add(key, match);
        return match;
    }

    /// <summary>The default of a row as far as the library holds it.</summary>
    private static Quantity? Held(ParameterRule rule, DefaultCategory category)
    {
        if (category.SmallestOf.Count == 0) return category.Default.Value;
        var parts = category.SmallestOf.Select(key => Find(rule.Categories, key)!.Default.Value).ToList();
        return parts.Contains(null) ? null : parts.MinBy(part => part!.Value.In(rule.Parameter.Unit).Value);
    }

    private void WarnIfDifferent(Parameter parameter, decimal own, Quantity held, DefaultCategory category, Location where)
    {
        if (held.In(parameter.Unit).Value == own) return;
        resolution.Warnings.Add(new(
            WarningCode.DiffersFromDefault,
            where,
            $"The value supplied, {NumberText.Of(own)}, is not the default of {Methodology.Name} that is held here, "
            + $"{Text(held)} ({category.Key}; {category.Default.Provenance.Confidence.Word()})."));
    }

    private static string Text(Quantity quantity) => $"{NumberText.Of(quantity.Value)} {quantity.Unit.Symbol}".TrimEnd();

    private static DefaultCategory? Find(IEnumerable<DefaultCategory> rows, string key) => rows.FirstOrDefault(row => Same(row.Key, key));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private sealed record Looked(ResolvedParameter? Resolved);
}
