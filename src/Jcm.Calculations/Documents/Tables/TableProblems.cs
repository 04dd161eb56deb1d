using System.Globalization;

namespace Jcm.Calculations.Documents.Tables;

/// <summary>Everything that is wrong with a table, each with its line and column. Beyond a large number they are counted and no longer listed.</summary>
internal sealed class TableProblems
{
    private const int MostListed = 10_000;

    private readonly List<Problem> problems = [];
    private long unlisted;

    internal bool IsEmpty => problems.Count == 0;

    internal IReadOnlyList<Problem> All => unlisted == 0
        ? problems
        : [.. problems, new(ProblemCode.Malformed, new Location(Document: "table"), string.Create(CultureInfo.InvariantCulture, $"There are {unlisted} more problems; the first {MostListed} are listed."))];

    /// <summary>The place of a cell.</summary>
    internal static Location Cell(int line, string column) => new(Document: column) { Line = line };

    /// <summary>Reports a problem of a column or of a cell in it.</summary>
    internal void AddCell(int line, string column, ProblemCode code, string message) => Add(code, Cell(line, column), message);

    /// <summary>Reports a problem of a row or of the headings.</summary>
    internal void AddLine(int? line, string what, ProblemCode code, string message) => Add(code, new(Document: what) { Line = line }, message);

    private void Add(ProblemCode code, Location where, string message)
    {
        if (problems.Count < MostListed) problems.Add(new(code, where, message));
        else unlisted++;
    }
}
