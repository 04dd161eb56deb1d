namespace Jcm.Calculations;

/// <summary>Lines of text as results print them: the same characters on every machine.</summary>
internal static class TextPage
{
    /// <summary>The lines, each ended by a line feed.</summary>
    internal static string Of(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    /// <summary>A title and its lines, after an empty line; nothing without lines.</summary>
    internal static void Section(List<string> text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.Add("");
        text.Add(title);
        text.AddRange(all.Select(Indent));
    }

    internal static string Indent(string line) => $"  {line}";
}
