using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>From a declared distribution to one in the unit of its parameter, within its range; or everything that is wrong with it.</summary>
internal sealed class InputReading
{
    /// <summary>Of a normal distribution at least this share has to lie between its bounds: what is left of a far tail means nothing.</summary>
    private const double SmallestMass = 1e-6;

    /// <summary>
    /// Of a lognormal distribution whose logarithm spreads farther than this, the mean is made by draws so rare that simulations do not meet them.
    /// </summary>
    private const double WidestLogarithm = 2.5;

    /// <summary>A spread below this share of the value is lost among the digits of a double.</summary>
    private const double SmallestSpread = 1e-12;

    private readonly Parameter parameter;
    private readonly UncertainInput input;
    private readonly List<Problem> problems;
    private readonly int before;

    private InputReading(Parameter parameter, UncertainInput input, List<Problem> problems)
    {
        this.parameter = parameter;
        this.input = input;
        this.problems = problems;
        before = problems.Count;
    }

    private Distribution Declared => input.Distribution;

    private bool IsSound => problems.Count == before;

    /// <summary>The distribution; null where there are problems.</summary>
    internal static Marginal? Read(Parameter parameter, UncertainInput input, List<Problem> problems) => new InputReading(parameter, input, problems).Read();

    private Marginal? Read()
    {
        CheckNumbers();
        var read = Unit.TryParse(input.Unit);
        if (!read.TryGet(out var unit))
        {
            problems.AddRange(read.Problems.Select(problem => problem with { Where = Where }));
            return null;
        }

        CheckUnit(unit);
        if (!IsSound) return null;
        var (centre, lower, upper) = (Convert(Declared.Centre, unit, parameter.Unit), Convert(Declared.Lower, unit, parameter.Unit), Convert(Declared.Upper, unit, parameter.Unit));
        var standardDeviation = Convert(Declared.StandardDeviation, unit.Step, parameter.Unit.Step);
        if (!IsSound) return null;
        CheckRange(Declared.Shape == DistributionShape.Fixed ? centre : null, unit, Declared.Centre);
        CheckRange(lower, unit, Declared.Lower);
        CheckRange(upper, unit, Declared.Upper);
        if (!IsSound) return null;
        CheckSpread(Double(centre), Double(standardDeviation), Double(lower), Double(upper));
        if (!IsSound) return null;
        return Marginal(Double(centre), Double(standardDeviation), Double(lower), Double(upper));
    }

    /// <summary>An uncertainty that doubles cannot hold would vanish without a word.</summary>
    private void CheckSpread(double centre, double standardDeviation, double lower, double upper)
    {
        if (Declared.Shape == DistributionShape.Fixed) return;
        var isByBounds = Declared.Shape is DistributionShape.Uniform or DistributionShape.Triangular;
        var (spread, size) = isByBounds ? (upper - lower, Math.Max(Math.Abs(lower), Math.Abs(upper))) : (standardDeviation, Math.Abs(centre));
        if (spread > SmallestSpread * size) return;
        Report(ProblemCode.OutOfRange, $"The uncertainty of {parameter.Symbol} as {Declared} is less than the last digits that a simulation keeps of its value. Declare it as Distribution.Fixed.");
    }

    private Marginal? Marginal(double centre, double standardDeviation, double lower, double upper)
    {
        switch (Declared.Shape)
        {
            case DistributionShape.Fixed:
                return Uncertainty.Marginal.Fixed(centre);
            case DistributionShape.Normal:
                CheckReach(centre - (NormalCurve.Reach * standardDeviation), centre + (NormalCurve.Reach * standardDeviation));
                return IsSound ? Uncertainty.Marginal.Normal(centre, standardDeviation) : null;
            case DistributionShape.TruncatedNormal:
                CheckMass((lower - centre) / standardDeviation, (upper - centre) / standardDeviation);
                return IsSound ? Uncertainty.Marginal.TruncatedNormal(centre, standardDeviation, lower, upper) : null;
            case DistributionShape.Uniform:
                return Uncertainty.Marginal.Uniform(lower, upper);
            case DistributionShape.Triangular:
                return Uncertainty.Marginal.Triangular(lower, centre, upper);
            default:
                var (logMean, logSpread) = Uncertainty.Marginal.LogMoments(centre, standardDeviation);
                if (logSpread > WidestLogarithm) Report(ProblemCode.OutOfRange, $"The standard deviation of {parameter.Symbol}, {Declared.StandardDeviation}, is so large against its mean, {Declared.Centre}, that simulated draws would not meet that mean. Check both, or declare another distribution.");
                CheckReach(Exponential.Exp(logMean - (NormalCurve.Reach * logSpread)), Exponential.Exp(logMean + (NormalCurve.Reach * logSpread)));
                return IsSound ? Uncertainty.Marginal.LogNormal(centre, standardDeviation) : null;
        }
    }

