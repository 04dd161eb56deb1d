namespace Jcm.Calculations.Cli.Output;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    /// <summary>The text in lines of at most a width; a longer word has a line of its own and is not cut.</summary>
    /// <param name="text">The text; its own line breaks stay.</param>
    /// <param name="width">The most columns of a line, with what it begins with; null for any.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="next">What the other lines begin with.</param>
    internal static IEnumerable<string> Lines(string text, int? width, string first = "", string next = "")
    {
        var start = first;
        foreach (var paragraph in text.Split('\n'))
        {
            var line = start + paragraph;
            start = next;
            if (width is not { } most || line.Length <= most)
            {
                yield return line;
                continue;
            }

            // A paragraph that is set in stays so in its other lines.
            var words = paragraph.TrimStart(' ');
            var indent = paragraph[..^words.Length];
            line = line[..^words.Length];
            var isEmpty = true;
            foreach (var word in words.Split(' '))
            {
                if (!isEmpty && line.Length + 1 + word.Length > most)
                {
                    yield return line;
                    (line, isEmpty) = (next + indent, true);
                }

                line += isEmpty ? word : " " + word;
                isEmpty = false;
            }

            yield return line;
        }
    }
}
