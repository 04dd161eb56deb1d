using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A result document.</summary>
internal sealed record ResultContract
{
    [Description("Where the schema of this document is found, for editors.")]
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Always jcm-result/1.")]
    public required string Format { get; init; }

    [Description("What this document is; free text.")]
    public string? Description { get; init; }

    [Description("Identifier of the project.")]
    public required string Project { get; init; }

    [Description("Name of the project.")]
    public string? Name { get; init; }

    [Description("The methodology version.")]
    public required AppliedMethodologyContract Methodology { get; init; }

    [Description("The versions of library and reference data that it was calculated with.")]
    public required VersionsContract CalculatedWith { get; init; }

    [Description("SHA-256 of the canonical form of the inputs.")]
    public required string Fingerprint { get; init; }

    [Description("The unit of all emissions and reductions: tCO2e.")]
    public required string Unit { get; init; }

    [Description("The total over all monitoring points and periods.")]
    public required LevelsContract Total { get; init; }

    [Description("Totals by monitoring point.")]
    public required IReadOnlyList<PointTotalContract> Points { get; init; }

    [Description("Totals by monitoring period.")]
    public required IReadOnlyList<PeriodTotalContract> Periods { get; init; }

    [Description("Totals by vintage.")]
    public required IReadOnlyList<VintageTotalContract> Vintages { get; init; }

    [Description("The credits; left out where the inputs do not say how reductions become credits.")]
    public CreditsContract? Credits { get; init; }

    [Description("The division of the credits; left out where they are not divided.")]
    public DividedCreditsContract? Allocation { get; init; }

    [Description("Every monitoring point in every period, with parameters and working.")]
    public required IReadOnlyList<PeriodResultContract> Results { get; init; }

    [Description("What series remember, in the form in which the next project document takes it over.")]
    public IReadOnlyList<CarriedContract>? CarriedForward { get; init; }

    [Description("What was found in the monitoring data.")]
    public IReadOnlyList<FindingContract>? Findings { get; init; }

    [Description("Doubts that a reader should know of.")]
    [MayBeEmpty]
    public required IReadOnlyList<WarningContract> Warnings { get; init; }

    [Description("Every rule that was applied where rules differ.")]
    public required IReadOnlyList<string> Policies { get; init; }

    [Description("What went in: everything that is needed to calculate it again.")]
    public required ProjectContract Inputs { get; init; }
}

/// <summary>The methodology version of a result.</summary>
internal sealed record AppliedMethodologyContract
{
    [Description("Identifier, for example VN_AM007.")]
    public required string Id { get; init; }

    [Description("Version, for example 1.0.")]
    public required string Version { get; init; }

    [Description("Title.")]
    public string? Title { get; init; }

    [Description("Address of its document.")]
    public required string Document { get; init; }
}

/// <summary>Versions.</summary>
internal sealed record VersionsContract
{
    [Description("Version of Jcm.Calculations.")]
    public required string Library { get; init; }

    [Description("Edition and fingerprint of the reference data.")]
    public required string Data { get; init; }
}

/// <summary>Emission levels in tonnes of CO2 equivalent, unrounded.</summary>
internal sealed record LevelsContract
{
    [Description("Reference emissions RE.")]
    public required decimal Reference { get; init; }

    [Description("Project emissions PE.")]
    public required decimal Project { get; init; }

    [Description("Emission reductions ER = RE - PE.")]
    public required decimal Reduction { get; init; }

    [Description("Business-as-usual emissions BaU; left out where no such value was supplied.")]
    public decimal? BusinessAsUsual { get; init; }

    [Description("BaU - RE, never credited.")]
    public decimal? Uncredited { get; init; }
}

/// <summary>The total of a monitoring point.</summary>
internal sealed record PointTotalContract
{
    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("Its emission levels.")]
    public required LevelsContract Levels { get; init; }
}

/// <summary>The total of a period.</summary>
internal sealed record PeriodTotalContract
{
    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("Its emission levels.")]
    public required LevelsContract Levels { get; init; }
}

/// <summary>The total of a vintage.</summary>
internal sealed record VintageTotalContract
{
    [Description("Calendar year in which the mitigation occurred.")]
    public required int Vintage { get; init; }

    [Description("Its emission levels.")]
    public required LevelsContract Levels { get; init; }
}

/// <summary>A doubt.</summary>
internal sealed record WarningContract
{
    [Description("The kind of doubt, for programs.")]
    public required string Code { get; init; }

    [Description("The place.")]
    public required string Where { get; init; }

    [Description("The doubt in words.")]
    public required string Message { get; init; }
}
