using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>What the plan says about single values: whether it knows them, from which source they are, by which option and how accurate.</summary>
internal sealed class ValueChecks(PlanComparison comparison)
{
    private readonly ILookup<(string Symbol, string Point, string? Item, Period Period), SourceUsed> statements =
        comparison.Report.Sources.ToLookup(used => (used.Symbol, used.Point, used.Item, used.Period));

    internal void Run()
    {
        foreach (var same in comparison.Values.GroupBy(value => (value.Point, value.Period, value.Symbol, value.Item, value.DayCategory)).Where(same => same.Skip(1).Any()))
        {
            comparison.Refuse(ProblemCode.Duplicate, comparison.At(same.First()), "The value is in the report more than once: keep one.");
        }

        foreach (var value in comparison.Values)
        {
            RefuseControlCharacters(value.Source, comparison.At(value));
            if (comparison.Planned(value) is { } planned) Check(value, planned);
            else RefuseUnknown(value);
        }

        CheckStatements();
    }

    /// <summary>Sources and reasons go into findings line by line: a line break in one could be read as a finding of its own.</summary>
    private void RefuseControlCharacters(string text, Location where)
    {
        if (text.Any(char.IsControl)) comparison.Refuse(ProblemCode.Malformed, where, "A source or reason holds a line break or another control character: take it out.");
    }

    private void RefuseUnknown(MonitoredValue value)
    {
        var elsewhere = comparison.Plan.Parameters.Where(parameter => string.Equals(parameter.Symbol, value.Symbol, StringComparison.Ordinal)).ToList();
        var message = value.Point is not MonitoredValue.AllPoints && !comparison.Plan.Knows(value.Point)
            ? $"The plan has no monitoring point \"{value.Point}\": correct the name, or have the point approved first."
            : elsewhere.Count == 0
                ? $"The plan has no parameter \"{value.Symbol}\": take the value out, or have the parameter approved first."
                : $"The plan does not have {PlanText.Parameter(value.Symbol, value.Item)} at {PlanText.Point(value.Point)}, but {string.Join(", ", elsewhere)}: correct the point or the part.";
        comparison.Refuse(ProblemCode.UnknownName, comparison.At(value), message);
    }

    private void Check(MonitoredValue value, PlannedParameter planned)
    {
        var rank = Rank(value, planned);
        MonitoringOptions[] options = rank >= 0 ? [planned.OptionOf(planned.Sources[rank])] : [.. planned.Sources.Select(planned.OptionOf).Distinct()];
        if (!options.Contains(value.Option))
        {
            comparison.Refuse(
                ProblemCode.Contradiction,
                comparison.At(value),
                $"The value was obtained by option {value.Option}; the plan has option {string.Join(" or ", options)}. Monitor as planned, or have the change approved first.");
        }

        if (value.MaximumError > planned.MaximumPermissibleError)
        {
            comparison.Find(
                FindingGrade.Doubt,
                FindingCode.DiffersFromPlan,
                comparison.At(value),
                value.Source,
                $"The value is corrected by an error of {NumberText.Of(value.MaximumError.Value)}; the plan requires an accuracy of {NumberText.Of(planned.MaximumPermissibleError.Value)}. Show why the instrument does not meet it.");
        }
    }

    /// <summary>Checks the source of a value.</summary>
    /// <returns>Its place in the ranking, 0 for the first choice; −1 where it is not known.</returns>
    private int Rank(MonitoredValue value, PlannedParameter planned)
    {
        var where = comparison.At(value);
        var used = statements[(value.Symbol, value.Point, value.Item, value.Period)].ToList();
        // Which of several statements holds is not known; that there are several is a problem of its own.
        if (used.Count > 1) return -1;
        var statement = used.Count == 1 ? used[0] : null;
        var (name, named) = (statement?.Source ?? value.Source, planned.Rank(value.Source));
        var rank = planned.Rank(name);
        if (rank < 0)
        {
            comparison.Refuse(
                ProblemCode.UnknownName,
                where,
                $"The source \"{name}\" is none of the plan's: {string.Join(", else ", planned.Sources)}. State which of them was used, or have the source approved first.");
            return -1;
        }

        if (named >= 0 && named != rank)
        {
            comparison.Refuse(ProblemCode.Contradiction, where, $"The value names the source \"{value.Source}\", and \"{name}\" is stated to be used: correct one of them.");
            return -1;
        }

        if (rank > 0) ReportLowerRank(where, planned, rank, statement?.Reason);
        return rank;
    }

    private void ReportLowerRank(Location where, PlannedParameter planned, int rank, string? reason)
    {
        var before = string.Join(", then ", planned.Sources.Take(rank).Select(source => $"\"{source.Name}\""));
        var used = planned.Sources[rank];
        var onlyWhen = used.OnlyWhen is { } condition ? $" only when: {condition}" : "";
        if (string.IsNullOrWhiteSpace(reason))
        {
            comparison.Refuse(
                ProblemCode.Contradiction,
                where,
                $"The value is from \"{used.Name}\"; the plan ranks {before} first. Use that, or state why it was not available.{Allowed(onlyWhen)}");
            return;
        }

        comparison.Find(
            FindingGrade.Doubt,
            FindingCode.LowerRankedSource,
            where,
            used.Name,
            $"The plan ranks {before} before this source. Reason given: {reason}.{Allowed(onlyWhen)} Keep the evidence for the verifier.");
    }

    private static string Allowed(string onlyWhen) => onlyWhen.Length == 0 ? "" : $" The plan allows the source{onlyWhen}.";

    private void CheckStatements()
    {
        var values = comparison.Values.Select(value => (value.Symbol, value.Point, value.Item, value.Period)).ToHashSet();
        foreach (var same in statements
            .OrderBy(same => same.Key.Point, StringComparer.Ordinal).ThenBy(same => same.Key.Period)
            .ThenBy(same => same.Key.Symbol, StringComparer.Ordinal).ThenBy(same => same.Key.Item, StringComparer.Ordinal))
        {
            var where = comparison.At(same.Key.Point, same.Key.Period, PlanText.Parameter(same.Key.Symbol, same.Key.Item));
            foreach (var used in same.OrderBy(used => used.Source, StringComparer.Ordinal)) RefuseControlCharacters(used.Source + used.Reason, where);
            if (same.Skip(1).Any()) comparison.Refuse(ProblemCode.Duplicate, where, "The source that was used is stated more than once: keep one statement.");
            if (values.Contains(same.Key)) continue;
            comparison.Refuse(
                ProblemCode.UnknownName, where, "A source is stated for a value that the report does not have: take the statement out, or correct its point, period or parameter.");
        }
    }
}
