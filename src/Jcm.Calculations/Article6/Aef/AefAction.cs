using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>A row of table 3, Actions.</summary>
public sealed record AefAction
{
    /// <summary>Action date: when the action was executed in the registry.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The time of the day in UTC; null where only the day is known. With a time the cell is written in ISO 8601, without as <c>dd/mm/yyyy</c>.</summary>
    public TimeOnly? UtcTime { get; init; }

    /// <summary>Action type.</summary>
    public required AefActionType Type { get; init; }

    /// <summary>Action subtype, of the nomenclature: see <see cref="AefActionSubtype"/>.</summary>
    public string? Subtype { get; init => field = AefText.OrNull(value); }

    /// <summary>The block that the action concerns, fields 4 to 19.</summary>
    public required AefBlock Block { get; init; }

    /// <summary>Transferring participating Party ID; for an acquisition only.</summary>
    public Party? TransferringParty { get; init; }

    /// <summary>Acquiring participating Party ID; for a first transfer and a transfer only.</summary>
    public Party? AcquiringParty { get; init; }

    /// <summary>Purpose for which the ITMO has been used towards or cancelled for OIMP.</summary>
    public string? Purpose { get; init => field = AefText.OrNull(value); }

    /// <summary>
    /// Using/cancelling participating Party ID. By the footnote of the transcribed table only for a use towards international mitigation purposes or a cancellation for other purposes,
    /// otherwise blank (NA): the reporting Party itself uses towards its NDC.
    /// </summary>
    public Party? UsingParty { get; init; }

    /// <summary>Using/cancelling authorized entity ID: an identification number of table 5.</summary>
    public string? UsingEntityId { get; init => field = AefText.OrNull(value); }

    /// <summary>Calendar year for which the ITMOs are used towards the Party's NDC; for a use only.</summary>
    public CalendarYear? UseYear { get; init; }

    /// <summary>Result of the consistency checks; filled in by the central platform, null before.</summary>
    public string? ConsistencyCheckResult { get; init => field = AefText.OrNull(value); }

    /// <summary>Additional explanatory information.</summary>
    public string? AdditionalInformation { get; init => field = AefText.OrNull(value); }

    /// <summary>Whether the action ends the life of its outcomes: use and the two cancellations.</summary>
    /// <remarks>Source: Decision 2/CMA.3, annex, paragraph 21(e), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
    public bool IsTerminal => Type is AefActionType.Use or AefActionType.Cancellation or AefActionType.VoluntaryCancellation;
}
