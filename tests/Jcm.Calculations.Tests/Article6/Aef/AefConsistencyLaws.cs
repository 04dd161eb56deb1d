using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Laws of the comparison over random reports of two Parties on few identifiers, so that everything collides with everything.</summary>
public sealed class AefConsistencyLaws
{
    private static readonly Gen<AefBlock> Blocks =
        from first in Gen.Choose(1, 30)
        from length in Gen.Choose(1, 12)
        from vintage in Gen.Choose(2023, 2024)
        from approach in Gen.Elements("CA0001", "CA0001", "CA0002")
        from authorisation in Gen.Elements("A", "A", "A", "B")
        from isExact in Gen.Elements(true, true, true, false)
        select AefPair.Japan.Holdings[0].Block with
        {
            FirstId = first,
            LastId = first + length - 1,
            FirstUnitId = null,
            LastUnitId = null,
            Quantity = isExact ? length : 2 * length,
            Vintage = vintage,
            CooperativeApproachId = approach,
            AuthorisationId = authorisation,
        };

    private static readonly Gen<(AefReport A, AefReport B)> Pairs =
        from sent in Blocks.ListOf().Resize(6)
        from received in Blocks.ListOf().Resize(6)
        from ended in Blocks.ListOf().Resize(3)
        from held in Blocks.ListOf().Resize(3)
        select (
            AefPair.Thailand with { Actions = [.. sent.Select(Sent), .. ended.Take(1).Select(Used)], Holdings = [.. held.Take(1).Select(block => new AefHolding { Block = block })] },
            AefPair.Japan with { Actions = [.. received.Select(Received), .. ended.Skip(1).Select(Used)], Holdings = [.. held.Skip(1).Select(block => new AefHolding { Block = block })] });

    [Fact]
    public void How_blocks_are_cut_and_ordered_changes_no_inconsistency() => Law.Holds(
        from pair in Pairs
        from seed in Gen.Choose(1, int.MaxValue)
        select (pair.A, pair.B, seed),
        each =>
        {
            var whole = AefConsistency.Between(each.A, each.B);
            var cut = AefConsistency.Between(Cut(each.A, each.seed), Cut(each.B, each.seed / 2));
            Assert.Equal(whole.Inconsistencies, cut.Inconsistencies);
            Assert.Equal(whole.Flows, cut.Flows);
        });

    [Fact]
    public void The_order_of_the_two_reports_changes_nothing() => Law.Holds(Pairs, pair =>
    {
        var (one, other) = (AefConsistency.Between(pair.A, pair.B), AefConsistency.Between(pair.B, pair.A));
        Assert.Equal(one.Inconsistencies, other.Inconsistencies);
        Assert.Equal(one.Flows, other.Flows);
        Assert.Equal(one.Inconsistencies, AefConsistency.Among([pair.A, pair.B]).Inconsistencies);
    });

    [Fact]
    public void What_one_transferred_and_the_other_acquired_is_consistent_however_each_cuts_it() => Law.Holds(
        from sent in Blocks.ListOf().Resize(8)
        from seed in Gen.Choose(1, int.MaxValue)
        select (sent, seed),
        each =>
        {
            var thailand = AefPair.Thailand with { Actions = [.. each.sent.Select(Sent)] };
            var japan = AefPair.Japan with { Actions = [.. each.sent.Select(Received)], Holdings = [] };
            Assert.Empty(AefConsistency.Between(Cut(thailand, each.seed), Cut(japan, each.seed / 3)).Inconsistencies);
        });

    [Fact]
    public void Every_identifier_is_judged_as_if_it_stood_alone() => Law.Holds(Pairs, pair =>
    {
        var counts = AefConsistency.Between(pair.A, pair.B).Inconsistencies
            .GroupBy(each => each.Kind)
            .ToDictionary(group => group.Key, group => group.Sum(each => each.Count * each.Times));
        var singles = Enumerable.Range(1, 42)
            .SelectMany(id => AefConsistency.Between(Only(pair.A, id), Only(pair.B, id)).Inconsistencies)
            .GroupBy(each => each.Kind)
            .ToDictionary(group => group.Key, group => group.Sum(each => each.Count * each.Times));
        Assert.Equal(singles.OrderBy(each => each.Key), counts.OrderBy(each => each.Key));
    }, 100);

