using System.Globalization;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A kernel over many rows: exact totals by group, whole tonnes as decimals give them, and every bad row by name.</summary>
/// <remarks>
/// Rows are evaluated in doubles, eight side by side; their sums are exact, so that threads, chunks and the order of rows change no bit. A bad row is
/// left out and reported, and takes no other row down. Nothing is allocated for a row.
/// </remarks>
public sealed class BatchCalculation
{
    private readonly BatchLayout layout;
    private readonly IRowSource source;
    private readonly BatchGroups groups;

    private BatchCalculation(BatchLayout layout, IRowSource source, BatchGroups groups) => (this.layout, this.source, this.groups) = (layout, source, groups);

    /// <summary>A batch of rows that are all one group.</summary>
    /// <param name="layout">The equation and where its parameters come from.</param>
    /// <param name="source">The rows.</param>
    public static BatchCalculation Of(BatchLayout layout, IRowSource source) => Of(layout, source, BatchGroups.One);

    /// <summary>A batch of rows in groups.</summary>
    /// <param name="layout">The equation and where its parameters come from.</param>
    /// <param name="source">The rows.</param>
    /// <param name="groups">The groups.</param>
    public static BatchCalculation Of(BatchLayout layout, IRowSource source, BatchGroups groups)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(groups);
        return new(layout, source, groups);
    }

    /// <summary>Adds up all rows, in one reading.</summary>
    /// <param name="options">How the batch is run; one thread if null.</param>
    /// <returns>The totals. Whole tonnes that only decimals can tell are null; <see cref="WholeTonnes"/> calculates them too.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchTotals Totals(BatchOptions? options = null)
    {
        options ??= new();
        BatchWorker[] workers = [.. Enumerable.Range(0, options.Threads).Select(_ => new BatchWorker(layout, groups.Count))];
        var bad = new BadRowList(options.BadRowsKept);
        new RowLoop<IReadOnlyList<BadRow>>(layout, groups, options, (chunk, firstRow, thread) => workers[thread].Add(chunk, firstRow), found => Take(found, bad, options)).Run(source);
        foreach (var worker in workers.AsSpan(1)) workers[0].Table.Add(worker.Table, group => group);
        workers[0].Table.Settle();
        return new(layout.Description, groups, workers[0].Table, bad, []);
    }

    /// <summary>Adds up all rows, and reads those groups again in decimals whose whole tonnes doubles cannot tell: the whole tonnes always are those of the decimal calculation.</summary>
    /// <param name="options">How the batch is run; one thread if null.</param>
    /// <returns>The totals, with whole tonnes for every group.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchTotals WholeTonnes(BatchOptions? options = null) => InDecimals(Totals(options), options);

    /// <summary>Reads the rows again and calculates those groups in decimals whose whole tonnes the totals cannot tell.</summary>
    /// <param name="totals">Totals of these rows.</param>
    /// <param name="options">How the batch is run; one thread if null.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchTotals InDecimals(BatchTotals totals, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return InDecimals(totals, totals.Undecided, options);
    }

    /// <summary>
    /// Reads the rows again and calculates some groups in decimals, such as those that are undecided only after totals of other rows were added: each part
    /// calculates them for its own totals, and these are then added.
    /// </summary>
    /// <param name="totals">Totals of these rows and of no others.</param>
    /// <param name="undecided">Numbers of the groups.</param>
    /// <param name="options">How the batch is run; one thread if null.</param>
    /// <exception cref="ArgumentException">The totals are of another layout or of other groups.</exception>
    /// <exception cref="InvalidOperationException">A group has another number of valid rows than in the totals.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BatchTotals InDecimals(BatchTotals totals, IEnumerable<int> undecided, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(undecided);
        if (!totals.Description.IsSameAs(layout.Description) || !totals.Groups.AreSameAs(groups)) throw new ArgumentException("The totals are not of these rows.", nameof(totals));
        options ??= new();
        var places = new DecimalPlaces(groups.Count, undecided);
        if (places.Count == 0) return totals;
        DecimalWorker[] workers = [.. Enumerable.Range(0, options.Threads).Select(_ => new DecimalWorker(layout, places))];
        new RowLoop<int>(layout, groups, options with { Progress = null }, (chunk, firstRow, thread) => workers[thread].Add(chunk, firstRow), _ => { }).Run(source);
        var sums = totals.Decimals.ToDictionary();
        foreach (var (group, place) in places.All)
        {
            var rows = workers.Sum(worker => worker.RowsOf(place));
            if (rows != totals.RowsOf(group))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Group {groups[group]} has {totals.RowsOf(group)} valid rows in the totals and {rows} in this reading: the totals are of other rows, or the source gave others this time."));
            }

            sums[group] = workers.Aggregate(default(DecimalTotal), (sum, worker) => sum + worker[place]);
        }

        return new(totals.Description, groups, totals.Table, totals.BadRowsFound, sums);
    }

    /// <summary>The reductions of every row of a chunk, in doubles; NaN in bad rows.</summary>
    /// <param name="layout">The equation and where its parameters come from.</param>
    /// <param name="chunk">The rows; groups are not looked at.</param>
    /// <param name="reductions">Takes ER of each row. [tCO2e]</param>
    /// <returns>The reasons for bad rows, counted from the first row of the chunk.</returns>
    /// <exception cref="ArgumentException">There is not room for each row, or the chunk has another number of columns than the layout.</exception>
    public static IReadOnlyList<BadRow> Reductions(BatchLayout layout, RowChunk chunk, Memory<double> reductions)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (chunk.Rows > 0 && chunk.Columns.Count != layout.ColumnCount) throw new ArgumentException("The chunk has another number of columns than the layout.", nameof(chunk));
        if (reductions.Length != chunk.Rows) throw new ArgumentException("There is not room for each row.", nameof(reductions));
        return chunk.Rows == 0 ? [] : new BatchWorker(layout, 1).Reductions(chunk, reductions);
    }

    private static void Take(IReadOnlyList<BadRow> found, BadRowList bad, BatchOptions options)
    {
        if (found.Count == 0) return;
        bad.Add(found);
        options.OnBadRows?.Invoke(found);
    }
}
