using System.Text;

namespace Jcm.Calculations.Documents.Results;

/// <summary>Parts of a page in GitHub-flavoured Markdown. Whatever a name or a source holds is shown as it is and never read as a mark.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_{}[]>#|~$!";

    /// <summary>Text within a line.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            // A mark that stands for itself everywhere, also in a cell; & would begin an entity.
            if (letter == '&') escaped.Append("&amp;");
            else if (letter == '<') escaped.Append("&lt;");
            else if (Marks.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\').Append(letter);
            else escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A table.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="columns">A letter for each column: l for one that is set to the left, r for the right.</param>
    /// <param name="header">The headers, as text.</param>
    /// <param name="rows">The cells, already in Markdown.</param>
    internal static void Table(List<string> text, string columns, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        text.Add(Row(header.Select(Escape)));
        text.Add(Row(columns.Select(side => side == 'l' ? "---" : "---:")));
        text.AddRange(rows.Select(Row));
        text.Add("");
    }

    /// <summary>A block of text that is shown letter by letter.</summary>
    internal static void Block(List<string> text, IEnumerable<string> lines)
    {
        List<string> all = [.. lines.Select(line => line.ReplaceLineEndings(" "))];
        if (all.Count == 0) return;
        // The fence is longer than any run of its letter inside.
        var fence = new string('`', Math.Max(3, all.Max(LongestRun) + 1));
        text.Add(fence + "text");
        text.AddRange(all);
        text.Add(fence);
        text.Add("");
    }

    /// <summary>A heading.</summary>
    internal static void Heading(List<string> text, int level, string title)
    {
        text.Add($"{new string('#', level)} {Escape(title)}");
        text.Add("");
    }

    /// <summary>A list under a heading; nothing where it is empty.</summary>
    internal static void List(List<string> text, string title, IEnumerable<string> items)
    {
        List<string> all = [.. items.Select(item => $"- {Escape(item)}")];
        if (all.Count == 0) return;
        Heading(text, 2, title);
        text.AddRange(all);
        text.Add("");
    }

    /// <summary>An address that can be followed; as text where it is not a plain one.</summary>
    internal static string Link(string url) =>
        url.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Absolute, out _) && !url.Any(letter => letter is '<' or '>' or '|' or '`' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? $"<{url}>"
            : Escape(url);

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
