namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>Whether readings were apportioned as in the approved plan. Where nothing was, any rule is kept.</summary>
internal sealed class ApportioningChecks(PlanComparison comparison)
{
    internal void Run()
    {
        var values = comparison.Values.Select(value => (value.Symbol, value.Point, value.Item)).ToHashSet();
        foreach (var same in comparison.Report.Apportioning.GroupBy(used => (used.Symbol, used.Point, used.Item))
            .OrderBy(same => same.Key.Point, StringComparer.Ordinal).ThenBy(same => same.Key.Symbol, StringComparer.Ordinal).ThenBy(same => same.Key.Item, StringComparer.Ordinal))
        {
            var where = comparison.At(same.Key.Point, comparison.Report.Period, PlanText.Parameter(same.Key.Symbol, same.Key.Item));
            if (same.Skip(1).Any()) comparison.Refuse(ProblemCode.Duplicate, where, "The rule of apportioning is stated more than once: keep one statement.");
            if (!values.Contains(same.Key))
            {
                comparison.Refuse(ProblemCode.UnknownName, where, "A rule of apportioning is stated for values that the report does not have: take the statement out, or correct its point or parameter.");
            }

            if (comparison.Plan.Find(same.Key.Symbol, same.Key.Point, same.Key.Item) is { } planned) Compare(comparison, planned, same.Select(used => used.Rule).Distinct().Order(), where);
        }
    }

    internal static void Compare(PlanComparison comparison, PlannedParameter planned, IEnumerable<BoundaryRule> used, Location where)
    {
        foreach (var rule in used.Where(rule => rule is not BoundaryRule.Refused && rule != planned.Apportioning))
        {
            comparison.Refuse(
                ProblemCode.Contradiction,
                where,
                $"Readings across a boundary were {Word(rule)}; by the plan they are {Word(planned.Apportioning)}. Apportion as planned ({planned.Apportioning}), or have the change approved first.");
        }
    }

    private static string Word(BoundaryRule rule) => rule switch
    {
        BoundaryRule.Refused => "refused",
        BoundaryRule.ByTime => "divided in proportion to time",
        BoundaryRule.ToEarlier => "counted before the boundary",
        _ => "counted after the boundary",
    };
}
