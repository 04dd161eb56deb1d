using System.Globalization;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The groups into which rows are added up, such as projects, vintages or monitoring points: how many there are and what they are called.</summary>
public sealed class BatchGroups
{
    private readonly IReadOnlyList<string>? names;

    private BatchGroups(int count, IReadOnlyList<string>? names) => (Count, this.names) = (count, names);

    /// <summary>All rows are one group.</summary>
    public static BatchGroups One { get; } = new(1, null);

    /// <summary>How many groups.</summary>
    public int Count { get; }

    /// <summary>Whether the groups have names.</summary>
    public bool AreNamed => names is not null;

    /// <summary>Groups that are known by their numbers, from zero on.</summary>
    /// <param name="count">How many; at least one. Each takes 48 bytes for each thread.</param>
    public static BatchGroups Numbered(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(count, null);
    }

    /// <summary>Groups that are known by names; the number of a group is its place among them.</summary>
    /// <param name="names">The names, all different, none empty and without line breaks.</param>
    /// <exception cref="ArgumentException">Two names are equal, or a name is empty or holds a line break; or there are none.</exception>
    public static BatchGroups Named(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] all = [.. names];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in all)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
            if (name.AsSpan().ContainsAny('\r', '\n')) throw new ArgumentException("The name of a group holds a line break.", nameof(names));
            if (!seen.Add(name)) throw new ArgumentException($"There are two groups \"{name}\".", nameof(names));
        }

        return all.Length > 0 ? new(all.Length, all) : throw new ArgumentException("There is no group.", nameof(names));
    }

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
