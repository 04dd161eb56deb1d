using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>
/// What is needed for the corresponding adjustments of one Party whose contribution is counted in tonnes of CO2 equivalent: the contribution, the quantities of each year,
/// and, for the emissions balance, the emissions. Evaluate with <see cref="Through"/>.
/// </summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraphs 7, 8, 10, 16 and 23, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <example>
/// <code>
/// var account = CorrespondingAdjustments.Of(ndc, quantities).WithEmissions([new(2026, 500_000_000m)]).Through(2026).Value;
/// Console.WriteLine(account[2026].Adjustment);
/// </code>
/// </example>
public sealed class CorrespondingAdjustments
{
    private readonly Ndc ndc;
    private readonly IReadOnlyList<AnnualQuantities> quantities;

    private CorrespondingAdjustments(Ndc ndc, IReadOnlyList<AnnualQuantities> quantities)
    {
        this.ndc = ndc;
        this.quantities = quantities;
    }

    private ItemisedQuantities? Items { get; init; }

    private IReadOnlyList<AnnualAmount> Emissions { get; init; } = [];

    private IReadOnlyList<AnnualAmount> Portion { get; init; } = [];

    private IReadOnlyList<AnnualAmount> Trajectory { get; init; } = [];

    /// <summary>Adjustments from the quantities of each year.</summary>
    /// <param name="ndc">The contribution; its metric is tonnes of CO2 equivalent.</param>
    /// <param name="quantities">The quantities, in any order, at most one entry for each year; as known at the end of the year that is evaluated.</param>
    public static CorrespondingAdjustments Of(Ndc ndc, IEnumerable<AnnualQuantities> quantities)
    {
        ArgumentNullException.ThrowIfNull(ndc);
        ArgumentNullException.ThrowIfNull(quantities);
        return new(ndc, [.. quantities]);
    }

    /// <summary>Adjustments from itemised quantities, which the structured summary then also breaks down.</summary>
    /// <param name="items">The lines, with the contribution they belong to.</param>
    public static CorrespondingAdjustments Of(ItemisedQuantities items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items.Ndc, items.ByYear) { Items = items };
    }

    /// <summary>Adjustments from a ledger, itemised.</summary>
    /// <param name="ndc">The contribution. Its method is the one that the Party has reported.</param>
    /// <param name="ledger">The ledger. For many Parties of a large one, gather the amounts once with <see cref="LedgerQuantities"/>.</param>
    /// <exception cref="InvalidDataProblemsException">Another method than the one that the Party has reported, or another problem; the exception carries all.</exception>
    public static CorrespondingAdjustments Of(Ndc ndc, ItmoLedger ledger) => Of(ItemisedQuantities.Of(ndc, ledger));

    /// <summary>Adds E: the annual emissions and removals covered by the contribution or, for policies and measures, of the categories that they affect; paragraph 23(a).</summary>
    /// <param name="emissions">At most one amount for each year, in any order; years may be left out, and have no balance then.</param>
    public CorrespondingAdjustments WithEmissions(IEnumerable<AnnualAmount> emissions) => With(emissions: emissions);

    /// <summary>Adds the portion of the emissions that belongs to policies and measures that are not quantified; paragraph 23(b). It is reported, and changes no balance.</summary>
    /// <param name="portion">At most one amount for each year, in any order.</param>
    public CorrespondingAdjustments WithPortionUnderParagraph10(IEnumerable<AnnualAmount> portion) => With(portion: portion);

    /// <summary>Adds the indicative trajectory or budget of a single-year target (paragraph 7(a)(i)), or that of a multi-year target (paragraph 7(b)), whose sum is the budget of the period.</summary>
    /// <param name="trajectory">At most one amount for each year, in any order.</param>
    public CorrespondingAdjustments WithTrajectory(IEnumerable<AnnualAmount> trajectory) => With(trajectory: trajectory);

    /// <summary>
    /// The account at the end of a year. The year is a statement: what was given is all there is up to its end, so that a year without quantities has none.
    /// Later years of the period are left out. The account says both in its policies.
    /// </summary>
    /// <param name="year">A year of the implementation period.</param>
    /// <returns>The account; or all problems: a year outside the period or given twice, a negative quantity, a metric or a trajectory that does not fit.</returns>
    public Outcome<EmissionsAccount> Through(CalendarYear year)
    {
        var inputs = new AccountInputs(ndc, year);
        if (!ndc.Metric.IsGhg)
        {
            inputs.Add(ProblemCode.WrongKind, null, null, $"The contribution is counted in {ndc.Metric}: it has an account of its own, and other signs. Use {nameof(IndicatorAdjustments)}.");
        }

        inputs.CheckNdc();
        inputs.CheckTrajectory(Trajectory);
        var given = inputs.Quantities(quantities);
        var emissions = inputs.Amounts("E", Emissions);
        var portion = inputs.Amounts("E (paragraph 10)", Portion);
        var trajectory = inputs.Amounts("trajectory", Trajectory);
        if (inputs.Problems.Count > 0) return Outcome<EmissionsAccount>.Failed(inputs.Problems);

        var years = AdjustmentYear.Series(ndc, year, given)
            .Select(amounts => new EmissionsYear(amounts, Find(emissions, amounts.Year), Find(portion, amounts.Year), Find(trajectory, amounts.Year)));
        return new EmissionsAccount(ndc, [.. years])
        {
            Items = Items,
            Policies = AccountPolicies.Of(ndc, year, given, inputs.LaterYears),
        };
    }

    /// <summary>The account at the end of the period, with the adjustments that are applied for good.</summary>
    public Outcome<EmissionsAccount> ThroughTheLastYear() => Through(ndc.LastYear);

    internal static Rational? Find(Dictionary<CalendarYear, decimal> amounts, CalendarYear year) =>
        amounts.TryGetValue(year, out var amount) ? amount : null;

    private CorrespondingAdjustments With(IEnumerable<AnnualAmount>? emissions = null, IEnumerable<AnnualAmount>? portion = null, IEnumerable<AnnualAmount>? trajectory = null) =>
        new(ndc, quantities)
        {
            Items = Items,
            Emissions = [.. Emissions, .. emissions ?? []],
            Portion = [.. Portion, .. portion ?? []],
            Trajectory = [.. Trajectory, .. trajectory ?? []],
        };
}
