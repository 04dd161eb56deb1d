using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>The files of <c>samples/documents</c>, in which the examples of help work as they stand.</summary>
internal static class SampleDocuments
{
    internal static string Folder { get; } = Find();

    /// <summary>Copies the files into a folder.</summary>
    internal static void CopyTo(string folder)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "samples", "documents"));
}
