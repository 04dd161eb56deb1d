using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>One way in which a day can be found implausible: consecutive days of one rule become one finding.</summary>
/// <param name="Grade">How much it weighs.</param>
/// <param name="Code">What it is.</param>
/// <param name="IsLow">Whether the smallest amount of the days is the telling one.</param>
/// <param name="Message">The rest of the sentence after days and amount, from the run of days.</param>
internal sealed record DayRule(FindingGrade Grade, FindingCode Code, bool IsLow, Func<DayRun, string> Message);

/// <summary>Consecutive days that were found implausible by one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Days">The days.</param>
/// <param name="Extreme">The largest amount of the days, or the smallest where the rule says so.</param>
/// <param name="WorstDay">The day with the greatest size.</param>
/// <param name="WorstAmount">The amount of that day.</param>
/// <param name="Size">How far that day is out, in whatever the rule counts.</param>
internal sealed record DayRun(DayRule Rule, Period Days, decimal Extreme, DateOnly WorstDay, decimal WorstAmount, decimal Size)
{
    /// <summary>The run with the day after it.</summary>
    internal DayRun With(DateOnly day, decimal amount, decimal size)
    {
        var longer = this with { Days = new(Days.From, day), Extreme = Rule.IsLow ? Math.Min(Extreme, amount) : Math.Max(Extreme, amount) };
        return size > Size ? longer with { WorstDay = day, WorstAmount = amount, Size = size } : longer;
    }
}
