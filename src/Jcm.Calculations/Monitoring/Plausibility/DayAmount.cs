using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>A day as checks walk through them.</summary>
/// <param name="Date">The day.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Covered">The share of it that readings cover.</param>
internal readonly record struct DayAmount(DateOnly Date, decimal Amount, decimal Covered)
{
    /// <summary>Whether readings cover all of it.</summary>
    internal bool IsWhole => Covered == 1;
}

/// <summary>Walks through the days of amounts.</summary>
internal static class DayAmountsExtensions
{
    internal static IEnumerable<DayAmount> EachDay(this DailyAmounts amounts)
    {
        for (var i = 0; i < amounts.Amounts.Count; i++) yield return new(amounts.Days.From.AddDays(i), amounts.Amounts[i], amounts.Covered[i]);
    }

    internal static IEnumerable<DayAmount> WholeDays(this DailyAmounts amounts) => amounts.EachDay().Where(day => day.IsWhole);
}
