using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Finds the one value of each parameter for a monitoring point and period, or says what is missing and where to find it.</summary>
internal sealed class ParameterResolver
{
    private readonly Resolution resolution;
    private readonly MonitoredResolver monitored;
    private readonly DefaultResolver defaults;
    private readonly HistoryResolver histories;
    private readonly DerivedResolver derived;

    /// <summary>What has been resolved in the period at hand, so that a value that several equations share is found once.</summary>
    private readonly Dictionary<(string Symbol, string? Item), ResolvedParameter?> found = [];
    private (string Point, Period Period) current;

    /// <summary>The parameters that do not occur in the methodology are the same everywhere.</summary>
    private readonly Dictionary<string, ResolvedParameter> notPart = new(StringComparer.Ordinal);

    internal ParameterResolver(Resolution resolution)
    {
        this.resolution = resolution;
        monitored = new(resolution);
        defaults = new(resolution);
        histories = new(resolution, this);
        derived = new(resolution, this);
    }

    internal ResolvedParameter? Resolve(ParameterRule rule, Place place)
    {
        if (current != (place.Point, place.Period))
        {
            found.Clear();
            current = (place.Point, place.Period);
        }

        var key = (rule.Parameter.Symbol, place.Item);
        if (!found.TryGetValue(key, out var resolved)) found.Add(key, resolved = ByKind(rule, place));
        return resolved;
    }

    /// <summary>Resolves by a rule that stands in for the parameter's own, and is not remembered.</summary>
    internal ResolvedParameter? ByKind(ParameterRule rule, Place place) => rule.Kind switch
    {
        ParameterKind.Monitored => monitored.Resolve(rule, place),
        ParameterKind.FixedExAnte when rule.Historical is not null => histories.Resolve(rule, place),
        ParameterKind.FixedExAnte => FixedExAnte(rule, place),
        ParameterKind.MethodologyDefault => defaults.Resolve(rule, place),
        ParameterKind.Derived => derived.Resolve(rule, place),
        ParameterKind.FromPeriod => FromPeriod(rule.Parameter, place),
        _ => NotPart(rule.Parameter),
    };

    private ResolvedParameter NotPart(Parameter parameter)
    {
        if (!notPart.TryGetValue(parameter.Symbol, out var known)) notPart.Add(parameter.Symbol, known = Resolution.NotApplicable(parameter, $"not part of {resolution.Methodology.Name}"));
        return known;
    }

    private ResolvedParameter? FixedExAnte(ParameterRule rule, Place place)
    {
        var parameter = rule.Parameter;
        if (resolution.Supplied.Value(parameter.Symbol, place.Point, place.Item) is { } value) return defaults.Supplied(rule, ParameterKind.FixedExAnte, value, place.Item);
        if (resolution.Supplied.WasRefused(parameter.Symbol, place.Point, place.Item)) return null;
        if (rule.WhenAbsent is { } meaning) return Resolution.NotApplicable(parameter, meaning);
        resolution.Report(
            ProblemCode.MissingParameter,
            resolution.Where(parameter, place),
            $"{parameter} ({rule.Description}) is fixed ex ante for the project by {resolution.Methodology.Name} and was not supplied. Take it from the project design document or its monitoring plan sheet.");
        return null;
    }

    /// <summary>The length of the period, or how many such periods make a year.</summary>
    private ResolvedParameter? FromPeriod(Parameter parameter, Place place)
    {
        if (parameter.Unit.Fits(Units.Hour))
        {
            var length = new Quantity(place.Period.Days, Units.Day);
            return new(parameter, ParameterKind.FromPeriod, length.In(parameter.Unit).Value, Provenance.SuppliedBy(string.Create(CultureInfo.InvariantCulture, $"length of the period, {place.Period.Days} days")));
        }

        if (SeriesStep.Of(place.Period) is { } step)
        {
            var perYear = new Quantity(step.PerYear, Units.PerYear).In(parameter.Unit).Value;
            return new(parameter, ParameterKind.FromPeriod, perYear, Provenance.SuppliedBy($"the period is one {step.Name}"));
        }

        resolution.Report(
            ProblemCode.BrokenSeries,
            resolution.Where(parameter, place, withPeriod: true),
            $"The period has {place.Period.Days.ToString(CultureInfo.InvariantCulture)} days. A series goes by whole calendar months, or by whole years of twelve months: state the values for such periods.");
        return null;
    }
}
