using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Adjustments as contracts.</summary>
internal static class AdjustmentWriting
{
    internal const string Format = "jcm-adjustments/1";

    internal static AdjustmentsContract Contract(LedgerAdjustments adjustments) => new()
    {
        Format = Format,
        CalculatedWith = $"Jcm.Calculations {CalculatedWith.Versions}",
        Ledger = adjustments.Document.Fingerprint,
        Accounts = [.. adjustments.Accounts.Select(Account)],
        Balances = [.. adjustments.Balances.Select(Balance)],
        Jcm = adjustments.Jcm is { } jcm ? Jcm(jcm, adjustments.JcmBalances) : null,
    };

    private static NdcAccountContract Account(INdcAccount account)
    {
        var summary = LedgerAdjustments.Summary(account);
        var (years, policies, assessed) = account switch
        {
            EmissionsAccount emissions => (emissions.Years.Select(Year), emissions.Policies, emissions.Assess()),
            IndicatorAccount indicator => (indicator.Years.Select(Year), indicator.Policies, indicator.Assess()),
            _ => throw new NotSupportedException(account.GetType().Name),
        };
        return new()
        {
            Party = account.Ndc.Party.Code,
            FirstYear = account.Ndc.FirstYear.Number,
            LastYear = account.Ndc.LastYear.Number,
            Method = account.Ndc.Method,
            Metric = account.Ndc.Metric.ToString(),
            Through = account.Through.Number,
            Years = [.. years],
            Achievement = assessed.TryGet(out var achievement) ? Achievement(achievement) : null,
            Summary = [.. summary.Rows.Select(row => Row(row, summary.Years))],
            Breakdown = [.. summary.Breakdown.Select(Breakdown)],
            Policies = policies,
        };
    }

    private static AdjustmentYearContract Year(EmissionsYear year) => Year(year.Amounts) with { Trajectory = year.Trajectory, Emissions = year.Emissions, Balance = year.Balance };

    private static AdjustmentYearContract Year(IndicatorYear year) => Year(year.Amounts) with { Trajectory = year.Trajectory, Indicator = year.Indicator, AdjustedIndicator = year.AdjustedIndicator };

    private static AdjustmentYearContract Year(AdjustmentYear year) => new()
    {
        Year = year.Year.Number,
        FirstTransferred = year.FirstTransferred,
        AuthorisedForOtherPurposes = year.AuthorisedForOtherPurposes,
        Used = year.Used,
        Net = year.Net,
        Cumulative = year.Cumulative,
        ElapsedYears = year.ElapsedYears,
        Adjustment = year.Adjustment,
        IsBinding = year.IsBinding,
    };

    private static AchievementContract Achievement(Achievement achievement) => new()
    {
        IsAchieved = achievement.IsAchieved,
        Balance = achievement.Balance,
        Target = achievement.Target,
        Difference = achievement.Difference,
    };

    private static SummaryRowContract Row(SummaryRow row, IReadOnlyList<CalendarYear> years)
    {
        var values = years.Zip(row.Values).Where(each => each.Second is not null).Select(each => new SummaryValueContract { Year = each.First.Number, Value = each.Second!.Value }).ToList();
        return new() { Paragraph = row.Paragraph, Name = row.Name, Values = values.Count > 0 ? values : null, Note = row.Note };
    }

    private static BreakdownRowContract Breakdown(BreakdownRow row) => new()
    {
        By = row.Dimension,
        Key = row.Key,
        Year = row.Year.Number,
        FirstTransferred = row.FirstTransferred,
        AuthorisedForOtherPurposes = row.AuthorisedForOtherPurposes,
        Used = row.Used,
    };

    private static AdjustmentBalanceContract Balance(AdjustmentBalance balance) => new()
    {
        Parties = [.. balance.Accounts.Select(account => account.Ndc.Party.Code)],
        Years = [.. balance.Years.Select(year => new BalanceYearContract
        {
            Year = year.Year.Number,
            Sum = year.Sum,
            ForOtherPurposes = year.ForOtherPurposes,
            NotUsed = year.NotUsed,
            YearlyInsteadOfAveraged = year.YearlyInsteadOfAveraged,
            CumulativeNet = year.CumulativeNet,
            Emissions = year.Emissions,
            Balance = year.Balance,
        })],
    };

    private static JcmAdjustmentContract Jcm(JcmAdjustment adjustment, JcmBalances? balances) => new()
    {
        Eligible = adjustment.Eligible,
        Divisor = JcmAdjustment.Years,
        Japan = adjustment.Japan,
        Partners = [.. adjustment.Partners.Select(each => new PartnerAdjustmentContract { Party = each.Party.Code, Eligible = each.Eligible, Adjustment = each.Adjustment })],
        Lines = [.. adjustment.Lines.Select(line => new JcmLineContract
        {
            Quantity = line.Holding.Quantity,
            Vintage = line.Holding.Vintage.Number,
            Partner = line.Holding.Partner.Code,
            IsCounted = line.IsCounted,
            Exclusions = line.Exclusions,
        })],
        Balances = balances is null ? null : [.. balances.Parties.Select(each => new PartyBalanceContract { Party = each.Party.Code, Emissions = each.Emissions, Adjustment = each.Adjustment, Balance = each.Balance })],
        Policies = adjustment.Policies,
    };
}
