using Jcm.Calculations.Monitoring.Calibration;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What one position came to in one period, step by step from the readings to what is used. Amounts are in the unit of the parameter.</summary>
public sealed record PositionAmount
{
    internal PositionAmount(MeterPosition position) => (Name, IsSubtracted, GapRule, EstimatedRule) = (position.Name, position.IsSubtracted, position.Gaps, position.Estimated);

    /// <summary>What is measured.</summary>
    public string Name { get; }

    /// <summary>Whether it is taken off.</summary>
    public bool IsSubtracted { get; }

    /// <summary>What stands in for gaps.</summary>
    public GapRule GapRule { get; }

    /// <summary>What happens to estimated readings.</summary>
    public EstimatedReadings EstimatedRule { get; }

    /// <summary>What the readings show, by meter and by the error that they carry.</summary>
    public IReadOnlyList<MeterPart> Parts { get; internal init; } = [];

    /// <summary>What stands in for what no reading shows.</summary>
    public IReadOnlyList<GapFill> Fills { get; internal init; } = [];

    /// <summary>The spans of time that no reading covers, within the period.</summary>
    public IReadOnlyList<TimeSpanned> Gaps { get; internal init; } = [];

    /// <summary>Boundaries inside an interval, and how it was divided.</summary>
    public IReadOnlyList<BoundaryInside> Boundaries { get; internal init; } = [];

    /// <summary>How much of the time readings cover.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>What the readings show, gaps counted as nothing and no error corrected.</summary>
    public decimal AsRead => Parts.Sum(part => part.Read);

    /// <summary>What the readings show, with their errors against the project.</summary>
    public decimal Corrected => Parts.Sum(part => part.Corrected);

    /// <summary>What stands in for gaps.</summary>
    public decimal Substituted => Fills.Sum(fill => fill.Amount);

    /// <summary>The invoiced amount beside that of the meters; null where there is none, or where invoices do not cover the period.</summary>
    public decimal? Invoiced { get; internal init; }

    /// <summary>The amount that is used: that of the meters with its substitutes, or the invoiced one where that credits less.</summary>
    public decimal Used => UsesInvoice ? Invoiced!.Value : Corrected + Substituted;

    /// <summary>Whether the invoiced amount is used.</summary>
    public bool UsesInvoice { get; internal init; }

    internal decimal Signed(decimal amount) => IsSubtracted ? -amount : amount;
}

/// <summary>What one meter showed on days on which its readings carry one error.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Window">The days, the error and the reasons for it; no error where the readings are in order.</param>
/// <param name="Read">What it showed, in the unit of the parameter.</param>
/// <param name="AsShown">The same in the unit of the meter.</param>
/// <param name="Corrected">The amount with the error against the project, in the unit of the parameter.</param>
public sealed record MeterPart(Meter Meter, ErrorWindow Window, decimal Read, decimal AsShown, decimal Corrected)
{
    /// <summary>What the meter showed in its own unit and the unit, for example <c>1214700 kWh</c>.</summary>
    public string Shown => FormattableString.Invariant($"{AsShown} {Meter.Unit.Symbol}").TrimEnd();
}

/// <summary>What stands in for the amounts of consecutive days with gaps.</summary>
/// <param name="Days">The days.</param>
/// <param name="Missing">The time of these days that no reading covers.</param>
/// <param name="Read">What was read on these days, corrected, in the unit of the parameter. Of intervals over midnight all counts where a smaller amount is safe, and nothing where a larger one is, as it is not known on which day the amount went through.</param>
/// <param name="Amount">What was put in beside it.</param>
/// <param name="Basis">How it was found, with numbers and source.</param>
public sealed record GapFill(Period Days, TimeSpan Missing, decimal Read, decimal Amount, string Basis);

/// <summary>A boundary that lies inside an interval between two readings, or inside a billing cycle.</summary>
/// <param name="Day">The day that begins at the boundary.</param>
/// <param name="Meter">The meter or account.</param>
/// <param name="Interval">The interval.</param>
/// <param name="Rule">How it was divided.</param>
public sealed record BoundaryInside(DateOnly Day, string Meter, TimeSpanned Interval, BoundaryRule Rule)
{
    /// <summary>Whether it is the beginning or the end of all monitoring periods, so that the rule decides what of the time outside counts.</summary>
    public bool ReachesBeyondPeriods { get; init; }

    /// <summary>Boundary, meter, interval and rule in words.</summary>
    public override string ToString() => $"the boundary {InstantText.Of(Day)} lies inside an interval of {Meter}, from {InstantText.Between(Interval.From, Interval.To)}" + Rule switch
    {
        BoundaryRule.Refused => "",
        BoundaryRule.ToEarlier => "; counted wholly before it",
        BoundaryRule.ToLater => "; counted wholly after it",
        _ => "; divided in proportion to time",
    };
}

/// <summary>A span of time, in local time with its offset.</summary>
/// <param name="From">The beginning.</param>
/// <param name="To">The end.</param>
public readonly record struct TimeSpanned(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How long it is.</summary>
    public TimeSpan Length => To - From;

    /// <summary>Beginning, end and length.</summary>
    public override string ToString() => $"{InstantText.Between(From, To)} ({InstantText.Length(Length.Ticks)})";
}

/// <summary>How much of the time of a period readings cover. The three add up to the whole.</summary>
/// <param name="Read">The time that readings cover.</param>
/// <param name="Estimated">The time that estimated readings cover.</param>
/// <param name="Missing">The time that nothing covers.</param>
public readonly record struct Coverage(TimeSpan Read, TimeSpan Estimated, TimeSpan Missing)
{
    /// <summary>The whole time.</summary>
    public TimeSpan Whole => Read + Estimated + Missing;

    /// <summary>The share that readings cover, estimated ones not counted, from 0 to 1.</summary>
    public decimal Share => Whole.Ticks == 0 ? 0 : (decimal)Read.Ticks / Whole.Ticks;

    /// <summary>The share that readings and estimates cover together.</summary>
    public decimal ShareWithEstimates => Whole.Ticks == 0 ? 0 : (decimal)(Read.Ticks + Estimated.Ticks) / Whole.Ticks;
}
