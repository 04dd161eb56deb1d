using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>See <see cref="GapRule"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(RefusedGapsContract), "refused")]
[JsonDerivedType(typeof(NoCreditContract), "no credit")]
[JsonDerivedType(typeof(AtCapacityContract), "at capacity")]
[JsonDerivedType(typeof(LeastOfHistoryContract), "least of history")]
[JsonDerivedType(typeof(PercentileOfHistoryContract), "percentile of history")]
[JsonDerivedType(typeof(FromCheckMeterContract), "check meter")]
[JsonDerivedType(typeof(InterpolatedContract), "interpolated")]
internal abstract record GapRuleContract;

/// <summary>See <see cref="GapRule.Refused"/>.</summary>
internal sealed record RefusedGapsContract : GapRuleContract;

/// <summary>See <see cref="GapRule.NoCredit"/>.</summary>
internal sealed record NoCreditContract : GapRuleContract
{
    [Description("The document that states the rule.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="GapRule.AtCapacity"/>.</summary>
internal sealed record AtCapacityContract : GapRuleContract
{
    [Description("The most that can go through in an hour.")]
    public required decimal MostInAnHour { get; init; }

    [Description("Its unit, for example MWh.")]
    public required string Unit { get; init; }

    [Description("The document that states it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="GapRule.LeastOfHistory"/>.</summary>
internal sealed record LeastOfHistoryContract : GapRuleContract
{
    [Description("Name of the history.")]
    public required string History { get; init; }
}

/// <summary>See <see cref="GapRule.PercentileOfHistory"/>.</summary>
internal sealed record PercentileOfHistoryContract : GapRuleContract
{
    [Description("Name of the history.")]
    public required string History { get; init; }

    [Description("The percentile from 0 to 50, counted from the side that credits least.")]
    public required decimal Percent { get; init; }
}

/// <summary>See <see cref="GapRule.CheckMeter"/>.</summary>
internal sealed record FromCheckMeterContract : GapRuleContract
{
    [Description("The document that allows it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="GapRule.Interpolated"/>.</summary>
internal sealed record InterpolatedContract : GapRuleContract
{
    [Description("The longest gap for which it is allowed, in days, at least 1.")]
    public required int LongestDays { get; init; }

    [Description("The document that allows it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="StatedHistory"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "of")]
[JsonDerivedType(typeof(HistoryOfPeriodsContract), "periods")]
[JsonDerivedType(typeof(HistoryOfMeterContract), "days of a meter")]
internal abstract record StatedHistoryContract
{
    [Description("Name by which rules and checks refer to the history.")]
    public required string Name { get; init; }

    [Description("The document or data that states it.")]
    public required string Source { get; init; }
}

/// <summary>Stated amounts.</summary>
internal sealed record HistoryOfPeriodsContract : StatedHistoryContract
{
    [Description("Unit of the amounts.")]
    public required string Unit { get; init; }

    [Description("The amount of each period, in any order.")]
    public required IReadOnlyList<PeriodAmountContract> Records { get; init; }
}

/// <summary>The days of a meter that readings cover wholly.</summary>
internal sealed record HistoryOfMeterContract : StatedHistoryContract
{
    [Description("Identifier of the meter.")]
    public required string Meter { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }
}

/// <summary>See <see cref="HistoryRecord"/>.</summary>
internal sealed record PeriodAmountContract
{
    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("The amount of the whole period, in the unit of the history.")]
    public required decimal Amount { get; init; }
}
