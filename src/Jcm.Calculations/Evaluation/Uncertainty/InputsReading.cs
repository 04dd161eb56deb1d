using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>From declared distributions and correlations to checked ones, or everything that is wrong with them.</summary>
internal static class InputsReading
{
    internal static Outcome<UncertainInputs> Read(Kernel kernel, IReadOnlyList<UncertainInput> inputs, IReadOnlyList<RankCorrelation> correlations)
    {
        if (inputs.Any(input => input is null)) throw new ArgumentException("An input is null.", nameof(inputs));
        if (correlations.Any(correlation => correlation is null)) throw new ArgumentException("A correlation is null.", nameof(correlations));
        var problems = new List<Problem>();
        foreach (var input in inputs) CheckName(kernel, input, problems);
        var resolved = kernel.Parameters.Select(parameter => Only(parameter, inputs, problems)).ToList();
        var read = CorrelationReading.Read(kernel, resolved, correlations, problems);
        return problems.Count > 0 ? Outcome<UncertainInputs>.Failed(problems) : new UncertainInputs(kernel, [.. resolved.Select(input => input!)], correlations, read!);
    }

    internal static Problem NoSuchParameter(Kernel kernel, string symbol) => new(
        ProblemCode.UnknownName,
        new(Parameter: symbol),
        $"{kernel.Id} has no parameter \"{symbol}\". Parameters: {string.Join("; ", kernel.Parameters.Select(parameter => parameter.ToString()))}.");

    private static void CheckName(Kernel kernel, UncertainInput input, List<Problem> problems)
    {
        if (kernel.Parameters.Any(parameter => Names(input, parameter))) return;
        problems.Add(NoSuchParameter(kernel, input.Symbol));
        problems.AddRange(Unit.TryParse(input.Unit).Problems.Select(problem => problem with { Where = new(Parameter: input.Symbol) }));
    }

    /// <summary>The one distribution of a parameter; null where there is none without problems.</summary>
    private static ResolvedInput? Only(Parameters.Parameter parameter, IReadOnlyList<UncertainInput> inputs, List<Problem> problems)
    {
        var found = inputs.Where(input => Names(input, parameter)).ToList();
        var where = new Location(Parameter: parameter.Symbol);
        if (found.Count == 0)
        {
            problems.Add(new(ProblemCode.MissingParameter, where, $"{parameter} has no distribution; declare a value without uncertainty as Distribution.Fixed."));
        }
        else if (found.Count > 1)
        {
            problems.Add(new(ProblemCode.Duplicate, where, $"{parameter.Symbol} has more than one distribution: declare one."));
        }

        var marginals = found.Select(input => InputReading.Read(parameter, input, problems)).ToList();
        return marginals is [{ } marginal] ? new(parameter, found[0], marginal) : null;
    }

    private static bool Names(UncertainInput input, Parameters.Parameter parameter) => string.Equals(input.Symbol, parameter.Symbol, StringComparison.Ordinal);
}
