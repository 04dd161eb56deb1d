using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The equations of a methodology with a distribution for each parameter: what the uncertainty of the emission reductions follows from.</summary>
/// <remarks>
/// Immutable. <see cref="Simulate"/> draws values and evaluates the equations for each draw (approach 2 of the 2006 IPCC Guidelines, volume 1, chapter 3);
/// <see cref="Propagate"/> follows the derivatives (approach 1).
/// </remarks>
public sealed class UncertainInputs
{
    /// <summary>The most draws of one simulation: 134,217,728, which take one gibibyte.</summary>
    public const int MostSamples = 1 << 27;

    private readonly CorrelationReading correlation;

    internal UncertainInputs(Kernel kernel, IReadOnlyList<ResolvedInput> resolved, IReadOnlyList<RankCorrelation> correlations, CorrelationReading correlation)
    {
        Kernel = kernel;
        Resolved = resolved;
        Inputs = [.. resolved.Select(input => input.Declared)];
        Correlations = correlations;
        this.correlation = correlation;
    }

    /// <summary>The equations.</summary>
    public Kernel Kernel { get; }

    /// <summary>The declared distributions, in the order of the kernel's parameters.</summary>
    public IReadOnlyList<UncertainInput> Inputs { get; }

    /// <summary>The declared correlations; parameters that are not named together are independent.</summary>
    public IReadOnlyList<RankCorrelation> Correlations { get; }

    internal IReadOnlyList<ResolvedInput> Resolved { get; }

    /// <summary>The mean of every distribution, in the order of the kernel's parameters.</summary>
    internal double[] Means => [.. Resolved.Select(input => input.Marginal.Mean)];

    /// <summary>Checks the distributions and correlations of a kernel's parameters.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="inputs">A distribution for every parameter; <see cref="Distribution.Fixed"/> for values without uncertainty.</param>
    /// <param name="correlations">Correlations of ranks between parameters; null for none.</param>
    /// <returns>The checked inputs; or all problems: unknown, missing and repeated parameters, units, numbers that make no distribution, distributions that can leave the range of their parameter, correlations that contradict each other.</returns>
    public static Outcome<UncertainInputs> TryOf(Kernel kernel, IEnumerable<UncertainInput> inputs, IEnumerable<RankCorrelation>? correlations = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(inputs);
        return InputsReading.Read(kernel, [.. inputs], [.. correlations ?? []]);
    }

    /// <summary>The distributions and correlations of a kernel's parameters.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="inputs">A distribution for every parameter; <see cref="Distribution.Fixed"/> for values without uncertainty.</param>
    /// <param name="correlations">Correlations of ranks between parameters; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public static UncertainInputs Of(Kernel kernel, IEnumerable<UncertainInput> inputs, IEnumerable<RankCorrelation>? correlations = null) =>
        TryOf(kernel, inputs, correlations).Value;

    /// <summary>Draws values of all parameters and evaluates the equations for each draw.</summary>
    /// <remarks>
    /// Draw n has the same values whatever the number of draws and threads, and the bits of the result are the same for any number of threads and on
    /// every machine.
    /// </remarks>
    /// <param name="samples">How many draws; from 2 to <see cref="MostSamples"/>. Each takes 8 bytes of memory.</param>
    /// <param name="seed">The seed: another one gives other draws.</param>
    /// <param name="options">Threads and cancellation; null for one thread.</param>
    /// <returns>The result; or a problem, when the equations have no answer for a draw.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 draws or too many.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public Outcome<MonteCarloResult> TrySimulate(int samples, ulong seed, SimulationOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, MostSamples);
        return Simulation.Run(this, Plan, samples, seed, options ?? new SimulationOptions());
    }

    /// <summary>Draws values of all parameters and evaluates the equations for each draw, as <see cref="TrySimulate"/> does.</summary>
    /// <param name="samples">How many draws; from 2 to <see cref="MostSamples"/>. Each takes 8 bytes of memory.</param>
    /// <param name="seed">The seed: another one gives other draws.</param>
    /// <param name="options">Threads and cancellation; null for one thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 draws or too many.</exception>
    /// <exception cref="InvalidDataProblemsException">The equations have no answer for a draw.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public MonteCarloResult Simulate(int samples, ulong seed, SimulationOptions? options = null) => TrySimulate(samples, seed, options).Value;

    /// <summary>Propagates the standard deviations of the parameters by the derivatives of the equations at the means.</summary>
    /// <returns>The result; or a problem, when the equations have no answer at the means.</returns>
    public Outcome<FirstOrderUncertainty> TryPropagate() => FirstOrderPropagation.Run(this, correlation);

    /// <summary>Propagates the standard deviations of the parameters by the derivatives of the equations at the means.</summary>
    /// <exception cref="InvalidDataProblemsException">The equations have no answer at the means.</exception>
    public FirstOrderUncertainty Propagate() => TryPropagate().Value;

    /// <summary>Correlations of the normal scores of all parameters.</summary>
    internal double[,] OfScores => correlation.OfScores;

    internal DrawPlan Plan => new([.. Resolved.Select(input => input.Marginal)], correlation.Scores);
}
