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

    /// <summary>Reports a problem of a cell.</summary>
    /// <param name="line">The line, from 1; null for the table as a whole.</param>
    /// <param name="column">The heading of the column; what else it is where no column is meant.</param>
    /// <param name="code">The reason.</param>
    /// <param name="message">The reason and the remedy.</param>
    internal void Add(int? line, string column, ProblemCode code, string message)
    {
        if (problems.Count < MostListed) problems.Add(new(code, new Location(Document: column) { Line = line }, message));
        else unlisted++;
    }
}
