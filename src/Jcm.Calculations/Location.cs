namespace Jcm.Calculations;

/// <summary>Where in a user's data a problem sits. Parts that do not apply are null.</summary>
/// <param name="Project">Identifier of the project.</param>
/// <param name="Point">Identifier of the monitoring point.</param>
/// <param name="Period">The monitoring period, as <c>2024-01-01..2024-01-31</c>.</param>
/// <param name="Parameter">Symbol of the parameter, for example <c>EG_i,p</c>.</param>
/// <param name="Document">Place in the document that was read, for example <c>$.points[0].periods[2].from</c>.</param>
public sealed record Location(
    string? Project = null,
    string? Point = null,
    string? Period = null,
    string? Parameter = null,
    string? Document = null)
{
    /// <summary>The table by its name, where the place is a column of a table that was added to a document; null otherwise.</summary>
    public string? Table { get; init; }

    /// <summary>Line of the document or of the table, from 1; null where it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>No place in particular.</summary>
    public static Location None { get; } = new();

    /// <summary>The parts that are known, outermost first: <c>project VN-1 › point roof-A › period 2024-01-01..2024-01-31 › EG_i,p</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>(5);
        var place = Table is not null && Document is not null ? $"{Table}, {Document}" : Table ?? Document;
        if (place is not null) parts.Add(Line is { } line ? FormattableString.Invariant($"{place} (line {line})") : place);
        if (Project is not null) parts.Add($"project {Project}");
        if (Point is not null) parts.Add($"point {Point}");
        if (Period is not null) parts.Add($"period {Period}");
        if (Parameter is not null) parts.Add(Parameter);
        return string.Join(" › ", parts);
    }
}
