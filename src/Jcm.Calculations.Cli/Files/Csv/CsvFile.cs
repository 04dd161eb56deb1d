namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>A CSV file that can be read more than once. Standard input is copied to a temporary file for it, which is removed at the end.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly Func<Stream> open;
    private readonly Stream? copy;

    internal CsvFile(string name, Func<Stream> open, long? length = null, int longestRow = CsvReader.LongestRow)
        : this(name, open, length, longestRow, null)
    {
    }

    private CsvFile(string name, Func<Stream> open, long? length, int longestRow, Stream? copy)
    {
        Name = name;
        Length = length;
        LongestRow = longestRow;
        this.open = open;
        this.copy = copy;
    }

    /// <summary>The file, as on the command line.</summary>
    internal string Name { get; }

    /// <summary>Its bytes; null where that is not known, as of a pipe.</summary>
    internal long? Length { get; }

    /// <summary>The longest row, in bytes.</summary>
    internal int LongestRow { get; }

    public void Dispose() => copy?.Dispose();

    /// <summary>A file that the command line names.</summary>
    /// <param name="terminal">Where relative names start, and standard input.</param>
    /// <param name="name">As on the command line.</param>
    /// <exception cref="WrongUsageException">It cannot be read.</exception>
    /// <exception cref="NotWrittenException">Standard input could not be copied.</exception>
    internal static CsvFile Of(Terminal terminal, string name)
    {
        var isInput = string.Equals(name, InputFile.StandardInput, StringComparison.Ordinal);
        var source = InputFile.Open(terminal, name);
        if (isInput || !source.CanSeek) return Copy(terminal, name, source);
        using (source) return new(name, () => InputFile.Open(terminal, name), source.Length);
    }

    internal Stream Open() => open();

    /// <summary>What can be read once only is copied: groups are looked for before the rows are added up, and some rows are read once more.</summary>
    private static CsvFile Copy(Terminal terminal, string name, Stream source)
    {
        var path = Path.Combine(Path.GetTempPath(), $"jcm-{Path.GetRandomFileName()}.csv");
        FileStream? written = null;
        try
        {
            using (source)
            {
                written = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.DeleteOnClose);
                var buffer = new byte[BufferSize];
                for (int count; (count = source.Read(buffer)) > 0;)
                {
                    terminal.CancellationToken.ThrowIfCancellationRequested();
                    written.Write(buffer, 0, count);
                }

                written.Flush();
            }

            return new(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize), written.Length, CsvReader.LongestRow, written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            written?.Dispose();
            throw new NotWrittenException($"Standard input could not be copied to \"{path}\": {exception.Message}", exception);
        }
        catch
        {
            written?.Dispose();
            throw;
        }
    }
}
