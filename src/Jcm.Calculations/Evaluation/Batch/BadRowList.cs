namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The first reasons for bad rows, and how many there are in all.</summary>
internal sealed class BadRowList(int most)
{
    private readonly List<BadRow> kept = [];

    internal IReadOnlyList<BadRow> Kept => kept;

    internal long Count { get; private set; }

    internal long Rows { get; private set; }

    /// <summary>Adds reasons in the order of the rows, all of one row together.</summary>
    internal void Add(IReadOnlyList<BadRow> more)
    {
        for (var i = 0; i < more.Count; i++)
        {
            if (i == 0 || more[i].Row != more[i - 1].Row) Rows++;
            if (kept.Count < most) kept.Add(more[i]);
        }

        Count += more.Count;
    }

    /// <summary>Adds reasons that were found elsewhere: those kept, and how many there are.</summary>
    internal void Add(IReadOnlyList<BadRow> others, long count, long rows)
    {
        kept.AddRange(others);
        (Count, Rows) = (Count + count, Rows + rows);
    }
}
