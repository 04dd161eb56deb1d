using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A column of a batch: which parameter, how its unit is converted, and which numbers need no closer look.</summary>
internal sealed record InputColumn(int Slot, Parameter Parameter, Unit Unit)
{
    /// <summary>What a number of the column is multiplied by; one where the unit is the parameter's.</summary>
    internal double Scale { get; private init; } = 1;

    /// <summary>What is added after that: zero for every unit but °C and °F.</summary>
    internal double Offset { get; private init; }

    /// <summary>By how much the magnitude of a value exceeds it: a decimal that ends at its 28th digit may be rounded in the unit of the column and in the parameter's, and a zero point may cancel.</summary>
    internal double MagnitudeAbove => (Magnitude.Least * Math.Max(1, Scale)) + (2 * Math.Abs(Offset));

    /// <summary>Numbers from here to <see cref="Highest"/>, as they stand in the column, are valid and within the bounds of <see cref="RoundingBound"/>.</summary>
    internal double Lowest { get; init; }

    /// <summary>See <see cref="Lowest"/>.</summary>
    internal double Highest { get; init; }

    internal bool IsConverted => Scale != 1 || Offset != 0;

    /// <summary>The value of a number of the column in the parameter's unit, in doubles: the same operations as in the loop over many rows.</summary>
    internal double Convert(double value) => IsConverted ? (value * Scale) + Offset : value;

    /// <summary>The value in the parameter's unit, in decimals: the shortest decimal that reads back as the number, converted exactly.</summary>
    /// <exception cref="OverflowException">It exceeds the range of decimals.</exception>
    internal decimal ConvertExactly(double value) => Unit.Convert(ShortestDecimal.Of(value), Parameter.Unit);

    /// <summary>The value of a decimal of the column in the parameter's unit, or why it is invalid.</summary>
    internal Problem? WhyInvalid(decimal value, out decimal converted)
    {
        converted = 0;
        try
        {
            converted = Unit.Convert(value, Parameter.Unit);
        }
        catch (OverflowException)
        {
            return new(ProblemCode.OutOfRange, new(Parameter: Parameter.Symbol), string.Create(CultureInfo.InvariantCulture, $"{value} {Unit.Symbol} is too large in {Parameter.Unit.Symbol}."));
        }

        return Parameter.Range.Contains(converted)
            ? null
            : new(ProblemCode.OutOfRange, new(Parameter: Parameter.Symbol), OutsideRange(value.ToString(CultureInfo.InvariantCulture), Unit.Symbol, Parameter));
    }

    /// <summary>Says that a number, given as text, is outside the valid range of a parameter.</summary>
    internal static string OutsideRange(string number, string unit, Parameter parameter) =>
        $"{$"{number} {unit}".TrimEnd()} is outside the valid range: {parameter.Range} {parameter.Unit.Symbol}".TrimEnd() + ".";

    internal static InputColumn? Of(int slot, Parameter parameter, string unit, Location where, List<Problem> problems)
    {
        var read = Quantities.Unit.TryParse(unit);
        if (!read.TryGet(out var parsed))
        {
            problems.AddRange(read.Problems.Select(problem => problem with { Where = where }));
            return null;
        }

        if (!parsed.Fits(parameter.Unit))
        {
            problems.Add(parsed.MismatchWith(parameter.Unit) with { Where = where });
            return null;
        }

        if (parsed.Offset.Sign != 0 && parameter.Unit.Offset.Sign == 0)
        {
            problems.Add(new(ProblemCode.WrongDimension, where, $"{parameter} is a difference of temperatures, and \"{unit}\" is a temperature: state the difference in K."));
            return null;
        }

        var scale = parsed.Measure.Scale / parameter.Unit.Measure.Scale;
        var offset = (parsed.Offset - parameter.Unit.Offset) / parameter.Unit.Measure.Scale;
        return new InputColumn(slot, parameter, parsed) { Scale = scale.ToDouble(), Offset = offset.ToDouble() };
    }

    /// <summary>The column with bounds for numbers that need no closer look: the parameter's range within what the rounding bound rests on.</summary>
    /// <param name="least">The least value of a parameter that is never zero.</param>
    /// <param name="most">The largest value, up or down.</param>
    internal InputColumn Within(double least, double most)
    {
        var lower = Parameter.Range.Lower is { } from ? Math.Max(Bound(from, Parameter.Range.LowerIsIncluded, up: true), InColumn(-most)) : InColumn(-most);
        var upper = Parameter.Range.Upper is { } to ? Math.Min(Bound(to, Parameter.Range.UpperIsIncluded, up: false), InColumn(most)) : InColumn(most);
        if (IsNeverZero) lower = Math.Max(lower, InColumn(least));
        return this with { Lowest = lower, Highest = upper };
    }

    /// <summary>Whether the valid range begins above zero, as that of a divisor does.</summary>
    internal bool IsNeverZero => Parameter.Range.Lower is { } lower && (lower > 0 || (lower == 0 && !Parameter.Range.LowerIsIncluded));

    /// <summary>
    /// A bound of the range as a number of the column. Where it is not a double, the nearest double is left to a closer look: shortest decimals keep
    /// the order of doubles, so that every other double is on the side of the bound on which its decimal is.
    /// </summary>
    private double Bound(decimal bound, bool isIncluded, bool up)
    {
        var exact = ((bound * Parameter.Unit.Measure.Scale) + Parameter.Unit.Offset - Unit.Offset) / Unit.Measure.Scale;
        var nearest = exact.ToDouble();
        if (isIncluded && Rational.FromDouble(nearest) == exact) return nearest;
        // What is closer to the bound than the 28th digit may be rounded onto it.
        var digit = Magnitude.Least * Math.Max(1, 1 / Scale);
        return up ? Math.Max(double.BitIncrement(nearest), nearest + digit) : Math.Min(double.BitDecrement(nearest), nearest - digit);
    }

    private double InColumn(double value) => (value - Offset) / Scale;
}
