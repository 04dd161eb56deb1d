using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the statements about what is plausible to the checks.</summary>
/// <param name="directory">The meters and histories.</param>
/// <param name="clock">The local time of the site; null where it cannot be made.</param>
/// <param name="span">All days of the metering; null where there are none.</param>
internal sealed class PlausibilityMapping(MeterDirectory directory, SiteClock? clock, Period? span)
{
    internal PlausibilityRules? Map(PlausibilityContract contract, DocumentPlace place)
    {
        var unit = Stated.Unit(contract.Unit, place);
        var checks = new List<IPlausibilityCheck>();
        for (var i = 0; i < contract.Checks.Count; i++)
        {
            var where = place.At("checks", i);
            if (Map(contract.Checks[i], where) is not { } check) continue;
            checks.Add(check);
            // Each check is first asked alone, so that what is wrong with it stands at its place.
            if (unit is not null) where.Take(PlausibilityRules.TryOf(unit, [check]));
        }

        return unit is not null && checks.Count == contract.Checks.Count && PlausibilityRules.TryOf(unit, checks).TryGet(out var rules) ? rules : null;
    }

    private IPlausibilityCheck? Map(PlausibilityCheckContract contract, DocumentPlace place) => contract switch
    {
        AmountRangeContract check => Map(check, place),
        CapacityLimitContract check => Map(check, place),
        OutliersContract check => Map(check, place),
        RateOfChangeContract check => Map(check, place),
        StuckAmountsContract check => Map(check, place),
        UnitSlipContract check => Map(check.Usual, place.At("usual")) is { } usual ? new UnitSlip(usual) : null,
        BalanceContract check => Map(check, place),
        _ => throw new NotSupportedException("There is no such check."),
    };

    private static AmountRange? Map(AmountRangeContract check, DocumentPlace place)
    {
        var (lowest, highest) = (Stated.Quantity(check.Lowest, place.At("lowest")), Stated.Quantity(check.Highest, place.At("highest")));
        if (!Stated.Source(check.Source, place) || (check.Lowest is not null && lowest is null) || (check.Highest is not null && highest is null)) return null;
        if (highest is { } most)
        {
            var least = lowest ?? new Quantity(0, most.Unit);
            if (!least.Unit.Fits(most.Unit))
            {
                place.At("lowest").Report(least.Unit.MismatchWith(most.Unit));
                return null;
            }

            if (!Stated.Holds(most >= least, "highest", "The highest amount is less than the lowest.", place)) return null;
        }

        return check.Outside is { } outside ? new(lowest, highest, check.Source, outside) : new(lowest, highest, check.Source);
    }

    private CapacityLimit? Map(CapacityLimitContract check, DocumentPlace place)
    {
        var capacity = Map(check.Capacity, place.At("capacity"));
        var error = check.PermissibleError ?? 0;
        return Stated.Holds(check.HighestLoadFactor is null or (> 0 and <= 1), "highestLoadFactor", LoadFactor, place)
            & Stated.Holds(error >= 0, "permissibleError", "A permissible error is not negative.", place)
            && capacity is not null
            ? new(capacity, check.HighestLoadFactor, error)
            : null;
    }

    private const string LoadFactor = "A load factor is above 0 and at most 1.";

    /// <summary>The length of a day is that of the clock of the site.</summary>
    private RatedCapacity? Map(RatedCapacityContract capacity, DocumentPlace place)
    {
        var unit = Stated.Unit(capacity.Unit, place);
        if (!(Stated.Source(capacity.Source, place) & Stated.Holds(capacity.Rating > 0, "rating", "A rated capacity is greater than zero.", place)) || unit is null || clock is null) return null;
        return new(new(capacity.Rating, unit), capacity.Source, clock.LengthOf);
    }

    private static Outliers? Map(OutliersContract check, DocumentPlace place)
    {
        var source = check.Source is null || Stated.Source(check.Source, place);
        if (!(Stated.Holds(check.Threshold is null or > 0, "threshold", "A threshold is greater than zero.", place)
            & Stated.Holds(check.FewestDays is null or >= 3, "fewestDays", "At least 3 days are looked at together.", place)) || !source) return null;
        var (groupOf, groups) = Groups(check.Groups);
        return new(check.Threshold is { } threshold ? (double)threshold : Outliers.DefaultThreshold, check.FewestDays ?? Outliers.DefaultFewestDays, groupOf, groups, check.Source);
    }

