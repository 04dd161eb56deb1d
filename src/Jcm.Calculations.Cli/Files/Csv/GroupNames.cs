using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>From the bytes of a name, and of a year where there is one, to the number of the group, without making a text of it. Rows of one group mostly follow each other.</summary>
internal sealed class GroupNames(Dictionary<string, int> groups)
{
    /// <summary>The most bytes of a name: a file of nothing but long names must not fill the memory.</summary>
    internal const int LongestName = 256;

    /// <summary>Between the name and the year.</summary>
    private const string Gap = " / ";

    private const int YearDigits = 4;

    private readonly byte[] last = new byte[LongestName + YearDigits];
    private int lastLength = -1;
    private int lastGroup;

    /// <summary>The number of a group; −1 for one that is not known.</summary>
    /// <param name="name">The cell with its name.</param>
    /// <param name="year">The cell with its year; empty where groups have none.</param>
    internal int Find(ReadOnlySpan<byte> name, ReadOnlySpan<byte> year)
    {
        if (lastLength == name.Length + year.Length && name.SequenceEqual(last.AsSpan(0, name.Length)) && year.SequenceEqual(last.AsSpan(name.Length, year.Length))) return lastGroup;
        if (WhyNot(name) is not null || (year.Length > 0 && !IsYear(year))) return -1;
        var group = name.Contains(CsvCells.Quote) || year.Length > 0 ? groups.GetValueOrDefault(Text(name, year), -1) : FindPlain(name);
        if (group < 0) return -1;
        name.CopyTo(last);
        year.CopyTo(last.AsSpan(name.Length));
        (lastLength, lastGroup) = (name.Length + year.Length, group);
        return group;
    }

    /// <summary>The name of a group as results show it.</summary>
    internal static string Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> year) => year.IsEmpty ? CsvCells.Text(name) : $"{CsvCells.Text(name)}{Gap}{CsvCells.Text(year)}";

    /// <summary>Why bytes can be no name; null where they can. Two names in another encoding might read as the same text, and their groups would silently become one.</summary>
    internal static string? WhyNot(ReadOnlySpan<byte> name) =>
        name.Length > LongestName ? $"The name of the group is longer than {LongestName.ToString(CultureInfo.InvariantCulture)} bytes."
        : !Utf8.IsValid(name) ? "The name of the group is not UTF-8 text."
        : name.IndexOfAny((byte)'\r', (byte)'\n') >= 0 || string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(name)) ? "The name of the group is empty or holds a line break."
        : null;

    /// <summary>Whether a cell holds a year of four digits.</summary>
    internal static bool IsYear(ReadOnlySpan<byte> cell) => cell.Length == YearDigits && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private int FindPlain(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(name, text);
        return groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var found) ? found : -1;
    }
}
