namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How a simulation is carried out. It changes no bit of the result.</summary>
public sealed record SimulationOptions
{
    /// <summary>How many threads draw and evaluate; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }

        = 1;

    /// <summary>Stops the simulation.</summary>
    public CancellationToken CancellationToken { get; init; }
}
