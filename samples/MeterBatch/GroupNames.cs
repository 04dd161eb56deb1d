using System.Text;
using System.Text.Unicode;

namespace MeterBatch;

/// <summary>From the bytes of a name to the number of its group, without making a text of it. Rows of one group mostly follow each other.</summary>
internal sealed class GroupNames(Dictionary<string, int> groups)
{
    /// <summary>The most bytes of a name: a file of nothing but long names must not fill the memory.</summary>
    internal const int LongestName = 256;

    private readonly byte[] last = new byte[LongestName];
    private int lastLength = -1;
    private int lastGroup;

    /// <summary>The number of a group; −1 for a name that is not known.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        if (lastLength >= 0 && name.SequenceEqual(last.AsSpan(0, lastLength))) return lastGroup;
        if (!CanBe(name)) return -1;
        var group = name.Contains((byte)'"') ? groups.GetValueOrDefault(CsvCells.Text(name), -1) : FindPlain(name);
        if (group < 0) return -1;
        name.CopyTo(last);
        (lastLength, lastGroup) = (name.Length, group);
        return group;
    }

    /// <summary>Whether bytes can be a name: two names in another encoding might read as the same text, and their groups would silently become one.</summary>
    internal static bool CanBe(ReadOnlySpan<byte> name) => name.Length <= LongestName && !name.Contains((byte)'\r') && Utf8.IsValid(name);

    private int FindPlain(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(name, text);
        return groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var found) ? found : -1;
    }
}
