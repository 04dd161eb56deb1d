using System.Globalization;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>What the unique identifiers of outcomes have in common within one series of serial numbers, as a report states it: unlike an <see cref="ItmoSeries"/> it may be malformed.</summary>
/// <remarks>Source: Decision 6/CMA.4, annex I, paragraph 5: cooperative approach, originating Party registry, first transferring Party, serial number and vintage.</remarks>
/// <param name="CooperativeApproachId">Cooperative approach.</param>
/// <param name="RegistryId">Party ITMO registry.</param>
/// <param name="FirstTransferringParty">First transferring Party.</param>
/// <param name="Vintage">Vintage.</param>
public readonly record struct AefIdentity(string CooperativeApproachId, string RegistryId, Party FirstTransferringParty, CalendarYear Vintage) : IComparable<AefIdentity>
{
    /// <summary>Order by approach, registry, Party and vintage.</summary>
    /// <param name="other">The other identity.</param>
    public int CompareTo(AefIdentity other)
    {
        var order = string.CompareOrdinal(CooperativeApproachId, other.CooperativeApproachId);
        if (order == 0) order = string.CompareOrdinal(RegistryId, other.RegistryId);
        if (order == 0) order = FirstTransferringParty.CompareTo(other.FirstTransferringParty);
        return order == 0 ? Vintage.CompareTo(other.Vintage) : order;
    }

    /// <summary>Whether one identity comes before another.</summary>
    public static bool operator <(AefIdentity left, AefIdentity right) => left.CompareTo(right) < 0;

    /// <summary>Whether one identity comes after another.</summary>
    public static bool operator >(AefIdentity left, AefIdentity right) => left.CompareTo(right) > 0;

    /// <summary>Whether one identity comes before another or is the same.</summary>
    public static bool operator <=(AefIdentity left, AefIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one identity comes after another or is the same.</summary>
    public static bool operator >=(AefIdentity left, AefIdentity right) => left.CompareTo(right) >= 0;

    /// <summary>Serial numbers in the order of the unique identifier: <c>CA0001-JPN01-THA-1..100-2024</c>.</summary>
    /// <param name="first">First serial number.</param>
    /// <param name="last">Last serial number.</param>
    public string Serials(long first, long last)
    {
        var serials = first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first}..{last}");
        return $"{CooperativeApproachId}-{RegistryId}-{FirstTransferringParty}-{serials}-{Vintage}";
    }
}
