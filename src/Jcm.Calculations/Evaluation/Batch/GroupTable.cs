using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The exact totals of all groups, as far as one thread has added them up. Tables of several threads or processes add up to the same bits.</summary>
internal sealed class GroupTable(int count)
{
    private const int DustOfLow = FixedPoint.DustBits - FixedPoint.LowBits;

    private readonly GroupState[] states = new GroupState[count];
    private readonly Dictionary<int, BeyondState> beyond = [];

    internal int Count => states.Length;

    /// <summary>Everything that did not fit into the states, by group.</summary>
    internal IReadOnlyDictionary<int, BeyondState> Beyond => beyond;

    internal ref readonly GroupState this[int group] => ref states[group];

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
        if (state.IsFull) Settle(group);
    }

    /// <summary>Adds the sums of some rows of a group, and settles.</summary>
    internal void Add(int group, in GroupState sums)
    {
        states[group].Add(in sums);
        Settle(group);
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
        for (var group = 0; group < other.states.Length; group++)
        {
            if (other.states[group].Rows == 0) continue;
            other.Settle(group);
            states[place(group)].Add(other.states[group]);
            Settle(place(group));
        }

        foreach (var (group, state) in other.beyond) BeyondOf(place(group)).Add(state);
    }

    /// <summary>Reference emissions of a group in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger ReferenceOf(int group) => (states[group].Reference << DustOfLow) + (beyond.GetValueOrDefault(group)?.Reference ?? 0);

    /// <summary>Project emissions of a group in 2⁻¹⁰⁷⁴ t.</summary>
    internal BigInteger ProjectOf(int group) => (states[group].Project << DustOfLow) + (beyond.GetValueOrDefault(group)?.Project ?? 0);

    /// <summary>Takes over the sums of a group: what fits into words goes there, so that equal sums have equal parts.</summary>
    internal void Restore(int group, long rows, BeyondState sums)
    {
        if (rows == 0)
        {
            // Sums without rows in words belong to rows that had a closer look; a state without rows counts as empty.
            if (!sums.IsEmpty) beyond[group] = sums;
            return;
        }

        states[group].Rows = rows;
        TakeWords(sums.Reference, out states[group].ReferenceHigh, out states[group].ReferenceLow, out var referenceRest);
        TakeWords(sums.Project, out states[group].ProjectHigh, out states[group].ProjectLow, out var projectRest);
        if (sums.Magnitude < GroupState.MostBeforeSettling)
        {
            states[group].Magnitude = (long)sums.Magnitude;
            sums.Magnitude = 0;
        }

        (sums.Reference, sums.Project) = (referenceRest, projectRest);
        if (!sums.IsEmpty) beyond[group] = sums;
    }

    /// <summary>Brings every group into the form in which equal sums have equal parts.</summary>
    internal void Settle()
    {
        for (var group = 0; group < states.Length; group++)
        {
            if (states[group].Rows != 0) Settle(group);
        }
    }

    private void Settle(int group)
    {
        ref var state = ref states[group];
        state.Carry();
        if (!state.IsLarge) return;
        // Sums near the end of a word go on as long whole numbers: nothing overflows.
        var large = BeyondOf(group);
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
