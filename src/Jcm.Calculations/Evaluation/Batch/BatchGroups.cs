using System.Globalization;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The groups into which rows are added up, such as projects, vintages or monitoring points: how many there are and what they are called.</summary>
public sealed class BatchGroups
{
    /// <summary>The most groups that there can be: 67,108,864.</summary>
    public const int Most = 1 << 26;

    /// <summary>The most characters that the name of a group can have.</summary>
    public const int LongestName = 1000;

    private readonly IReadOnlyList<string>? names;

    private BatchGroups(int count, IReadOnlyList<string>? names) => (Count, this.names) = (count, names);

    /// <summary>All rows are one group.</summary>
    public static BatchGroups One { get; } = new(1, null);

    /// <summary>How many groups.</summary>
    public int Count { get; }

    /// <summary>Whether the groups have names.</summary>
    public bool AreNamed => names is not null;

    /// <summary>Groups that are known by their numbers, from zero on.</summary>
    /// <param name="count">How many; from one to <see cref="Most"/>. Each takes 48 bytes for each thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none or too many.</exception>
    public static BatchGroups Numbered(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        return new(count, null);
    }

    /// <summary>Groups that are known by names; the number of a group is its place among them.</summary>
    /// <param name="names">The names, all different, none empty, without line breaks and not longer than <see cref="LongestName"/>.</param>
    /// <exception cref="ArgumentException">Two names are equal, or a name is empty, too long or holds a line break; or there are none or too many.</exception>
    public static BatchGroups Named(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] all = [.. names];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in all)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
            if (name.AsSpan().ContainsAny('\r', '\n')) throw new ArgumentException("The name of a group holds a line break.", nameof(names));
            if (name.Length > LongestName) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The name of a group has {name.Length} characters; it can have {LongestName}."), nameof(names));
            if (!seen.Add(name)) throw new ArgumentException($"There are two groups \"{name}\".", nameof(names));
        }

        if (all.Length > Most) throw new ArgumentException("There are too many groups.", nameof(names));
        return all.Length > 0 ? new(all.Length, all) : throw new ArgumentException("There is no group.", nameof(names));
    }

    /// <summary>Whether a group can have this name.</summary>
    internal static bool CanBe(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.AsSpan().ContainsAny('\r', '\n');

    internal bool AreSameAs(BatchGroups other) =>
        Count == other.Count && (names is null ? other.names is null : other.names is not null && names.SequenceEqual(other.names, StringComparer.Ordinal));

    /// <summary>The name of a group, or its number.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public string this[int group]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Count);
            return names is null ? group.ToString(CultureInfo.InvariantCulture) : names[group];
        }
    }
}
