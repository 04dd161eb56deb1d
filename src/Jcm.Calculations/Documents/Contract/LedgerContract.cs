using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A ledger document.</summary>
internal sealed record LedgerContract
{
    [Description("Where the schema of this document is found, for editors.")]
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Always jcm-ledger/1.")]
    public required string Format { get; init; }

    [Description("What this document is; free text.")]
    public string? Description { get; init; }

    [Description("What adjustments and reports need of the Parties and the ledger does not hold.")]
    [Independent]
    public IReadOnlyList<PartyContract>? Parties { get; init; }

    [Description("All actions, in the order of time.")]
    [MayBeEmpty]
    [Independent]
    public required IReadOnlyList<LedgerActionContract> Actions { get; init; }
}

/// <summary>What adjustments and reports need of one Party.</summary>
internal sealed record PartyContract
{
    [Description("Free text about these data, for example the inventory they are from.")]
    public string? Description { get; init; }

    [Description("The Party, by its three-letter code, for example JPN.")]
    public required string Party { get; init; }

    [Description("Emissions and removals covered by the contribution, paragraph 23(a). [tCO2e]")]
    public IReadOnlyList<AnnualAmountContract>? Emissions { get; init; }

    [Description("The portion of the emissions under policies and measures that are not quantified, paragraph 23(b). [tCO2e]")]
    public IReadOnlyList<AnnualAmountContract>? PortionUnderParagraph10 { get; init; }

    [Description("Indicative trajectory or budget, paragraph 7(a)(i) or 7(b). [tCO2e]")]
    public IReadOnlyList<AnnualAmountContract>? Trajectory { get; init; }

    [Description("Emissions of the target year in the balances of the JCM; those of Japan are of its fiscal year 2030. [tCO2e]")]
    public decimal? TargetYearEmissions { get; init; }

    [Description("Levels of non-GHG indicators, one entry for each metric.")]
    [Independent]
    public IReadOnlyList<IndicatorContract>? Indicators { get; init; }

    [Description("Annual submissions in the Agreed Electronic Format, table 1.")]
    [Independent]
    public IReadOnlyList<SubmissionContract>? Submissions { get; init; }

    [Description("Authorised entities in the Agreed Electronic Format, table 5.")]
    [Independent]
    public IReadOnlyList<AuthorisedEntityContract>? AuthorisedEntities { get; init; }
}

/// <summary>An amount of a calendar year.</summary>
internal sealed record AnnualAmountContract
{
    [Description("Calendar year.")]
    public required int Year { get; init; }

    [Description("The amount.")]
    public required decimal Amount { get; init; }
}

/// <summary>A non-GHG indicator.</summary>
internal sealed record IndicatorContract
{
    [Description("The unit of the metric, as the contribution states it, for example MWh.")]
    public required string Unit { get; init; }

    [Description("Annual level, paragraph 23(i).")]
    public IReadOnlyList<AnnualAmountContract>? Levels { get; init; }

    [Description("Indicative trajectory, paragraph 7(a)(i) or 7(b).")]
    public IReadOnlyList<AnnualAmountContract>? Trajectory { get; init; }
}

/// <summary>The row of table 1, without what the central platform fills in.</summary>
internal sealed record SubmissionContract
{
    [Description("Reported calendar year.")]
    public required int ReportedYear { get; init; }

    [Description("Version, X.Y; the first one is 1.0.")]
    public required string Version { get; init; }

    [Description("Date of submission.")]
    public required DateOnly DateOfSubmission { get; init; }

    [Description("First year of the NDC implementation period.")]
    public required int FirstYearOfNdcPeriod { get; init; }

    [Description("Last year of the NDC implementation period.")]
    public required int LastYearOfNdcPeriod { get; init; }
}

/// <summary>A row of table 5.</summary>
internal sealed record AuthorisedEntityContract
{
    [Description("Date of the authorisation.")]
    public required DateOnly Date { get; init; }

    [Description("Name.")]
    public required string Name { get; init; }

    [Description("Country of incorporation, by its code of two or three letters.")]
    public required string Country { get; init; }

    [Description("Identification number in the country of incorporation.")]
    public required string Id { get; init; }

    [Description("Identifier of the cooperative approach, for example CA0001.")]
    public required string Approach { get; init; }

    [Description("Conditions of the authorisation.")]
    public string? Conditions { get; init; }

    [Description("Change and revocation conditions.")]
    public string? ChangeConditions { get; init; }

    [Description("Additional explanatory information.")]
    public string? AdditionalInformation { get; init; }
}
