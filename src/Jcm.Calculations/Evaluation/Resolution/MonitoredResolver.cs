using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Monitored values: evidence checked, units converted once, measurement errors taken against the project.</summary>
internal sealed class MonitoredResolver(Resolution resolution)
{
    private MethodologyDefinition Methodology => resolution.Methodology;

    internal ResolvedParameter? Resolve(ParameterRule rule, Place place)
    {
        var parameter = rule.Parameter;
        var where = resolution.Where(parameter, place, withPeriod: true);
        var readings = resolution.Readings.Of(parameter.Symbol, place);
        if (readings.Count == 0) return Absent(rule, place, where);
        var before = resolution.Problems.Count;
        foreach (var reading in readings) CheckEvidence(rule, reading, where);
        var values = new (decimal Value, Quantity AsSupplied)[readings.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ValueConversion.Convert(parameter, readings[i].Value, readings[i].Unit, where, resolution.Problems);
        var corrected = new (decimal Value, string? Correction)[values.Length];
        for (var i = 0; i < values.Length; i++) corrected[i] = AgainstTheProject(parameter, values[i].Value, readings[i], where);
        if (rule.IsByDayCategory) return ByDayCategory(rule, readings, corrected, where, before);
        if (readings.Count > 1) resolution.Report(ProblemCode.Duplicate, where, "The value is supplied twice for the same period.");
        foreach (var reading in readings)
        {
            if (reading.DayCategory is null) continue;
            resolution.Report(ProblemCode.WrongKind, where, $"{Methodology.Name} does not monitor {parameter.Symbol} by category of day.");
            break;
        }

        CheckDuration(parameter, values[0].Value, place.Period, where);
        var (value, correction) = corrected[0];
        return resolution.Problems.Count > before
            ? null
            : new ResolvedParameter(parameter, ParameterKind.Monitored, value, Provenance.SuppliedBy(readings[0].Source))
            {
                Item = readings[0].Item,
                AsSupplied = values[0].AsSupplied,
                Option = readings[0].Option,
                Derivation = correction ?? Working(readings[0]),
                IsCorrected = correction is not null || readings[0].Metered is { IsAdjusted: true },
                Metered = readings[0].Metered,
            };
    }

    /// <summary>The way from the readings of meters, where it says more than the value does.</summary>
    private static string? Working(MonitoredValue reading) => reading.Metered is { } metered ? metered.Working : null;

    private ResolvedParameter? Absent(ParameterRule rule, Place place, Location where)
    {
        var parameter = rule.Parameter;
        var isElsewhere = resolution.Readings.AreAt(parameter.Symbol, place.Point);
        if (rule.WhenAbsent is { } meaning && !isElsewhere) return Resolution.NotApplicable(parameter, meaning);
        resolution.Report(
            ProblemCode.MissingParameter,
            where,
            $"{parameter} ({rule.Description}) is monitored in every period by {Methodology.Name} and was not supplied{(isElsewhere ? ", though it was for another period or part of the point" : "")}.");
        return null;
    }

    /// <summary>The measured value with its maximum permissible error on the side that credits less.</summary>
    private (decimal Value, string? Correction) AgainstTheProject(Parameter parameter, decimal value, MonitoredValue reading, Location where)
    {
        if (reading.MaximumError is not { } error) return (value, null);
        if (reading.Metered is not null)
        {
            resolution.Report(ProblemCode.Contradiction, where, "The value is metered and carries the errors of its meters already: state no maximum permissible error beside them.");
            return (value, null);
        }

        if (error is < 0 or >= 1)
        {
            resolution.Report(ProblemCode.OutOfRange, where, $"The maximum permissible error is a share of the value, at least 0 and below 1; {error.ToString(CultureInfo.InvariantCulture)} is not.");
            return (value, null);
        }

        if (parameter.Unit.Offset.Sign != 0)
        {
            resolution.Report(ProblemCode.OutOfRange, where, $"{parameter} is a temperature, whose error is no share of it: supply the temperature that is on the safe side.");
            return (value, null);
        }

        var direction = resolution.Index.Directions[parameter.Symbol];
        if (direction == ConservativeDirection.DependsOnOthers)
        {
            resolution.Report(
                ProblemCode.ChoiceNeeded,
                where,
                $"Whether a larger {parameter.Symbol} credits more depends on other values in {Methodology.Name}, so its measurement error cannot be taken against the project by itself. Supply the value that is on the safe side.");
            return (value, null);
        }

        try
        {
            var corrected = Correction.Conservative(value, error, direction);
            var isNearer = Math.Abs(corrected) <= Math.Abs(value);
            var working = $"{NumberText.Of(value)} × (1 {(isNearer ? "−" : "+")} {NumberText.Of(error)})";
            if (parameter.Range.Contains(value) && !parameter.Range.Contains(corrected))
            {
                resolution.Report(
                    ProblemCode.OutOfRange,
                    where,
                    $"With its error against the project, {working} = {new Quantity(corrected, parameter.Unit)}, the value is outside the valid range of {parameter.Symbol}: {parameter.Range}. Supply the value that is on the safe side, without a maximum permissible error.");
                return (value, null);
            }

            return (corrected, $"{working}, the maximum permissible error against the project");
        }
        catch (OverflowException)
        {
            resolution.Report(ProblemCode.NoAnswer, where, "The corrected value exceeds the range of decimal numbers: check its unit.");
            return (value, null);
        }
    }

    private ResolvedParameter? ByDayCategory(
        ParameterRule rule, IReadOnlyList<MonitoredValue> readings, (decimal Value, string? Correction)[] values, Location where, int before)
    {
        var total = new DecimalSum();
        var parts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].DayCategory is not { } category)
            {
                resolution.Problems.Add(new(
                    ProblemCode.ChoiceNeeded,
                    where,
                    $"{Methodology.Name} monitors the category of day d with {rule.Parameter.Symbol}: state it for each value."));
                continue;
            }

