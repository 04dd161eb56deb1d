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
    /// <remarks>Source: Government of Japan, Overview of the JCM (2025).</remarks>
    public static Ndc Japan2030 { get; } = new(Party.Japan, 2021, 2030, AdjustmentMethod.Averaging);

    /// <summary>Whether a year lies in the implementation period.</summary>
    /// <param name="year">The year.</param>
    public bool Covers(CalendarYear year) => FirstYear <= year && year <= LastYear;

    /// <summary>For example <c>NDC of JPN 2021-2030</c>.</summary>
    public override string ToString() => $"NDC of {Party} {FirstYear}-{LastYear}";
}
