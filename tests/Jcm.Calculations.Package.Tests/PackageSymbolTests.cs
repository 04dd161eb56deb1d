using System.Reflection.Metadata;
using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>The symbols: whoever steps into the library sees its sources, without a server and without a folder of ours.</summary>
[Collection(nameof(PackedPackages))]
public sealed class PackageSymbolTests(PackedPackages packed)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData("Jcm.Calculations", "lib/net10.0/Jcm.Calculations.pdb", "/_/src/Jcm.Calculations/Evaluation/Project.cs")]
    [InlineData("Jcm.Calculations.Testing", "lib/net10.0/Jcm.Calculations.Testing.pdb", "/_/src/Jcm.Calculations.Testing/KernelConformance.cs")]
    [InlineData("Jcm.Calculations.Cli", "tools/net10.0/any/jcm.pdb", "/_/src/Jcm.Calculations.Cli/Program.cs")]
    public void The_symbols_hold_every_source_under_a_path_of_no_machine(string name, string file, string source)
    {
        var symbols = packed.Open(name, "snupkg");
        Assert.Contains(file, symbols.Files(), StringComparer.Ordinal);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes(file)));
        var reader = provider.GetMetadataReader();
        var documents = reader.Documents.Select(handle => (Handle: handle, Name: reader.GetString(reader.GetDocument(handle).Name))).ToList();
        Assert.Contains(documents, document => string.Equals(document.Name, source, StringComparison.Ordinal));
        Assert.All(documents, document =>
        {
            Assert.StartsWith("/_/", document.Name, StringComparison.Ordinal);
            Assert.Contains(EmbeddedSource, reader.GetCustomDebugInformation(document.Handle).Select(each => reader.GetGuid(reader.GetCustomDebugInformation(each).Kind)));
        });
        Assert.DoesNotContain(SourceLink, reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition).Select(each => reader.GetGuid(reader.GetCustomDebugInformation(each).Kind)));
    }
}
