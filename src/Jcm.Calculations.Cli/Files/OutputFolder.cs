using System.Text;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Writes several files into a folder that the command line names: all of them, or none where one of them exists.</summary>
internal static class OutputFolder
{
    /// <summary>Writes the files in UTF-8 and creates the folder where it does not exist.</summary>
    /// <param name="terminal">Where relative names start.</param>
    /// <param name="folder">As on the command line.</param>
    /// <param name="files">Names and texts.</param>
    /// <param name="mayOverwrite">Whether files that exist are replaced.</param>
    /// <exception cref="WrongUsageException">Files exist, or the folder cannot be created.</exception>
    /// <exception cref="NotWrittenException">A file could not be written.</exception>
    internal static void Write(Terminal terminal, string folder, IReadOnlyList<(string Name, string Text)> files, bool mayOverwrite)
    {
        var path = Path.Combine(terminal.WorkingFolder, folder);
        if (File.Exists(path)) throw new WrongUsageException($"\"{folder}\" is a file: name a folder.");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongUsageException($"The folder \"{folder}\" cannot be created: {exception.Message}", exception);
        }

        var existing = files.Select(file => file.Name).Where(name => Path.Exists(Path.Combine(path, name))).ToList();
        if (existing.Count > 0 && !mayOverwrite)
        {
            throw new WrongUsageException($"In \"{folder}\" exist already {string.Join(", ", existing)}; nothing was written. Name another folder, or add --overwrite.");
        }

        foreach (var (name, text) in files)
        {
            terminal.CancellationToken.ThrowIfCancellationRequested();
            Write(Path.Combine(path, name), $"{folder}/{name}", text);
        }
    }

    /// <summary>A file is there whole or not at all.</summary>
    private static void Write(string path, string shown, string text)
    {
        var unfinished = $"{path}.unfinished";
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new NotWrittenException($"\"{shown}\" could not be written: {exception.Message}", exception);
        }
    }
}
