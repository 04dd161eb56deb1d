using System.Globalization;
using System.Text;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Reads the files that a command line names; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    internal const string StandardInput = "-";

    private const int BufferSize = 64 * 1024;

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
        try
        {
            using var stream = Open(terminal, name);
            using var bytes = new MemoryStream();
            var buffer = new byte[BufferSize];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                terminal.CancellationToken.ThrowIfCancellationRequested();
                if (bytes.Length + count > longest)
                {
                    return new Problem(ProblemCode.Malformed, string.Create(CultureInfo.InvariantCulture, $"The document is too long: it may have {longest} bytes."));
                }

                bytes.Write(buffer, 0, count);
            }

            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return new Problem(ProblemCode.Malformed, "The file is not UTF-8 text: save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotBeRead(name, exception);
        }
    }

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
