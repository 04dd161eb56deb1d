using Jcm.Calculations.Article6.Aef.Comparing;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>Compares what Parties report of each other: what one transferred to another is what that one acquired from it, and nothing is used or held twice.</summary>
/// <remarks>
/// The secretariat makes the same comparison: Decision 2/CMA.3, annex, paragraphs 32 to 36
/// (<see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>), and 6/CMA.4, annex I, paragraph 39. Here it is exact, identifier by
/// identifier; it costs time in proportion to the number of rows (times its logarithm), whatever the quantities.
/// </remarks>
public static class AefConsistency
{
    /// <summary>Compares the reports of two Parties. What they report of third Parties is left aside.</summary>
    /// <param name="a">One report.</param>
    /// <param name="b">The report of another Party on the same year.</param>
    /// <param name="registry">How the registry field is read.</param>
    /// <exception cref="ArgumentException">Both reports are of the same Party.</exception>
    public static AefComparison Between(AefReport a, AefReport b, AefRegistryReading registry = AefRegistryReading.PartOfIdentifier)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Submission.Party == b.Submission.Party) throw new ArgumentException($"Both reports are of {a.Submission.Party}: pass the reports of two Parties.", nameof(b));
        return Compare([a, b], registry, areAlone: true);
    }

    /// <summary>Compares the reports of any number of Parties and years, every pair of them.</summary>
    /// <param name="reports">The reports; of several versions for one year the latest only.</param>
    /// <param name="registry">How the registry field is read.</param>
    /// <exception cref="ArgumentException">Two reports are of the same Party and year.</exception>
    public static AefComparison Among(IReadOnlyList<AefReport> reports, AefRegistryReading registry = AefRegistryReading.PartOfIdentifier)
    {
        ArgumentNullException.ThrowIfNull(reports);
        foreach (var twice in reports.GroupBy(report => (report.Submission.Party, report.Submission.ReportedYear)).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Two reports of {twice.Key.Party} are on {twice.Key.ReportedYear}: pass the latest version only.", nameof(reports));
        }

        return Compare(reports, registry, areAlone: false);
    }

    private static AefComparison Compare(IReadOnlyList<AefReport> reports, AefRegistryReading registry, bool areAlone)
    {
        var reading = new Reading(registry);
        var years = reports.Select(report => (report.Submission.Party, report.Submission.ReportedYear)).ToHashSet();
        var parties = reports.Select(report => report.Submission.Party).ToHashSet();
        var statements = reports
            .SelectMany(report => FlowStatement.Of(report, reading))
            .Where(statement => !areAlone || (parties.Contains(statement.From) && parties.Contains(statement.To)))
            .ToLookup(statement => years.Contains((statement.Other, statement.Year)));
        var observations = new ObservationList();
        var flows = new List<AefFlow>();
        foreach (var pair in statements[true].GroupBy(statement => (statement.From, statement.To)).OrderBy(pair => pair.Key))
        {
            var sent = pair.Where(statement => statement.IsSent).ToList();
            var received = pair.Where(statement => !statement.IsSent).ToList();
            flows.Add(new(pair.Key.From, pair.Key.To, sent.Sum(statement => (decimal)statement.Tonnes), received.Sum(statement => (decimal)statement.Tonnes)));
            FlowComparison.Run(pair.Key.From, pair.Key.To, [.. sent.Select(statement => statement.Stretch)], [.. received.Select(statement => statement.Stretch)], observations);
        }

        PositionComparison.Run(reports, reading, observations);
        return new(flows, observations.Canonical(), Unchecked(statements[false]), reading.Problems, Policies(registry));
    }

    private static List<AefUncheckedFlow> Unchecked(IEnumerable<FlowStatement> statements) =>
    [
        .. statements
            .GroupBy(statement => (statement.From, statement.To, statement.Year, statement.Other))
            .OrderBy(group => group.Key)
            .Select(group => new AefUncheckedFlow(group.Key.From, group.Key.To, group.Key.Year, group.Key.Other, group.Sum(statement => (decimal)statement.Tonnes))),
    ];

    private static List<string> Policies(AefRegistryReading registry) =>
    [
        "First transfers and transfers that name an acquiring Party are compared with acquisitions that name the transferring Party, identifier by identifier; the dates of the two are not compared.",
        registry == AefRegistryReading.PartOfIdentifier
            ? "The Party ITMO registry ID is read as part of the unique identifier: both Parties name the same one."
            : "The Party ITMO registry ID is read as the registry in which each Party tracks: it is not compared.",
        "A transfer and an acquisition of the same serial numbers that differ in one part of the identifier are taken for the same outcomes with that part reported differently.",
        "Authorisation identifiers are assigned by each Party, GWP values are free text: differences are remarks.",
    ];
}
