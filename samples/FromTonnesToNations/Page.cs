namespace FromTonnesToNations;

/// <summary>Titles and lists on a console.</summary>
internal static class Page
{
    internal static void Title(string title) => Console.WriteLine($"{title}\n{new string('=', title.Length)}\n");

    internal static void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines) Console.WriteLine($"  {line}");
        Console.WriteLine();
    }
}
