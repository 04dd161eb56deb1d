using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Finds the one value of each parameter for a monitoring point and period, or says what is missing and where to find it.</summary>
internal sealed class ParameterResolver(Project project, SuppliedInputs supplied, List<Problem> problems, WarningList warnings)
{
    private readonly MethodologyDefinition methodology = project.Methodology;

    private readonly HashSet<(string Point, string Symbol)> monitored = [.. project.MonitoredValues.Select(value => (value.Point, value.Symbol))];

    internal ResolvedParameter? Resolve(ParameterRule rule, string point, Period period, IReadOnlyList<MonitoredValue> readings) => rule.Kind switch
    {
        ParameterKind.Monitored => Monitored(rule, point, period, readings),
        ParameterKind.FixedExAnte => FixedExAnte(rule, point),
        ParameterKind.MethodologyDefault => Default(rule, point),
        _ => NotApplicable(rule.Parameter, $"not part of {methodology.Name}"),
    };

    private static ResolvedParameter NotApplicable(Parameter parameter, string reason) =>
        new(parameter, ParameterKind.NotApplicable, 0, Provenance.SuppliedBy(reason));

    private ResolvedParameter? Monitored(ParameterRule rule, string point, Period period, IReadOnlyList<MonitoredValue> readings)
    {
        var parameter = rule.Parameter;
        var where = Where(parameter, point, period);
        if (readings.Count == 0)
        {
            var isElsewhere = monitored.Contains((point, parameter.Symbol));
            if (rule.WhenAbsent is { } meaning && !isElsewhere) return NotApplicable(parameter, meaning);
            problems.Add(new(
                ProblemCode.MissingParameter,
                where,
                $"{parameter} ({rule.Description}) is monitored in every period by {methodology.Name} and was not supplied{(isElsewhere ? ", though it was for another period of the point" : "")}."));
            return null;
        }

        var before = problems.Count;
        foreach (var reading in readings) CheckEvidence(rule, reading, where);
        var values = readings.Select(reading => ValueConversion.Convert(parameter, reading.Value, reading.Unit, where, problems)).ToList();
        if (rule.IsByDayCategory) return ByDayCategory(rule, readings, values, where, before);
        if (readings.Count > 1) problems.Add(new(ProblemCode.Duplicate, where, "The value is supplied twice for the same period."));
        if (readings.Any(reading => reading.DayCategory is not null))
        {
            problems.Add(new(ProblemCode.WrongKind, where, $"{methodology.Name} does not monitor {parameter.Symbol} by category of day."));
        }

        CheckDuration(parameter, values[0].Value, period, where);
        return problems.Count > before
            ? null
            : new ResolvedParameter(parameter, ParameterKind.Monitored, values[0].Value, Provenance.SuppliedBy(readings[0].Source))
            {
                AsSupplied = values[0].AsSupplied,
                Option = readings[0].Option,
            };
    }

