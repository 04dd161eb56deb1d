using System.Globalization;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Reference;

/// <summary>What makes the rows of a <see cref="PerformanceTable"/> answer every capacity at most once.</summary>
internal static class PerformanceRules
{
    internal static List<Problem> Check(string name, Provenance provenance, List<PerformanceRow> rows, ValueRange validValues)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(provenance.Source)) problems.Add(new(ProblemCode.MissingSource, $"{name}: name the document that the table was taken from."));
        if (rows.Count == 0) problems.Add(new(ProblemCode.Empty, $"{name} has no rows."));
        problems.AddRange(rows.SelectMany(row => OfRow(row, validValues)));
        // Rows that are wrong in themselves would make up gaps and overlaps that are not there.
        var sound = rows.GroupBy(row => row.Class, StringComparer.OrdinalIgnoreCase).Where(group => group.All(row => !row.IsReversed && !EndIsUnclear(row)));
        problems.AddRange(sound.SelectMany(group => OfClass(group.Key, [.. group])));
        return problems;
    }

    internal static IEnumerable<Problem> OfRow(PerformanceRow row, ValueRange validValues)
    {
        if (string.IsNullOrWhiteSpace(row.Class) || row.Class.Trim().Length != row.Class.Length)
        {
            yield return new(ProblemCode.Malformed, $"{row}: a class has a name, without spaces around it.");
        }

        if (row.IsReversed) yield return new(ProblemCode.OutOfRange, $"{row}: the range ends before it begins.");
        if (EndIsUnclear(row)) yield return new(ProblemCode.Malformed, $"{row}: a range without an upper end cannot include it.");
        if (!validValues.Contains(row.Value))
        {
            yield return new(ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{row}: the value {row.Value} is not {validValues}."));
        }
    }

    private static bool EndIsUnclear(PerformanceRow row) => row.ToIsIncluded && row.To is null;

    private static IEnumerable<Problem> OfClass(string name, List<PerformanceRow> rows)
    {
        var ratings = rows.Where(row => row.IsRating).ToList();
        if (ratings.Count > 0 && ratings.Count < rows.Count)
        {
            var range = rows.First(row => !row.IsRating);
            yield return new(ProblemCode.WrongKind, $"{name} mixes ratings ({ratings[0].Capacities()}) with ranges ({range.Capacities()}): use one of the two.");
        }

        foreach (var twice in ratings.GroupBy(row => row.From).Where(group => group.Count() > 1))
        {
            yield return new(ProblemCode.Duplicate, string.Create(CultureInfo.InvariantCulture, $"{name} has {twice.Count()} rows for the rating {twice.First().Capacities()}."));
        }

        foreach (var problem in OfRanges(name, [.. rows.Where(row => !row.IsRating).OrderBy(row => row.From.HasValue).ThenBy(row => row.From)])) yield return problem;
    }

    private static IEnumerable<Problem> OfRanges(string name, List<PerformanceRow> ranges)
    {
        if (ranges.Count == 0) yield break;
        var furthest = ranges[0];
        foreach (var next in ranges.Skip(1))
        {
            if (next.From is not { } start || furthest.To is not { } end || start < end || (start == end && furthest.ToIsIncluded))
            {
                yield return new(ProblemCode.Ambiguous, $"{name}: the ranges {furthest.Capacities()} and {next.Capacities()} overlap.");
            }
            else if (start > end)
            {
                yield return new(ProblemCode.OutOfRange, $"{name}: there is a gap between the ranges {furthest.Capacities()} and {next.Capacities()}.");
            }

            if (ReachesFurther(next, furthest)) furthest = next;
        }
    }

    private static bool ReachesFurther(PerformanceRow row, PerformanceRow other)
    {
        if (other.To is not { } end) return false;
        return row.To is not { } own || own > end || (own == end && row.ToIsIncluded);
    }
}
