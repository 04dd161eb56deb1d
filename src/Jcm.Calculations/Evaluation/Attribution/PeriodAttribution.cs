using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>Attributes the difference of one monitoring point and period to the parameters that differ.</summary>
/// <param name="estimate">The estimate for the period, or for a longer one of which this is a part.</param>
/// <param name="actual">The actual result for the period.</param>
/// <param name="apportionment">Which part of the estimate is for the period.</param>
internal sealed class PeriodAttribution(PeriodResult estimate, PeriodResult actual, Apportionment apportionment)
{
    /// <summary>Whether there were too many values for every mixture of them.</summary>
    internal bool IsByTwoOrders { get; private set; }

    /// <summary>The lines; none where nothing differs.</summary>
    internal IEnumerable<AttributionLine> Lines(string estimateMethodology, string actualMethodology)
    {
        try
        {
            return SharedEquation.Of(estimate, actual, apportionment.Leaf) is { } equation
                ? ByExchange(equation)
                : Whole(AttributionReason.AnotherWay, OtherEquations(estimateMethodology, actualMethodology));
        }
        catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
        {
            return Whole(AttributionReason.NotSeparable, "the equations have no answer for a mixture of the two sets of values");
        }
    }

    private List<AttributionLine> ByExchange(SharedEquation equation)
    {
        var count = equation.Exchanges.Count;
        if (count == 0) return [];
        IsByTwoOrders = count > AdditiveShares.MostForShapley;
        var shares = IsByTwoOrders ? AdditiveShares.ForwardAndBackward(count, equation.Reduction) : AdditiveShares.Shapley(count, equation.Reduction);
        return [.. equation.Exchanges.Zip(shares, Line)];
    }

    private AttributionLine Line(Exchange exchange, Rational share)
    {
        var isValue = exchange.Reason == AttributionReason.Value;
        var parameter = exchange.ActualSide.Parameter;
        return new(exchange.Reason, share)
        {
            Point = actual.Point,
            Period = actual.Period,
            Symbol = exchange.Symbol,
            Role = isValue ? ParameterRoles.Of(parameter) : ParameterRole.Other,
            Estimate = Stated(exchange.EstimateSide, exchange.Estimate),
            Actual = Stated(exchange.ActualSide, exchange.Actual),
            Detail = isValue ? null : $"{Way(exchange.EstimateSide)} in the estimate, {Way(exchange.ActualSide)} in the actual result",
        };
    }

    private List<AttributionLine> Whole(AttributionReason reason, string detail)
    {
        var difference = Rational.FromDecimal(actual.Levels.Reduction.Tonnes) - apportionment.Reduction(estimate);
        return difference.Sign == 0 ? [] : [new(reason, difference) { Point = actual.Point, Period = actual.Period, Detail = detail }];
    }

    private string OtherEquations(string estimateMethodology, string actualMethodology)
    {
        var (before, after) = (estimate.Kernel, actual.Kernel);
        var methodologies = string.Equals(estimateMethodology, actualMethodology, StringComparison.Ordinal) ? "" : $"{estimateMethodology} and {actualMethodology}: ";
        return before.GetType() == after.GetType()
            ? $"{methodologies}the parameters of the equations differ: {Symbols(before, estimate)} and {Symbols(after, actual)}"
            : $"{methodologies}the equations differ: {before.Id} and {after.Id}";
    }

    /// <summary>The symbols that a methodology gives to the parameters of its kernel.</summary>
    private static string Symbols(Kernel kernel, PeriodResult result) => $"{kernel.Id} of {string.Join(", ", result.Parameters.Select(parameter => parameter.Term.Symbol))}";

    private static Quantity? Stated(ResolvedParameter side, Rational value) =>
        side.Kind == ParameterKind.NotApplicable ? null : new(value.ToDecimal(), side.Parameter.Unit);

    private static string Way(ResolvedParameter side)
    {
        if (side.Kind == ParameterKind.NotApplicable) return "not counted";
        if (side.Parts.Count == 0) return side.Category is { } category ? $"taken as it stands ({category})" : "taken as it stands";
        var items = side.Parts.Select(part => part.Item).OfType<string>().ToList();
        var way = side.Category is { } key ? $"derived by {key}" : $"derived by \"{side.Parts[0].Block.Title}\"";
        return items.Count == 0 ? way : $"{way} for {string.Join(", ", items)}";
    }
}
