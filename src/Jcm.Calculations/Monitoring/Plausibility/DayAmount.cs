using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>A day as checks walk through them.</summary>
/// <param name="Date">The day.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="IsWhole">Whether readings cover all of it.</param>
internal readonly record struct DayAmount(DateOnly Date, decimal Amount, bool IsWhole);

/// <summary>Walks through the days of amounts.</summary>
internal static class DayAmountsExtensions
{
    internal static IEnumerable<DayAmount> EachDay(this DailyAmounts amounts)
    {
        for (var i = 0; i < amounts.Amounts.Count; i++) yield return new(amounts.Days.From.AddDays(i), amounts.Amounts[i], amounts.IsWhole(amounts.Days.From.AddDays(i)));
    }

    internal static IEnumerable<DayAmount> WholeDays(this DailyAmounts amounts) => amounts.EachDay().Where(day => day.IsWhole);
}
