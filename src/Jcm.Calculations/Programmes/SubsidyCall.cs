using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// What is known of the call for proposals (公募要領) of one fiscal year for the equipment subsidy of JCM model projects, administered by the
/// Global Environment Centre Foundation (<see href="https://gec.jp/jcm/jp/"/>). What was not read is null, and the call itself holds it.
/// </summary>
/// <param name="Year">Fiscal year of the call.</param>
/// <param name="LowestRate">The lowest ceiling of the subsidy rate, for many similar projects; a share of the eligible cost.</param>
/// <param name="HighestRate">The highest ceiling of the subsidy rate, for few similar projects; a share of the eligible cost.</param>
/// <param name="RateWithoutPrecedent">The ceiling of the subsidy rate where no similar project exists in the country.</param>
/// <param name="LowestSubsidy">The least subsidy of a project.</param>
/// <param name="HighestSubsidy">The largest subsidy of a project.</param>
/// <param name="CostEffectivenessLimit">The most subsidy for a tonne of CO2 equivalent reduced over the statutory useful life, in principle.</param>
/// <param name="PaybackGuide">The guide value of the least payback time, in years.</param>
/// <param name="Provenance">Where the call was read about.</param>
public sealed record SubsidyCall(
    FiscalYear Year,
    Rational? LowestRate,
    Rational HighestRate,
    Sourced<Rational>? RateWithoutPrecedent,
    Sourced<Money>? LowestSubsidy,
    Sourced<Money>? HighestSubsidy,
    Sourced<Money>? CostEffectivenessLimit,
    Sourced<Rational>? PaybackGuide,
    Provenance Provenance)
{
    /// <summary>What is known of the range of rates, in words.</summary>
    internal string RangeText => LowestRate is { } low
        ? $"from {ProgrammeText.Percent(low)} to {ProgrammeText.Percent(HighestRate)}"
        : $"up to {ProgrammeText.Percent(HighestRate)}";
}
