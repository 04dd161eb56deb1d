using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>From the readings of meters to the monitored values of a project, with everything that was found on the way.</summary>
public sealed class MeteredData
{
    internal MeteredData(string project, SiteClock clock, IReadOnlyList<Period> periods, IReadOnlyList<MeteredValue> values, IReadOnlyList<Finding> findings) =>
        (Project, Clock, Periods, Values, Findings) = (project, clock, periods, values, findings);

    /// <summary>Identifier of the project.</summary>
    public string Project { get; }

    /// <summary>The local time of the site.</summary>
    public SiteClock Clock { get; }

    /// <summary>The periods, in order. 31 December always ends one.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The values, parameter by parameter and period by period.</summary>
    public IReadOnlyList<MeteredValue> Values { get; }

    /// <summary>What was found; the faults first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>From the readings to the values, or everything that is wrong.</summary>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="methodology">The methodology version, which knows the units of the parameters and which side of each is conservative.</param>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="periods">The monitoring periods; one that crosses 31 December is cut there, as the readings tell the sides apart.</param>
    /// <param name="parameters">The metered parameters.</param>
    /// <param name="threads">How many meters are read at the same time. At least 1. It changes no result.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no thread.</exception>
    public static Outcome<MeteredData> TryOf(
        string project, MethodologyDefinition methodology, SiteClock clock, IReadOnlyList<Period> periods, IReadOnlyList<MeteredParameter> parameters, int threads = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(project);
        ArgumentNullException.ThrowIfNull(methodology);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Contains(null!)) throw new ArgumentNullException(nameof(parameters));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return new MeteringCalculation(project, methodology, clock, periods, parameters).Run(threads);
    }

    /// <summary>From the readings to the values.</summary>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="methodology">The methodology version, which knows the units of the parameters and which side of each is conservative.</param>
    /// <param name="clock">The local time of the site.</param>
    /// <param name="periods">The monitoring periods; one that crosses 31 December is cut there, as the readings tell the sides apart.</param>
    /// <param name="parameters">The metered parameters.</param>
    /// <param name="threads">How many meters are read at the same time. At least 1. It changes no result.</param>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no thread.</exception>
    public static MeteredData Of(
        string project, MethodologyDefinition methodology, SiteClock clock, IReadOnlyList<Period> periods, IReadOnlyList<MeteredParameter> parameters, int threads = 1) =>
        TryOf(project, methodology, clock, periods, parameters, threads).Value;
}
