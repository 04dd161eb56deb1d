using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>A target for Japan's greenhouse gas emissions in one fiscal year. The official statement and what follows from it by calculation are kept apart: official figures are rounded.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Base">The emissions of the base year, FY2013.</param>
/// <param name="OfficialReduction">The reduction from the base as officially stated, for example 46/100.</param>
/// <param name="OfficialLevel">The emissions of the target year as officially stated; null where the figure was not read.</param>
/// <param name="Provenance">Where the target was read.</param>
public sealed record NationalTarget(FiscalYear Year, MassOfCO2e Base, Rational OfficialReduction, MassOfCO2e? OfficialLevel, Provenance Provenance)
{
    /// <summary>Base × (1 − official reduction), in tonnes: what the stated share means, exactly.</summary>
    public Rational ComputedLevel => (Rational)Base.Tonnes * (1 - OfficialReduction);

    /// <summary>(base − official level) ÷ base: what the stated level means, exactly; null where no level was read.</summary>
    public Rational? ComputedReduction => OfficialLevel is { } level ? ((Rational)Base.Tonnes - level.Tonnes) / Base.Tonnes : null;

    /// <summary>How far the emissions of a fiscal year have come towards the target.</summary>
    /// <param name="year">The fiscal year of the emissions; not before the base year.</param>
    /// <param name="emissions">Net emissions of that fiscal year. An inventory by calendar year is not meant.</param>
    public Outcome<NationalProgress> Progress(FiscalYear year, MassOfCO2e emissions) => year >= NationalTargets.BaseYear
        ? new NationalProgress(this, year, emissions)
        : new Problem(ProblemCode.OutOfRange, new(Parameter: "year"), $"{year} lies before the base year {NationalTargets.BaseYear}.");
}
