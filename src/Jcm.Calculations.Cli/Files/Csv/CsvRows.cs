using System.Globalization;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>The rows of a CSV file of any length, as a batch reads them.</summary>
/// <remarks>
/// The file is read once to learn the names of the groups, and then once for each calculation. A cell that is no number, and every cell of a row with too
/// few or too many of them, becomes "not a number" and so turns up among the bad rows.
/// </remarks>
internal sealed class CsvRows : IRowSource
{
    internal const int MostGroups = 1_000_000;

    private readonly CsvFile file;
    private readonly Dictionary<string, int> groups;
    private readonly CancellationToken cancellation;

    private CsvRows(CsvFile file, CsvColumns columns, Dictionary<string, int> groups, CancellationToken cancellation)
    {
        (this.file, this.groups, this.cancellation) = (file, groups, cancellation);
        Columns = columns;
    }

    /// <summary>What the columns hold.</summary>
    internal CsvColumns Columns { get; }

    /// <summary>Is told how many bytes a reading has read.</summary>
    internal Action<long>? OnBytes { get; set; }

    /// <summary>The groups, in the order in which the file names them first.</summary>
    internal BatchGroups Groups => groups.Count > 0 ? BatchGroups.Named(groups.OrderBy(group => group.Value).Select(group => group.Key)) : BatchGroups.One;

    /// <summary>Reads the headings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="use">What the command line says of columns.</param>
    /// <param name="symbols">The symbols of the parameters that a column can hold.</param>
    /// <param name="problems">Takes all problems.</param>
    /// <exception cref="InvalidDataProblemsException">The first row is too long.</exception>
    internal static CsvColumns? Headings(CsvFile file, ColumnUse use, IReadOnlyList<string> symbols, List<Problem> problems)
    {
        using var reader = new CsvReader(file);
        if (reader.TryRead(out var row)) return CsvColumns.Read(row, use, symbols, problems);
        problems.Add(new(ProblemCode.Empty, "The file is empty: headings and rows are missing."));
        return null;
    }

    /// <summary>Reads the names of the groups.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="onBytes">Is told how many bytes have been read; null for nobody.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidDataProblemsException">A row is too long, or there are too many groups.</exception>
    internal static CsvRows Of(CsvFile file, CsvColumns columns, Action<long>? onBytes = null, CancellationToken cancellation = default)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        if (columns.Group < 0 && columns.Vintage < 0) return new(file, columns, found, cancellation);
        using var reader = new CsvReader(file, onBytes, cancellation);
        var names = new GroupNames(found);
        reader.TryRead(out _);
        while (reader.TryRead(out var row))
        {
            if (!TryGroup(row, columns, out var name, out var year) || names.Find(name, year) >= 0) continue;
            if (WhyNoGroup(columns, name, year) is not null) continue;
            if (found.Count == MostGroups)
            {
                throw new InvalidDataProblemsException([new Problem(
                    ProblemCode.OutOfRange,
                    new Location(Document: string.Create(CultureInfo.InvariantCulture, $"line {reader.Line}")),
                    string.Create(CultureInfo.InvariantCulture, $"There are more than {MostGroups} groups: group by a column that names projects or vintages, or divide the file and merge the totals."))]);
            }

            found.Add(GroupNames.Text(name, year), found.Count);
        }

        return new(file, columns, found, cancellation);
    }

    /// <inheritdoc/>
    public IRowReader Open()
    {
        var reader = new CsvReader(file, OnBytes, cancellation);
        reader.TryRead(out _);
        return new Reading(reader, Columns, groups.Count > 0 || Columns.Group >= 0 || Columns.Vintage >= 0 ? new(groups) : null);
    }

    /// <summary>Why a row is in no group; null where it is in one.</summary>
    internal static string? WhyNoGroup(CsvColumns columns, ReadOnlySpan<byte> name, ReadOnlySpan<byte> year) =>
        columns.Vintage >= 0 && !GroupNames.IsYear(year) ? "The vintage is not a year of four digits."
        : columns.Group >= 0 ? GroupNames.WhyNot(name)
        : null;

    /// <summary>The cells of the group; false where the row has none.</summary>
    internal static bool TryGroup(ReadOnlySpan<byte> row, CsvColumns columns, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> year)
    {
        name = columns.Group < 0 ? "all"u8 : default;
        year = default;
        var last = Math.Max(columns.Group, columns.Vintage);
        for (var place = 0; place <= last; place++)
        {
            if (row.IsEmpty || !CsvCells.TryNext(ref row, out var cell)) return false;
            if (place == columns.Group) name = cell;
            if (place == columns.Vintage) year = cell;
        }

        return true;
    }

    private sealed class Reading(CsvReader reader, CsvColumns columns, GroupNames? names) : IRowReader
    {
        private readonly int[] places = [.. columns.Places];
        private readonly int parameters = columns.Parameters.Count();

        public RowChunk Read(RowBuffer buffer)
        {
            var rows = 0;
            while (rows < buffer.Capacity && reader.TryRead(out var row))
            {
                ReadRow(row, buffer, rows);
                rows++;
            }

            return buffer.Filled(rows, hasGroups: names is not null);
        }

        public void Dispose() => reader.Dispose();

        private void ReadRow(ReadOnlySpan<byte> row, RowBuffer buffer, int at)
        {
            var (place, isWhole) = (0, true);
            ReadOnlySpan<byte> name = columns.Group < 0 ? "all"u8 : default;
            ReadOnlySpan<byte> year = default;
            while (isWhole && !row.IsEmpty)
            {
                isWhole = CsvCells.TryNext(ref row, out var cell) && place < places.Length;
                if (!isWhole) break;
                if (places[place] >= 0) buffer.Column(places[place])[at] = CsvNumber.Read(cell);
                else if (place == columns.Group) name = cell;
                else if (place == columns.Vintage) year = cell;
                place++;
            }

            if (names is not null) buffer.Groups[at] = columns.Vintage >= 0 && year.IsEmpty ? -1 : names.Find(name, year);
            if (isWhole && place == places.Length) return;
            for (var column = 0; column < parameters; column++) buffer.Column(column)[at] = double.NaN;
        }
    }
}
