using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A project document.</summary>
internal sealed record ProjectContract
{
    [Description("Where the schema of this document is found, for editors.")]
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    [Description("Always jcm-project/1.")]
    public required string Format { get; init; }

    [Description("What this document is; free text.")]
    public string? Description { get; init; }

    [Description("Identifier of the project, for example its reference number in the register.")]
    public required string Project { get; init; }

    [Description("Name of the project.")]
    public string? Name { get; init; }

    [Description("The methodology version that the project was registered with.")]
    public required MethodologyContract Methodology { get; init; }

    [Description("What happens to periods that cross 31 December; refused where it is left out.")]
    public VintageDivision? VintageDivision { get; init; }

    [Description("Chosen rows of tables of defaults, and chosen ways to derive a parameter.")]
    [Independent]
    public IReadOnlyList<ChoiceContract>? Choices { get; init; }

    [Description("Values that are fixed ex ante, and defaults that the library does not hold.")]
    [Independent]
    public IReadOnlyList<FixedValueContract>? Fixed { get; init; }

    [Description("Business-as-usual values of parameters that set the level of the reference emissions.")]
    [Independent]
    public IReadOnlyList<BusinessAsUsualContract>? BusinessAsUsual { get; init; }

    [Description("Which categories of day count, where the methodology monitors them.")]
    [Independent]
    public IReadOnlyList<DayCategoryContract>? DayCategories { get; init; }

    [Description("The monitoring points with their periods and monitored values.")]
    [Independent]
    public IReadOnlyList<PointContract>? Points { get; init; }

    [Description("Monitored values that all monitoring points share.")]
    [Independent]
    public IReadOnlyList<PeriodContract>? Shared { get; init; }

    [Description("What series remember from before the first period, as the result of the calculation before states it.")]
    [Independent]
    public IReadOnlyList<CarriedContract>? Carried { get; init; }

    [Description("Tables of reference performance.")]
    [Independent]
    public IReadOnlyList<TableContract>? Tables { get; init; }

    [Description("What stands at the monitoring points, for look-ups in tables.")]
    [Independent]
    public IReadOnlyList<EquipmentContract>? Equipment { get; init; }

    [Description("Historical relations between the output and the input of a plant.")]
    [Independent]
    public IReadOnlyList<HistoryContract>? Histories { get; init; }

    [Description("Meters with their readings, instruments and certificates.")]
    [Independent]
    public IReadOnlyList<MeterContract>? Meters { get; init; }

    [Description("Which monitored values follow from the meters, and how.")]
    public MeteringContract? Metering { get; init; }

    [Description("The approved monitoring plan, with which the report is compared.")]
    public PlanContract? Plan { get; init; }

    [Description("The uncertainties of parameters of the equations, for the uncertainty of the emission reductions; they change no result.")]
    [Independent]
    public IReadOnlyList<UncertaintyContract>? Uncertainties { get; init; }

    [Description("How the errors of parameters go together; parameters that are not named together are independent.")]
    [Independent]
    public IReadOnlyList<CorrelationContract>? Correlations { get; init; }

    [Description("How reductions become credits; without it none are calculated.")]
    public CreditingContract? Crediting { get; init; }

    [Description("How credits are divided between holders; needs crediting.")]
    public AllocationContract? Allocation { get; init; }
}

/// <summary>A methodology version.</summary>
internal sealed record MethodologyContract
{
    [Description("Identifier, for example VN_AM007.")]
    public required string Id { get; init; }

    [Description("Version, for example 1.0; needed where there is more than one.")]
    public string? Version { get; init; }
}

/// <summary>The choice of a row or a way.</summary>
internal sealed record ChoiceContract
{
    [Description("Free text: what is chosen here.")]
    public string? Description { get; init; }

    [Description("Symbol of the parameter, for example EF_RE,i.")]
    public required string Symbol { get; init; }

    [Description("The row or the way, for example national grid.")]
    public required string Category { get; init; }

    [Description("The monitoring point it is for; left out for all that have none of their own.")]
    public string? Point { get; init; }

    [Description("The fuel, waste type or other part of a sum that it is for.")]
    public string? Item { get; init; }
}

/// <summary>A value fixed ex ante.</summary>
internal sealed record FixedValueContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The value.")]
    public required decimal Value { get; init; }

    [Description("Its unit; an empty text for pure numbers.")]
    public required string Unit { get; init; }

    [Description("The document it was taken from.")]
    public required string Source { get; init; }

    [Description("What else is known of the source, for values of reference data.")]
    public ProvenanceContract? Provenance { get; init; }

    [Description("The monitoring point it is for; left out for all that have none of their own.")]
    public string? Point { get; init; }

    [Description("The row of the methodology's table that it fills in; left out when it is the value itself.")]
    public string? Category { get; init; }

    [Description("The fuel, waste type or other part of a sum that it belongs to.")]
    public string? Item { get; init; }
}

/// <summary>A business-as-usual value.</summary>
internal sealed record BusinessAsUsualContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The value.")]
    public required decimal Value { get; init; }

    [Description("Its unit; an empty text for pure numbers.")]
    public required string Unit { get; init; }

    [Description("The document it was taken from.")]
    public required string Source { get; init; }

    [Description("What else is known of the source, for values of reference data.")]
    public ProvenanceContract? Provenance { get; init; }

    [Description("The monitoring point it is for; left out for all that have none of their own.")]
    public string? Point { get; init; }
}

/// <summary>Whether a category of day counts.</summary>
internal sealed record DayCategoryContract
{
    [Description("Free text: what is to be decided here.")]
    public string? Description { get; init; }

    [Description("The category, for example working day.")]
    public required string Category { get; init; }

    [Description("Whether its days count.")]
    public required bool Counts { get; init; }

    [Description("The document that says so.")]
    public required string Source { get; init; }
}
