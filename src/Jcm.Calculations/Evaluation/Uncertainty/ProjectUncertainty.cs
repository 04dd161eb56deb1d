using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The uncertainty of the emission reductions of a whole project: of the sum over its monitoring points and periods.</summary>
/// <remarks>
/// The error of a parameter is one and the same at all monitoring points and in all periods: a factor is wrong everywhere alike, and a meter that reads too much
/// does so in every month. Errors that in truth are independent would partly cancel; taking them together does not understate the spread where a parameter acts
/// in the same direction everywhere.
/// </remarks>
public sealed class ProjectUncertainty
{
    internal ProjectUncertainty(ProjectResult result, IReadOnlyList<UncertaintyPart> parts, IReadOnlyList<RankCorrelation> correlations)
    {
        Result = result;
        Parts = parts;
        Correlations = correlations;
    }

    /// <summary>The rule by which the errors of different points and periods go together, in words.</summary>
    public static string Policy => "The error of a parameter is the same at all monitoring points and in all periods, so that nothing cancels between them; parameters that are not named in a correlation are independent of each other.";

    /// <summary>The project with its values.</summary>
    public ProjectResult Result { get; }

    /// <summary>The distributions at each monitoring point and in each period, in the order of the results.</summary>
    public IReadOnlyList<UncertaintyPart> Parts { get; }

    /// <summary>The correlations of ranks between parameters.</summary>
    public IReadOnlyList<RankCorrelation> Correlations { get; }

    /// <summary>Checks the uncertainties of a project.</summary>
    /// <param name="result">The project with its values.</param>
    /// <param name="uncertainties">The uncertainties of parameters of the equations; a parameter without one is taken as certain.</param>
    /// <param name="correlations">Correlations of ranks between parameters; null for none.</param>
    /// <returns>The checked uncertainties; or all problems: unknown and repeated parameters and points, units, numbers that make no distribution, distributions that can leave the range of their parameter, one distribution for several values, correlations that contradict each other.</returns>
    public static Outcome<ProjectUncertainty> TryOf(ProjectResult result, IEnumerable<SuppliedUncertainty> uncertainties, IEnumerable<RankCorrelation>? correlations = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(uncertainties);
        return new ProjectUncertaintyReading(result, [.. uncertainties], [.. correlations ?? []]).Read();
    }

    /// <summary>Checks the uncertainties of a project.</summary>
    /// <param name="result">The project with its values.</param>
    /// <param name="uncertainties">The uncertainties of parameters of the equations; a parameter without one is taken as certain.</param>
    /// <param name="correlations">Correlations of ranks between parameters; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems; the exception carries all of them.</exception>
    public static ProjectUncertainty Of(ProjectResult result, IEnumerable<SuppliedUncertainty> uncertainties, IEnumerable<RankCorrelation>? correlations = null) => TryOf(result, uncertainties, correlations).Value;

    /// <summary>Draws values of all parameters and adds up the emission reductions of all points and periods for each draw.</summary>
    /// <remarks>The bits of the result are the same for any number of threads and on every machine.</remarks>
    /// <param name="samples">How many draws; from 2 to <see cref="UncertainInputs.MostSamples"/>. Each takes 16 bytes of memory.</param>
    /// <param name="seed">The seed: another one gives other draws.</param>
    /// <param name="options">Threads and cancellation; null for one thread.</param>
    /// <param name="progress">Is told the share of the points and periods that are done, from 0 to 1; null for nobody.</param>
    /// <returns>The result; or a problem, when the equations have no answer for a draw.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 draws or too many.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public Outcome<ProjectSimulation> TrySimulate(int samples, ulong seed, SimulationOptions? options = null, IProgress<double>? progress = null) =>
        ProjectSimulation.Run(this, samples, seed, options ?? new SimulationOptions(), progress);

    /// <summary>Draws values of all parameters and adds up the emission reductions of all points and periods for each draw.</summary>
    /// <param name="samples">How many draws; from 2 to <see cref="UncertainInputs.MostSamples"/>. Each takes 16 bytes of memory.</param>
    /// <param name="seed">The seed: another one gives other draws.</param>
    /// <param name="options">Threads and cancellation; null for one thread.</param>
    /// <param name="progress">Is told the share of the points and periods that are done, from 0 to 1; null for nobody.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 draws or too many.</exception>
    /// <exception cref="InvalidDataProblemsException">The equations have no answer for a draw.</exception>
    /// <exception cref="OperationCanceledException">The simulation was stopped.</exception>
    public ProjectSimulation Simulate(int samples, ulong seed, SimulationOptions? options = null, IProgress<double>? progress = null) => TrySimulate(samples, seed, options, progress).Value;

    /// <summary>Propagates the standard deviations of the parameters by the derivatives of the sum of all points and periods.</summary>
    /// <returns>The result; or a problem, when the equations have no answer at the means.</returns>
    public Outcome<ProjectPropagation> TryPropagate() => ProjectPropagation.Run(this);

    /// <summary>Propagates the standard deviations of the parameters by the derivatives of the sum of all points and periods.</summary>
    /// <exception cref="InvalidDataProblemsException">The equations have no answer at the means.</exception>
    public ProjectPropagation Propagate() => TryPropagate().Value;

    internal Kernel Kernel => Parts[0].Inputs.Kernel;

    /// <summary>For each parameter the first distribution that has a spread: ranks are the same at all points and in all periods.</summary>
    internal UncertainInputs Representative
    {
        get
        {
            var resolved = Kernel.Parameters.Select((_, slot) => Parts.Select(part => part.Inputs.Resolved[slot]).FirstOrDefault(input => !input.IsFixed) ?? Parts[0].Inputs.Resolved[slot]).ToList();
            HashSet<string> uncertain = [.. resolved.Where(input => !input.IsFixed).Select(input => input.Parameter.Symbol)];
            return UncertainInputs.Of(Kernel, resolved.Select(input => input.Declared), Correlations.Where(correlation => uncertain.Contains(correlation.First) && uncertain.Contains(correlation.Second)));
        }
    }
}

/// <summary>The distributions at one monitoring point and in one period.</summary>
/// <param name="Value">The values and the emissions that follow from them.</param>
/// <param name="Inputs">The distributions.</param>
public sealed record UncertaintyPart(PeriodResult Value, UncertainInputs Inputs);
