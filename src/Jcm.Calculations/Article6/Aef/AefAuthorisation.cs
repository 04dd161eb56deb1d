namespace Jcm.Calculations.Article6.Aef;

/// <summary>A row of table 2, Authorizations.</summary>
public sealed record AefAuthorisation
{
    /// <summary>Authorization ID, as assigned by the reporting Party: letters, digits, spaces and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Date of authorization.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Cooperative approach ID, for example <c>CA0001</c>.</summary>
    public required string CooperativeApproachId { get; init; }

    /// <summary>Version of the authorization.</summary>
    public required int Version { get; init; }

    /// <summary>Authorized quantity: the most that is authorised, in the metric of the authorisation; null where there is no limit.</summary>
    public long? Quantity { get; init; }

    /// <summary>Metric, with the applicable GWP value(s) and non-GHG metric.</summary>
    public required AefMetric Metric { get; init; }

    /// <summary>Sector(s), of the nomenclature; at least one.</summary>
    /// <exception cref="ArgumentException">An item is empty or holds a semicolon, which separates items in a cell.</exception>
    public required IReadOnlyList<string> Sectors { get; init => field = AefText.Items(value); }

    /// <summary>Activity type(s), of the nomenclature.</summary>
    /// <exception cref="ArgumentException">An item is empty or holds a semicolon.</exception>
    public IReadOnlyList<string> ActivityTypes { get; init => field = AefText.Items(value); } = EqualList<string>.Of([]);

    /// <summary>Purposes for authorization.</summary>
    public required Purposes Purposes { get; init; }

    /// <summary>Authorized Party(ies) ID; empty where any Party may use the outcomes.</summary>
    public IReadOnlyList<Party> AuthorisedParties { get; init => field = EqualList<Party>.Of(value); } = EqualList<Party>.Of([]);

    /// <summary>Authorized entity(ies) ID: identification numbers of table 5.</summary>
    /// <exception cref="ArgumentException">An item is empty or holds a semicolon.</exception>
    public IReadOnlyList<string> AuthorisedEntityIds { get; init => field = AefText.Items(value); } = EqualList<string>.Of([]);

    /// <summary>OIMP authorized by the Party: which other international mitigation purpose; null where none is.</summary>
    public string? AuthorisedOimp { get; init => field = AefText.OrNull(value); }

    /// <summary>Authorized timeframe; null where none is stated.</summary>
    public AefTimeframe? Timeframe { get; init; }

    /// <summary>Authorization terms and conditions.</summary>
    public string? Terms { get; init => field = AefText.OrNull(value); }

    /// <summary>Authorization documentation: a link, filled in by the central platform; null before.</summary>
    public string? Documentation { get; init => field = AefText.OrNull(value); }

    /// <summary>First transfer definition for OIMP; null where no such purpose is authorised.</summary>
    public FirstTransferTrigger? FirstTransferDefinition { get; init; }

    /// <summary>Additional explanatory information.</summary>
    public string? AdditionalInformation { get; init => field = AefText.OrNull(value); }
}
