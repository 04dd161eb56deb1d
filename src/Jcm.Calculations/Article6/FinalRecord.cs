using System.Globalization;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>How outcomes came to their end.</summary>
public enum FinalKind
{
    /// <summary>Used towards an NDC (retirement, 無効化).</summary>
    Use,

    /// <summary>Used towards or cancelled for another international mitigation purpose (取消し).</summary>
    Cancellation,

    /// <summary>Cancelled voluntarily (取消し).</summary>
    VoluntaryCancellation,
}

/// <summary>That outcomes are used or cancelled. Nothing can happen to them afterwards.</summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraph 21(e), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Date">The day.</param>
/// <param name="Kind">How they came to their end.</param>
/// <param name="Party">The Party that used or cancelled them.</param>
/// <param name="UseYear">The calendar year for which they are used towards the NDC; null where they are cancelled.</param>
/// <param name="Purpose">The purpose of a cancellation; <see cref="Purposes.Ndc"/> where they are used, <see cref="Purposes.None"/> where they are cancelled voluntarily.</param>
/// <param name="Entity">The entity that used or cancelled them; null for the Party itself.</param>
/// <param name="Entry">Number of the entry of the ledger.</param>
public sealed record FinalRecord(DateOnly Date, FinalKind Kind, Party Party, CalendarYear? UseYear, Purposes Purpose, string? Entity, int Entry)
{
    /// <summary>For example <c>Use by JPN on 2025-06-01 in entry 7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} by {Party} on {Date:yyyy-MM-dd} in entry {Entry}");
}
