using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>See <see cref="PlausibilityRules"/>.</summary>
internal sealed record PlausibilityContract
{
    [Description("The unit of the amounts.")]
    public required string Unit { get; init; }

    [Description("The checks, in the order in which they are made.")]
    [MayBeEmpty]
    public required IReadOnlyList<PlausibilityCheckContract> Checks { get; init; }
}

/// <summary>See <see cref="IPlausibilityCheck"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "check")]
[JsonDerivedType(typeof(AmountRangeContract), "range")]
[JsonDerivedType(typeof(CapacityLimitContract), "capacity")]
[JsonDerivedType(typeof(OutliersContract), "outliers")]
[JsonDerivedType(typeof(RateOfChangeContract), "rate of change")]
[JsonDerivedType(typeof(StuckAmountsContract), "stuck amounts")]
[JsonDerivedType(typeof(UnitSlipContract), "unit slip")]
[JsonDerivedType(typeof(BalanceWithinShareContract), "balance within share")]
[JsonDerivedType(typeof(BalanceWithinErrorsContract), "balance within errors")]
internal abstract record PlausibilityCheckContract;

/// <summary>A number with its unit.</summary>
internal sealed record QuantityContract
{
    [Description("The number.")]
    public required decimal Value { get; init; }

    [Description("Its unit.")]
    public required string Unit { get; init; }
}

/// <summary>See <see cref="AmountRange"/>.</summary>
internal sealed record AmountRangeContract : PlausibilityCheckContract
{
    [Description("The lowest amount of a whole day; zero where it is left out.")]
    public QuantityContract? Lowest { get; init; }

    [Description("The highest amount of a day; left out where none is stated.")]
    public QuantityContract? Highest { get; init; }

    [Description("The document that states the range.")]
    public required string Source { get; init; }

    [Description("How much an amount outside the range weighs; a doubt where it is left out.")]
    public FindingGrade? Outside { get; init; }
}

/// <summary>See <see cref="RatedCapacity"/>. The length of each day is that of the clock of the site.</summary>
internal sealed record RatedCapacityContract
{
    [Description("A power, or an amount per time.")]
    public required decimal Rating { get; init; }

    [Description("Its unit, for example MW or t/h.")]
    public required string Unit { get; init; }

