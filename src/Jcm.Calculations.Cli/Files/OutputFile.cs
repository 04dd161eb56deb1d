using System.Text;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Writes the files that a command line names.</summary>
internal static class OutputFile
{
    /// <summary>Makes sure, before long work, that a file can be made at its end.</summary>
    /// <param name="terminal">Where relative names start.</param>
    /// <param name="name">As on the command line.</param>
    /// <exception cref="WrongUsageException">The file exists, or its folder does not.</exception>
    internal static void CheckNew(Terminal terminal, string name)
    {
        var path = Path.GetFullPath(Path.Combine(terminal.WorkingFolder, name));
        if (File.Exists(path)) throw new WrongUsageException($"\"{name}\" exists already and is left as it is: name another file, or remove it.");
        if (Directory.Exists(path)) throw new WrongUsageException(IsFolder(name));
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new WrongUsageException(NoFolder(name));
    }

    /// <summary>Writes a new text file in UTF-8. One that exists is not touched: it may be what somebody filled in.</summary>
    /// <param name="terminal">Where relative names start.</param>
    /// <param name="name">As on the command line.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="WrongUsageException">The file exists, or its folder does not.</exception>
    /// <exception cref="NotWrittenException">The content could not be written.</exception>
    internal static void Create(Terminal terminal, string name, Action<TextWriter> write)
    {
        var path = Path.Combine(terminal.WorkingFolder, name);
        if (Directory.Exists(path)) throw new WrongUsageException(IsFolder(name));
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongUsageException(
                exception switch
                {
                    _ when File.Exists(path) => $"\"{name}\" exists already and is left as it is: name another file, or remove it.",
                    DirectoryNotFoundException => NoFolder(name),
                    UnauthorizedAccessException => $"\"{name}\" cannot be written: you may not write into its folder.",
                    PathTooLongException => $"\"{name}\" cannot be written: the name is too long.",
                    ArgumentException or NotSupportedException or FileNotFoundException => $"\"{name}\" cannot be written: no file of this name can be made.",
                    _ when !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) => NoFolder(name),
                    _ => $"\"{name}\" cannot be written: {exception.Message}",
                },
                exception);
        }

        try
        {
            using (stream)
            using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" }) write(writer);
        }
        catch (IOException exception)
        {
            throw new NotWrittenException($"\"{name}\" could not be written: {exception.Message}", exception);
        }
    }

    private static string IsFolder(string name) => $"\"{name}\" is a folder: name a file.";

    private static string NoFolder(string name) => $"\"{name}\" cannot be written: there is no such folder.";
}
