using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Package.Tests;

/// <summary>What is packed, and how it was built.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static string Configuration { get; } = Metadata("Configuration");

    public static string PackageVersion { get; } = Metadata("PackageVersion");

    public static string ReadText(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => string.Equals(each.Key, key, StringComparison.Ordinal)).Value!;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
