using System.Text;

namespace MeterBatch;

/// <summary>From the bytes of a name to the number of its group, without making a text of it. Rows of one group mostly follow each other.</summary>
internal sealed class GroupNames(Dictionary<string, int> groups)
{
    private const int LongestName = 256;

    private readonly byte[] last = new byte[LongestName];
    private int lastLength = -1;
    private int lastGroup;

    /// <summary>The number of a group; −1 for a name that is not known.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(last.AsSpan(0, Math.Max(lastLength, 0))) && lastLength >= 0) return lastGroup;
        int group;
        if (name.Length > LongestName || name.Contains((byte)'"'))
        {
            return groups.GetValueOrDefault(CsvCells.Text(name), -1);
        }

        Span<char> text = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(name, text);
        group = groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var found) ? found : -1;
        if (group < 0) return -1;
        name.CopyTo(last);
        (lastLength, lastGroup) = (name.Length, group);
        return group;
    }
}
