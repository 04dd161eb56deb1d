namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The uncertainty of a parameter of a project, as it was stated, before anything is checked.</summary>
/// <param name="Symbol">Symbol of a parameter of the equations, for example <c>EF_elec</c>.</param>
/// <param name="Distribution">How its true value may be distributed.</param>
/// <param name="Unit">The unit that the numbers of the distribution are counted in; null where they are percentages of the value that the project has: 100 is the value itself.</param>
/// <param name="Source">The document or judgement that the distribution was taken from.</param>
/// <param name="Point">The monitoring point it is for; null for all that have none of their own.</param>
/// <exception cref="ArgumentNullException">Symbol, distribution or source is null.</exception>
public sealed record SuppliedUncertainty(string Symbol, Distribution Distribution, string? Unit, string Source, string? Point = null)
{
    /// <summary>Symbol of a parameter of the equations.</summary>
    public string Symbol { get; init; } = Symbol ?? throw new ArgumentNullException(nameof(Symbol));

    /// <summary>How its true value may be distributed.</summary>
    public Distribution Distribution { get; init; } = Distribution ?? throw new ArgumentNullException(nameof(Distribution));

    /// <summary>The document or judgement that the distribution was taken from.</summary>
    public string Source { get; init; } = Source ?? throw new ArgumentNullException(nameof(Source));

    /// <summary>Whether the numbers are percentages of the value, so that they serve values of every size.</summary>
    public bool IsPercentOfValue => Unit is null;
}
