using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The groups that are calculated in decimals, and where each has its sum.</summary>
internal sealed class DecimalPlaces
{
    private readonly int[] places;

    internal DecimalPlaces(int groups, IEnumerable<int> chosen)
    {
        places = new int[groups];
        Array.Fill(places, -1);
        foreach (var group in chosen)
        {
            if (places[group] < 0) places[group] = Count++;
        }
    }

    internal int Count { get; private set; }

    /// <summary>The place of a group's sum; negative for a group that is not calculated or does not exist.</summary>
    internal int this[int group] => (uint)group < (uint)places.Length ? places[group] : -1;

    internal IEnumerable<(int Group, int Place)> All => places.Select((place, group) => (group, place)).Where(each => each.place >= 0);
}

/// <summary>One thread's share of the decimal calculation.</summary>
internal sealed class DecimalWorker(BatchLayout layout, DecimalPlaces places)
{
    private readonly CloserLook closerLook = new(layout);
    private readonly DecimalTotal[] sums = new DecimalTotal[places.Count];
    private readonly List<BadRow> bad = [];

    private readonly long[] rows = new long[places.Count];

    internal DecimalTotal this[int place] => sums[place];

    /// <summary>How many valid rows a sum has.</summary>
    internal long RowsOf(int place) => rows[place];

    /// <summary>Adds the rows of a chunk whose groups are calculated.</summary>
    /// <returns>How many rows were calculated.</returns>
    internal int Add(RowChunk chunk, long firstRow)
    {
        var count = 0;
        Span<double> numbers = stackalloc double[layout.ColumnCount];
        for (var row = 0; row < chunk.Rows; row++)
        {
            var place = places[chunk.Groups.IsEmpty ? 0 : chunk.Groups.Span[row]];
            if (place < 0) continue;
            for (var i = 0; i < numbers.Length; i++) numbers[i] = chunk.Columns[i].Span[row];
            // Bad rows were reported when the totals were made.
            if (closerLook.InDecimals(numbers, firstRow + row, bad) is { } emissions)
            {
                sums[place] += DecimalTotal.Of(emissions.Reduction.Value);
                rows[place]++;
            }

            bad.Clear();
            count++;
        }

        return count;
    }
}