    [Description("The plate, data sheet or document that states it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="CapacityLimit"/>.</summary>
internal sealed record CapacityLimitContract : PlausibilityCheckContract
{
    [Description("The rated capacity.")]
    public required RatedCapacityContract Capacity { get; init; }

    [Description("The largest usual amount of a day as a share of the amount at full capacity, above 0 to 1.")]
    public decimal? HighestLoadFactor { get; init; }

    [Description("The maximum permissible error of the meter as a share of the amount; 0 where it is left out.")]
    public decimal? PermissibleError { get; init; }
}

/// <summary>See <see cref="Outliers"/>.</summary>
internal sealed record OutliersContract : PlausibilityCheckContract
{
    [Description("The modified z-score above which a day is an outlier; 3.5 where it is left out.")]
    public decimal? Threshold { get; init; }

    [Description("The fewest whole days that are looked at together, at least 3; 8 where it is left out.")]
    public int? FewestDays { get; init; }

    [Description("Which days are compared with each other; all where it is left out.")]
    public DayGroupWord? Groups { get; init; }

    [Description("Who states the threshold and the groups; the literature where it is left out.")]
    public string? Source { get; init; }
}

/// <summary>Which days are compared with each other.</summary>
internal enum DayGroupWord
{
    /// <summary>Those of one calendar month.</summary>
    [JsonStringEnumMemberName("by month")]
    ByMonth,

    /// <summary>Those of the same day of the week.</summary>
    [JsonStringEnumMemberName("by weekday")]
    ByWeekday,
}

/// <summary>See <see cref="RateOfChange"/>.</summary>
internal sealed record RateOfChangeContract : PlausibilityCheckContract
{
    [Description("The largest change as a share of the amount of the day before, for example 0.5.")]
    public decimal? LargestShare { get; init; }

    [Description("The largest change as an amount.")]
    public QuantityContract? LargestAmount { get; init; }

    [Description("The document that states the limit.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="StuckAmounts"/>.</summary>
internal sealed record StuckAmountsContract : PlausibilityCheckContract
{
    [Description("How many whole days with the same amount, not zero, are a doubt; at least 2.")]
    public int? SameDays { get; init; }

    [Description("How many whole days of zero are a doubt; at least 1.")]
    public int? ZeroDays { get; init; }

    [Description("The document that states the numbers.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="UnitSlip"/>.</summary>
internal sealed record UnitSlipContract : PlausibilityCheckContract
{
    [Description("What a usual day amounts to.")]
    public required UsualDayContract Usual { get; init; }
}

/// <summary>See <see cref="UsualDay"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(UsualByCapacityContract), "capacity")]
[JsonDerivedType(typeof(UsualByHistoryContract), "history")]
[JsonDerivedType(typeof(UsualByEstimateContract), "estimate")]
internal abstract record UsualDayContract;

/// <summary>See <see cref="UsualDay.FromCapacity"/>.</summary>
internal sealed record UsualByCapacityContract : UsualDayContract
{
    [Description("The rated capacity.")]
    public required RatedCapacityContract Capacity { get; init; }

    [Description("The lowest load factor of a usual day, above 0 to 1.")]
    public required decimal LowestLoadFactor { get; init; }

    [Description("The highest load factor of a usual day; 1 where it is left out.")]
    public decimal? HighestLoadFactor { get; init; }
}

/// <summary>See <see cref="UsualDay.FromHistory"/>.</summary>
internal sealed record UsualByHistoryContract : UsualDayContract
{
    [Description("Name of the history.")]
    public required string History { get; init; }

    [Description("The factor below and above the median, above 1; 3 where it is left out.")]
    public decimal? Band { get; init; }
}

/// <summary>See <see cref="UsualDay.FromEstimate"/>.</summary>
internal sealed record UsualByEstimateContract : UsualDayContract
{
    [Description("The estimated amount of the period.")]
    public required QuantityContract Estimate { get; init; }

    [Description("The period of the estimate, for example a year.")]
    public required DaysContract Period { get; init; }

    [Description("The document that states it.")]
    public required string Source { get; init; }

    [Description("The factor below and above the average day, above 1; 3 where it is left out.")]
    public decimal? Band { get; init; }
}

/// <summary>See <see cref="EnergyBalance"/>.</summary>
internal abstract record BalanceContract : PlausibilityCheckContract
{
    [Description("The meters whose amounts add up to the total.")]
    public required IReadOnlyList<BalancePartContract> Parts { get; init; }

    [Description("The periods over which sums are compared; all days that can be compared where it is left out.")]
    public IReadOnlyList<DaysContract>? Periods { get; init; }

    [Description("The document that states the tolerance.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="EnergyBalance.WithinShare"/>.</summary>
internal sealed record BalanceWithinShareContract : BalanceContract
{
    [Description("The largest difference as a share of the total's amount.")]
    public required decimal Share { get; init; }
}

/// <summary>See <see cref="EnergyBalance.WithinErrors"/>.</summary>
internal sealed record BalanceWithinErrorsContract : BalanceContract
{
    [Description("The maximum permissible error of the total's meter as a share of the amount.")]
    public required decimal TotalError { get; init; }
}

/// <summary>See <see cref="BalancePart"/>.</summary>
internal sealed record BalancePartContract
{
    [Description("Identifier of the meter.")]
    public required string Meter { get; init; }

    [Description("Whether it counts with the others or against them.")]
    public required SignWord Sign { get; init; }

    [Description("Its maximum permissible error as a share of the amount; needed where the tolerance is that of the errors.")]
    public decimal? PermissibleError { get; init; }
}
