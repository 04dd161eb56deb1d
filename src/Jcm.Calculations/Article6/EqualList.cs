using System.Collections;

namespace Jcm.Calculations.Article6;

/// <summary>A list that never changes and equals another one with the same items, so that records with lists compare by value and nobody changes them afterwards.</summary>
internal sealed class EqualList<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<EqualList<T>>
{
    private readonly T[] items = [.. items];

    public int Count => items.Length;

    public T this[int index] => items[index];

    internal static EqualList<T> Of(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Any(item => item is null)) throw new ArgumentException("An item is null.", nameof(items));
        return items as EqualList<T> ?? new(items);
    }

    public bool Equals(EqualList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as EqualList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
