using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>A row of table 5, Authorized entities.</summary>
public sealed record AefAuthorisedEntity
{
    /// <summary>Date of the authorization.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Country of incorporation.</summary>
    public required Country Country { get; init; }

    /// <summary>Identification number in the country of incorporation.</summary>
    public required string Id { get; init; }

    /// <summary>Cooperative approach ID, for example <c>CA0001</c>.</summary>
    public required string CooperativeApproachId { get; init; }

    /// <summary>Conditions of the authorisation.</summary>
    public string? Conditions { get; init => field = AefText.OrNull(value); }

    /// <summary>Change and revocation conditions.</summary>
    public string? ChangeConditions { get; init => field = AefText.OrNull(value); }

    /// <summary>Additional explanatory information.</summary>
    public string? AdditionalInformation { get; init => field = AefText.OrNull(value); }
}
