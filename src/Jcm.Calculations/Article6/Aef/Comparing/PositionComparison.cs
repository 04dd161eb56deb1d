using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>Compares what Parties say they used, cancelled or hold: no outcome ends twice, is held by two at once, or is held after its end.</summary>
internal static class PositionComparison
{
    internal static void Run(IReadOnlyList<AefReport> reports, Reading reading, ObservationList observations)
    {
        var edges = new List<Edge>();
        for (var i = 0; i < reports.Count; i++) AddEdges(reports[i], i, reading, edges);
        edges.Sort((a, b) => a.Identity.CompareTo(b.Identity) is not 0 and var order ? order : a.At.CompareTo(b.At));
        var open = new SortedDictionary<Claim, int>(Claim.Order);
        for (var i = 0; i < edges.Count; i++)
        {
            var edge = edges[i];
            var sum = open.GetValueOrDefault(edge.Claim) + edge.Change;
            if (sum == 0) open.Remove(edge.Claim);
            else open[edge.Claim] = sum;
            if (open.Count < 2 || edges[i + 1].At == edge.At) continue;
            Observe([.. open.Keys], edge.Identity, (long)edge.At, (long)(edges[i + 1].At - 1), observations);
        }
    }

    private static void AddEdges(AefReport report, int index, Reading reading, List<Edge> edges)
    {
        for (var i = 0; i < report.Actions.Count; i++)
        {
            if (report.Actions[i].IsTerminal) Add(report.Actions[i].Block, AefTable.Actions, i + 1, isHeld: false);
        }

        for (var i = 0; i < report.Holdings.Count; i++) Add(report.Holdings[i].Block, AefTable.Holdings, i + 1, isHeld: true);

        void Add(AefBlock block, AefTable table, int row, bool isHeld)
        {
            if (!reading.IsReadable(block, report, table, row)) return;
            var claim = new Claim(report.Submission.Party, report.Submission.ReportedYear, index, isHeld);
            edges.Add(new(reading.Identity(block), block.FirstId, claim, 1));
            edges.Add(new(reading.Identity(block), (Int128)block.LastId + 1, claim, -1));
        }
    }

    private static void Observe(List<Claim> claims, AefIdentity identity, long first, long last, ObservationList observations)
    {
        foreach (var (a, b) in claims.SelectMany((a, i) => claims.Skip(i + 1).Select(b => (a, b))).Where(pair => pair.a.Report != pair.b.Report))
        {
            var kind = (a.IsHeld, b.IsHeld) switch
            {
                (false, false) => AefInconsistencyKind.UsedTwice,
                (true, true) when a.Year == b.Year => AefInconsistencyKind.HeldTwice,
                (false, true) when a.Year <= b.Year => AefInconsistencyKind.HeldAfterUse,
                _ => default(AefInconsistencyKind?),
            };
            if (kind is { } found) observations.Add(new(found, a.Party, b.Party, identity, a.Words, b.Words), first, last, 1);
        }
    }

    /// <summary>What one report says of a stretch; uses come before holdings.</summary>
    private readonly record struct Claim(Party Party, CalendarYear Year, int Report, bool IsHeld)
    {
        internal string Words => IsHeld ? $"held on 31 December {Year}" : $"used or cancelled in {Year}";

        internal static IComparer<Claim> Order { get; } = Comparer<Claim>.Create((one, other) => one.CompareWith(other));

        private int CompareWith(Claim other)
        {
            var order = IsHeld.CompareTo(other.IsHeld);
            if (order == 0) order = Party.CompareTo(other.Party);
            if (order == 0) order = Year.CompareTo(other.Year);
            return order == 0 ? Report.CompareTo(other.Report) : order;
        }
    }

    private readonly record struct Edge(AefIdentity Identity, Int128 At, Claim Claim, int Change);
}
