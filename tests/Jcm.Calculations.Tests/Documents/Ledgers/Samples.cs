using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

/// <summary>The sample documents.</summary>
internal static class Samples
{
    internal static string File(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../samples/documents", name));
}
