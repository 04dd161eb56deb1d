using System.Globalization;

namespace Jcm.Calculations.Reference;

/// <summary>A row of a <see cref="PerformanceTable"/>: the value of a class for a range of capacities, or for one rating.</summary>
/// <param name="Class">Class of equipment, for example <c>screw</c>.</param>
/// <param name="From">Least capacity of the range, which belongs to it; null where there is no lower end. Counted in the table's unit of capacity.</param>
/// <param name="To">End of the range, which belongs to the next row; null where there is no upper end. Equal to <paramref name="From"/> for one exact rating.</param>
/// <param name="Value">The value, in the table's unit.</param>
/// <param name="ToIsIncluded">Whether <paramref name="To"/> itself belongs to the range, as in a topmost row "825 ≤ x ≤ 1500".</param>
public sealed record PerformanceRow(string Class, decimal? From, decimal? To, decimal Value, bool ToIsIncluded = false)
{
    internal bool IsRating => From is { } from && To is { } to && from == to;

    internal bool IsReversed => From is { } from && To is { } to && from > to;

    /// <summary>Class and capacities, for example <c>screw, 300 ≤ x &lt; 450</c>.</summary>
    public override string ToString() => $"{Class}, {Capacities()}";

    /// <summary>The capacities, for example <c>300 ≤ x &lt; 450</c>, with <paramref name="capacity"/>, if there is one, for x and a unit behind each end.</summary>
    internal string Capacities(string? capacity = null, string unitOfEnds = "")
    {
        if (IsRating) return string.Create(CultureInfo.InvariantCulture, $"{From}{unitOfEnds}");
        var lower = From is { } from ? string.Create(CultureInfo.InvariantCulture, $"{from}{unitOfEnds} ≤ ") : "";
        var upper = To is { } to ? string.Create(CultureInfo.InvariantCulture, $" {(ToIsIncluded ? "≤" : "<")} {to}{unitOfEnds}") : "";
        if (lower.Length + upper.Length == 0) return capacity ?? "any capacity";
        return $"{lower}{capacity ?? "x"}{upper}";
    }
}
