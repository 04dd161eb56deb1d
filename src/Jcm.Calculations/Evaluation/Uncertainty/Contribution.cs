namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How much of the uncertainty of the emission reductions comes from one parameter.</summary>
/// <param name="Symbol">Symbol of the parameter.</param>
/// <param name="Share">The share; all shares of a result add up to one.</param>
public readonly record struct Contribution(string Symbol, double Share);