    private static (Func<DateOnly, string>? GroupOf, string Words) Groups(DayGroupWord? groups) => groups switch
    {
        DayGroupWord.ByMonth => (day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture), "by month"),
        DayGroupWord.ByWeekday => (day => day.DayOfWeek.ToString(), "by weekday"),
        _ => (null, ""),
    };

    private static RateOfChange? Map(RateOfChangeContract check, DocumentPlace place)
    {
        var amount = Stated.Quantity(check.LargestAmount, place.At("largestAmount"));
        var isWhole = Stated.Source(check.Source, place)
            & Stated.Holds(check.LargestShare is null or >= 0, "largestShare", "A share is not negative.", place)
            & Stated.Holds(amount is null || amount.Value.Value >= 0, "largestAmount", "The largest change is not negative.", place);
        if (check.LargestShare is null && check.LargestAmount is null)
        {
            place.Report(ProblemCode.MissingParameter, "Nothing is limited: state the largest change as a share of the day before or as an amount.");
            return null;
        }

        return isWhole && (check.LargestAmount is null || amount is not null) ? new(check.LargestShare, amount, check.Source) : null;
    }

    private static StuckAmounts? Map(StuckAmountsContract check, DocumentPlace place)
    {
        var isWhole = Stated.Source(check.Source, place)
            & Stated.Holds(check.SameDays is null or >= 2, "sameDays", "Days of the same amount are counted from 2 on.", place)
            & Stated.Holds(check.ZeroDays is null or >= 1, "zeroDays", "Days of zero are counted from 1 on.", place);
        if (check.SameDays is null && check.ZeroDays is null)
        {
            place.Report(ProblemCode.MissingParameter, "Nothing is looked at: state how many days of the same amount or of zero are a doubt.");
            return null;
        }

        return isWhole ? new(check.SameDays, check.ZeroDays, check.Source) : null;
    }

    private UsualDay? Map(UsualDayContract contract, DocumentPlace place)
    {
        switch (contract)
        {
            case UsualByCapacityContract by:
                var capacity = Map(by.Capacity, place.At("capacity"));
                var highest = by.HighestLoadFactor ?? 1;
                return Stated.Holds(by.LowestLoadFactor is > 0 and <= 1, "lowestLoadFactor", LoadFactor, place)
                    & Stated.Holds(highest is > 0 and <= 1, "highestLoadFactor", LoadFactor, place)
                    && Stated.Holds(by.LowestLoadFactor <= highest, "highestLoadFactor", "The highest load factor is less than the lowest.", place)
                    && capacity is not null
                    ? UsualDay.FromCapacity(capacity, by.LowestLoadFactor, highest)
                    : null;
            case UsualByHistoryContract by:
                var history = directory.History(by.History, place.At("history"));
                return IsBand(by.Band, place) && history is not null ? UsualDay.FromHistory(history, by.Band ?? UsualDay.DefaultBand) : null;
            case UsualByEstimateContract by:
                var estimate = Stated.Quantity(by.Estimate, place.At("estimate"));
                var period = Stated.Days(by.Period, place.At("period"));
                return Stated.Source(by.Source, place) & IsBand(by.Band, place) && estimate is not null && period is not null
                    ? UsualDay.FromEstimate(estimate.Value, period.Value, by.Source, by.Band ?? UsualDay.DefaultBand)
                    : null;
            default:
                throw new NotSupportedException("There is no such usual day.");
        }
    }

    private static bool IsBand(decimal? band, DocumentPlace place) => Stated.Holds(band is null or > 1, "band", "The factor is greater than 1.", place);

    private EnergyBalance? Map(BalanceContract check, DocumentPlace place)
    {
        var parts = place.Map("parts", check.Parts, (part, where) => Map(part, check is BalanceWithinErrorsContract, where));
        var periods = Stated.Periods(check.Periods, place);
        var tolerance = check is BalanceWithinShareContract { Share: var share } ? (Number: share, Key: "share") : (Number: ((BalanceWithinErrorsContract)check).TotalError, Key: "totalError");
        var isWhole = Stated.Source(check.Source, place) & Stated.Holds(tolerance.Number >= 0, tolerance.Key, "The tolerance is not negative.", place);
        if (!isWhole || parts.Count < check.Parts.Count || periods.Count < (check.Periods?.Count ?? 0)) return null;
        return check is BalanceWithinShareContract
            ? EnergyBalance.WithinShare(parts, tolerance.Number, check.Source, periods)
            : EnergyBalance.WithinErrors(parts, tolerance.Number, check.Source, periods);
    }

    private BalancePart? Map(BalancePartContract part, bool needsError, DocumentPlace place)
    {
        var series = directory.Series(part.Meter, place.At("meter"));
        var isError = Stated.Holds(part.PermissibleError is null or >= 0, "permissibleError", "A permissible error is not negative.", place);
        if (needsError && part.PermissibleError is null)
        {
            place.Report(ProblemCode.MissingParameter, $"The tolerance is that of the errors, and the meter {part.Meter} has none here: state its permissible error.");
            isError = false;
        }

        if (!isError || series is null || clock is null || span is not { } days) return null;
        return place.Take(series.TryDaily(clock, days)) is { } daily ? new(part.Meter, daily, part.Sign == SignWord.Minus, part.PermissibleError) : null;
    }
}