    private ResolvedParameter? ByDayCategory(
        ParameterRule rule, IReadOnlyList<MonitoredValue> readings, List<(decimal Value, Quantity AsSupplied)> values, Location where, int before)
    {
        var total = new DecimalSum();
        var parts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].DayCategory is not { } category)
            {
                problems.Add(new(
                    ProblemCode.ChoiceNeeded,
                    where,
                    $"{methodology.Name} monitors the category of day d with {rule.Parameter.Symbol}: state it for each value."));
                continue;
            }

            if (!seen.Add(category))
            {
                problems.Add(new(
                    ProblemCode.Duplicate,
                    where,
                    $"The value of the category \"{category}\" is supplied twice for the same period."));
            }
            var rules = project.DayCategories.Where(each => string.Equals(each.DayCategory, category, StringComparison.Ordinal)).ToList();
            if (rules is not [var dayRule])
            {
                problems.Add(rules.Count == 0
                    ? new(ProblemCode.UnknownValue, where, $"Whether \"{category}\" counts is fixed by {methodology.Name} and not held here. Take it from {methodology.Sources[0]} and state it with its source.")
                    : new(ProblemCode.Duplicate, where, $"Whether \"{category}\" counts is stated twice."));
                continue;
            }

            if (dayRule.Counts) total.Add(values[i].Value);
            parts.Add($"{category} {NumberText.Of(values[i].Value)} {(dayRule.Counts ? "counted" : "not counted")} ({dayRule.Source})");
        }

        if (problems.Count > before) return null;
        try
        {
            var sources = readings.Select(reading => reading.Source).Distinct(StringComparer.Ordinal);
            return new ResolvedParameter(rule.Parameter, ParameterKind.Monitored, total.ToDecimal(), Provenance.SuppliedBy(string.Join("; ", sources)))
            {
                Option = readings.Aggregate(MonitoringOptions.None, (options, reading) => options | reading.Option),
                Derivation = string.Join("; ", parts),
            };
        }
        catch (OverflowException)
        {
            problems.Add(new(
                ProblemCode.NoAnswer,
                where,
                "The sum of the readings exceeds the range of decimal numbers: check the units of the values."));
            return null;
        }
    }

    private void CheckEvidence(ParameterRule rule, MonitoredValue reading, Location where)
    {
        if (reading.Option is not (MonitoringOptions.A or MonitoringOptions.B or MonitoringOptions.C))
        {
            problems.Add(new(ProblemCode.OptionNotAllowed, where, "Name the one monitoring option by which the value was obtained: A, B or C."));
        }
        else if (!rule.Options.HasFlag(reading.Option))
        {
            problems.Add(new(
                ProblemCode.OptionNotAllowed,
                where,
                $"{methodology.Name} allows the monitoring options {rule.Options} for {rule.Parameter.Symbol}, not {reading.Option}."));
        }

        if (string.IsNullOrWhiteSpace(reading.Source))
        {
            problems.Add(new(ProblemCode.MissingSource, where, "The value has no source: name the meter, invoice or publication."));
        }
    }

    /// <summary>A duration that is monitored cannot be longer than its period.</summary>
    private void CheckDuration(Parameter parameter, decimal value, Period period, Location where)
    {
        if (!parameter.Unit.Fits(Units.Hour)) return;
        var longest = new Quantity(period.Days, Units.Day).In(parameter.Unit).Value;
        if (value <= longest) return;
        problems.Add(new(
            ProblemCode.OutOfRange,
            where,
            string.Create(CultureInfo.InvariantCulture, $"{value} {parameter.Unit.Symbol} is longer than the period, which has {longest} {parameter.Unit.Symbol}.")));
    }

    private ResolvedParameter? FixedExAnte(ParameterRule rule, string point)
    {
        var parameter = rule.Parameter;
        if (supplied.Value(parameter.Symbol, point) is { } value) return Supplied(parameter, ParameterKind.FixedExAnte, value);
        problems.Add(new(
            ProblemCode.MissingParameter,
            Where(parameter, point),
            $"{parameter} ({rule.Description}) is fixed ex ante for the project by {methodology.Name} and was not supplied. Take it from the project design document or its monitoring plan sheet."));
        return null;
    }

    private ResolvedParameter? Default(ParameterRule rule, string point)
    {
        var parameter = rule.Parameter;
        var where = Where(parameter, point);
        if (supplied.Value(parameter.Symbol, point) is { } own)
        {
            if (Category(rule, point, []) is { } category && Held(rule, category) is { } held) WarnIfDifferent(parameter, own.Value, held, category, where);
            return Supplied(parameter, ParameterKind.MethodologyDefault, own) with { Category = supplied.Choice(parameter.Symbol, point) };
        }

        if (rule.Categories.Count == 0)
        {
            problems.Add(new(
                ProblemCode.UnknownValue,
                where,
                $"{parameter} ({rule.Description}) is fixed by {methodology.Name} and not held here. Take it from {methodology.Sources[0]} and supply it with that source."));
            return null;
        }

        return Category(rule, point, problems) is { } chosen ? FromCategory(rule, chosen, point, where) : null;
    }

    private DefaultCategory? Category(ParameterRule rule, string point, List<Problem> missing)
    {
        if (supplied.Choice(rule.Parameter.Symbol, point) is { } key) return Row(rule, key);
        if (rule.Categories is [var only]) return only;
        missing.Add(new(
            ProblemCode.ChoiceNeeded,
            Where(rule.Parameter, point),
            $"{methodology.Name} has several values of {rule.Parameter.Symbol} ({rule.Description}). Choose one: {string.Join("; ", rule.Categories.Select(category => category.Key))}."));
        return null;
    }

    private ResolvedParameter? FromCategory(ParameterRule rule, DefaultCategory category, string point, Location where)
    {
        if (category.SmallestOf.Count == 0) return FromRow(rule, category, point, where);
        var parts = category.SmallestOf.Select(key => FromRow(rule, Row(rule, key), point, where)).ToList();
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

    private ResolvedParameter? FromRow(ParameterRule rule, DefaultCategory category, string point, Location where)
    {
        var parameter = rule.Parameter;
        var held = category.Default;
        if (supplied.Value(parameter.Symbol, point, category.Key) is { } own)
        {
            if (held.Value is { } other) WarnIfDifferent(parameter, own.Value, other, category, where);
            return Supplied(parameter, ParameterKind.MethodologyDefault, own) with { Category = category.Key };
        }

        if (held.Value is not { } value)
        {
            var problem = held.Required().Problems[0];
            var remark = held.Provenance.Note is { } note ? $" ({note})" : "";
            problems.Add(problem with { Where = where, Message = problem.Message + remark });
            return null;
        }

        if (held.Provenance.Confidence.IsFlagged())
        {
            var remark = held.Provenance.Note is { } note ? $": {note}" : "";
            warnings.Add(new(
                WarningCode.FlaggedValue,
                new(project.Id, Parameter: parameter.Symbol),
                $"{NumberText.Of(value.Value)} {value.Unit.Symbol} ({category.Key}) is {held.Provenance.Confidence.Word()}, "
                + $"not read in {methodology.Name}{remark}. Check it against {held.Provenance.Url}."));
        }

        var inUnit = value.In(parameter.Unit).Value;
        return new ResolvedParameter(parameter, ParameterKind.MethodologyDefault, inUnit, held.Provenance) { AsSupplied = value, Category = category.Key };
    }

    private static DefaultCategory Row(ParameterRule rule, string key) => rule.Categories.First(category => string.Equals(category.Key, key, StringComparison.Ordinal));

    /// <summary>The default of a row as far as the library holds it.</summary>
    private static Quantity? Held(ParameterRule rule, DefaultCategory category)
    {
        if (category.SmallestOf.Count == 0) return category.Default.Value;
        var parts = category.SmallestOf.Select(key => Row(rule, key).Default.Value).ToList();
        return parts.Contains(null) ? null : parts.MinBy(part => part!.Value.In(rule.Parameter.Unit).Value);
    }

    private void WarnIfDifferent(Parameter parameter, decimal own, Quantity held, DefaultCategory category, Location where)
    {
        if (held.In(parameter.Unit).Value == own) return;
        warnings.Add(new(
            WarningCode.DiffersFromDefault,
            where,
            $"The value supplied, {NumberText.Of(own)}, is not the default of {methodology.Name} that is held here, "
            + $"{NumberText.Of(held.Value)} {held.Unit.Symbol} ({category.Key}; {category.Default.Provenance.Confidence.Word()})."));
    }

    private ResolvedParameter Supplied(Parameter parameter, ParameterKind kind, SuppliedInputs.Checked value)
    {
        if (value.Provenance.Confidence.IsFlagged())
        {
            warnings.Add(new(
                WarningCode.FlaggedValue,
                new(project.Id, Parameter: parameter.Symbol),
                $"{NumberText.Of(value.Value)} is {value.Provenance.Confidence.Word()}: {value.Provenance}."));
        }

        return new(parameter, kind, value.Value, value.Provenance) { AsSupplied = value.AsSupplied };
    }

    private Location Where(Parameter parameter, string point, Period? period = null) => new(project.Id, point, period?.ToString(), parameter.Symbol);
}
