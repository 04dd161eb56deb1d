using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The emissions balance of one Party.</summary>
/// <param name="Party">The Party.</param>
/// <param name="Emissions">E, in tonnes of CO2 equivalent.</param>
/// <param name="Adjustment">CA: greater than zero raises the balance.</param>
public sealed record PartyBalance(Party Party, Rational Emissions, Rational Adjustment)
{
    /// <summary>EB = E + CA.</summary>
    public Rational Balance => Emissions + Adjustment;

    /// <summary>For example <c>EB_JPN = 760,000,000 − 1,234,567.8 = 758,765,432.2</c>.</summary>
    public override string ToString() => $"EB_{Party} = {ExactText.InBrackets(Emissions)} {ExactText.Term(Adjustment)} = {ExactText.Of(Balance)}";
}
