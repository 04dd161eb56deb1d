using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>One line of quantities of a Party, with what they are reported by.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 23(j), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Kind">What the line counts as.</param>
/// <param name="CooperativeApproach">Identifier of the cooperative approach; not empty.</param>
/// <param name="Sector">The sector; not empty.</param>
/// <param name="FirstTransferring">The first transferring Party.</param>
/// <param name="Vintage">The year in which the mitigation occurred.</param>
/// <param name="Quantity">The quantity, in the metric of the contribution. Not negative.</param>
public sealed record ItemisedQuantity(QuantityKind Kind, string CooperativeApproach, string Sector, Party FirstTransferring, CalendarYear Vintage, decimal Quantity)
{
    /// <summary>The using Party: for a use the Party of the account; for a first transfer the Party that acquires, null where that is not known or there is none.</summary>
    public Party? Using { get; init; }

    /// <summary>For a use: the year for which the outcomes are used. Null otherwise.</summary>
    public CalendarYear? UsedFor { get; init; }

    /// <summary>The year in which the line counts: the year for which it is used, or that of the mitigation.</summary>
    public CalendarYear Year => Kind == QuantityKind.Used && UsedFor is { } year ? year : Vintage;
}
