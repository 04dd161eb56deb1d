using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>An action of an Article 6 ledger: see <see cref="LedgerAction"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(RegisterApproachContract), "register approach")]
[JsonDerivedType(typeof(ReportNdcContract), "report NDC")]
[JsonDerivedType(typeof(AuthoriseContract), "authorise")]
[JsonDerivedType(typeof(IssueContract), "issue")]
[JsonDerivedType(typeof(AuthoriseUnitsContract), "authorise units")]
[JsonDerivedType(typeof(FirstTransferContract), "first transfer")]
[JsonDerivedType(typeof(AcquireContract), "acquire")]
[JsonDerivedType(typeof(TransferContract), "transfer")]
[JsonDerivedType(typeof(MoveContract), "move")]
[JsonDerivedType(typeof(UseContract), "use")]
[JsonDerivedType(typeof(CancelContract), "cancel")]
[JsonDerivedType(typeof(VoluntarilyCancelContract), "voluntarily cancel")]
internal abstract record LedgerActionContract
{
    [Description("The day.")]
    [JsonPropertyOrder(-2)]
    public required DateOnly Date { get; init; }

    [Description("Free text about the action.")]
    [JsonPropertyOrder(-1)]
    public string? Description { get; init; }
}

/// <summary>An action on outcomes that are issued.</summary>
internal abstract record OutcomesActionContract : LedgerActionContract
{
    [Description("The outcomes: approach, registry, Party, serial numbers and vintage, for example CA0001-THA01-THA-1..500-2024.")]
    [JsonPropertyOrder(-1)]
    public required string Outcomes { get; init; }
}

/// <summary>See <see cref="RegisterApproach"/>.</summary>
internal sealed record RegisterApproachContract : LedgerActionContract
{
    [Description("Identifier of the cooperative approach: CA and four digits.")]
    public required string Id { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("The participating Parties, by three-letter code; at least two.")]
    public required IReadOnlyList<string> Parties { get; init; }
}

/// <summary>See <see cref="ReportNdc"/>.</summary>
internal sealed record ReportNdcContract : LedgerActionContract
{
    [Description("The Party, by its three-letter code.")]
    public required string Party { get; init; }

    [Description("First calendar year of the implementation period.")]
    public required int FirstYear { get; init; }

    [Description("Last calendar year of the implementation period.")]
    public required int LastYear { get; init; }

    [Description("The method of corresponding adjustment for the whole period.")]
    public required AdjustmentMethod Method { get; init; }

    [Description("In what the contribution is counted; tCO2e (AR5) where it is left out.")]
    public MetricContract? Metric { get; init; }

    [Description("Whether it consists of policies and measures that are not quantified, paragraph 10; false where it is left out.")]
    public bool? PoliciesAndMeasures { get; init; }

    [Description("The quantified target.")]
    public NdcTargetContract? Target { get; init; }
}

/// <summary>See <see cref="Authorise"/>.</summary>
internal sealed record AuthoriseContract : LedgerActionContract
{
    [Description("Identifier of the authorisation: letters, digits, spaces and hyphens.")]
    public required string Id { get; init; }

    [Description("Its version, from 1.")]
    public required int Version { get; init; }

    [Description("Identifier of the cooperative approach.")]
    public required string Approach { get; init; }

    [Description("The Party that authorises, by its three-letter code.")]
    public required string Party { get; init; }

    [Description("For what.")]
    public required IReadOnlyList<PurposeWord> Purposes { get; init; }

    [Description("First vintage that it covers.")]
    public required int FirstVintage { get; init; }

    [Description("Last vintage that it covers.")]
    public required int LastVintage { get; init; }

    [Description("The most that may be authorised under it; no limit where it is left out.")]
    public long? Cap { get; init; }

    [Description("In what the outcomes are counted; tCO2e (AR5) where it is left out.")]
    public MetricContract? Metric { get; init; }

    [Description("The Parties that may acquire and use the outcomes; all of the approach where it is left out.")]
    public IReadOnlyList<string>? AuthorisedParties { get; init; }

