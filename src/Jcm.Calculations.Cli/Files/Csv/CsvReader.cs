using System.Globalization;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>The rows of a CSV file of any length, one after the other in one buffer. A row ends with its line, unless the line break stands within quotation marks.</summary>
/// <remarks>
/// Where a quotation mark is never closed, or stands where none can, the row is its one line: a slip of the pen takes no other rows down. Empty lines are no rows.
/// </remarks>
internal sealed class CsvReader : IDisposable
{
    /// <summary>The longest row, in bytes.</summary>
    internal const int LongestRow = 1 << 20;

    private readonly Stream stream;
    private readonly string name;
    private readonly byte[] buffer;
    private readonly Action<long>? onBytes;
    private readonly CancellationToken cancellation;
    private int start;
    private int end;
    private long bytes;
    private bool isAtEnd;
    private long lines;

    /// <summary>Opens the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="onBytes">Is told how many bytes have been read; null for nobody.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal CsvReader(CsvFile file, Action<long>? onBytes = null, CancellationToken cancellation = default)
    {
        stream = file.Open();
        name = file.Name;
        buffer = new byte[file.LongestRow];
        this.onBytes = onBytes;
        this.cancellation = cancellation;
    }

    /// <summary>The line that the row begins in, from one on.</summary>
    internal long Line { get; private set; }

    public void Dispose() => stream.Dispose();

    /// <summary>The next row without its end. It is overwritten by the next call.</summary>
    /// <exception cref="InvalidDataProblemsException">The row does not fit into the buffer.</exception>
    internal bool TryRead(out ReadOnlySpan<byte> row)
    {
        while (TryLine(out row))
        {
            if (!row.IsEmpty) return true;
        }

        return false;
    }

    private bool TryLine(out ReadOnlySpan<byte> row)
    {
        while (true)
        {
            var all = buffer.AsSpan(start, end - start);
            var length = all.IndexOf((byte)'\n');
            if (length >= 0 || (isAtEnd && end > start))
            {
                if (length < 0) length = all.Length;
                var breaks = 1;
                if (all[..length].Contains(CsvCells.Quote) && LengthWithBreaks(all, length, ref breaks) is var whole && whole != length)
                {
                    if (whole < 0)
                    {
                        // The closing mark may stand in what has not been read yet.
                        Fill();
                        continue;
                    }

                    length = whole;
                }

                Line = lines + 1;
                lines += breaks;
                row = all[..length];
                start = Math.Min(start + length + 1, end);
                if (row is [.., (byte)'\r']) row = row[..^1];
                return true;
            }

            if (isAtEnd)
            {
                row = default;
                return false;
            }

            if (end - start == buffer.Length) throw TooLong();
            Fill();
        }
    }

    /// <summary>The length of a row whose first line holds quotation marks: that of the line where the row is not sound, and −1 where its end has not been read yet.</summary>
    private int LengthWithBreaks(ReadOnlySpan<byte> all, int line, ref int breaks)
    {
        var (at, found) = (0, 1);
        while (true)
        {
            if (at < all.Length && all[at] == CsvCells.Quote)
            {
                var close = at + 1;
                while (true)
                {
                    var next = all[close..].IndexOf(CsvCells.Quote);
                    if (next < 0) return isAtEnd || end - start == buffer.Length ? line : -1;
                    found += all.Slice(close, next).Count((byte)'\n');
                    close += next + 1;
                    if (close < all.Length && all[close] == CsvCells.Quote) close++;
                    else break;
                }

                // A quotation mark or a line feed may follow in what has not been read yet.
                var isOpen = close == all.Length || (close + 1 == all.Length && all[close] == (byte)'\r');
                if (isOpen && !isAtEnd) return end - start == buffer.Length ? line : -1;
                at = close;
                if (at < all.Length && all[at] == (byte)'\r' && at + 1 < all.Length && all[at + 1] == (byte)'\n') at++;
                if (at == all.Length || all[at] == (byte)'\n') break;
                if (all[at] != (byte)',') return line;
                at++;
                continue;
            }

            var rest = at < all.Length ? all[at..].IndexOfAny((byte)',', (byte)'\n') : -1;
            if (rest < 0)
            {
                if (!isAtEnd) return end - start == buffer.Length ? line : -1;
                at = all.Length;
                break;
            }

            at += rest;
            if (all[at] == (byte)'\n') break;
            at++;
        }

        breaks = found;
        return at;
    }

    private void Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        int read;
        try
        {
            read = stream.Read(buffer, end, buffer.Length - end);
        }
        catch (IOException exception)
        {
            throw InputFile.CannotBeRead(name, exception);
        }

        end += read;
        isAtEnd = read == 0;
        bytes += read;
        onBytes?.Invoke(bytes);
    }

    private InvalidDataProblemsException TooLong() => new([new Problem(
        ProblemCode.Malformed,
        new Location(Document: string.Create(CultureInfo.InvariantCulture, $"line {lines + 1}")),
        string.Create(CultureInfo.InvariantCulture, $"The row is longer than {buffer.Length} bytes: this is no CSV file with commas, or a line break is missing."))]);
}
