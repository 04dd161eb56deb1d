using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>A nationally determined contribution, as far as accounting needs it: whose it is, its implementation period, and the one method of corresponding adjustment.</summary>
/// <param name="Party">The Party.</param>
/// <param name="FirstYear">First year of the implementation period.</param>
/// <param name="LastYear">Last year of the implementation period; the target year of a single-year target.</param>
/// <param name="Method">The method of corresponding adjustment, as in the initial report.</param>
public sealed record Ndc(Party Party, CalendarYear FirstYear, CalendarYear LastYear, AdjustmentMethod Method)
{
    /// <summary>Japan's contribution for 2030 with the period 2021 to 2030 and adjustment by averaging over its ten years.</summary>
    /// <remarks>
    /// Source: Government of Japan, Overview of the Joint Crediting Mechanism (2025): one tenth of the credits that are retired for mitigation of 2021 to 2030. That this
    /// is averaging under paragraph 7(a)(ii) of the annex to decision 2/CMA.3 is an inference; Japan's initial report states the method.
    /// </remarks>
    public static Ndc Japan2030 { get; } = new(Party.Japan, 2021, 2030, AdjustmentMethod.Averaging);

    /// <summary>In what the contribution is counted: tonnes of CO2 equivalent unless stated otherwise.</summary>
    public Metric Metric { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Metric.CO2e;

    /// <summary>
    /// Whether the contribution consists of policies and measures that are not quantified. The emissions of the categories of sources and sinks that they affect
    /// are then adjusted, with the same signs.
    /// </summary>
    /// <remarks>Source: Decision 2/CMA.3, annex, paragraph 10, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
    public bool IsPoliciesAndMeasures { get; init; }

    /// <summary>The quantified target; null where there is none, or where the calculation does not need it.</summary>
    public NdcTarget? Target { get; init; }

    /// <summary>The number of years of the implementation period.</summary>
    public int Length => LastYear.Number - FirstYear.Number + 1;

    /// <summary>Whether a year lies in the implementation period.</summary>
    /// <param name="year">The year.</param>
    public bool Covers(CalendarYear year) => FirstYear <= year && year <= LastYear;

    /// <summary>Whether two implementation periods have a year in common.</summary>
    internal bool Overlaps(Ndc other) => FirstYear <= other.LastYear && other.FirstYear <= LastYear;

    /// <summary>For example <c>NDC of JPN 2021-2030</c>.</summary>
    public override string ToString() => $"NDC of {Party} {FirstYear}-{LastYear}";
}