    [Description("The entities that may use or cancel the outcomes for other purposes, by identification number; any where it is left out.")]
    public IReadOnlyList<string>? AuthorisedEntities { get; init; }

    [Description("What counts as first transfer for IMP and OP; with one of these purposes only.")]
    public FirstTransferTrigger? FirstTransferOfOtherPurposes { get; init; }

    [Description("Sectors, in the words of the nomenclature.")]
    public IReadOnlyList<string>? Sectors { get; init; }

    [Description("Activity types, in the words of the nomenclature.")]
    public IReadOnlyList<string>? ActivityTypes { get; init; }

    [Description("Terms and conditions.")]
    public string? Terms { get; init; }
}

/// <summary>See <see cref="Issue"/>.</summary>
internal sealed record IssueContract : OutcomesActionContract
{
    [Description("The holding account into which they are issued.")]
    public required AccountContract Into { get; init; }

    [Description("Reductions, removals or both; emission reductions where it is left out.")]
    public MitigationType? MitigationType { get; init; }

    [Description("In what the outcomes are counted; tCO2e (AR5) where it is left out.")]
    public MetricContract? Metric { get; init; }

    [Description("Sector, in the words of the nomenclature.")]
    public string? Sector { get; init; }

    [Description("Activity type, in the words of the nomenclature.")]
    public string? ActivityType { get; init; }

    [Description("The credits from which they are made, one for each outcome.")]
    public UnderlyingUnitsContract? Underlying { get; init; }
}

/// <summary>See <see cref="AuthoriseUnits"/>.</summary>
internal sealed record AuthoriseUnitsContract : OutcomesActionContract
{
    [Description("Identifier of the authorisation, whose latest version holds.")]
    public required string Authorisation { get; init; }
}

/// <summary>See <see cref="FirstTransfer"/>.</summary>
internal sealed record FirstTransferContract : OutcomesActionContract
{
    [Description("The holding account from which they go.")]
    public required AccountContract From { get; init; }

    [Description("The acquiring Party, by its three-letter code.")]
    public required string To { get; init; }
}

/// <summary>See <see cref="Acquire"/>.</summary>
internal sealed record AcquireContract : OutcomesActionContract
{
    [Description("The holding account of the acquiring Party.")]
    public required AccountContract Into { get; init; }
}

/// <summary>See <see cref="Transfer"/>.</summary>
internal sealed record TransferContract : OutcomesActionContract
{
    [Description("The holding account from which they go.")]
    public required AccountContract From { get; init; }

    [Description("The acquiring Party, by its three-letter code.")]
    public required string To { get; init; }
}

/// <summary>See <see cref="Move"/>.</summary>
internal sealed record MoveContract : OutcomesActionContract
{
    [Description("The holding account from which they go.")]
    public required AccountContract From { get; init; }

    [Description("The holding account into which they go.")]
    public required AccountContract Into { get; init; }
}

/// <summary>See <see cref="Use"/>.</summary>
internal sealed record UseContract : OutcomesActionContract
{
    [Description("The holding account from which they go to the retirement account of its Party.")]
    public required AccountContract From { get; init; }

    [Description("The calendar year for which they are used.")]
    public required int Year { get; init; }
}

/// <summary>See <see cref="Cancel"/>.</summary>
internal sealed record CancelContract : OutcomesActionContract
{
    [Description("The holding account from which they go to the cancellation account of its Party.")]
    public required AccountContract From { get; init; }

    [Description("IMP, OP or both.")]
    public required IReadOnlyList<PurposeWord> Purposes { get; init; }

    [Description("Identification number of the entity; left out for the Party itself.")]
    public string? Entity { get; init; }
}

/// <summary>See <see cref="VoluntarilyCancel"/>.</summary>
internal sealed record VoluntarilyCancelContract : OutcomesActionContract
{
    [Description("The holding account from which they go to the cancellation account of its Party.")]
    public required AccountContract From { get; init; }

    [Description("Identification number of the entity; left out for the Party itself.")]
    public string? Entity { get; init; }
}
