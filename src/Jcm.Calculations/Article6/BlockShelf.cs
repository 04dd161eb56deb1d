using System.Collections.Immutable;

namespace Jcm.Calculations.Article6;

/// <summary>The blocks of one series while actions are applied to it: found, divided and put back by serial number.</summary>
internal sealed class BlockShelf
{
    internal static readonly ImmutableSortedSet<ItmoBlock> Empty = ImmutableSortedSet.Create<ItmoBlock>(new BySerial());

    private readonly ImmutableSortedSet<ItmoBlock>.Builder blocks;

    internal BlockShelf(ImmutableSortedSet<ItmoBlock> blocks) => this.blocks = blocks.ToBuilder();

    internal ImmutableSortedSet<ItmoBlock> ToImmutable() => blocks.ToImmutable();

    /// <summary>The first outcomes of a range that are there already.</summary>
    internal ItmoBlock? FirstOverlap(ItmoRange range)
    {
        var index = IndexOfLastAtOrBefore(range.Last);
        return index >= 0 && blocks[index].Range.Last >= range.First ? blocks[index] : null;
    }

    internal void Add(ItmoBlock block) => blocks.Add(block);

    /// <summary>Collects the parts of blocks that make up a range.</summary>
    /// <returns>The first serial number that is missing; null when the range is complete.</returns>
    internal long? Select(ItmoRange range, List<ItmoBlock> parts)
    {
        var next = range.First;
        for (var index = IndexOfLastAtOrBefore(range.First); ; index++)
        {
            if (index < 0 || index >= blocks.Count) return next;
            var block = blocks[index];
            if (block.Range.First > next || block.Range.Last < next) return next;
            var last = Math.Min(block.Range.Last, range.Last);
            parts.Add(block.Cut(next, last));
            if (last == range.Last) return null;
            next = last + 1;
        }
    }

    /// <summary>Puts what became of a part in its place; what is left of its block on either side stays as it was.</summary>
    internal void Replace(ItmoBlock part, ItmoBlock changed)
    {
        var block = blocks[IndexOfLastAtOrBefore(part.Range.First)];
        blocks.Remove(block);
        if (block.Range.First < part.Range.First) blocks.Add(block.Cut(block.Range.First, part.Range.First - 1));
        blocks.Add(changed);
        if (block.Range.Last > part.Range.Last) blocks.Add(block.Cut(part.Range.Last + 1, block.Range.Last));
    }

    private int IndexOfLastAtOrBefore(long serial) => SerialOrder.IndexOfLastAtOrBefore(blocks.Count, index => blocks[index].Range.First, serial);

    private sealed class BySerial : IComparer<ItmoBlock>
    {
        public int Compare(ItmoBlock? x, ItmoBlock? y) => x!.Range.First.CompareTo(y!.Range.First);
    }
}
