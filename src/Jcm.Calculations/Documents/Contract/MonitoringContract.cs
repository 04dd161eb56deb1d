using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A monitoring point with its periods.</summary>
internal sealed record PointContract
{
    [Description("Free text about the monitoring point.")]
    public string? Description { get; init; }

    [Description("Identifier of the monitoring point.")]
    public required string Id { get; init; }

    [Description("The monitoring periods with their values.")]
    [Independent]
    public required IReadOnlyList<PeriodContract> Periods { get; init; }
}

/// <summary>The values of a monitoring period.</summary>
internal sealed record PeriodContract
{
    [Description("Free text about the period.")]
    public string? Description { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("The monitored values.")]
    [Independent]
    public required IReadOnlyList<MonitoredValueContract> Values { get; init; }
}

/// <summary>A monitored value.</summary>
internal sealed record MonitoredValueContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of the parameter, for example EG_i,p.")]
    public required string Symbol { get; init; }

    [Description("The value for the whole period.")]
    public required decimal Value { get; init; }

    [Description("Its unit; an empty text for pure numbers.")]
    public required string Unit { get; init; }

    [Description("How it was obtained: A public data, B invoices, C measurement.")]
    public required OptionWord Option { get; init; }

    [Description("The meter, invoice or publication it was taken from.")]
    public required string Source { get; init; }

    [Description("The category of the days it belongs to, where the methodology monitors that.")]
    public string? DayCategory { get; init; }

    [Description("The fuel, waste type or other part of a sum that it belongs to.")]
    public string? Item { get; init; }

    [Description("The maximum permissible error of the measurement as a share of the value, by which it is corrected against the project.")]
    public decimal? MaximumError { get; init; }
}

/// <summary>A monitoring option.</summary>
internal enum OptionWord
{
    /// <summary>Public data.</summary>
    [JsonStringEnumMemberName("A")]
    A = 1,

    /// <summary>Invoices.</summary>
    [JsonStringEnumMemberName("B")]
    B = 2,

    /// <summary>Measurement.</summary>
    [JsonStringEnumMemberName("C")]
    C = 4,
}

/// <summary>What a series remembers.</summary>
internal sealed record CarriedContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("Symbol of the carried parameter.")]
    public required string Symbol { get; init; }

    [Description("The waste type or other part of the sum.")]
    public string? Item { get; init; }

    [Description("The last day of the period before.")]
    public required DateOnly AsOf { get; init; }

    [Description("The value.")]
    public required decimal Value { get; init; }

    [Description("Its unit; an empty text for pure numbers.")]
    public required string Unit { get; init; }

    [Description("The document or result it was taken from.")]
    public required string Source { get; init; }
}
