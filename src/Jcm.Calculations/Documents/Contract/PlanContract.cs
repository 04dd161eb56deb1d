using System.ComponentModel;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>The approved monitoring plan, and what the report of this document says to it: see <see cref="MonitoringPlan"/>.</summary>
internal sealed record PlanContract
{
    [Description("Free text about the plan.")]
    public string? Description { get; init; }

    [Description("The approved document that holds the plan.")]
    public required PlanDocumentContract Document { get; init; }

    [Description("The days for which the project may be credited.")]
    public required CreditingPeriodContract Crediting { get; init; }

    [Description("The monitoring points that every report has to be complete in.")]
    public required IReadOnlyList<PlannedPointContract> Points { get; init; }

    [Description("Which rules apply from which day on: those of the registration, then those of every approved change.")]
    public required IReadOnlyList<VersionsFromContract> Versions { get; init; }

    [Description("How each parameter is monitored.")]
    public required IReadOnlyList<PlannedParameterContract> Parameters { get; init; }

    [Description("What the report says beside its values; without it the plan is read, and no report held against it.")]
    public MonitoringReportContract? Report { get; init; }

    [Description("What the reports so far leave for this one.")]
    public MonitoringHistoryContract? History { get; init; }
}

/// <summary>See <see cref="PlanDocument"/>.</summary>
internal sealed record PlanDocumentContract
{
    [Description("What it is, for example PDD of VN-1.")]
    public required string Title { get; init; }

    [Description("Its registered version.")]
    public required string Version { get; init; }
}

/// <summary>See <see cref="CreditingPeriod"/>.</summary>
internal sealed record CreditingPeriodContract
{
    [Description("First day.")]
    public required DateOnly First { get; init; }

    [Description("Last day; left out where the registration states none.")]
    public DateOnly? Last { get; init; }
}

/// <summary>See <see cref="PlannedPoint"/>.</summary>
internal sealed record PlannedPointContract
{
    [Description("Identifier of the monitoring point.")]
    public required string Id { get; init; }

    [Description("First day in service; left out where it is in service from the beginning.")]
    public DateOnly? InServiceFrom { get; init; }

    [Description("Last day in service; left out where no end is known.")]
    public DateOnly? InServiceUntil { get; init; }

    [Description("The document that says so; needed where either day is given.")]
    public string? ServiceSource { get; init; }
}

/// <summary>See <see cref="RuleVersions"/>.</summary>
internal sealed record RuleVersionsContract
{
    [Description("Identifier of the methodology, for example VN_AM007.")]
    public required string Methodology { get; init; }

    [Description("Its version.")]
    public required string MethodologyVersion { get; init; }

    [Description("The guidelines for monitoring reports with their version, for example JCM_VN_GL_PDD_MR_ver02.0.")]
    public required string RuleSet { get; init; }
}

/// <summary>See <see cref="VersionsFrom"/>.</summary>
internal sealed record VersionsFromContract
{
    [Description("The first day of monitoring for which the rules apply.")]
    public required DateOnly From { get; init; }

    [Description("The rules.")]
    public required RuleVersionsContract Versions { get; init; }

