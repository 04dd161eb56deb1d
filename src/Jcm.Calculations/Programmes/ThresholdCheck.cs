using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>An amount beside the threshold that it should reach.</summary>
/// <param name="Subject">What is compared.</param>
/// <param name="Amount">The amount, exact.</param>
/// <param name="Threshold">The least amount that meets the threshold.</param>
/// <param name="Unit">The unit of both: <c>t</c> or <c>t/y</c>, of CO2 equivalent.</param>
/// <param name="Provenance">Where the threshold comes from and what it means.</param>
public sealed record ThresholdCheck(string Subject, Rational Amount, Rational Threshold, string Unit, Provenance Provenance)
{
    /// <summary>Whether the amount is at least the threshold.</summary>
    public bool IsMet => Amount >= Threshold;

    /// <summary>What is missing; zero or negative where the threshold is met.</summary>
    public Rational Shortfall => Threshold - Amount;

    /// <summary>The comparison and its source on one line.</summary>
    public override string ToString() => new ScreeningLine(
        Subject,
        $"{ProgrammeText.Number(Amount)} {Unit} {(IsMet ? "≥" : "<")} {ProgrammeText.Number(Threshold)} {Unit}: {(IsMet ? "met" : "not met")}",
        Provenance).ToString();
}
