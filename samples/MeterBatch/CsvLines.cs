using System.Globalization;

namespace MeterBatch;

/// <summary>The lines of a stream of bytes, one after the other in one buffer.</summary>
internal sealed class CsvLines(Stream stream, int longestLine) : IDisposable
{
    private readonly byte[] buffer = new byte[longestLine];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Number of the line that was read last, from one on.</summary>
    internal long Number { get; private set; }

    public void Dispose() => stream.Dispose();

    /// <summary>The next line without its end. It is overwritten by the next call.</summary>
    /// <exception cref="InvalidDataException">The line does not fit into the buffer.</exception>
    internal bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0 || (isAtEnd && end > start))
            {
                if (length < 0) length = end - start;
                line = buffer.AsSpan(start, length);
                start = Math.Min(start + length + 1, end);
                if (line is [.., (byte)'\r']) line = line[..^1];
                Number++;
                return true;
            }

            if (isAtEnd)
            {
                line = default;
                return false;
            }

            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Line {Number + 1} is longer than {buffer.Length} bytes."));
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isAtEnd = read == 0;
    }
}
