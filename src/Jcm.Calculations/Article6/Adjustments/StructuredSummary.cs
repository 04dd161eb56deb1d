using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>One row of the structured summary.</summary>
/// <param name="Paragraph">The paragraph of the annex to decision 2/CMA.3 that asks for it, for example <c>23(g)</c>.</param>
/// <param name="Name">What the row states.</param>
/// <param name="Values">One value for each year of the summary, exact; null where the row does not apply or nothing was given.</param>
/// <param name="Note">A statement in words; null for rows of numbers.</param>
public sealed record SummaryRow(string Paragraph, string Name, IReadOnlyList<Rational?> Values, string? Note = null);

/// <summary>The quantitative rows of the structured summary of a Party's biennial transparency report, in their order, through the year that was evaluated.</summary>
/// <remarks>
/// Sources: Decision 5/CMA.3, structured summary; Decision 2/CMA.3, annex, paragraph 23(a) to (l), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.
/// Row 23(f) is (c) + (d) − (e); the decision fixes neither its sign nor how (c) and (d) combine.
/// </remarks>
public sealed class StructuredSummary
{
    private readonly CalendarYear through;
    private readonly ItemisedQuantities? items;

    private StructuredSummary(INdcAccount account, ItemisedQuantities? items, IReadOnlyList<SummaryRow> rows)
    {
        Ndc = account.Ndc;
        through = account.Through;
        this.items = items;
        Years = [.. account.Adjustments.Select(year => year.Year)];
        Rows = rows;
    }

    /// <summary>The contribution; its metric is the unit of the values.</summary>
    public Ndc Ndc { get; }

    /// <summary>The years, in order.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>All rows, in the order of the summary. Rows that do not apply are there, and blank.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; }

    /// <summary>Paragraph 23(j): the quantities broken down by approach, sector, Parties and vintage; empty where the account was not made from itemised quantities.</summary>
    public IReadOnlyList<BreakdownRow> Breakdown => items is null ? [] : [.. Enum.GetValues<BreakdownDimension>().SelectMany(dimension => items.By(dimension, through))];

    /// <summary>The row of a paragraph.</summary>
    /// <param name="paragraph">For example <c>23(g)</c> or <c>7(a)(ii)</c>.</param>
    /// <exception cref="KeyNotFoundException">The summary has no such row.</exception>
    public SummaryRow this[string paragraph] => Rows.FirstOrDefault(row => string.Equals(row.Paragraph, paragraph, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"The structured summary has no row \"{paragraph}\"; it has {string.Join(", ", Rows.Select(row => row.Paragraph))}.");

    /// <summary>
    /// The rows as comma-separated text, one line for each row and year: paragraph, row, unit, year, value, numerator, denominator, note.
    /// The value has all its digits, or is the nearest to six decimals with <c>≈</c> before it; numerator and denominator are always exact.
    /// </summary>
    public string ToCsv() => SummaryText.Csv(this);

    /// <summary>The breakdown of paragraph 23(j) as comma-separated text: dimension, key, year, (c), (d) and (e); only headings where there is none.</summary>
    public string BreakdownToCsv() => SummaryText.BreakdownCsv(this);

    /// <summary>The summary as a page of text.</summary>
    public string ToText() => SummaryText.Page(this);

    internal static StructuredSummary Of(EmissionsAccount account) => new(account, account.Items, Build(
        account,
        [.. account.Years.Select(year => year.Trajectory)],
        ("23(a)", [.. account.Years.Select(year => year.Emissions)]),
        ("23(b)", [.. account.Years.Select(year => year.PortionUnderParagraph10)]),
        ("23(k)(i)", [.. account.Years.Select(year => year.Balance)]),
        account.Assess()));

    internal static StructuredSummary Of(IndicatorAccount account) => new(account, account.Items, Build(
        account,
        [.. account.Years.Select(year => year.Trajectory)],
        ("23(i)", [.. account.Years.Select(year => year.Indicator)]),
        default,
        ("23(k)(ii)", [.. account.Years.Select(year => year.AdjustedIndicator)]),
        account.Assess()));

    private static IReadOnlyList<SummaryRow> Build(
        INdcAccount account,
        IReadOnlyList<Rational?> trajectory,
        (string Paragraph, IReadOnlyList<Rational?> Values) level,
        (string Paragraph, IReadOnlyList<Rational?> Values) portion,
        (string Paragraph, IReadOnlyList<Rational?> Values) balance,
        Outcome<Achievement> assessed)
    {
        var blank = new Rational?[account.Adjustments.Count];
        IReadOnlyList<Rational?> Only(string paragraph) =>
            new[] { level, portion, balance }.FirstOrDefault(given => string.Equals(given.Paragraph, paragraph, StringComparison.Ordinal)).Values ?? blank;
        IReadOnlyList<Rational?> Each(Func<AdjustmentYear, Rational?> value) => [.. account.Adjustments.Select(value)];

        var method = account.Ndc.Method;
        return
        [
            new("7(a)(i)", "Indicative trajectory or budget (single-year target)", method == AdjustmentMethod.Trajectory ? trajectory : blank),
            new("7(b)", "Trajectory or budget (multi-year target)", method == AdjustmentMethod.MultiYear ? trajectory : blank),
            new("23(a)", account.Ndc.IsPoliciesAndMeasures ? "Annual emissions of the categories under paragraph 10" : "Annual emissions covered by the NDC", Only("23(a)")),
            new("23(b)", "Portion of the emissions under paragraph 10", Only("23(b)")),
            new("23(i)", "Annual level of the non-GHG indicator", Only("23(i)")),
            new("23(c)", "ITMOs first transferred", Each(year => year.FirstTransferred)),
            new("23(d)", "Mitigation outcomes authorised for other international mitigation purposes", Each(year => year.AuthorisedForOtherPurposes)),
            new("23(e)", "ITMOs used towards the NDC", Each(year => year.Used)),
            new("23(f)", "Net annual quantity, (c) + (d) − (e)", Each(year => year.Net)),
            new("7(a)(ii)", "Cumulative quantity divided by the elapsed years (averaging)", Each(year => year.Average)),
            new("23(g)", "Total corresponding adjustments used for the balance", Each(year => year.Adjustment)),
            new("23(h)", "Cumulative net quantity, sum of (f)", Each(year => year.Cumulative)),
            new("23(k)(i)", "Annual emissions balance, (a) + (g)", Only("23(k)(i)")),
            new("23(k)(ii)", "Annual adjusted non-GHG indicator, (i) − (g)", Only("23(k)(ii)")),
            new("23(l)", "Assessment of the achievement", blank, assessed.TryGet(out var achievement)
                ? achievement.ToString()
                : $"not assessed: {string.Join(' ', assessed.Problems.Select(problem => problem.Message))}"),
        ];
    }
}
