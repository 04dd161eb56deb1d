namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The distribution of the emission reductions of a project that follows from the distributions of its parameters, in tCO2e.</summary>
public sealed class ProjectSimulation
{
    private readonly MonteCarloResult total;

    private ProjectSimulation(ProjectUncertainty uncertainty, MonteCarloResult total, IReadOnlyList<PartSimulation> parts)
    {
        Uncertainty = uncertainty;
        this.total = total;
        Parts = parts;
    }

    /// <summary>What was drawn from.</summary>
    public ProjectUncertainty Uncertainty { get; }

    /// <summary>Every monitoring point in every period by itself, in the order of the results.</summary>
    public IReadOnlyList<PartSimulation> Parts { get; }

    /// <summary>How many draws.</summary>
    public int Samples => total.Samples;

    /// <summary>The seed.</summary>
    public ulong Seed => total.Seed;

    /// <summary>The emission reductions of every draw, in the order of the draws. [tCO2e]</summary>
    public ReadOnlySpan<double> Reductions => total.Reductions;

    /// <summary>Mean of the emission reductions. [tCO2e]</summary>
    public double Mean => total.Mean;

    /// <summary>Standard deviation of the emission reductions. [tCO2e]</summary>
    public double StandardDeviation => total.StandardDeviation;

    /// <summary>Standard error of <see cref="Mean"/>: by how much another seed would move it. [tCO2e]</summary>
    public double StandardErrorOfMean => total.StandardErrorOfMean;

    /// <summary>How much each parameter contributes: the square of the correlation of its ranks with those of the reductions, as a share of the sum of these squares.</summary>
    public IReadOnlyList<Contribution> Contributions => total.Contributions;

    /// <summary>The emission reductions that are not exceeded with a probability. [tCO2e]</summary>
    /// <param name="probability">From 0 to 1: 0.05 for the fifth percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Percentile(double probability) => total.Percentile(probability);

    /// <summary>Half the width of the two-sided interval that holds the emission reductions with a confidence, as much left out on either side. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double HalfWidth(double confidence) => total.HalfWidth(confidence);

    /// <summary>The emission reductions that are reached or exceeded with a confidence: the one-sided lower bound. [tCO2e]</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9 for the tenth percentile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double ConservativeBound(double confidence) => total.ConservativeBound(confidence);

    /// <summary>By how much the mean exceeds <see cref="ConservativeBound"/>.</summary>
    /// <param name="confidence">Between 0 and 1, for example 0.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public ConservativeDiscount ConservativeDiscount(double confidence) => total.ConservativeDiscount(confidence);

    /// <summary>Mean and standard deviation.</summary>
    public override string ToString() => total.ToString();

    internal static Outcome<ProjectSimulation> Run(ProjectUncertainty uncertainty, int samples, ulong seed, SimulationOptions options, IProgress<double>? progress)
    {
        double[]? reductions = null;
        var (reference, project) = (0.0, 0.0);
        var parts = new List<PartSimulation>();
        foreach (var part in uncertainty.Parts)
        {
            // One seed for all: a parameter has the same error everywhere.
            var simulated = part.Inputs.TrySimulate(samples, seed, options);
            if (!simulated.TryGet(out var drawn))
            {
                return Outcome<ProjectSimulation>.Failed([.. simulated.Problems.Select(problem => problem with { Where = new(uncertainty.Result.Project.Id, part.Value.Point, part.Value.Period.ToString()) })]);
            }

            if (reductions is null) reductions = drawn.Reductions.ToArray();
            else Add(reductions, drawn.Reductions);
            reference += drawn.MeanReference * samples;
            project += drawn.MeanProject * samples;
            parts.Add(new(part, drawn.Mean, drawn.StandardDeviation));
            progress?.Report((double)parts.Count / uncertainty.Parts.Count);
        }

        var representative = uncertainty.Representative;
        var sum = new MonteCarloResult(representative, representative.Plan, reductions!, seed, new(reference, project, MomentsOf(reductions!)));
        return new ProjectSimulation(uncertainty, sum, parts);
    }

    private static void Add(double[] sums, ReadOnlySpan<double> more)
    {
        for (var draw = 0; draw < sums.Length; draw++) sums[draw] += more[draw];
    }

    /// <summary>In the order of the draws, block by block, so that the last bits are always the same.</summary>
    private static Moments MomentsOf(double[] reductions)
    {
        Moments? all = null;
        for (var first = 0; first < reductions.Length; first += DrawPlan.BlockLength)
        {
            var block = reductions.AsSpan(first, Math.Min(DrawPlan.BlockLength, reductions.Length - first));
            var sum = 0.0;
            foreach (var reduction in block) sum += reduction;
            var mean = sum / block.Length;
            var squares = 0.0;
            foreach (var reduction in block) squares += (reduction - mean) * (reduction - mean);
            var moments = new Moments(block.Length, mean, squares);
            all = all?.With(moments) ?? moments;
        }

        return all!.Value;
    }
}

/// <summary>What the simulation gave for one monitoring point in one period.</summary>
/// <param name="Part">The values and their distributions.</param>
/// <param name="Mean">Mean of the emission reductions. [tCO2e]</param>
/// <param name="StandardDeviation">Standard deviation of the emission reductions. [tCO2e]</param>
public sealed record PartSimulation(UncertaintyPart Part, double Mean, double StandardDeviation);
