using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents;

/// <summary>How the reductions of a project become credits, as a document states it.</summary>
/// <param name="Rounding">How amounts become whole tonnes.</param>
/// <param name="NegativeReductions">What happens to negative reductions.</param>
public sealed record CreditingTerms(CreditRounding Rounding, NegativeReductions NegativeReductions)
{
    /// <summary>The deficit that the calculation before left, in tonnes of CO₂ equivalent; only where deficits are carried forward.</summary>
    public Deficit CarriedDeficit { get; init; }
}

/// <summary>How credits are divided between holders, as a document states it.</summary>
/// <param name="Shares">The shares.</param>
/// <param name="Strategy">How whole tonnes are divided.</param>
public sealed record AllocationTerms(Shares Shares, AllocationStrategy Strategy)
{
    /// <summary>The minimum of the Government of Japan that must be reached; null for none.</summary>
    public GovernmentMinimum? Minimum { get; init; }
}
