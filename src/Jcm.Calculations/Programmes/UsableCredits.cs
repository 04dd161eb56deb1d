using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>The most credits that a scheme lets a company use against its emissions.</summary>
/// <param name="Limit">The rule.</param>
/// <param name="Emissions">The emissions.</param>
/// <param name="Exact">Share times emissions, exact, in tonnes of CO2 equivalent.</param>
/// <param name="Credits">The largest whole number of credits that is not above it.</param>
public sealed record UsableCredits(CreditLimit Limit, MassOfCO2e Emissions, Rational Exact, long Credits)
{
    /// <summary>Whether a number of credits may be used.</summary>
    /// <param name="credits">The credits, in whole tonnes; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public bool Allows(long credits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(credits);
        return credits <= Credits;
    }

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The equation with its numbers and its source.</summary>
    public override string ToString() => new ScreeningLine(
        $"Usable credits, {Limit.Scheme}",
        $"floor(share × {Limit.Basis}) = floor({ProgrammeText.Percent(Limit.Share)} × {NumberText.Of(Emissions.Tonnes)} t) = floor({ProgrammeText.Number(Exact)}) = {ProgrammeText.Number(Credits)}",
        Limit.Provenance).ToString();
}
