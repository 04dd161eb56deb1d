using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Recomputes a value that is claimed to be the lowest, the highest, the most conservative or a percentile of a stated history.</summary>
/// <remarks>A claim is an amount of a whole period, in the unit of the history, and has to be exactly the stated one.</remarks>
public sealed class HistoryCheck
{
    /// <summary>A check against a history.</summary>
    /// <param name="history">The history.</param>
    public HistoryCheck(StatedHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        History = history;
    }

    /// <summary>The history.</summary>
    public StatedHistory History { get; }

    /// <summary>Recomputes the lowest amount.</summary>
    /// <param name="claimed">The amount that is claimed to be it.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What claims it, for example the monitoring plan; empty where the place says it.</param>
    /// <returns>A fault that names the right amount and its period; none where the claim holds.</returns>
    public IReadOnlyList<Finding> CheckLowest(decimal claimed, Location where, string subject) => Compare(claimed, History.Lowest(), null, "the lowest amount", where, subject);

    /// <summary>Recomputes the highest amount.</summary>
    /// <param name="claimed">The amount that is claimed to be it.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What claims it, for example the monitoring plan; empty where the place says it.</param>
    /// <returns>A fault that names the right amount and its period; none where the claim holds.</returns>
    public IReadOnlyList<Finding> CheckHighest(decimal claimed, Location where, string subject) => Compare(claimed, History.Highest(), null, "the highest amount", where, subject);

    /// <summary>Recomputes the most conservative amount.</summary>
    /// <param name="claimed">The amount that is claimed to be it.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What claims it, for example the monitoring plan; empty where the place says it.</param>
    /// <returns>A fault, or a doubt where the claim is on the safe side, that names the right amount and its period; none where the claim holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No side is conservative by itself.</exception>
    public IReadOnlyList<Finding> Check(decimal claimed, ConservativeDirection direction, Location where, string subject)
    {
        var word = direction == ConservativeDirection.SmallerIsConservative ? "lowest" : "highest";
        return Compare(claimed, History.Conservative(direction), direction, $"the most conservative amount, the {word},", where, subject);
    }

    /// <summary>Recomputes a percentile, as <see cref="StatedHistory.Percentile"/> counts it.</summary>
    /// <param name="claimed">The amount that is claimed to be it.</param>
    /// <param name="percent">From 0 to 50, counted from the conservative end.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What claims it, for example the monitoring plan; empty where the place says it.</param>
    /// <returns>A fault, or a doubt where the claim is on the safe side, that names the right amount and its period; none where the claim holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is not from 0 to 50, or no side is conservative by itself.</exception>
    public IReadOnlyList<Finding> CheckPercentile(decimal claimed, decimal percent, ConservativeDirection direction, Location where, string subject) =>
        Compare(claimed, History.Percentile(percent, direction), direction, $"the amount at {DayText.Percent(percent / 100)} from the conservative end", where, subject);

    private IReadOnlyList<Finding> Compare(decimal claimed, HistoryRecord right, ConservativeDirection? direction, string what, Location where, string subject)
    {
        if (claimed == right.Amount) return [];
        var isSafe = direction switch
        {
            ConservativeDirection.SmallerIsConservative => claimed < right.Amount,
            ConservativeDirection.LargerIsConservative => claimed > right.Amount,
            _ => false,
        };
        var side = isSafe ? ", which is on the safe side and still not what is claimed" : "";
        return
        [
            new(
                isSafe ? FindingGrade.Doubt : FindingGrade.Fault,
                FindingCode.DiffersFromPlan,
                where,
                subject,
                $"{DayText.Exact(claimed, History.Unit)} is claimed{side}: {what} of {DayText.Count(History.Records.Count, "record")} is {DayText.Exact(right.Amount, History.Unit)}, of {right.Period} ({History.Source}). Use that amount."),
        ];
    }
}
