using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>An authorisation by one Party: which mitigation outcomes of a cooperative approach may be transferred and used, by whom, and for what.</summary>
/// <remarks>Source: the table of authorizations of the Agreed Electronic Format, decision 4/CMA.6, annex II, as transcribed at <see href="https://github.com/xeptagondev/carbon-registry-undp"/>.</remarks>
/// <param name="Id">Its identifier: letters, digits, spaces and hyphens.</param>
/// <param name="Version">Its version, from 1; a later version replaces an earlier one for outcomes that are not yet first transferred.</param>
/// <param name="Approach">Identifier of the cooperative approach.</param>
/// <param name="Party">The Party that authorises.</param>
/// <param name="Purposes">For what; at least one purpose.</param>
/// <param name="FirstVintage">First year of the authorised timeframe.</param>
/// <param name="LastVintage">Last year of the authorised timeframe.</param>
public sealed record Authorisation(string Id, int Version, string Approach, Party Party, Purposes Purposes, CalendarYear FirstVintage, CalendarYear LastVintage)
{
    /// <summary>The most that may be authorised under it over all versions, in units of the metric; null where it names no limit.</summary>
    public long? Cap { get; init; }

    /// <summary>In what the outcomes are counted.</summary>
    public Metric Metric { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Metric.CO2e;

    /// <summary>The Parties that may acquire and use the outcomes; empty where all Parties of the approach may.</summary>
    public IReadOnlyList<Party> AuthorisedParties { get; init => field = EqualList<Party>.Of(value); } = EqualList<Party>.Of([]);

    /// <summary>The entities that may use or cancel the outcomes for other purposes, by identification number; empty where the authorisation names none.</summary>
    public IReadOnlyList<string> AuthorisedEntities { get; init => field = EqualList<string>.Of(value); } = EqualList<string>.Of([]);

    /// <summary>What counts as first transfer for purposes other than an NDC. Required when such a purpose is authorised; null otherwise.</summary>
    public FirstTransferTrigger? FirstTransferOfOtherPurposes { get; init; }

    /// <summary>The sectors that it covers, in the words of the nomenclature.</summary>
    public IReadOnlyList<string> Sectors { get; init => field = EqualList<string>.Of(value); } = EqualList<string>.Of([]);

    /// <summary>The activity types that it covers, in the words of the nomenclature.</summary>
    public IReadOnlyList<string> ActivityTypes { get; init => field = EqualList<string>.Of(value); } = EqualList<string>.Of([]);

    /// <summary>Terms and conditions; null where there are none.</summary>
    public string? Terms { get; init; }

    /// <summary>Whether mitigation of a year lies in the authorised timeframe.</summary>
    /// <param name="vintage">The year in which the mitigation occurred.</param>
    public bool Covers(CalendarYear vintage) => FirstVintage <= vintage && vintage <= LastVintage;

    /// <summary>Identifier and version.</summary>
    public override string ToString() => FormattableString.Invariant($"authorisation {Id} version {Version} by {Party}");
}
