using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the statements about gaps to their rule.</summary>
internal static class GapRuleMapping
{
    /// <summary>The rule; null where it cannot be made.</summary>
    /// <param name="contract">What the document says.</param>
    /// <param name="find">The history of a name, which stands at a place.</param>
    /// <param name="place">The place of the rule.</param>
    internal static GapRule? Map(GapRuleContract contract, Func<string, DocumentPlace, StatedHistory?> find, DocumentPlace place)
    {
        switch (contract)
        {
            case RefusedGapsContract:
                return GapRule.Refused;
            case NoCreditContract rule:
                return Stated.Source(rule.Source, place) ? GapRule.NoCredit(rule.Source) : null;
            case AtCapacityContract rule:
                var unit = Stated.Unit(rule.Unit, place);
                return Stated.Source(rule.Source, place) & Stated.Holds(rule.MostInAnHour >= 0, "mostInAnHour", "The most that can go through is not negative.", place) && unit is not null
                    ? GapRule.AtCapacity(rule.MostInAnHour, unit, rule.Source)
                    : null;
            case LeastOfHistoryContract rule:
                return find(rule.History, place.At("history")) is { } least ? GapRule.LeastOfHistory(least) : null;
            case PercentileOfHistoryContract rule:
                var history = find(rule.History, place.At("history"));
                const string Range = "The percentile is from 0 to 50, counted from the side that credits least.";
                return Stated.Holds(rule.Percent is >= 0 and <= StatedHistory.LargestPercentile, "percent", Range, place) && history is not null ? GapRule.PercentileOfHistory(history, rule.Percent) : null;
            case FromCheckMeterContract rule:
                return Stated.Source(rule.Source, place) ? GapRule.CheckMeter(rule.Source) : null;
            case InterpolatedContract rule:
                return Stated.Source(rule.Source, place) & Stated.Holds(rule.LongestDays >= 1, "longestDays", "The longest gap is 1 day or more.", place)
                    ? GapRule.Interpolated(rule.LongestDays, rule.Source)
                    : null;
            default:
                throw new NotSupportedException("There is no such rule for gaps.");
        }
    }
}
