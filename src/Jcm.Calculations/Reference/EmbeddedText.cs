namespace Jcm.Calculations.Reference;

/// <summary>The data files that travel inside the package.</summary>
internal static class EmbeddedText
{
    internal static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing from the package.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of all data files; schemas of documents are no data.</summary>
    internal static IEnumerable<string> Names() => typeof(EmbeddedText).Assembly.GetManifestResourceNames().Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
