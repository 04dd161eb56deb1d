using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>How monitored values follow from meters: see <see cref="MeteredData"/>.</summary>
internal sealed record MeteringContract
{
    [Description("Free text about the metering.")]
    public string? Description { get; init; }

    [Description("The local time of the site.")]
    public required SiteClockContract Clock { get; init; }

    [Description("What happens to intervals in which a boundary of a period lies, for parameters that do not state it; refused where it is left out.")]
    public BoundaryRule? Boundary { get; init; }

    [Description("The monitoring periods; those of the monitoring points where it is left out.")]
    public IReadOnlyList<DaysContract>? Periods { get; init; }

    [Description("Amounts of earlier periods, by name: rules for gaps and checks refer to them.")]
    [Independent]
    public IReadOnlyList<StatedHistoryContract>? Histories { get; init; }

    [Description("The monitored parameters that are calculated from meters.")]
    [Independent]
    public required IReadOnlyList<MeteredParameterContract> Parameters { get; init; }
}

/// <summary>First and last day, both included.</summary>
internal sealed record DaysContract
{
    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }
}

/// <summary>See <see cref="MeteredParameter"/>.</summary>
internal sealed record MeteredParameterContract
{
    [Description("Free text about the parameter.")]
    public string? Description { get; init; }

    [Description("The monitoring point; * for a value that all points share.")]
    public required string Point { get; init; }

    [Description("Symbol of the parameter, for example EG_i,p.")]
    public required string Symbol { get; init; }

    [Description("The fuel, waste type or other part of a sum.")]
    public string? Item { get; init; }

    [Description("How it is obtained: A public data, B invoices, C measurement.")]
    public required OptionWord Option { get; init; }

    [Description("The monitoring plan or other document that says so.")]
    public required string Source { get; init; }

    [Description("What happens to intervals in which a boundary of a period lies.")]
    public BoundaryRule? Boundary { get; init; }

    [Description("The terms, each with its sign.")]
    public required IReadOnlyList<MeterPositionContract> Positions { get; init; }
}

/// <summary>See <see cref="MeterPosition"/>.</summary>
internal sealed record MeterPositionContract
{
    [Description("What is measured here, for example export.")]
    public required string Name { get; init; }

    [Description("Whether the amount is added or taken off.")]
    public required SignWord Sign { get; init; }

    [Description("The identifiers of the meters that stood here one after another.")]
    public required IReadOnlyList<string> Meters { get; init; }

    [Description("The identifier of a meter that measures the same beside them.")]
    public string? CheckMeter { get; init; }

    [Description("The identifier of the meter that holds the invoices for the same amount.")]
    public string? Invoices { get; init; }

    [Description("What stands in for what no reading shows; gaps are refused where it is left out.")]
    public GapRuleContract? Gaps { get; init; }

    [Description("What happens to estimated readings; refused where it is left out.")]
    public EstimatedReadings? Estimated { get; init; }

    [Description("What is checked of the amounts by day.")]
    public PlausibilityContract? Plausibility { get; init; }
}

/// <summary>The sign of a term.</summary>
internal enum SignWord
{
    /// <summary>It is added.</summary>
    [JsonStringEnumMemberName("plus")]
    Plus,

    /// <summary>It is taken off.</summary>
    [JsonStringEnumMemberName("minus")]
    Minus,
}
