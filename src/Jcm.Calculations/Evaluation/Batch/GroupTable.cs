using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The exact totals of all groups, as far as one thread has added them up. Tables of several threads or processes add up to the same bits.</summary>
/// <remarks>A table that rows are added to has room for every group; one of written totals only for the groups that it is made for, however many there are said to be.</remarks>
internal sealed class GroupTable
{
    private const int DustOfLow = FixedPoint.DustBits - FixedPoint.LowBits;

    private static readonly GroupState[] Empty = new GroupState[1];

    private readonly GroupState[] states;
    private readonly Dictionary<int, BeyondState> beyond = [];

    /// <summary>The groups that there is room for, ascending; null where there is room for all.</summary>
    private readonly int[]? groups;

    /// <summary>A table with room for every group.</summary>
    /// <param name="count">How many groups there are.</param>
    internal GroupTable(int count)
    {
        Count = count;
        states = new GroupState[count];
    }

    /// <summary>A table with room for some of the groups.</summary>
    /// <param name="count">How many groups there are.</param>
    /// <param name="groups">The groups that there is room for, ascending.</param>
    internal GroupTable(int count, int[] groups)
    {
        Count = count;
        this.groups = groups;
        states = new GroupState[groups.Length];
    }

    internal int Count { get; }

    /// <summary>Numbers of the groups that have rows, valid or bad, ascending.</summary>
    internal IEnumerable<int> Numbers
    {
        get
        {
            for (var place = 0; place < states.Length; place++)
            {
                var group = GroupAt(place);
                if (states[place].Rows > 0 || beyond.ContainsKey(group)) yield return group;
            }
        }
    }

    /// <summary>Everything that did not fit into the states, by group.</summary>
    internal IReadOnlyDictionary<int, BeyondState> Beyond => beyond;

    internal ref readonly GroupState this[int group]
    {
        get
        {
            var place = PlaceOf(group);
            if (place < 0) return ref Empty[0];
            return ref states[place];
        }
    }

    internal BeyondState BeyondOf(int group)
    {
        if (!beyond.TryGetValue(group, out var state)) beyond.Add(group, state = new());
        return state;
    }

    /// <summary>Adds a row that was taken apart into the units of <see cref="FixedPoint"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddRow(int group, long referenceHigh, long referenceLow, long projectHigh, long projectLow, long magnitude)
    {
        ref var state = ref states[group];
        state.ReferenceHigh += referenceHigh;
        state.ReferenceLow += referenceLow;
        state.ProjectHigh += projectHigh;
        state.ProjectLow += projectLow;
        state.Magnitude += magnitude;
        state.Rows++;
        // Rows are added only where there is room for every group, so that a group is its own place.
        if (state.IsFull) Settle(group);
    }

    /// <summary>Adds the sums of some rows of a group, and settles.</summary>
    internal void Add(int group, in GroupState sums)
    {
        var place = PlaceOf(group);
        states[place].Add(in sums);
        Settle(place);
    }

    /// <summary>Adds bits below the smallest unit.</summary>
    internal void AddDust(int group, double reference, double project)
    {
        if (reference == 0 && project == 0) return;
        var state = BeyondOf(group);
        state.Reference += FixedPoint.InDust(reference);
        state.Project += FixedPoint.InDust(project);
    }

    /// <summary>Adds another table.</summary>
    /// <param name="other">The table.</param>
    /// <param name="place">The group here of a group there.</param>
    internal void Add(GroupTable other, Func<int, int> place)
    {
        for (var i = 0; i < other.states.Length; i++)
        {
            if (other.states[i].Rows == 0) continue;
            other.Settle(i);
            Add(place(other.GroupAt(i)), in other.states[i]);
        }

        foreach (var (group, state) in other.beyond) BeyondOf(place(group)).Add(state);
    }

    /// <summary>Reference emissions of a group in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger ReferenceOf(int group) => (this[group].Reference << DustOfLow) + (beyond.GetValueOrDefault(group)?.Reference ?? 0);

    /// <summary>Project emissions of a group in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger ProjectOf(int group) => (this[group].Project << DustOfLow) + (beyond.GetValueOrDefault(group)?.Project ?? 0);

    /// <summary>Takes over the sums of a group: what fits into words goes there, so that equal sums have equal parts.</summary>
    internal void Restore(int group, long rows, BeyondState sums)
    {
        if (rows == 0)
        {
            // Sums without rows in words belong to rows that had a closer look; a state without rows counts as empty.
            if (!sums.IsEmpty) beyond[group] = sums;
            return;
        }

        ref var state = ref states[PlaceOf(group)];
        state.Rows = rows;
        TakeWords(sums.Reference, out state.ReferenceHigh, out state.ReferenceLow, out var referenceRest);
        TakeWords(sums.Project, out state.ProjectHigh, out state.ProjectLow, out var projectRest);
        if (sums.Magnitude < GroupState.MostBeforeSettling)
        {
            state.Magnitude = (long)sums.Magnitude;
            sums.Magnitude = 0;
        }

        (sums.Reference, sums.Project) = (referenceRest, projectRest);
        if (!sums.IsEmpty) beyond[group] = sums;
    }

    /// <summary>Brings every group into the form in which equal sums have equal parts.</summary>
    internal void Settle()
    {
        for (var place = 0; place < states.Length; place++)
        {
            if (states[place].Rows != 0) Settle(place);
        }
    }

    /// <summary>Where the words of a group stand; negative where there is no room for it.</summary>
    private int PlaceOf(int group) => groups is null ? group : Array.BinarySearch(groups, group);

    private int GroupAt(int place) => groups is null ? place : groups[place];

    private void Settle(int place)
    {
        ref var state = ref states[place];
        state.Carry();
        if (!state.IsLarge) return;
        // Sums near the end of a word go on as long whole numbers: nothing overflows.
        var large = BeyondOf(GroupAt(place));
        large.Reference += state.Reference << DustOfLow;
        large.Project += state.Project << DustOfLow;
        large.Magnitude += state.Magnitude;
        state = new() { Rows = state.Rows };
    }

    private static void TakeWords(BigInteger dust, out long high, out long low, out BigInteger rest)
    {
        (high, low) = (0, 0);
        rest = dust;
        var units = dust >> DustOfLow;
        if (BigInteger.Abs(units) >> FixedPoint.MiddleBits >= GroupState.MostBeforeSettling) return;
        high = (long)(units >> FixedPoint.MiddleBits);
        low = (long)(units - ((BigInteger)high << FixedPoint.MiddleBits));
        rest = dust - (units << DustOfLow);
    }
}
