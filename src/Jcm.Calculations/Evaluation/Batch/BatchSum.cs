namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The sum of two totals.</summary>
internal static class BatchSum
{
    internal static Outcome<BatchTotals> Of(BatchTotals left, BatchTotals right)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (!left.Description.IsSameAs(right.Description))
        {
            return new Problem(
                ProblemCode.Contradiction,
                $"The totals are of different equations or inputs and cannot be added: {Text(left.Description)} and {Text(right.Description)}.");
        }

        if (!string.Equals(left.GroupedBy, right.GroupedBy, StringComparison.Ordinal))
        {
            return new Problem(ProblemCode.Contradiction, $"The groups of the totals are made by different columns and cannot be added: {left.GroupedBy ?? "not known"} and {right.GroupedBy ?? "not known"}.");
        }

        if (left.Groups.AreNamed != right.Groups.AreNamed)
        {
            return new Problem(ProblemCode.Contradiction, "The groups of one of the totals have names, and those of the other only numbers: they cannot be matched.");
        }

        var (groups, places) = Match(left.Groups, right.Groups);
        var table = new GroupTable(groups.Count, [.. left.Numbers.Concat(right.Numbers.Select(places)).Distinct().Order()]);
        table.Add(left.Table, group => group);
        table.Add(right.Table, places);
        var bad = new BadRowList(int.MaxValue);
        bad.Add(left.BadRows, left.BadRowReasons, left.BadRowCount);
        bad.Add(right.BadRows, right.BadRowReasons, right.BadRowCount);
        return new BatchTotals(left.Description, groups, table, bad, Decimals(left, right, places))
        {
            Versions = [.. left.Versions.Union(right.Versions, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            GroupedBy = left.GroupedBy,
        };
    }

    private static (BatchGroups Groups, Func<int, int> Places) Match(BatchGroups left, BatchGroups right)
    {
        if (!left.AreNamed || !right.AreNamed) return (left.Count >= right.Count ? left : right, group => group);
        List<string> names = [.. Enumerable.Range(0, left.Count).Select(group => left[group])];
        var numbers = names.Select((name, group) => (name, group)).ToDictionary(each => each.name, each => each.group, StringComparer.Ordinal);
        var places = new int[right.Count];
        for (var group = 0; group < places.Length; group++)
        {
            if (!numbers.TryGetValue(right[group], out places[group]))
            {
                numbers.Add(right[group], places[group] = names.Count);
                names.Add(right[group]);
            }
        }

        return (BatchGroups.Named(names), group => places[group]);
    }

    /// <summary>The decimals of a group are known where they are known of every part that has rows of it.</summary>
    private static Dictionary<int, DecimalTotal> Decimals(BatchTotals left, BatchTotals right, Func<int, int> places)
    {
        var sums = left.Decimals.ToDictionary();
        HashSet<int> ofLeft = [.. left.Numbers];
        foreach (var group in right.Numbers)
        {
            var place = places(group);
            if (!right.Decimals.TryGetValue(group, out var more)) sums.Remove(place);
            else if (sums.TryGetValue(place, out var sum)) sums[place] = sum + more;
            else if (!ofLeft.Contains(place)) sums.Add(place, more);
        }

        return sums;
    }

    private static string Text(BatchDescription description) => $"{description.Kernel} ({string.Join("; ", description.Inputs)})";
}
