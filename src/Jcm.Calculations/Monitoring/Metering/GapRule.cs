using System.Globalization;
using System.Text.Json.Serialization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>
/// What stands in for amounts that no reading shows. Each rule says under which bound it never credits more than the truth; rules that go by days
/// replace what is missing of a day so that the day reaches the bound, and never take away what was read.
/// </summary>
/// <remarks>JCM guidelines for developing a PDD and a monitoring report, data correction, as recalled: no credit for a gap unless a conservative substitute is allowed by the methodology or the plan.</remarks>
public sealed class GapRule
{
    private GapRule(GapTreatment treatment, string source) => (Treatment, Source) = (treatment, source);

    /// <summary>A gap is refused: the data need a reading, or another rule.</summary>
    public static GapRule Refused { get; } = new(GapTreatment.Refused, "");

    /// <summary>What the rule does.</summary>
    public GapTreatment Treatment { get; }

    /// <summary>The document that allows it.</summary>
    public string Source { get; }

    internal StatedHistory? History { get; private init; }

    internal decimal Percent { get; private init; }

    internal Quantity MostInAnHour { get; private init; }

    internal int LongestDays { get; private init; }

    /// <summary>Nothing counts in a gap: safe where a smaller amount credits less, and refused where a larger one does. Safe while amounts are not negative.</summary>
    /// <param name="source">The document that states the rule.</param>
    public static GapRule NoCredit(string source) => new(GapTreatment.NoCredit, Named(source));

    /// <summary>The most that can go through, for the time of the gap: safe where a larger amount credits less, while no more than that can go through.</summary>
    /// <param name="mostInAnHour">The most in an hour.</param>
    /// <param name="unit">Its unit, for example MWh.</param>
    /// <param name="source">The document that states it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static GapRule AtCapacity(decimal mostInAnHour, Unit unit, string source)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostInAnHour);
        return new(GapTreatment.AtCapacity, Named(source)) { MostInAnHour = new(mostInAnHour, unit) };
    }

    /// <summary>The day of a stated history that credits least, its lowest or its highest, for each day with a gap. Safe while the day lies within the history.</summary>
    /// <param name="history">The history, with its source.</param>
    public static GapRule LeastOfHistory(StatedHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new(GapTreatment.LeastOfHistory, history.Source) { History = history };
    }

    /// <summary>A percentile of a stated history, counted from the side that credits least, for each day with a gap. Safe while the day is not beyond that percentile.</summary>
    /// <param name="history">The history, with its source.</param>
    /// <param name="percent">From 0 to 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is not from 0 to 50.</exception>
    public static GapRule PercentileOfHistory(StatedHistory history, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (percent is < 0 or > StatedHistory.LargestPercentile) throw new ArgumentOutOfRangeException(nameof(percent), percent, "The percentile is from 0 to 50, counted from the side that credits least.");
        return new(GapTreatment.PercentileOfHistory, history.Source) { History = history, Percent = percent };
    }

    /// <summary>What the check meter shows for each day with a gap, its error taken against the project. Safe while the check meter is as accurate as stated.</summary>
    /// <param name="source">The document that allows it.</param>
    public static GapRule CheckMeter(string source) => new(GapTreatment.CheckMeter, Named(source));

    /// <summary>A straight line between the whole days before and after the gap, where the rules allow it. Safe while the days do not lie beyond that line.</summary>
    /// <param name="longestDays">The longest gap for which it is allowed, in days. At least 1.</param>
    /// <param name="source">The document that allows it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The longest gap is below one day.</exception>
    public static GapRule Interpolated(int longestDays, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longestDays, 1);
        return new(GapTreatment.Interpolated, Named(source)) { LongestDays = longestDays };
    }

    /// <summary>The bound within which the rule never credits more than the truth; null where nothing stands in.</summary>
    public string? SafeWhile => Treatment switch
    {
        GapTreatment.Refused => null,
        GapTreatment.NoCredit => "the amount that was missed is not negative",
        GapTreatment.AtCapacity => "no more than this can go through",
        GapTreatment.LeastOfHistory => "no day lies beyond the history",
        GapTreatment.PercentileOfHistory => "no day lies beyond the percentile",
        GapTreatment.CheckMeter => "the check meter is as accurate as stated",
        _ => "no day lies beyond the line",
    };

    /// <summary>The rule with its source.</summary>
    public override string ToString() => Treatment switch
    {
        GapTreatment.Refused => "gaps are refused",
        GapTreatment.NoCredit => $"no credit ({Source})",
        GapTreatment.AtCapacity => $"{NumberText.Of(MostInAnHour.Value)} {MostInAnHour.Unit.Symbol} in an hour, the most that can go through ({Source})",
        GapTreatment.LeastOfHistory => $"the day of the stated history that credits least ({Source})",
        GapTreatment.PercentileOfHistory => string.Create(CultureInfo.InvariantCulture, $"percentile {Percent} of the stated history from the side that credits least ({Source})"),
        GapTreatment.CheckMeter => $"the check meter ({Source})",
        _ => string.Create(CultureInfo.InvariantCulture, $"a straight line between the whole days around it, for at most {LongestDays} days ({Source})"),
    };

    /// <summary>Why the rule is not safe for amounts of this direction; null where it is.</summary>
    internal string? Objection(ConservativeDirection direction) => (Treatment, direction) switch
    {
        (GapTreatment.Refused, _) => null,
        (_, ConservativeDirection.DependsOnOthers) => "whether more of it credits more depends on other values, so no substitute is safe by itself. Supply readings",
        (GapTreatment.NoCredit, ConservativeDirection.LargerIsConservative) => "a larger amount credits less, so nothing is not safe. State the most that can go through (AtCapacity), a history, or a check meter",
        (GapTreatment.AtCapacity, ConservativeDirection.SmallerIsConservative) => "a smaller amount credits less, so the most that can go through is not safe. Choose NoCredit, a history, or a check meter",
        _ => null,
    };

    private static string Named(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return source;
    }
}

/// <summary>What a rule for gaps does.</summary>
public enum GapTreatment
{
    /// <summary>Gaps are refused.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Nothing counts.</summary>
    [JsonStringEnumMemberName("no credit")]
    NoCredit,

    /// <summary>The most that can go through.</summary>
    [JsonStringEnumMemberName("at capacity")]
    AtCapacity,

    /// <summary>The lowest or highest day of a stated history.</summary>
    [JsonStringEnumMemberName("least of history")]
    LeastOfHistory,

    /// <summary>A percentile of a stated history.</summary>
    [JsonStringEnumMemberName("percentile of history")]
    PercentileOfHistory,

    /// <summary>The check meter.</summary>
    [JsonStringEnumMemberName("check meter")]
    CheckMeter,

    /// <summary>A straight line between the days around.</summary>
    [JsonStringEnumMemberName("interpolated")]
    Interpolated,
}
