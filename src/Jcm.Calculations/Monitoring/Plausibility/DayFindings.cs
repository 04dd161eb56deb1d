using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Collects the findings of one check, day by day in their order, so that consecutive days become one and the list stays short.</summary>
internal sealed class DayFindings(Unit unit, Location where, string subject)
{
    /// <summary>The most findings of one check. A reader needs no more to see what is wrong.</summary>
    internal const int Most = 100;

    private readonly List<DayRun> runs = [];
    private readonly List<Finding> others = [];

    /// <summary>Adds a day.</summary>
    internal void Flag(DayRule rule, DateOnly day, decimal amount, decimal size)
    {
        if (runs.Count > 0 && runs[^1].Rule == rule && runs[^1].Days.To.DayNumber + 1 == day.DayNumber) runs[^1] = runs[^1].With(day, amount, size);
        else runs.Add(new(rule, new(day, day), amount, day, amount, size));
    }

    /// <summary>Adds a finding that is not of one day; it comes after those of the days.</summary>
    internal void Add(FindingGrade grade, FindingCode code, string message) => others.Add(new(grade, code, where, subject, message));

    /// <summary>The findings. Where there are too many, the gravest stay, and the last says how many were left out.</summary>
    internal IReadOnlyList<Finding> ToList()
    {
        var all = runs
            .Select(run => new Finding(run.Rule.Grade, run.Rule.Code, where, subject, $"{Opening(run)}: {run.Rule.Message(run)}"))
            .Concat(others)
            .ToList();
        if (all.Count <= Most) return all;
        var byGrade = all.Index().OrderByDescending(each => each.Item.Grade).ThenBy(each => each.Index).ToList();
        var gravest = byGrade[Most - 1].Item;
        var left = DayText.Count(all.Count - Most + 1, "more finding");
        return
        [
            .. byGrade.Take(Most - 1).OrderBy(each => each.Index).Select(each => each.Item),
            gravest with { Message = $"{left} of this check; the gravest of them: {gravest.Message}" },
        ];
    }

    private string Opening(DayRun run)
    {
        var extreme = DayText.Amount(run.Extreme, unit);
        return run.Days.Days == 1
            ? $"{DayText.Of(run.Days.From)}: {extreme}"
            : $"{DayText.Days(run.Days.Days)}, {run.Days}, {(run.Rule.IsLow ? "at least" : "at most")} {extreme}";
    }
}
