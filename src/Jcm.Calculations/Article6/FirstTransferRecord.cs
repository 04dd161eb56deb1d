using System.Globalization;

namespace Jcm.Calculations.Article6;

/// <summary>What made the first transfer of outcomes.</summary>
public enum FirstTransferCause
{
    /// <summary>The first international transfer, for outcomes authorised for use towards an NDC.</summary>
    ToAnotherParty,

    /// <summary>The authorisation, for other purposes.</summary>
    Authorisation,

    /// <summary>The issuance, for other purposes.</summary>
    Issuance,

    /// <summary>The use or cancellation, for other purposes.</summary>
    UseOrCancellation,
}

/// <summary>That outcomes are first transferred. It happens once, and the corresponding adjustment of the first transferring Party follows from it.</summary>
/// <remarks>Source: decision 2/CMA.3, annex, paragraph 2, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Date">The day.</param>
/// <param name="Cause">What made it.</param>
/// <param name="Purposes">For what the first transferring Party had authorised the outcomes.</param>
/// <param name="Entry">Number of the entry of the ledger.</param>
public sealed record FirstTransferRecord(DateOnly Date, FirstTransferCause Cause, Purposes Purposes, int Entry)
{
    /// <summary>For example <c>ToAnotherParty on 2025-06-01 for NDC in entry 4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cause} on {Date:yyyy-MM-dd} for {Purposes.Word()} in entry {Entry}");
}
