using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>What the unique identifiers of many mitigation outcomes have in common: everything but the serial number.</summary>
/// <remarks>Source: decision 6/CMA.4 (FCCC/PA/CMA/2022/10/Add.2), annex I, paragraphs 5, 6 and 33: cooperative approach, originating Party registry, first transferring Party, serial number, vintage.</remarks>
public sealed record ItmoSeries : IComparable<ItmoSeries>
{
    /// <summary>A series.</summary>
    /// <param name="approach">Identifier of the cooperative approach: <c>CA</c> and four digits.</param>
    /// <param name="registry">The originating Party registry: the Party's three letters and two digits, for example <c>THA01</c>.</param>
    /// <param name="firstTransferringParty">The Party in which the mitigation occurred.</param>
    /// <param name="vintage">The calendar year in which the mitigation occurred.</param>
    /// <exception cref="ArgumentException">An identifier has not the form that is described, or the Party is none.</exception>
    public ItmoSeries(string approach, string registry, Party firstTransferringParty, CalendarYear vintage)
    {
        ArgumentNullException.ThrowIfNull(approach);
        ArgumentNullException.ThrowIfNull(registry);
        if (!IdentifierForms.IsApproach(approach)) throw new ArgumentException($"\"{approach}\" is not the identifier of a cooperative approach: CA and four digits.", nameof(approach));
        if (!IdentifierForms.IsRegistry(registry)) throw new ArgumentException($"\"{registry}\" is not a Party registry: the three letters of a Party and two digits.", nameof(registry));
        if (firstTransferringParty == default) throw new ArgumentException("A series has a first transferring Party.", nameof(firstTransferringParty));
        Approach = approach;
        Registry = registry;
        FirstTransferringParty = firstTransferringParty;
        Vintage = vintage;
    }

    /// <summary>Identifier of the cooperative approach, for example <c>CA0001</c>.</summary>
    public string Approach { get; }

    /// <summary>The originating Party registry, for example <c>THA01</c>.</summary>
    public string Registry { get; }

    /// <summary>The Party in which the mitigation occurred.</summary>
    public Party FirstTransferringParty { get; }

    /// <summary>The calendar year in which the mitigation occurred.</summary>
    public CalendarYear Vintage { get; }

    /// <summary>The outcomes of the series with the serial numbers from one to another, both included.</summary>
    /// <param name="first">First serial number, from 1.</param>
    /// <param name="last">Last serial number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not in order, or the first is below 1.</exception>
    public ItmoRange Range(long first, long last) => new(this, first, last);

    /// <summary>Order by approach, registry, Party and vintage.</summary>
    /// <param name="other">The other series.</param>
    public int CompareTo(ItmoSeries? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Approach, other.Approach);
        if (order == 0) order = string.CompareOrdinal(Registry, other.Registry);
        if (order == 0) order = FirstTransferringParty.CompareTo(other.FirstTransferringParty);
        return order == 0 ? Vintage.CompareTo(other.Vintage) : order;
    }

    /// <summary>Whether one series comes before another.</summary>
    public static bool operator <(ItmoSeries? left, ItmoSeries? right) => Comparer<ItmoSeries>.Default.Compare(left, right) < 0;

    /// <summary>Whether one series comes after another.</summary>
    public static bool operator >(ItmoSeries? left, ItmoSeries? right) => Comparer<ItmoSeries>.Default.Compare(left, right) > 0;

    /// <summary>Whether one series comes before another or is the same.</summary>
    public static bool operator <=(ItmoSeries? left, ItmoSeries? right) => Comparer<ItmoSeries>.Default.Compare(left, right) <= 0;

    /// <summary>Whether one series comes after another or is the same.</summary>
    public static bool operator >=(ItmoSeries? left, ItmoSeries? right) => Comparer<ItmoSeries>.Default.Compare(left, right) >= 0;

    /// <summary>The parts, for example <c>CA0001-THA01-THA-*-2024</c>.</summary>
    public override string ToString() => $"{Approach}-{Registry}-{FirstTransferringParty}-*-{Vintage}";
}
