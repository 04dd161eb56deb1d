namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>No identifier is first transferred, used, cancelled or held twice, and what is used or cancelled is no longer held.</summary>
internal static class OverlapChecks
{
    internal static void Run(AefReport report, FindingList findings)
    {
        var actions = report.Actions.Select((action, i) => (action.Type, action.IsTerminal, Span: new BlockSpan(action.Block, AefTable.Actions, i + 1))).ToList();
        var ended = actions.Where(each => each.IsTerminal).Select(each => each.Span).ToList();
        var held = report.Holdings.Select((holding, i) => new BlockSpan(holding.Block, AefTable.Holdings, i + 1)).ToList();
        Within([.. actions.Where(each => each.Type == AefActionType.FirstTransfer).Select(each => each.Span)], "first transferred", findings);
        Within(ended, "used or cancelled", findings);
        Within(held, "held", findings);
        Between(ended, held, findings);
    }

    /// <summary>Goes through the blocks in the order of their first identifiers; the one that reaches furthest so far is the one a next block can run into.</summary>
    private static void Within(List<BlockSpan> spans, string what, FindingList findings)
    {
        BlockSpan? furthest = null;
        foreach (var span in Ordered(spans))
        {
            if (furthest is { } other && other.Overlaps(span))
            {
                var (earlier, later) = other.Row < span.Row ? (other, span) : (span, other);
                findings.Problem(later.Table, later.Row, "FirstID", ProblemCode.Duplicate, $"Identifiers of {span.Shared(other)} are {what} here and in {earlier.Place}.");
            }

            if (furthest is null || furthest.Identity != span.Identity || furthest.Last < span.Last) furthest = span;
        }
    }

    private static void Between(List<BlockSpan> ended, List<BlockSpan> held, FindingList findings)
    {
        BlockSpan? furthestEnded = null;
        BlockSpan? furthestHeld = null;
        foreach (var span in Ordered([.. ended, .. held]))
        {
            var isHeld = span.Table == AefTable.Holdings;
            var other = isHeld ? furthestEnded : furthestHeld;
            if (other is not null && other.Overlaps(span))
            {
                var (holding, action) = isHeld ? (span, other) : (other, span);
                findings.Problem(AefTable.Holdings, holding.Row, "FirstID", ProblemCode.Contradiction, $"Identifiers of {span.Shared(other)} are held here and were used or cancelled in {action.Place}.");
            }

            ref var furthest = ref isHeld ? ref furthestHeld : ref furthestEnded;
            if (furthest is null || furthest.Identity != span.Identity || furthest.Last < span.Last) furthest = span;
        }
    }

    /// <summary>In order; blocks whose identifiers are reversed are left out, they have a finding of their own.</summary>
    private static IEnumerable<BlockSpan> Ordered(List<BlockSpan> spans) => spans
        .Where(span => span.First <= span.Last)
        .OrderBy(span => span.Identity)
        .ThenBy(span => span.First)
        .ThenBy(span => span.Row);

    /// <summary>The identifiers of one row.</summary>
    private sealed record BlockSpan(AefIdentity Identity, long First, long Last, AefTable Table, int Row)
    {
        internal BlockSpan(AefBlock block, AefTable table, int row)
            : this(block.Identity, block.FirstId, block.LastId, table, row)
        {
        }

        internal string Place => AefPlace.Of(Table, Row).ToString();

        internal bool Overlaps(BlockSpan other) => Identity == other.Identity && First <= other.Last && other.First <= Last;

        internal string Shared(BlockSpan other) => Identity.Serials(Math.Max(First, other.First), Math.Min(Last, other.Last));
    }
}
