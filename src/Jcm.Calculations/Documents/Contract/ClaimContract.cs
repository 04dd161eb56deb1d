using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A claim document: numbers that somebody states, and the inputs that they rest on.</summary>
internal sealed record ClaimContract
{
    [Description("Where the schema of this document is found, for editors.")]
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Always jcm-claim/1.")]
    public required string Format { get; init; }

    [Description("What this document is; free text.")]
    public string? Description { get; init; }

    [Description("Where the claim stands, for example the monitoring report with its version and page.")]
    public required string Source { get; init; }

    [Description("The share of the recalculated amount from which on a misstatement is material: above 0 and at most 1, for example 0.05. It is a decision of the programme and has no default.")]
    public decimal? MaterialityThreshold { get; init; }

    [Description("The numbers that are claimed, with all digits that are printed.")]
    public required ClaimedContract Claimed { get; init; }

    [Description("The inputs that the claim rests on: a project document.")]
    public required ProjectContract Inputs { get; init; }
}

/// <summary>Claimed numbers; whatever is not claimed is left out.</summary>
internal sealed record ClaimedContract
{
    [Description("Total emission levels.")]
    public ClaimedLevelsContract? Total { get; init; }

    [Description("Levels of monitoring points.")]
    public IReadOnlyList<ClaimedPointContract>? Points { get; init; }

    [Description("Levels of periods, over all monitoring points.")]
    public IReadOnlyList<ClaimedPeriodContract>? Periods { get; init; }

    [Description("Levels of monitoring points in periods.")]
    public IReadOnlyList<ClaimedResultContract>? Results { get; init; }

    [Description("Levels and credits of vintages.")]
    public IReadOnlyList<ClaimedVintageContract>? Vintages { get; init; }

    [Description("Values of parameters and steps.")]
    public IReadOnlyList<ClaimedValueContract>? Values { get; init; }

    [Description("All credits, in whole tonnes.")]
    public long? Credits { get; init; }

    [Description("Parts of holders, in whole tonnes.")]
    public IReadOnlyList<PublishedPartContract>? Parts { get; init; }
}

/// <summary>Claimed emission levels in tonnes of CO2 equivalent, as printed.</summary>
internal sealed record ClaimedLevelsContract
{
    [Description("Reference emissions RE.")]
    public decimal? Reference { get; init; }

    [Description("Project emissions PE.")]
    public decimal? Project { get; init; }

    [Description("Emission reductions ER.")]
    public decimal? Reduction { get; init; }

    [Description("Business-as-usual emissions.")]
    public decimal? BusinessAsUsual { get; init; }

    [Description("BaU - RE.")]
    public decimal? Uncredited { get; init; }
}

/// <summary>Claimed levels of a point.</summary>
internal sealed record ClaimedPointContract
{
    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("Its levels.")]
    public required ClaimedLevelsContract Levels { get; init; }
}

/// <summary>Claimed levels of a period.</summary>
internal sealed record ClaimedPeriodContract
{
    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("Its levels.")]
    public required ClaimedLevelsContract Levels { get; init; }
}

/// <summary>Claimed levels of a point in a period.</summary>
internal sealed record ClaimedResultContract
{
    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("Its levels.")]
    public required ClaimedLevelsContract Levels { get; init; }
}

/// <summary>Claimed levels and credits of a vintage.</summary>
internal sealed record ClaimedVintageContract
{
    [Description("Calendar year.")]
    public required int Vintage { get; init; }

    [Description("Its levels.")]
    public ClaimedLevelsContract? Levels { get; init; }

    [Description("Its credits in whole tonnes.")]
    public long? Credits { get; init; }
}

/// <summary>The claimed value of a parameter or a step.</summary>
internal sealed record ClaimedValueContract
{
    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("Symbol of the parameter or the step.")]
    public required string Symbol { get; init; }

    [Description("The fuel, waste type or other part of a sum.")]
    public string? Item { get; init; }

    [Description("The value, with all digits that are printed.")]
    public required decimal Value { get; init; }

    [Description("Its unit, as the methodology has it.")]
    public required string Unit { get; init; }
}