    /// <summary>What can be said without the unit.</summary>
    private void CheckNumbers()
    {
        if (Declared.StandardDeviation is <= 0)
        {
            Report(ProblemCode.OutOfRange, $"The standard deviation of {parameter.Symbol} is {Declared.StandardDeviation}; it has to be above zero. Declare a value without uncertainty as Distribution.Fixed.");
        }

        if (Declared.Shape == DistributionShape.LogNormal && Declared.Centre <= 0)
        {
            Report(ProblemCode.OutOfRange, $"The mean of the lognormal distribution of {parameter.Symbol} is {Declared.Centre}; it has to be above zero.");
        }

        if (Declared.Lower >= Declared.Upper)
        {
            Report(ProblemCode.OutOfRange, $"The lower bound of {parameter.Symbol}, {Declared.Lower}, is not below the upper bound, {Declared.Upper}. Declare a value without uncertainty as Distribution.Fixed.");
        }
        else if (Declared.Shape == DistributionShape.Triangular && (Declared.Centre < Declared.Lower || Declared.Centre > Declared.Upper))
        {
            Report(ProblemCode.OutOfRange, $"The most likely value of {parameter.Symbol}, {Declared.Centre}, is not between its bounds, {Declared.Lower} and {Declared.Upper}.");
        }
    }

    private void CheckUnit(Unit unit)
    {
        if (!unit.Fits(parameter.Unit))
        {
            problems.Add(unit.MismatchWith(parameter.Unit) with { Where = Where });
        }
        else if (unit.Offset.Sign != 0 && parameter.Unit.Offset.Sign == 0)
        {
            Report(ProblemCode.WrongDimension, $"{parameter} is a difference of temperatures, and \"{input.Unit}\" is a temperature: state the difference in K.");
        }
        else if (Declared.Shape == DistributionShape.LogNormal && unit.Offset != parameter.Unit.Offset)
        {
            Report(ProblemCode.WrongDimension, $"A lognormal distribution depends on where zero lies: state that of {parameter.Symbol} in {parameter.Unit}, not in \"{input.Unit}\".");
        }
    }

    private decimal? Convert(decimal? value, Unit from, Unit to)
    {
        if (value is not { } number) return null;
        var converted = new Quantity(number, from).In(to);
        if (converted.TryGet(out var result)) return result;
        problems.AddRange(converted.Problems.Select(problem => problem with { Where = Where }));
        return null;
    }

    private void CheckRange(decimal? value, Unit unit, decimal? declared)
    {
        if (value is not { } number || parameter.Range.Contains(number)) return;
        var stated = string.Create(CultureInfo.InvariantCulture, $"{declared} {unit.Symbol}").TrimEnd();
        Report(ProblemCode.OutOfRange, $"{stated} is outside the valid range of {parameter.Symbol}: {RangeText}.");
    }

    /// <summary>The draws of a distribution without bounds, as far as they reach.</summary>
    private void CheckReach(double lowest, double highest)
    {
        var range = parameter.Range;
        var isInside = (range.Lower is not { } least || lowest > Rounding.ToDouble(least)) && (range.Upper is not { } most || highest < Rounding.ToDouble(most));
        if (isInside && double.IsFinite(lowest) && double.IsFinite(highest)) return;
        Report(ProblemCode.OutOfRange, $"{parameter.Symbol} can leave its valid range, {RangeText}, as {Declared} in {UnitText(input.Unit)}: truncate it with Distribution.TruncatedNormal, or declare a uniform or triangular distribution within the range.");
    }

    private void CheckMass(double from, double to)
    {
        if (Uncertainty.Marginal.Mass(from, to) >= SmallestMass) return;
        Report(ProblemCode.OutOfRange, $"Less than a millionth of the normal distribution of {parameter.Symbol} lies between its bounds, {Declared.Lower} and {Declared.Upper}: correct the mean or the bounds.");
    }

    private string RangeText => $"{parameter.Range} {parameter.Unit.Symbol}".TrimEnd();

    private Location Where => new(Parameter: parameter.Symbol);

    private void Report(ProblemCode code, FormattableString message) => problems.Add(new(code, Where, message.ToString(CultureInfo.InvariantCulture)));

    private static string UnitText(string unit) => unit.Length is 0 ? "-" : unit;

    private static double Double(decimal? value) => value is { } number ? Rounding.ToDouble(number) : 0;
}
