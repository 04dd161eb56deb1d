using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>From the stated uncertainties of a project to distributions for every parameter at every point and in every period, or everything that is wrong with them.</summary>
internal sealed class ProjectUncertaintyReading(ProjectResult result, IReadOnlyList<SuppliedUncertainty> uncertainties, IReadOnlyList<RankCorrelation> correlations)
{
    private readonly List<Problem> problems = [];
    private readonly MethodologyDefinition methodology = result.Project.Methodology;

    internal Outcome<ProjectUncertainty> Read()
    {
        if (uncertainties.Any(each => each is null)) throw new ArgumentException("An uncertainty is null.", nameof(uncertainties));
        if (correlations.Any(each => each is null)) throw new ArgumentException("A correlation is null.", nameof(correlations));
        if (uncertainties.Count == 0)
        {
            return new Problem(ProblemCode.Empty, new Location(result.Project.Id), "No uncertainty is stated: state the distribution of at least one parameter, with its source.");
        }

        foreach (var uncertainty in uncertainties) Check(uncertainty);
        foreach (var correlation in correlations) Check(correlation);
        if (problems.Count > 0) return Outcome<ProjectUncertainty>.Failed(problems);
        var parts = new List<UncertaintyPart>();
        foreach (var value in result.Results)
        {
            var before = problems.Count;
            var inputs = value.Parameters.Select(parameter => Input(parameter, value)).ToList();
            if (problems.Count > before) continue;
            // A correlation does not concern points at which one of its parameters is certain.
            var ofPart = correlations.Where(correlation => IsUncertain(inputs, correlation.First) && IsUncertain(inputs, correlation.Second));
            var read = UncertainInputs.TryOf(methodology.Kernel, inputs, ofPart);
            if (read.TryGet(out var part)) parts.Add(new(value, part));
            // The same fault in another period is no other fault.
            else foreach (var problem in read.Problems.Where(problem => !problems.Exists(other => other.Code == problem.Code && Same(other.Message, problem.Message)))) problems.Add(Placed(problem, value));
        }

        if (problems.Count > 0) return Outcome<ProjectUncertainty>.Failed(problems);
        return new ProjectUncertainty(result, parts, correlations);
    }

    private void Check(SuppliedUncertainty uncertainty)
    {
        var where = new Location(result.Project.Id, uncertainty.Point, Parameter: uncertainty.Symbol);
        var symbol = uncertainty.Symbol;
        if (string.IsNullOrWhiteSpace(uncertainty.Source)) problems.Add(new(ProblemCode.MissingSource, where, "The uncertainty has no source: name the document or the judgement that it was taken from."));
        if (uncertainties.First(each => Same(each.Symbol, symbol) && Same(each.Point, uncertainty.Point)) != uncertainty || uncertainties.Count(each => each == uncertainty) > 1)
        {
            problems.Add(new(ProblemCode.Duplicate, where, "The parameter has more than one uncertainty: state one."));
        }

        if (!methodology.Kernel.Parameters.Any(parameter => Same(parameter.Symbol, symbol)))
        {
            problems.Add(methodology.Rules.Any(rule => Same(rule.Parameter.Symbol, symbol))
                ? new(ProblemCode.WrongKind, where, $"A parameter of the equations is derived from {symbol}: state the uncertainty of that. Parameters: {Parameters()}.")
                : new(ProblemCode.UnknownName, where, $"{methodology.Name} has no parameter \"{symbol}\". Parameters: {Parameters()}."));
            return;
        }

        if (uncertainty.Point is { } point && !result.Points.Any(each => Same(each.Point, point)))
        {
            problems.Add(new(ProblemCode.UnknownName, where, $"There is no monitoring point \"{point}\". Points: {string.Join(", ", result.Points.Take(20).Select(each => each.Point))}."));
            return;
        }

        var served = Served(uncertainty).ToList();
        if (served.Count == 0) problems.Add(new(ProblemCode.WrongKind, where, "The uncertainty is not used: every monitoring point has one of its own. Take it out."));
        else if (served.TrueForAll(each => each.Kind == ParameterKind.NotApplicable)) problems.Add(new(ProblemCode.WrongKind, where, $"{symbol} does not enter the emissions here ({served[0].Provenance}): take its uncertainty out."));
        else if (!uncertainty.IsPercentOfValue && served.Select(each => each.Value).Distinct().Count() is > 1 and var count)
        {
            problems.Add(new(ProblemCode.Contradiction, where, string.Create(CultureInfo.InvariantCulture, $"{symbol} has {count} different values in the points and periods that the uncertainty serves: state it in percent of the value, or point by point.")));
        }
    }

    private void Check(RankCorrelation correlation)
    {
        foreach (var symbol in new[] { correlation.First, correlation.Second })
        {
            if (uncertainties.Any(each => Same(each.Symbol, symbol) && each.Distribution.Shape != DistributionShape.Fixed)) continue;
            problems.Add(new(ProblemCode.WrongKind, new(result.Project.Id, Parameter: symbol), $"The correlation {correlation} is of {symbol}, which has no uncertainty: state one, or leave the correlation out."));
        }
    }

    private IEnumerable<ResolvedParameter> Served(SuppliedUncertainty uncertainty) =>
        result.Results.Where(each => Of(uncertainty.Symbol, each.Point) == uncertainty).Select(each => each.Parameters.First(parameter => Same(parameter.Parameter.Symbol, uncertainty.Symbol)));

    /// <summary>The uncertainty of a parameter at a point, or the one that all points share.</summary>
    private SuppliedUncertainty? Of(string symbol, string point) =>
        uncertainties.FirstOrDefault(each => Same(each.Symbol, symbol) && Same(each.Point, point)) ?? uncertainties.FirstOrDefault(each => Same(each.Symbol, symbol) && each.Point is null);

    private UncertainInput Input(ResolvedParameter resolved, PeriodResult value)
    {
        var (symbol, unit) = (resolved.Parameter.Symbol, resolved.Parameter.Unit.Symbol);
        var certain = Distribution.Fixed(resolved.Value);
        if (Of(symbol, value.Point) is not { } uncertainty) return new(symbol, certain, unit, resolved.Provenance.Source);
        if (uncertainty.Unit is { } stated) return new(symbol, uncertainty.Distribution, stated, uncertainty.Source);
        try
        {
            return new(symbol, uncertainty.Distribution.InPercentOf(resolved.Value), unit, uncertainty.Source);
        }
        catch (OverflowException)
        {
            problems.Add(Placed(new(ProblemCode.OutOfRange, new(Parameter: symbol), $"{uncertainty.Distribution} in percent of {resolved.Quantity} exceeds the range of decimal numbers."), value));
            return new(symbol, certain, unit, uncertainty.Source);
        }
    }

    private static bool IsUncertain(List<UncertainInput> inputs, string symbol) => inputs.Exists(input => Same(input.Symbol, symbol) && input.Distribution.Shape != DistributionShape.Fixed);

    private Problem Placed(Problem problem, PeriodResult value) => problem with { Where = new(result.Project.Id, value.Point, value.Period.ToString(), problem.Where.Parameter) };

    private string Parameters() => string.Join("; ", methodology.Parameters.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => rule.Parameter));

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
