using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The sixteen fields that tables 3 and 4 share: a block of outcomes with consecutive identifiers.</summary>
public sealed record AefBlock
{
    /// <summary>Cooperative approach ID, for example <c>CA0001</c>.</summary>
    public required string CooperativeApproachId { get; init; }

    /// <summary>Authorization ID, as assigned by the reporting Party.</summary>
    public required string AuthorisationId { get; init; }

    /// <summary>First transferring participating Party ID: the Party in which the mitigation occurred.</summary>
    public required Party FirstTransferringParty { get; init; }

    /// <summary>
    /// Party ITMO registry ID: the code of a Party and two digits, for example <c>JPN01</c>. The texts that have been read allow two meanings (<see cref="AefRegistryReading"/>);
    /// a report that is made from a ledger states the originating registry, which is part of the unique identifier.
    /// </summary>
    public required string RegistryId { get; init; }

    /// <summary>First ID: the first serial number.</summary>
    public required long FirstId { get; init; }

    /// <summary>Last ID: the last serial number.</summary>
    public required long LastId { get; init; }

    /// <summary>Underlying unit registry ID, of the nomenclature; null (NA) where there is none.</summary>
    public string? UnderlyingUnitRegistryId { get; init => field = AefText.Applicable(value); }

    /// <summary>First unit ID of the underlying units.</summary>
    public long? FirstUnitId { get; init; }

    /// <summary>Last unit ID of the underlying units.</summary>
    public long? LastUnitId { get; init; }

    /// <summary>Metric, with the applicable GWP value(s) and non-GHG metric.</summary>
    public required AefMetric Metric { get; init; }

    /// <summary>Quantity (t CO2 eq). [t CO2 eq]</summary>
    public required long Quantity { get; init; }

    /// <summary>Quantity (in non-GHG metric); null (NA) for a GHG metric.</summary>
    public decimal? NonGhgQuantity { get; init; }

    /// <summary>Mitigation type.</summary>
    public required MitigationType MitigationType { get; init; }

    /// <summary>Vintage: the calendar year in which the mitigation occurred.</summary>
    public required CalendarYear Vintage { get; init; }

    /// <summary>How many identifiers the block has: last - first + 1; not positive where they are reversed.</summary>
    /// <remarks>A decimal, because the two identifiers can lie further apart than a whole number of 64 bits reaches.</remarks>
    public decimal Count => (decimal)LastId - FirstId + 1;

    /// <summary>The identity of the block, without its quantities.</summary>
    internal AefIdentity Identity => new(CooperativeApproachId, RegistryId, FirstTransferringParty, Vintage);
}
