using System.Globalization;
using System.Text;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;

namespace MeterBatch;

/// <summary>
/// Rows of a CSV file of any length: the first column names the group of each row, the others hold one parameter each and are headed by symbol and
/// unit, for example <c>point,"EG_i,p [kWh]"</c>. Symbols hold commas, so that such headings stand in quotation marks.
/// </summary>
/// <remarks>
/// The file is read once to learn the names of the groups, and then once for each calculation. A cell that is no number, and every cell of a row with too
/// few or too many of them, becomes "not a number" and so turns up among the bad rows. Row r of the batch stands in line r + 2.
/// </remarks>
internal sealed class CsvRows : IRowSource
{
    internal const int LongestLine = 1 << 20;
    internal const int MostGroups = 1_000_000;

    private readonly Func<Stream> open;
    private readonly int bufferBytes;
    private readonly Dictionary<string, int> groups;

    private CsvRows(Func<Stream> open, int bufferBytes, IReadOnlyList<(string Symbol, string Unit)> columns, Dictionary<string, int> groups)
    {
        (this.open, this.bufferBytes, this.groups) = (open, bufferBytes, groups);
        Columns = columns;
    }

    /// <summary>Symbol and unit of each column but the first.</summary>
    internal IReadOnlyList<(string Symbol, string Unit)> Columns { get; }

    /// <summary>The groups, in the order in which the file names them first.</summary>
    internal BatchGroups Groups => groups.Count > 0 ? BatchGroups.Named(groups.OrderBy(group => group.Value).Select(group => group.Key)) : BatchGroups.One;

    /// <summary>Reads headings and groups.</summary>
    /// <param name="open">Opens the file; called again for every reading.</param>
    /// <param name="bufferBytes">How long a line may be.</param>
    /// <exception cref="InvalidDataException">There are no headings, a heading is wrong, a line is too long, a group has a name that none can have, or there are too many groups.</exception>
    internal static CsvRows Of(Func<Stream> open, int bufferBytes = LongestLine)
    {
        using var lines = new CsvLines(open(), bufferBytes);
        if (!lines.TryRead(out var heading)) throw new InvalidDataException("The file is empty: headings are missing.");
        var columns = Headings(Encoding.UTF8.GetString(heading).TrimStart('\uFEFF'));
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new GroupNames(found);
        while (lines.TryRead(out var line))
        {
            if (!CsvCells.TryNext(ref line, out var cell) || names.Find(cell) >= 0) continue;
            if (!GroupNames.CanBe(cell)) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Line {lines.Number}: the name of the group is not UTF-8, holds a carriage return, or is longer than {GroupNames.LongestName} bytes."));
            var name = CsvCells.Text(cell);
            if (string.IsNullOrWhiteSpace(name)) continue;
            if (found.Count == MostGroups) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Line {lines.Number}: there are more than {MostGroups} groups."));
            found.Add(name, found.Count);
        }

        return new(open, bufferBytes, columns, found);
    }

    /// <inheritdoc/>
    public IRowReader Open()
    {
        var lines = new CsvLines(open(), bufferBytes);
        lines.TryRead(out _);
        return new Reader(lines, Columns.Count, new(groups));
    }

    private static List<(string Symbol, string Unit)> Headings(string line)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(line);
        var columns = new List<(string, string)>();
        if (!CsvCells.TryNext(ref rest, out _)) throw new InvalidDataException("Line 1: a quotation mark is not closed.");
        while (!rest.IsEmpty)
        {
            if (!CsvCells.TryNext(ref rest, out var cell)) throw new InvalidDataException("Line 1: a quotation mark is not closed.");
            var heading = CsvCells.Text(cell).Trim();
            var bracket = heading.LastIndexOf('[');
            if (heading.Length == 0 || (bracket >= 0 && heading[^1] != ']')) throw new InvalidDataException($"Line 1: \"{heading}\" is not a symbol with its unit, such as EG_i,p [kWh].");
            columns.Add(bracket < 0 ? (heading, "") : (heading[..bracket].TrimEnd(), heading[(bracket + 1)..^1].Trim()));
        }

        return columns.Count > 0 ? columns : throw new InvalidDataException("Line 1: there is no column besides the group.");
    }

    private sealed class Reader(CsvLines lines, int columnCount, GroupNames names) : IRowReader
    {
        public RowChunk Read(RowBuffer buffer)
        {
            var rows = 0;
            while (rows < buffer.Capacity && lines.TryRead(out var line))
            {
                buffer.Groups[rows] = CsvCells.TryNext(ref line, out var name) ? names.Find(name) : -1;
                var column = 0;
                var isWhole = true;
                while (isWhole && !line.IsEmpty)
                {
                    isWhole = CsvCells.TryNext(ref line, out var cell) && column < columnCount;
                    if (isWhole) buffer.Column(column++)[rows] = CsvNumber.Read(cell);
                }

                if (!isWhole || column < columnCount)
                {
                    for (column = 0; column < columnCount; column++) buffer.Column(column)[rows] = double.NaN;
                }

                rows++;
            }

            return buffer.Filled(rows, hasGroups: true);
        }

        public void Dispose() => lines.Dispose();
    }
}
