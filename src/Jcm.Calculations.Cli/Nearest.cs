namespace Jcm.Calculations.Cli;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of the known words; null when none is within a third of the letters.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What exists.</param>
    internal static string? To(string word, IEnumerable<string> known)
    {
        var near = known.Select(each => (Word: each, Distance: Distance(word.ToUpperInvariant(), each.ToUpperInvariant())))
            .OrderBy(each => each.Distance).ThenBy(each => each.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Word is not null && near.Distance <= Math.Max(1, near.Word.Length / 3) ? near.Word : null;
    }

    /// <summary>How many letters have to be put in, taken out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) row[column] = column;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
