namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>The project documents of the golden cases, each in the folder <c>cases</c> of its family.</summary>
internal static class GoldenCases
{
    internal static IReadOnlyList<string> Folders { get; } =
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Methodologies"), "cases", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    internal static IReadOnlyList<string> Names { get; } =
        [.. Folders.SelectMany(folder => Directory.GetFiles(folder, "*.json")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    internal static string Read(string name) =>
        File.ReadAllText(Folders.Select(folder => Path.Combine(folder, $"{name}.json")).Single(File.Exists));
}
