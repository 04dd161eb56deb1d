using System.Globalization;
using System.Text;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Reads the files that a command line names; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    internal const string StandardInput = "-";

    private const int BufferSize = 64 * 1024;

    /// <summary>Makes sure that standard input is named once at most: it can be read only once.</summary>
    /// <param name="names">All files, as on the command line.</param>
    /// <exception cref="WrongUsageException">It is named more than once.</exception>
    internal static void CheckOnceFromStandardInput(params IEnumerable<string> names)
    {
        if (names.Count(name => string.Equals(name, StandardInput, StringComparison.Ordinal)) > 1) throw new WrongUsageException("Only one file can be read from standard input: name the others.");
    }

    /// <summary>Opens a file.</summary>
    /// <param name="terminal">Where relative names start, and standard input.</param>
    /// <param name="name">As on the command line.</param>
    /// <exception cref="WrongUsageException">It cannot be opened.</exception>
    internal static Stream Open(Terminal terminal, string name)
    {
        if (string.Equals(name, StandardInput, StringComparison.Ordinal)) return terminal.OpenIn();
        try
        {
            return new FileStream(Path.Combine(terminal.WorkingFolder, name), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CannotBeRead(name, exception);
        }
    }

    /// <summary>Reads a whole text.</summary>
    /// <param name="terminal">Where relative names start, and standard input.</param>
    /// <param name="name">As on the command line.</param>
    /// <param name="longest">The most bytes that are read; what is longer is a problem, found without reading it all.</param>
    /// <returns>The text, or what is wrong with it.</returns>
    /// <exception cref="WrongUsageException">It cannot be opened or read.</exception>
    internal static Outcome<string> ReadText(Terminal terminal, string name, int longest)
    {
        var read = ReadBytes(terminal, name, longest);
        if (!read.TryGet(out var bytes)) return Outcome<string>.Failed(read.Problems);
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.Span);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return new Problem(ProblemCode.Malformed, "The file is not UTF-8 text: save it as UTF-8.");
        }
    }

    /// <summary>Reads a whole file as it is, without a second copy.</summary>
    /// <param name="terminal">Where relative names start, and standard input.</param>
    /// <param name="name">As on the command line.</param>
    /// <param name="longest">The most bytes that are read; what is longer is a problem, found without reading it all.</param>
    /// <returns>The bytes, or what is wrong with them.</returns>
    /// <exception cref="WrongUsageException">It cannot be opened or read.</exception>
    internal static Outcome<ReadOnlyMemory<byte>> ReadBytes(Terminal terminal, string name, int longest)
    {
        try
        {
            using var stream = Open(terminal, name);
            if (stream.CanSeek && stream.Length > longest) return TooLong(longest);
            using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : BufferSize);
            var buffer = new byte[BufferSize];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                terminal.CancellationToken.ThrowIfCancellationRequested();
                if (bytes.Length + count > longest) return TooLong(longest);
                bytes.Write(buffer, 0, count);
            }

            return (ReadOnlyMemory<byte>)bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotBeRead(name, exception);
        }
    }

    private static Problem TooLong(int longest) => new(ProblemCode.Malformed, string.Create(CultureInfo.InvariantCulture, $"The document is too long: it may have {longest} bytes."));

    /// <summary>What is said of a file that cannot be read.</summary>
    internal static WrongUsageException CannotBeRead(string name, Exception exception) => new(
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => $"There is no file \"{name}\".",
            UnauthorizedAccessException => $"\"{name}\" cannot be read: it is a folder, or you may not read it.",
            _ => $"\"{name}\" cannot be read: {exception.Message}",
        },
        exception);
}