    [Description("The decision that says so, for example the registration.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="PlannedParameter"/>.</summary>
internal sealed record PlannedParameterContract
{
    [Description("Symbol of the parameter, for example EG_i,p.")]
    public required string Symbol { get; init; }

    [Description("The monitoring option: A public data, B invoices, C measurement.")]
    public required OptionWord Option { get; init; }

    [Description("The sources, first choice first.")]
    public required IReadOnlyList<RankedSourceContract> Sources { get; init; }

    [Description("The monitoring point; left out for every point that has no entry of its own, * for a value that all points share.")]
    public string? Point { get; init; }

    [Description("The fuel, waste type or other part of a sum.")]
    public string? Item { get; init; }

    [Description("By which rule readings that do not meet the boundaries of the periods are apportioned; refused where it is left out.")]
    public BoundaryRule? Apportioning { get; init; }

    [Description("What stands in for gaps of metered values; left out where the plan says nothing.")]
    public GapTreatment? Gaps { get; init; }

    [Description("The largest permissible error that the plan allows, as a share of the value.")]
    public decimal? MaximumPermissibleError { get; init; }

    [Description("How many months may lie between two calibrations.")]
    public int? CalibrationIntervalMonths { get; init; }

    [Description("How often it is monitored, in the words of the plan.")]
    public string? Frequency { get; init; }
}

/// <summary>See <see cref="RankedSource"/>.</summary>
internal sealed record RankedSourceContract
{
    [Description("The meter, invoice or publication, as monitored values name it.")]
    public required string Name { get; init; }

    [Description("When it may take the place of the sources before it, in the words of the plan.")]
    public string? OnlyWhen { get; init; }

    [Description("The monitoring option of a value from this source; that of the parameter where it is left out.")]
    public OptionWord? Option { get; init; }
}

/// <summary>See <see cref="MonitoringReport"/>. Its values are those of the document, its methodology is that of the document.</summary>
internal sealed record MonitoringReportContract
{
    [Description("First day that the whole report covers.")]
    public required DateOnly From { get; init; }

    [Description("Last day that the whole report covers.")]
    public required DateOnly To { get; init; }

    [Description("The guidelines that the report applies, with their version.")]
    public required string RuleSet { get; init; }

    [Description("The last day of the report before; left out for the first report of the project.")]
    public DateOnly? PreviousLastDay { get; init; }

    [Description("Which of the planned sources were used, where the values do not name them in the words of the plan, or with the reason for a lower one.")]
    public IReadOnlyList<SourceUsedContract>? Sources { get; init; }

    [Description("How readings were apportioned. A parameter that is not named had nothing to apportion.")]
    public IReadOnlyList<ApportioningUsedContract>? Apportioning { get; init; }
}

/// <summary>See <see cref="SourceUsed"/>.</summary>
internal sealed record SourceUsedContract
{
    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The monitoring point, as in the value.")]
    public required string Point { get; init; }

    [Description("The part of a sum, as in the value.")]
    public string? Item { get; init; }

    [Description("First day of the monitoring period, as in the value.")]
    public required DateOnly From { get; init; }

    [Description("Last day of the monitoring period, as in the value.")]
    public required DateOnly To { get; init; }

    [Description("Name of the source in the plan.")]
    public required string Source { get; init; }

    [Description("Why the sources before it were not available; left out where it is the first choice.")]
    public string? Reason { get; init; }
}

/// <summary>See <see cref="ApportioningUsed"/>.</summary>
internal sealed record ApportioningUsedContract
{
    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The monitoring point, as in the values.")]
    public required string Point { get; init; }

    [Description("The part of a sum, as in the values.")]
    public string? Item { get; init; }

    [Description("The rule.")]
    public required BoundaryRule Rule { get; init; }
}

/// <summary>See <see cref="MonitoringHistory"/>.</summary>
internal sealed record MonitoringHistoryContract
{
    [Description("First day that the reports cover.")]
    public required DateOnly From { get; init; }

    [Description("Last day that the reports cover.")]
    public required DateOnly To { get; init; }

    [Description("The last day of the report before the first one of these; left out where that is the first report of the project.")]
    public DateOnly? PreviousLastDay { get; init; }

    [Description("The lowest and highest values of each parameter.")]
    public required IReadOnlyList<ExtremesContract> Extremes { get; init; }
}

/// <summary>See <see cref="HistoricalExtremes"/>.</summary>
internal sealed record ExtremesContract
{
    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The monitoring point; * for values that all share.")]
    public required string Point { get; init; }

    [Description("The part of a sum.")]
    public string? Item { get; init; }

    [Description("The category of day.")]
    public string? DayCategory { get; init; }

    [Description("Unit of the values.")]
    public required string Unit { get; init; }

    [Description("The lowest value of a period.")]
    public required HistoricalValueContract Lowest { get; init; }

    [Description("The highest value of a period.")]
    public required HistoricalValueContract Highest { get; init; }

    [Description("The value that is lowest for each day of its period.")]
    public required HistoricalValueContract LowestPerDay { get; init; }

    [Description("The value that is highest for each day of its period.")]
    public required HistoricalValueContract HighestPerDay { get; init; }
}

/// <summary>See <see cref="HistoricalValue"/>.</summary>
internal sealed record HistoricalValueContract
{
    [Description("First day of the period.")]
    public required DateOnly From { get; init; }

    [Description("Last day of the period.")]
    public required DateOnly To { get; init; }

    [Description("The value, in the unit of the history.")]
    public required decimal Value { get; init; }
}
