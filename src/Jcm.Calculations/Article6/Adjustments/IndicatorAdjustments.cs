using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>
/// What is needed for the corresponding adjustments of one Party whose contribution is counted in a non-GHG metric, for example megawatt hours of renewable electricity.
/// They are kept on an account of their own, with the signs reversed, and never meet emissions.
/// </summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraphs 7, 9 and 23(i) and (k)(ii), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public sealed class IndicatorAdjustments
{
    private readonly Ndc ndc;
    private readonly IReadOnlyList<AnnualQuantities> quantities;

    private IndicatorAdjustments(Ndc ndc, IReadOnlyList<AnnualQuantities> quantities)
    {
        this.ndc = ndc;
        this.quantities = quantities;
    }

    private ItemisedQuantities? Items { get; init; }

    private IReadOnlyList<AnnualAmount> Indicator { get; init; } = [];

    private IReadOnlyList<AnnualAmount> Trajectory { get; init; } = [];

    /// <summary>Adjustments from the quantities of each year.</summary>
    /// <param name="ndc">The contribution, with a non-GHG metric.</param>
    /// <param name="quantities">The quantities in that metric, in any order, at most one entry for each year; as known at the end of the year that is evaluated.</param>
    public static IndicatorAdjustments Of(Ndc ndc, IEnumerable<AnnualQuantities> quantities)
    {
        ArgumentNullException.ThrowIfNull(ndc);
        ArgumentNullException.ThrowIfNull(quantities);
        return new(ndc, [.. quantities]);
    }

    /// <summary>Adjustments from itemised quantities, which the structured summary then also breaks down.</summary>
    /// <param name="items">The lines, with the contribution they belong to.</param>
    public static IndicatorAdjustments Of(ItemisedQuantities items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items.Ndc, items.ByYear) { Items = items };
    }

    /// <summary>Adjustments from a ledger, itemised.</summary>
    /// <param name="ndc">The contribution, with a non-GHG metric. Its method is the one that the Party has reported.</param>
    /// <param name="ledger">The ledger.</param>
    /// <exception cref="InvalidDataProblemsException">Another method than the one that the Party has reported, or another problem; the exception carries all.</exception>
    public static IndicatorAdjustments Of(Ndc ndc, ItmoLedger ledger) => Of(ItemisedQuantities.Of(ndc, ledger));

    /// <summary>Adds I: the annual level of the indicator; paragraph 23(i).</summary>
    /// <param name="indicator">At most one amount for each year, in any order; years may be left out, and have no adjusted indicator then.</param>
    public IndicatorAdjustments WithIndicator(IEnumerable<AnnualAmount> indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new(ndc, quantities) { Items = Items, Indicator = [.. Indicator, .. indicator], Trajectory = Trajectory };
    }

    /// <summary>Adds the indicative trajectory of a single-year target (paragraph 7(a)(i)), or that of a multi-year target (paragraph 7(b)).</summary>
    /// <param name="trajectory">At most one amount for each year, in any order.</param>
    public IndicatorAdjustments WithTrajectory(IEnumerable<AnnualAmount> trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        return new(ndc, quantities) { Items = Items, Indicator = Indicator, Trajectory = [.. Trajectory, .. trajectory] };
    }

    /// <summary>The account at the end of a year, under the same conventions as <see cref="CorrespondingAdjustments.Through"/>.</summary>
    /// <param name="year">A year of the implementation period.</param>
    /// <returns>The account, or all problems.</returns>
    public Outcome<IndicatorAccount> Through(CalendarYear year)
    {
        var inputs = new AccountInputs(ndc, year);
        if (ndc.Metric.IsGhg)
        {
            inputs.Add(ProblemCode.WrongKind, null, null, $"The contribution is counted in {ndc.Metric}: it has an emissions balance. Use {nameof(CorrespondingAdjustments)}.");
        }

        if (ndc.IsPoliciesAndMeasures)
        {
            inputs.Add(ProblemCode.WrongKind, null, null, "Policies and measures under paragraph 10 are adjusted in tonnes of CO2 equivalent, on the categories that they affect: give the contribution that metric.");
        }

        inputs.CheckNdc();
        inputs.CheckTrajectory(Trajectory);
        var given = inputs.Quantities(quantities);
        var indicator = inputs.Amounts("I", Indicator);
        var trajectory = inputs.Amounts("trajectory", Trajectory);
        if (inputs.Problems.Count > 0) return Outcome<IndicatorAccount>.Failed(inputs.Problems);

        var years = AdjustmentYear.Series(ndc, year, given)
            .Select(amounts => new IndicatorYear(amounts, CorrespondingAdjustments.Find(indicator, amounts.Year), CorrespondingAdjustments.Find(trajectory, amounts.Year)));
        return new IndicatorAccount(ndc, [.. years])
        {
            Items = Items,
            Policies = AccountPolicies.Of(ndc, year, given, inputs.LaterYears),
        };
    }

    /// <summary>The account at the end of the period, with the adjustments that are applied for good.</summary>
    public Outcome<IndicatorAccount> ThroughTheLastYear() => Through(ndc.LastYear);
}
