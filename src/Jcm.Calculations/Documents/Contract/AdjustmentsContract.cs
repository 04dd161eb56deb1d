using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>What <see cref="LedgerAdjustments"/> says.</summary>
internal sealed record AdjustmentsContract
{
    public required string Format { get; init; }

    public required string CalculatedWith { get; init; }

    public required string Ledger { get; init; }

    public required IReadOnlyList<NdcAccountContract> Accounts { get; init; }

    public required IReadOnlyList<AdjustmentBalanceContract> Balances { get; init; }

    public JcmAdjustmentContract? Jcm { get; init; }
}

/// <summary>See <see cref="INdcAccount"/>.</summary>
internal sealed record NdcAccountContract
{
    public required string Party { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required AdjustmentMethod Method { get; init; }

    public required string Metric { get; init; }

    public required int Through { get; init; }

    public required IReadOnlyList<AdjustmentYearContract> Years { get; init; }

    public AchievementContract? Achievement { get; init; }

    public required IReadOnlyList<SummaryRowContract> Summary { get; init; }

    public required IReadOnlyList<BreakdownRowContract> Breakdown { get; init; }

    public required IReadOnlyList<string> Policies { get; init; }
}

/// <summary>See <see cref="AdjustmentYear"/>, <see cref="EmissionsYear"/> and <see cref="IndicatorYear"/>.</summary>
internal sealed record AdjustmentYearContract
{
    public required int Year { get; init; }

    public required Rational FirstTransferred { get; init; }

    public required Rational AuthorisedForOtherPurposes { get; init; }

    public required Rational Used { get; init; }

    public required Rational Net { get; init; }

    public required Rational Cumulative { get; init; }

    public required int ElapsedYears { get; init; }

    public required Rational Adjustment { get; init; }

    public required bool IsBinding { get; init; }

    public Rational? Trajectory { get; init; }

    public Rational? Emissions { get; init; }

    public Rational? Balance { get; init; }

    public Rational? Indicator { get; init; }

    public Rational? AdjustedIndicator { get; init; }
}

/// <summary>See <see cref="Article6.Adjustments.Achievement"/>.</summary>
internal sealed record AchievementContract
{
    public required bool IsAchieved { get; init; }

    public required Rational Balance { get; init; }

    public required Rational Target { get; init; }

    public required Rational Difference { get; init; }
}

/// <summary>See <see cref="SummaryRow"/>: the values that are there.</summary>
internal sealed record SummaryRowContract
{
    public required string Paragraph { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<SummaryValueContract>? Values { get; init; }

    public string? Note { get; init; }
}

/// <summary>A value of one year.</summary>
internal sealed record SummaryValueContract
{
    public required int Year { get; init; }

    public required Rational Value { get; init; }
}

/// <summary>See <see cref="BreakdownRow"/>.</summary>
internal sealed record BreakdownRowContract
{
    public required BreakdownDimension By { get; init; }

    public required string Key { get; init; }

    public required int Year { get; init; }

    public required Rational FirstTransferred { get; init; }

    public required Rational AuthorisedForOtherPurposes { get; init; }

    public required Rational Used { get; init; }
}

/// <summary>See <see cref="AdjustmentBalance"/>.</summary>
internal sealed record AdjustmentBalanceContract
{
    public required IReadOnlyList<string> Parties { get; init; }

    public required IReadOnlyList<BalanceYearContract> Years { get; init; }
}

/// <summary>See <see cref="BalanceYear"/>.</summary>
internal sealed record BalanceYearContract
{
    public required int Year { get; init; }

    public required Rational Sum { get; init; }

    public required Rational ForOtherPurposes { get; init; }

    public required Rational NotUsed { get; init; }

    public required Rational YearlyInsteadOfAveraged { get; init; }

    public required Rational CumulativeNet { get; init; }

    public Rational? Emissions { get; init; }

    public Rational? Balance { get; init; }
}

/// <summary>See <see cref="JcmAdjustment"/>.</summary>
internal sealed record JcmAdjustmentContract
{
    public required Rational Eligible { get; init; }

    public required int Divisor { get; init; }

    public required Rational Japan { get; init; }

    public required IReadOnlyList<PartnerAdjustmentContract> Partners { get; init; }

    public required IReadOnlyList<JcmLineContract> Lines { get; init; }

    public IReadOnlyList<PartyBalanceContract>? Balances { get; init; }

    public required IReadOnlyList<string> Policies { get; init; }
}

/// <summary>See <see cref="PartnerAdjustment"/>.</summary>
internal sealed record PartnerAdjustmentContract
{
    public required string Party { get; init; }

    public required Rational Eligible { get; init; }

    public required Rational Adjustment { get; init; }
}

/// <summary>See <see cref="JcmLine"/>.</summary>
internal sealed record JcmLineContract
{
    public required long Quantity { get; init; }

    public required int Vintage { get; init; }

    public required string Partner { get; init; }

    public required bool IsCounted { get; init; }

    public required IReadOnlyList<JcmExclusion> Exclusions { get; init; }
}

/// <summary>See <see cref="PartyBalance"/>.</summary>
internal sealed record PartyBalanceContract
{
    public required string Party { get; init; }

    public required Rational Emissions { get; init; }

    public required Rational Adjustment { get; init; }

    public required Rational Balance { get; init; }
}
