namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The distribution of one parameter of a kernel.</summary>
/// <param name="Symbol">Symbol of the parameter, for example <c>EF_elec</c>.</param>
/// <param name="Distribution">How its true value may be distributed.</param>
/// <param name="Unit">The unit that the numbers of the distribution are counted in; converted exactly to the parameter's.</param>
/// <param name="Source">The document or judgement the distribution was taken from; null where none is stated.</param>
/// <exception cref="ArgumentNullException">Symbol, distribution or unit is null.</exception>
public sealed record UncertainInput(string Symbol, Distribution Distribution, string Unit, string? Source = null)
{
    /// <summary>Symbol of the parameter, for example <c>EF_elec</c>.</summary>
    public string Symbol { get; init; } = Symbol ?? throw new ArgumentNullException(nameof(Symbol));

    /// <summary>How its true value may be distributed.</summary>
    public Distribution Distribution { get; init; } = Distribution ?? throw new ArgumentNullException(nameof(Distribution));

    /// <summary>The unit that the numbers of the distribution are counted in; converted exactly to the parameter's.</summary>
    public string Unit { get; init; } = Unit ?? throw new ArgumentNullException(nameof(Unit));
}
