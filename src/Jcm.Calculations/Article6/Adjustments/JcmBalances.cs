using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The emissions balances of Japan and its partner countries. What Japan subtracts the partners add, so that EB_JPN + Σ EB_c = E_JPN + Σ E_c.</summary>
public sealed class JcmBalances
{
    internal JcmBalances(IReadOnlyList<PartyBalance> parties) => Parties = parties;

    /// <summary>Japan first, then the others by code.</summary>
    public IReadOnlyList<PartyBalance> Parties { get; }

    /// <summary>Σ E.</summary>
    public Rational Emissions => Parties.Aggregate(Rational.Zero, (sum, party) => sum + party.Emissions);

    /// <summary>Σ EB; the same number as Σ E.</summary>
    public Rational Balance => Parties.Aggregate(Rational.Zero, (sum, party) => sum + party.Balance);

    /// <summary>The balance of one Party.</summary>
    /// <param name="party">The Party.</param>
    /// <exception cref="KeyNotFoundException">Its emissions were not given.</exception>
    public PartyBalance this[Party party] => Parties.FirstOrDefault(each => each.Party == party)
        ?? throw new KeyNotFoundException($"There is no balance of {party}: its emissions were not given.");

    /// <summary>The balances as text, with their sum.</summary>
    public string Explain() => TextPage.Of([.. Parties.Select(party => party.ToString()), $"Σ EB = {ExactText.Of(Balance)}, Σ E = {ExactText.Of(Emissions)}"]);
}
