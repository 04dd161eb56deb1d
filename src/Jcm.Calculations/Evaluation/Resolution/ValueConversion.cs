using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>From a value as entered to a value in the parameter's unit and within its range.</summary>
internal static class ValueConversion
{
    internal static (decimal Value, Quantity AsSupplied) Convert(Parameter parameter, decimal value, string unit, Location where, List<Problem> problems)
    {
        var read = Unit.TryParse(unit);
        if (!read.TryGet(out var parsed))
        {
            Report(read.Problems, where, problems);
            return default;
        }

        var quantity = new Quantity(value, parsed);
        if (parsed.Offset.Sign != 0 && parameter.Unit.Offset.Sign == 0 && parsed.Fits(parameter.Unit))
        {
            problems.Add(new(ProblemCode.WrongDimension, where, $"{parameter} is a difference of temperatures, and \"{unit}\" is a temperature: state the difference in K."));
            return (default, quantity);
        }

        var converted = quantity.In(parameter.Unit);
        if (!converted.TryGet(out var inUnit))
        {
            Report(converted.Problems, where, problems);
            return (default, quantity);
        }

        if (!parameter.Range.Contains(inUnit))
        {
            problems.Add(new(
                ProblemCode.OutOfRange,
                where,
                string.Create(CultureInfo.InvariantCulture, $"{value} {unit} is outside the valid range of {parameter.Symbol}: {parameter.Range} {parameter.Unit.Symbol}").TrimEnd() + "."));
        }

        return (inUnit, quantity);
    }

    private static void Report(IReadOnlyList<Problem> found, Location where, List<Problem> problems) => problems.AddRange(found.Select(problem => problem with { Where = where }));

    /// <summary>A symbol that the methodology does not have, and what else is wrong with its value: all at once.</summary>
    internal static IEnumerable<Problem> NoSuchParameter(MethodologyDefinition methodology, string symbol, string? unit, Location where)
    {
        var known = methodology.Parameters.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => rule.Parameter.ToString());
        yield return new(ProblemCode.UnknownName, where, $"{methodology.Name} has no parameter \"{symbol}\". Parameters: {string.Join("; ", known)}.");
        if (unit is null) yield break;
        foreach (var problem in Unit.TryParse(unit).Problems) yield return problem with { Where = where };
    }
}
