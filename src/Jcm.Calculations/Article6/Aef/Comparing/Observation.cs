using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>What was observed of an identifier, whichever it is. Quantities are per identifier.</summary>
internal sealed record Observation(
    AefInconsistencyKind Kind,
    Party First,
    Party Second,
    AefIdentity Identity,
    string FirstSays,
    string SecondSays,
    Rational? FirstQuantity = null,
    Rational? SecondQuantity = null)
{
    /// <summary>An order in which equal observations, and only they, stand on one place.</summary>
    internal static IComparer<Observation> Order { get; } = Comparer<Observation>.Create((one, other) => one.CompareWith(other));

    private int CompareWith(Observation other)
    {
        var order = First.CompareTo(other.First);
        if (order == 0) order = Second.CompareTo(other.Second);
        if (order == 0) order = Identity.CompareTo(other.Identity);
        if (order == 0) order = Kind.CompareTo(other.Kind);
        if (order == 0) order = string.CompareOrdinal(FirstSays, other.FirstSays);
        if (order == 0) order = string.CompareOrdinal(SecondSays, other.SecondSays);
        if (order == 0) order = (FirstQuantity ?? Rational.Zero).CompareTo(other.FirstQuantity ?? Rational.Zero);
        return order == 0 ? (SecondQuantity ?? Rational.Zero).CompareTo(other.SecondQuantity ?? Rational.Zero) : order;
    }

    internal AefInconsistency On(long first, long last, int times)
    {
        var count = (decimal)last - first + 1;
        return new(Kind, First, Second, Identity, first, last, times, Says(FirstSays, FirstQuantity, count), Says(SecondSays, SecondQuantity, count));
    }

    private static string Says(string text, Rational? quantity, decimal count) => quantity is { } each ? (each * count).ToString() : text;
}
