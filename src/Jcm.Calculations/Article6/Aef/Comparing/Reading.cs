namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>How the blocks of reports are read, and which cannot be.</summary>
internal sealed class Reading(AefRegistryReading registry)
{
    private const string AnyRegistry = "*";

    private readonly List<Problem> problems = [];

    internal IReadOnlyList<Problem> Problems => problems;

    internal AefIdentity Identity(AefBlock block) =>
        registry == AefRegistryReading.PartOfIdentifier ? block.Identity : block.Identity with { RegistryId = AnyRegistry };

    /// <summary>Whether the identifiers of a block are in order; reports it where they are not.</summary>
    internal bool IsReadable(AefBlock block, AefReport report, AefTable table, int row)
    {
        if (block.FirstId <= block.LastId) return true;
        var place = AefPlace.Of(table, row, AefFields.Find(table, "LastID"));
        problems.Add(new(ProblemCode.OutOfRange, new(Document: $"{report.Submission.Party} {report.Submission.ReportedYear}, {place}"), "The last identifier lies before the first: the block cannot be compared."));
        return false;
    }
}
