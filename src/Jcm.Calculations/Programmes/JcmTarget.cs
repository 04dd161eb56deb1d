using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// A cumulative target of the Joint Crediting Mechanism as a whole: reductions and removals of public and private projects until the end of a fiscal year.
/// The published amounts are approximate.
/// </summary>
/// <param name="Year">The fiscal year until whose end the amount is to be reached.</param>
/// <param name="Cumulative">The amount, approximate.</param>
/// <param name="Provenance">Where the target was read.</param>
public sealed record JcmTarget(FiscalYear Year, MassOfCO2e Cumulative, Provenance Provenance)
{
    /// <summary>How far a cumulative amount has come.</summary>
    /// <param name="achieved">The amount from the beginning of the mechanism to the end of <paramref name="asOf"/>; not negative.</param>
    /// <param name="asOf">The fiscal year at whose end the amount was counted. An amount counted by calendar years is not meant: count it by fiscal years first.</param>
    public Outcome<JcmProgress> Progress(MassOfCO2e achieved, FiscalYear asOf)
    {
        if (achieved.Tonnes < 0) return new Problem(ProblemCode.OutOfRange, new(Parameter: "achieved"), $"A cumulative amount of {achieved} cannot be negative.");
        var remaining = Cumulative - achieved;
        // Exact, since the difference as a mass may be rounded.
        var exact = (Rational)Cumulative.Tonnes - achieved.Tonnes;
        var yearsLeft = Year.Number - asOf.Number;
        return new JcmProgress(
            this,
            achieved,
            asOf,
            (Rational)achieved.Tonnes / Cumulative.Tonnes,
            remaining,
            yearsLeft,
            yearsLeft > 0 && exact.Sign > 0 ? exact / yearsLeft : null);
    }
}
