namespace Jcm.Calculations.Documents.Contract;

/// <summary>What a place of a document may hold, as the contract types say it: for strict reading and for the published schema.</summary>
internal abstract record Shape
{
    /// <summary>The contract types of documents are few and closed.</summary>
    private Shape()
    {
    }

    /// <summary>A decimal number, as number or text.</summary>
    internal sealed record Decimal : Shape;

    /// <summary>A decimal number or a fraction such as <c>"1/3"</c>.</summary>
    internal sealed record Fraction : Shape;

    /// <summary>A whole number between bounds.</summary>
    internal sealed record Whole(long Least, long Most) : Shape;

    /// <summary>A text.</summary>
    internal sealed record Text : Shape;

    /// <summary>True or false.</summary>
    internal sealed record YesOrNo : Shape;

    /// <summary>A day, <c>2025-01-31</c>.</summary>
    internal sealed record Day : Shape;

    /// <summary>A moment with its offset, <c>2025-01-31T23:15:00+07:00</c>.</summary>
    internal sealed record Moment : Shape;

    /// <summary>A time of day or a duration, <c>07:00:00</c>.</summary>
    internal sealed record Time : Shape;

    /// <summary>One of a few words.</summary>
    internal sealed record Word(IReadOnlyList<string> Words) : Shape;

    /// <summary>A list; its items may be independent of each other, so that a faulty one does not keep the others from being judged.</summary>
    internal sealed record List(Shape Item, bool MayBeEmpty, bool IsIndependent) : Shape;

    /// <summary>An object with known keys.</summary>
    internal sealed record Object(string Name) : Shape
    {
        /// <summary>The most keys of one object: as many as there are bits to note them.</summary>
        private const int MostKeys = 63;

        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly List<Key> keys = [];

        /// <summary>In the order of the contract.</summary>
        internal IReadOnlyList<Key> Keys => keys;

        /// <summary>The key of which the value decides what kind of object this is, with its word; null where there is one kind only.</summary>
        internal (string Key, string Word)? Kind { get; init; }

        internal Key? Find(string name) => places.TryGetValue(name, out var place) && place < keys.Count ? keys[place] : null;

        /// <summary>The place of a key, that of the kind included; below zero where the object does not have it.</summary>
        internal int PlaceOf(string name) => Kind is { } kind && string.Equals(kind.Key, name, StringComparison.Ordinal) ? MostKeys : places.GetValueOrDefault(name, -1);

        /// <summary>While the shape is built: it may contain itself.</summary>
        internal void Add(Key key)
        {
            if (keys.Count == MostKeys) throw new NotSupportedException($"{Name} has too many keys.");
            places.Add(key.Name, keys.Count);
            keys.Add(key);
        }
    }

    /// <summary>One of several kinds of object, told apart by the word under one key.</summary>
    internal sealed record Kinds(string Name, string Key, IReadOnlyList<Object> All) : Shape;
}

/// <summary>A key of an object.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Description">What it means.</param>
internal sealed record Key(string Name, Shape Shape, bool IsRequired, string? Description);
