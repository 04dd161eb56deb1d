namespace Jcm.Calculations.Documents.Contract;

/// <summary>The keys of one object that have occurred: a bit for each that its shape knows, a set only for others.</summary>
internal struct SeenKeys(Shape.Object shape)
{
    /// <summary>Unknown keys of one object that are told apart; behind them each is unknown anyway.</summary>
    private const int MostUnknown = 1_000;

    private ulong known;
    private HashSet<string>? unknown;

    /// <summary>Notes a key.</summary>
    /// <returns>Whether it is the first time.</returns>
    internal bool Add(string name)
    {
        var place = shape.PlaceOf(name);
        if (place < 0)
        {
            unknown ??= new(StringComparer.Ordinal);
            return unknown.Count >= MostUnknown || unknown.Add(name);
        }

        var bit = 1UL << place;
        if ((known & bit) != 0) return false;
        known |= bit;
        return true;
    }

    internal readonly bool Contains(string name) => (known & (1UL << shape.PlaceOf(name))) != 0;
}
