using System.ComponentModel;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>What is known of a source beyond its name.</summary>
internal sealed record ProvenanceContract
{
    [Description("How far the value can be relied on; supplied where the caller answers for it.")]
    public required Confidence Confidence { get; init; }

    [Description("Address of the document.")]
    public string? Url { get; init; }

    [Description("Who published it.")]
    public string? Publisher { get; init; }

    [Description("Edition, year or data period.")]
    public string? Edition { get; init; }

    [Description("What else a reader of the value should know.")]
    public string? Note { get; init; }
}

/// <summary>A table of reference performance.</summary>
internal sealed record TableContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of the parameter, for example COP_RE,i.")]
    public required string Symbol { get; init; }

    [Description("What the table holds.")]
    public required string Name { get; init; }

    [Description("Unit of the values; an empty text for pure numbers.")]
    public required string Unit { get; init; }

    [Description("Unit in which the rows count capacity.")]
    public required string CapacityUnit { get; init; }

    [Description("The document it was taken from.")]
    public required string Source { get; init; }

    [Description("What else is known of the source, for tables of reference data.")]
    public ProvenanceContract? Provenance { get; init; }

    [Description("The rows.")]
    public required IReadOnlyList<TableRowContract> Rows { get; init; }
}

/// <summary>A row of a table.</summary>
internal sealed record TableRowContract
{
    [Description("Class of equipment, for example screw.")]
    public required string Class { get; init; }

    [Description("Least capacity of the range, which belongs to it; left out where there is no lower end.")]
    public decimal? From { get; init; }

    [Description("End of the range, which belongs to the next row; left out where there is no upper end; equal to from for one exact rating.")]
    public decimal? To { get; init; }

    [Description("Whether the end itself belongs to the range.")]
    public bool? ToIsIncluded { get; init; }

    [Description("The value.")]
    public required decimal Value { get; init; }
}

/// <summary>What stands at a monitoring point.</summary>
internal sealed record EquipmentContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("Class of equipment as in the table.")]
    public required string Class { get; init; }

    [Description("Rated capacity.")]
    public required decimal Capacity { get; init; }

    [Description("Its unit.")]
    public required string Unit { get; init; }

    [Description("The document that states it.")]
    public required string Source { get; init; }
}

/// <summary>A historical relation.</summary>
internal sealed record HistoryContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of the monitored output.")]
    public required string Output { get; init; }

    [Description("The monitoring point it is for; left out for all that have none of their own.")]
    public string? Point { get; init; }

    [Description("The form of the relation.")]
    public required HistoricalModel Model { get; init; }

    [Description("What applies to loads that the history has not seen; refused where it is left out.")]
    public OutsideHistory? Outside { get; init; }

    [Description("Ascending bounds of the bins, in output per duration; for the binned form.")]
    public IReadOnlyList<decimal>? Bounds { get; init; }

    [Description("What the mean of a bin is; for the binned form.")]
    public BinMean? Mean { get; init; }

    [Description("How many records every bin has at least; for the binned form, 1 where it is left out.")]
    public int? MinimumRecords { get; init; }

    [Description("What outputs are counted in.")]
    public required string OutputUnit { get; init; }

    [Description("What inputs are counted in.")]
    public required string InputUnit { get; init; }

    [Description("What durations are counted in: a unit of time.")]
    public required string DurationUnit { get; init; }

    [Description("Where the records come from.")]
    public required string Source { get; init; }

    [Description("What else is known of the source.")]
    public ProvenanceContract? Provenance { get; init; }

    [Description("The records.")]
    public required IReadOnlyList<HistoryRecordContract> Records { get; init; }
}

/// <summary>A record of a history.</summary>
internal sealed record HistoryRecordContract
{
    [Description("What was produced.")]
    public required decimal Output { get; init; }

    [Description("What was consumed for it.")]
    public required decimal Input { get; init; }

    [Description("How long it took.")]
    public required decimal Duration { get; init; }
}
