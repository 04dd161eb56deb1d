using System.Runtime.CompilerServices;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

/// <summary>A folder of its own with the sample ledger, and command lines that run in it.</summary>
internal sealed class LedgerFolder : IDisposable
{
    internal LedgerFolder() => File.Copy(Path.Combine(Samples(), "ledger.json"), Of("ledger.json"));

    internal string Folder { get; } = Directory.CreateTempSubdirectory("jcm-ledger-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string Of(string name) => Path.Combine(Folder, name);

    internal string Ledger => File.ReadAllText(Of("ledger.json"));

    /// <summary>Writes another ledger beside the sample: the sample after a change.</summary>
    internal string Changed(string from, string to)
    {
        Assert.Contains(from, Ledger, StringComparison.Ordinal);
        File.WriteAllText(Of("changed.json"), Ledger.Replace(from, to, StringComparison.Ordinal));
        return "changed.json";
    }

    internal ToolRun Run(params string[] args) => ToolRun.With(new ToolSetting { Folder = Folder }, args);

    internal ToolRun Run(int width, params string[] args) => ToolRun.With(new ToolSetting { Folder = Folder, Width = width }, args);

    private static string Samples([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/documents"));
}
