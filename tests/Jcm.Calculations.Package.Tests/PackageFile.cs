using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>A package as a file: its entries and what it says of itself.</summary>
internal sealed class PackageFile(string path)
{
    /// <summary>The entries that are of the package and not of its envelope.</summary>
    public IReadOnlyList<string> Files()
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => name is not "_rels/.rels" and not "[Content_Types].xml" && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public byte[] Bytes(string file)
    {
        using var archive = ZipFile.OpenRead(path);
        using var entry = Assert.IsType<ZipArchiveEntry>(archive.GetEntry(file)).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string file)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(file)));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Everything, as it lies on the disc.</summary>
    public byte[] Bytes() => File.ReadAllBytes(path);

    public XElement Metadata() => XDocument.Parse(Text(Files().Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().Single();

    public string? Metadata(string name) => Element(Metadata(), name)?.Value;

    public IReadOnlyList<string> Dependencies() =>
        [.. Metadata().Descendants().Where(each => each.Name.LocalName is "dependency").Select(each => $"{(string)each.Attribute("id")!} {(string)each.Attribute("version")!}")];

    public static XElement? Element(XElement parent, string name) => parent.Elements().FirstOrDefault(each => string.Equals(each.Name.LocalName, name, StringComparison.Ordinal));
}
