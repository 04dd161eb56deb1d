using System.Text;

namespace Jcm.Calculations.Cli.Tests;

/// <summary>A command line as a shell reads it: words, quoted words, and at the end a file that takes the output or gives the input.</summary>
internal sealed record CommandLineWords(IReadOnlyList<string> Words, string? Output, string? Input)
{
    internal static CommandLineWords Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        foreach (var c in line + " ")
        {
            if (c == '"') (isQuoted, isWord) = (!isQuoted, true);
            else if (c != ' ' || isQuoted) isWord = word.Append(c) is not null;
            else if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }

        var (output, input) = (After(words, ">"), After(words, "<"));
        return new(words, output, input);
    }

    private static string? After(List<string> words, string sign)
    {
        var at = words.IndexOf(sign);
        if (at < 0) return null;
        var file = words[at + 1];
        words.RemoveRange(at, 2);
        return file;
    }
}
