using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The corresponding adjustments of one Party in a non-GHG metric, evaluated at the end of a year: a type of its own, so that they never add up with tonnes.</summary>
public sealed class IndicatorAccount : INdcAccount
{
    internal IndicatorAccount(Ndc ndc, IReadOnlyList<IndicatorYear> years)
    {
        Ndc = ndc;
        Years = years;
        Adjustments = [.. years.Select(year => year.Amounts)];
    }

    /// <inheritdoc/>
    public Ndc Ndc { get; }

    /// <inheritdoc/>
    public CalendarYear Through => Years[^1].Year;

    /// <summary>Each year, from the first of the period through the last that was evaluated.</summary>
    public IReadOnlyList<IndicatorYear> Years { get; }

    /// <inheritdoc/>
    public IReadOnlyList<AdjustmentYear> Adjustments { get; }

    /// <summary>The itemised quantities that the account was made from; null where they were given by year.</summary>
    public ItemisedQuantities? Items { get; internal init; }

    /// <summary>The rules that were followed, in words.</summary>
    public IReadOnlyList<string> Policies { get; internal init; } = [];

    /// <summary>How far the net quantities of the years lie from their average.</summary>
    public YearlyDeviation Deviation => YearlyDeviation.OfNet(Adjustments);

    /// <summary>One year.</summary>
    /// <param name="year">A year from the first of the period through the last that was evaluated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not part of the account.</exception>
    public IndicatorYear this[CalendarYear year] => AccountText.Find(Years, each => each.Year, year);

    /// <summary>
    /// Paragraph 23(l): whether the contribution is achieved. Single-year target: the adjusted indicator of the target year against the target, in the sense of the target.
    /// Multi-year target: the sum of the adjusted indicators of all years.
    /// </summary>
    /// <returns>The assessment; or all that stands in its way: an account that ends before the period, a missing target, missing levels.</returns>
    public Outcome<Achievement> Assess() => Achievement.Of(Ndc, Through, "I", [.. Years.Select(year => new AssessedYear(year.Year, year.AdjustedIndicator, year.Trajectory))]);

    /// <summary>The structured summary of paragraph 23.</summary>
    public StructuredSummary Summary() => StructuredSummary.Of(this);

    /// <summary>The account as text: each year, the working of the last one, and the rules.</summary>
    public string Explain()
    {
        var rows = Years.Select(year => AccountText.Row(year.Amounts, year.Indicator, year.AdjustedIndicator));
        var last = Years[^1];
        var working = AccountText.Working(last.Amounts);
        if (last.Indicator is { } indicator && last.AdjustedIndicator is { } adjusted)
        {
            working.Add($"AI = I − CA = {ExactText.InBrackets(indicator)} {ExactText.Term(-last.Amounts.Adjustment)} = {ExactText.Of(adjusted)}");
        }

        return AccountText.Explain(this, "I", "AI", rows, working, Policies);
    }

    /// <summary>For example <c>NDC of VNM 2021-2030 through 2026: CA = 500 (indicative)</c>.</summary>
    public override string ToString() => AccountText.Line(this);
}
