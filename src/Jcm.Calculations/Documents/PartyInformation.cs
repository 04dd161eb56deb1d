using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Article6.Aef;

namespace Jcm.Calculations.Documents;

/// <summary>What the adjustments and the reports of one Party need and a ledger does not hold: its emissions, the rows of table 1 and table 5. Equal where all of it is equal.</summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraphs 20 and 23, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Party">The Party.</param>
public sealed record PartyInformation(Party Party)
{
    /// <summary>Emissions and removals covered by the contribution, paragraph 23(a). [tCO2e] Negative where removals are more.</summary>
    public IReadOnlyList<AnnualAmount> Emissions { get; init => field = EqualList<AnnualAmount>.Of(value); } = EqualList<AnnualAmount>.Of([]);

    /// <summary>The portion of the emissions under policies and measures, paragraph 23(b). [tCO2e]</summary>
    public IReadOnlyList<AnnualAmount> PortionUnderParagraph10 { get; init => field = EqualList<AnnualAmount>.Of(value); } = EqualList<AnnualAmount>.Of([]);

    /// <summary>Indicative trajectory or budget, paragraph 7(a)(i) or 7(b). [tCO2e]</summary>
    public IReadOnlyList<AnnualAmount> Trajectory { get; init => field = EqualList<AnnualAmount>.Of(value); } = EqualList<AnnualAmount>.Of([]);

    /// <summary>Emissions of the target year in the balances of the JCM: those of Japan are of its fiscal year 2030, see <see cref="JcmAdjustment.TargetYear"/>. [tCO2e] Null where not given.</summary>
    public decimal? TargetYearEmissions { get; init; }

    /// <summary>The levels of non-GHG indicators, one entry for each metric.</summary>
    public IReadOnlyList<IndicatorLevels> Indicators { get; init => field = EqualList<IndicatorLevels>.Of(value); } = EqualList<IndicatorLevels>.Of([]);

    /// <summary>Table 1: one row for each reported year.</summary>
    public IReadOnlyList<AefSubmission> Submissions { get; init => field = EqualList<AefSubmission>.Of(value); } = EqualList<AefSubmission>.Of([]);

    /// <summary>Table 5.</summary>
    public IReadOnlyList<AefAuthorisedEntity> AuthorisedEntities { get; init => field = EqualList<AefAuthorisedEntity>.Of(value); } = EqualList<AefAuthorisedEntity>.Of([]);
}

/// <summary>The annual levels of a non-GHG indicator.</summary>
/// <param name="Metric">The metric of the contribution.</param>
public sealed record IndicatorLevels(Metric Metric)
{
    /// <summary>Annual level in the metric, paragraph 23(i).</summary>
    public IReadOnlyList<AnnualAmount> Levels { get; init => field = EqualList<AnnualAmount>.Of(value); } = EqualList<AnnualAmount>.Of([]);

    /// <summary>Indicative trajectory in the metric, paragraph 7(a)(i) or 7(b).</summary>
    public IReadOnlyList<AnnualAmount> Trajectory { get; init => field = EqualList<AnnualAmount>.Of(value); } = EqualList<AnnualAmount>.Of([]);
}
