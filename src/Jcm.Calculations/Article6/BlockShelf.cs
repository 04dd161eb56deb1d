using System.Collections.Immutable;

namespace Jcm.Calculations.Article6;

/// <summary>The blocks of one series while actions are applied to it: found, divided and put back by serial number.</summary>
internal sealed class BlockShelf
{
    private static readonly ImmutableSortedSet<Slot> Empty = ImmutableSortedSet.Create<Slot>(Comparer<Slot>.Create((left, right) => left.First.CompareTo(right.First)));

    private readonly ImmutableSortedSet<Slot>.Builder slots;

    internal BlockShelf(ImmutableSortedSet<Slot>? slots) => this.slots = (slots ?? Empty).ToBuilder();

    internal ImmutableSortedSet<Slot> ToImmutable() => slots.ToImmutable();

    /// <summary>The first outcomes of a range that are there already.</summary>
    internal ItmoBlock? FirstOverlap(ItmoRange range)
    {
        var index = IndexOfLastAtOrBefore(range.Last);
        return index >= 0 && slots[index].Block.Range.Last >= range.First ? slots[index].Block : null;
    }

    internal void Add(ItmoBlock block) => slots.Add(new(block.Range.First, block));

    /// <summary>Collects the parts of blocks that make up a range.</summary>
    /// <returns>The first serial number that is missing; null when the range is complete.</returns>
    internal long? Select(ItmoRange range, List<Selected> parts)
    {
        var next = range.First;
        for (var index = IndexOfLastAtOrBefore(range.First); ; index++)
        {
            if (index < 0 || index >= slots.Count) return next;
            var block = slots[index].Block;
            if (block.Range.First > next || block.Range.Last < next) return next;
            var last = Math.Min(block.Range.Last, range.Last);
            parts.Add(new(block, block.Cut(next, last)));
            if (last == range.Last) return null;
            next = last + 1;
        }
    }

    /// <summary>Puts what became of a part in its place; what is left of its block on either side stays as it was.</summary>
    internal void Replace(Selected part, ItmoBlock changed)
    {
        var (whole, cut) = (part.Block.Range, part.Part.Range);
        slots.Remove(new(whole.First, part.Block));
        if (whole.First < cut.First) Add(part.Block.Cut(whole.First, cut.First - 1));
        Add(changed);
        if (whole.Last > cut.Last) Add(part.Block.Cut(cut.Last + 1, whole.Last));
    }

    private int IndexOfLastAtOrBefore(long serial)
    {
        var index = slots.IndexOf(new(serial, null!));
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>A block in the order of its first serial number, which alone decides about it.</summary>
    internal readonly record struct Slot(long First, ItmoBlock Block);

    /// <summary>A part of a block that an action concerns.</summary>
    internal readonly record struct Selected(ItmoBlock Block, ItmoBlock Part);
}
