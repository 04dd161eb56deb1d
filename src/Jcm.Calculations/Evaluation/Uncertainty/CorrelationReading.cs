using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Checked correlations.</summary>
/// <param name="OfScores">Correlations of the normal scores of all parameters, one on the diagonal.</param>
/// <param name="Scores">How correlated parameters are drawn.</param>
internal sealed record CorrelationReading(double[,] OfScores, NormalScores Scores)
{
    /// <summary>The correlations; null where there are problems.</summary>
    internal static CorrelationReading? Read(
        Kernel kernel, IReadOnlyList<ResolvedInput?> inputs, IReadOnlyList<RankCorrelation> correlations, List<Problem> problems)
    {
        var before = problems.Count;
        var matrix = new double[inputs.Count, inputs.Count];
        var pairs = new HashSet<(int, int)>();
        for (var slot = 0; slot < inputs.Count; slot++) matrix[slot, slot] = 1;
        foreach (var correlation in correlations)
        {
            CheckCoefficient(correlation, problems);
            if (Slots(kernel, correlation, problems) is not (var first, var second)) continue;
            CheckPair(inputs, correlation, first, second, problems);
            if (!pairs.Add((Math.Min(first, second), Math.Max(first, second)))) Report(ProblemCode.Duplicate, correlation, "is declared twice: declare it once", problems);
            matrix[first, second] = matrix[second, first] = CorrelationMatrix.OfScores(Rounding.ToDouble(correlation.Coefficient));
        }

        return problems.Count > before ? null : Factor(matrix, correlations, problems);
    }

    private static CorrelationReading? Factor(double[,] matrix, IReadOnlyList<RankCorrelation> correlations, List<Problem> problems)
    {
        var size = matrix.GetLength(0);
        var slots = Enumerable.Range(0, size).Where(row => Enumerable.Range(0, size).Any(column => column != row && matrix[row, column] != 0)).ToList();
        var part = new double[slots.Count, slots.Count];
        for (var row = 0; row < slots.Count; row++)
        {
            for (var column = 0; column < slots.Count; column++) part[row, column] = matrix[slots[row], slots[column]];
        }

        if (CorrelationMatrix.Factor(part) is { } factor) return new(matrix, new NormalScores(slots, factor));
        problems.Add(new(
            ProblemCode.Contradiction,
            $"The correlations contradict each other, their matrix is not positive definite: {string.Join("; ", correlations)}. Bring them nearer to zero."));
        return null;
    }

    private static (int First, int Second)? Slots(Kernel kernel, RankCorrelation correlation, List<Problem> problems)
    {
        var (first, second) = (Slot(correlation.First), Slot(correlation.Second));
        if (first < 0) problems.Add(InputsReading.NoSuchParameter(kernel, correlation.First));
        if (second < 0) problems.Add(InputsReading.NoSuchParameter(kernel, correlation.Second));
        if (first >= 0 && first == second) Report(ProblemCode.WrongKind, correlation, "is of a parameter with itself: name two parameters", problems);
        return first < 0 || second < 0 || first == second ? null : (first, second);

        int Slot(string symbol) => kernel.Parameters.Select(parameter => parameter.Symbol).ToList().IndexOf(symbol);
    }

    private static void CheckCoefficient(RankCorrelation correlation, List<Problem> problems)
    {
        if (correlation.Coefficient is <= -1 or >= 1) Report(ProblemCode.OutOfRange, correlation, "has to be above -1 and below 1", problems);
    }

    private static void CheckPair(IReadOnlyList<ResolvedInput?> inputs, RankCorrelation correlation, int first, int second, List<Problem> problems)
    {
        foreach (var slot in new[] { first, second })
        {
            if (inputs[slot] is not { IsFixed: true } input) continue;
            Report(ProblemCode.WrongKind, correlation, $"is of {input.Parameter.Symbol}, which is fixed: leave it out or declare a distribution", problems);
        }
    }

    private static void Report(ProblemCode code, RankCorrelation correlation, string what, List<Problem> problems) =>
        problems.Add(new(code, new(Parameter: correlation.First), string.Create(CultureInfo.InvariantCulture, $"The correlation {correlation} {what}.")));
}
