using Xunit;

namespace Jcm.Calculations.Package.Tests;

/// <summary>The packages, packed once into a folder outside the repository, and the projects of their users beside them.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("jcm-packages-");

    public PackedPackages()
    {
        Packages = Folder("packages");
        foreach (var name in Names)
        {
            ProgramRun.Dotnet(Repository.Root, "pack", Path.Combine("src", name), "--no-build", "--configuration", Repository.Configuration, "--output", Packages).Succeeded();
        }

        // A user's folder: the packages beside the machine's usual source, a package folder of its own, nothing inherited from folders above.
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="restored" />
              </config>
              <packageSources>
                <add key="packed" value="packages" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="others" value="{OtherPackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]) Write(file, "<Project />");
    }

    public static IReadOnlyList<string> Names { get; } = ["Jcm.Calculations", "Jcm.Calculations.Testing", "Jcm.Calculations.Cli"];

    /// <summary>The folder that holds everything.</summary>
    public string Root => folder.FullName;

    /// <summary>The folder with the packages.</summary>
    public string Packages { get; }

    public void Dispose() => folder.Delete(recursive: true);

    internal PackageFile Open(string name, string extension = "nupkg") => new(Path.Combine(Packages, $"{name}.{Repository.PackageVersion}.{extension}"));

    internal string Folder(string name) => folder.CreateSubdirectory(name).FullName;

    internal void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Links to what the machine has restored before, so that nothing is fetched twice; without packages of ours, which may be older ones.</summary>
    private string OtherPackages()
    {
        var links = Folder("others");
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ??
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (OperatingSystem.IsWindows() || !Directory.Exists(restored)) return links;
        foreach (var package in Directory.EnumerateDirectories(restored))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("jcm.", StringComparison.OrdinalIgnoreCase)) Directory.CreateSymbolicLink(Path.Combine(links, name), package);
        }

        return links;
    }
}

/// <summary>All tests share one set of packages, and run one after the other.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesGroup : ICollectionFixture<PackedPackages>;