            if (!seen.Add(category))
            {
                resolution.Problems.Add(new(
                    ProblemCode.Duplicate,
                    where,
                    $"The value of the category \"{category}\" is supplied twice for the same period."));
            }
            var rules = resolution.Project.DayCategories.Where(each => string.Equals(each.DayCategory, category, StringComparison.Ordinal)).ToList();
            if (rules is not [var dayRule])
            {
                resolution.Problems.Add(rules.Count == 0
                    ? new(ProblemCode.UnknownValue, where, $"Whether \"{category}\" counts is fixed by {Methodology.Name} and not held here. Take it from {Methodology.Sources[0]} and state it with its source.")
                    : new(ProblemCode.Duplicate, where, $"Whether \"{category}\" counts is stated twice."));
                continue;
            }

            if (dayRule.Counts) total.Add(values[i].Value);
            parts.Add($"{category} {NumberText.Of(values[i].Value)}{(values[i].Correction is { } correction ? $" = {correction}" : "")} {(dayRule.Counts ? "counted" : "not counted")} ({dayRule.Source})");
        }

        if (resolution.Problems.Count > before) return null;
        try
        {
            var sources = readings.Select(reading => reading.Source).Distinct(StringComparer.Ordinal);
            return new ResolvedParameter(rule.Parameter, ParameterKind.Monitored, total.ToDecimal(), Provenance.SuppliedBy(string.Join("; ", sources)))
            {
                Option = readings.Aggregate(MonitoringOptions.None, (options, reading) => options | reading.Option),
                Derivation = string.Join("; ", parts),
                IsCorrected = Array.Exists(values, value => value.Correction is not null),
            };
        }
        catch (OverflowException)
        {
            resolution.Problems.Add(new(
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
            resolution.Problems.Add(new(ProblemCode.OptionNotAllowed, where, "Name the one monitoring option by which the value was obtained: A, B or C."));
        }
        else if (!rule.Options.HasFlag(reading.Option))
        {
            resolution.Problems.Add(new(
                ProblemCode.OptionNotAllowed,
                where,
                $"{Methodology.Name} allows the monitoring options {rule.Options} for {rule.Parameter.Symbol}, not {reading.Option}."));
        }

        if (reading.Metered is { } metered && !metered.IsOf(reading))
        {
            resolution.Report(ProblemCode.Contradiction, where, $"The value is not the one that was metered, {metered}: correct the readings, or supply a value of its own without {nameof(MonitoredValue.Metered)}.");
        }

        if (string.IsNullOrWhiteSpace(reading.Source))
        {
            resolution.Problems.Add(new(ProblemCode.MissingSource, where, "The value has no source: name the meter, invoice or publication."));
        }
    }

    /// <summary>A duration that is monitored cannot be longer than its period.</summary>
    private void CheckDuration(Parameter parameter, decimal value, Period period, Location where)
    {
        if (!parameter.Unit.Fits(Units.Hour)) return;
        var longest = new Quantity(period.Days, Units.Day).In(parameter.Unit).Value;
        if (value <= longest) return;
        resolution.Problems.Add(new(
            ProblemCode.OutOfRange,
            where,
            string.Create(CultureInfo.InvariantCulture, $"{value} {parameter.Unit.Symbol} is longer than the period, which has {longest} {parameter.Unit.Symbol}.")));
    }
}