    [Fact]
    public void What_is_missing_on_both_sides_explains_the_difference_of_the_number_of_identifiers() => Law.Holds(Pairs, pair =>
    {
        var found = AefConsistency.Between(pair.A, pair.B).Inconsistencies;
        var sent = pair.A.Actions.Where(action => action.AcquiringParty is not null).Sum(action => action.Block.Count);
        var received = pair.B.Actions.Where(action => action.TransferringParty is not null).Sum(action => action.Block.Count);
        Assert.Equal(sent - received, Missing(AefInconsistencyKind.NotAcquired) - Missing(AefInconsistencyKind.NotTransferred));

        decimal Missing(AefInconsistencyKind kind) => found.Where(each => each.Kind == kind).Sum(each => each.Count * each.Times);
    });

    [Fact]
    public void Use_and_holding_are_found_as_a_count_of_every_identifier_finds_them() => Law.Holds(Pairs, pair =>
    {
        var found = AefConsistency.Between(pair.A, pair.B).Inconsistencies;
        var (usedA, usedB) = (Identifiers(Ended(pair.A)), Identifiers(Ended(pair.B)));
        var (heldA, heldB) = (Identifiers(pair.A.Holdings.Select(row => row.Block)), Identifiers(pair.B.Holdings.Select(row => row.Block)));
        Assert.Equal(usedA.Intersect(usedB).Count(), found.Where(each => each.Kind == AefInconsistencyKind.UsedTwice).Sum(each => each.Count));
        Assert.Equal(heldA.Intersect(heldB).Count(), found.Where(each => each.Kind == AefInconsistencyKind.HeldTwice).Sum(each => each.Count));
        Assert.Equal(usedA.Intersect(heldB).Count() + usedB.Intersect(heldA).Count(), found.Where(each => each.Kind == AefInconsistencyKind.HeldAfterUse).Sum(each => each.Count));
    });

    private static AefAction Sent(AefBlock block) => AefPair.Thailand.Actions[0] with { Block = block };

    private static AefAction Received(AefBlock block) => AefPair.Japan.Actions[0] with { Block = block };

    private static AefAction Used(AefBlock block) => AefPair.Japan.Actions[2] with { Block = block };

    private static IEnumerable<AefBlock> Ended(AefReport report) => report.Actions.Where(action => action.IsTerminal).Select(action => action.Block);

    private static HashSet<(string Approach, int Vintage, long Id)> Identifiers(IEnumerable<AefBlock> blocks) =>
        [.. blocks.SelectMany(block => Enumerable.Range((int)block.FirstId, (int)block.Count).Select(id => (block.CooperativeApproachId, block.Vintage.Number, (long)id)))];

    /// <summary>The report on one serial number alone.</summary>
    private static AefReport Only(AefReport report, int id) => report with
    {
        Actions = [.. report.Actions.Where(row => row.Block.FirstId <= id && id <= row.Block.LastId).Select(row => row with { Block = Part(row.Block, id, id) })],
        Holdings = [.. report.Holdings.Where(row => row.Block.FirstId <= id && id <= row.Block.LastId).Select(row => new AefHolding { Block = Part(row.Block, id, id) })],
    };

    private static AefReport Cut(AefReport report, int seed)
    {
        var state = (uint)seed;
        return report with
        {
            Actions = [.. report.Actions.SelectMany(row => Pieces(row.Block).Select(block => row with { Block = block })).OrderBy(_ => Next())],
            Holdings = [.. report.Holdings.SelectMany(row => Pieces(row.Block).Select(block => new AefHolding { Block = block })).OrderBy(_ => Next())],
        };

        IEnumerable<AefBlock> Pieces(AefBlock block)
        {
            var first = block.FirstId;
            while (first <= block.LastId)
            {
                var last = Math.Min(block.LastId, first + (Next() % 5));
                yield return Part(block, first, last);
                first = last + 1;
            }
        }

        uint Next() => state = (state * 1664525) + 1013904223;
    }

    /// <summary>A part of a block with its share of the quantity.</summary>
    private static AefBlock Part(AefBlock block, long first, long last) =>
        block with { FirstId = first, LastId = last, Quantity = block.Quantity / (long)block.Count * (last - first + 1) };
}
