using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>How far the amounts of the years lie from their average: the less, the better averaging represents them. All numbers are exact.</summary>
/// <remarks>
/// <code>
/// dev_y = (q_y − q̄) / q̄
/// mean absolute deviation = Σ |q_y − q̄| / n
/// </code>
/// A customary indicator. Methods for showing the deviation were asked for by decision 2/CMA.3, paragraph 3(b)(ii),
/// <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>; none is prescribed here.
/// </remarks>
public sealed class YearlyDeviation
{
    private YearlyDeviation(IReadOnlyList<(CalendarYear Year, Rational Quantity)> amounts)
    {
        Mean = Sum(amounts.Select(amount => amount.Quantity)) / amounts.Count;
        Years = [.. amounts.OrderBy(amount => amount.Year).Select(amount => new DeviationYear(amount.Year, amount.Quantity, Share(amount.Quantity - Mean)))];
        MeanAbsolute = Sum(amounts.Select(amount => (amount.Quantity - Mean).Abs())) / amounts.Count;
    }

    /// <summary>q̄: the sum of the amounts over the number of years.</summary>
    public Rational Mean { get; }

    /// <summary>Each year, in order.</summary>
    public IReadOnlyList<DeviationYear> Years { get; }

    /// <summary>The mean absolute deviation, in the unit of the amounts.</summary>
    public Rational MeanAbsolute { get; }

    /// <summary>The mean absolute deviation as a share of the size of the mean; null where the mean is zero.</summary>
    public Rational? MeanAbsoluteShare => Share(MeanAbsolute)?.Abs();

    /// <summary>The deviation of amounts by year.</summary>
    /// <param name="amounts">One amount for each year, in any order.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static YearlyDeviation Of(IEnumerable<AnnualAmount> amounts) => TryOf(amounts).Value;

    /// <summary>The deviation of amounts by year.</summary>
    /// <param name="amounts">One amount for each year, in any order.</param>
    /// <returns>The deviation; or all problems: no amount at all, a year given twice.</returns>
    public static Outcome<YearlyDeviation> TryOf(IEnumerable<AnnualAmount> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var given = amounts.ToList();
        var problems = given.GroupBy(amount => amount.Year).Where(year => year.Count() > 1)
            .Select(year => new Problem(ProblemCode.Duplicate, new(Period: year.Key.ToString()), $"The year {year.Key} was given twice: give one amount for each year."))
            .ToList();
        if (given.Count == 0) problems.Add(new(ProblemCode.Empty, "No amount was given: an average needs at least one year."));
        if (problems.Count > 0) return Outcome<YearlyDeviation>.Failed(problems);
        return new YearlyDeviation([.. given.Select(amount => (amount.Year, (Rational)amount.Amount))]);
    }

    /// <summary>The deviation as text: each year against the mean.</summary>
    public string Explain() => TextPage.Of(
    [
        .. TextTable.Lines([
            ["year", "q", "(q − mean) / mean"],
            .. Years.Select(year => (IReadOnlyList<string>)[year.Year.ToString(), ExactText.Short(year.Quantity), year.Share is { } share ? ExactText.Percent(share) : "-"]),
        ]),
        $"mean = {ExactText.Of(Mean)}",
        $"mean absolute deviation = {ExactText.Of(MeanAbsolute)}{(MeanAbsoluteShare is { } meanShare ? $", {ExactText.Percent(meanShare)} of the mean" : "")}",
    ]);

    internal static YearlyDeviation OfNet(IReadOnlyList<AdjustmentYear> years) => new([.. years.Select(year => (year.Year, year.Net))]);

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (sum, value) => sum + value);

    private Rational? Share(Rational difference) => Mean == Rational.Zero ? null : difference / Mean;
}
