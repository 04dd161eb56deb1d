using System.Text.Json.Serialization;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What is known about a reading.</summary>
public enum ReadingStatus
{
    /// <summary>It was read.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>It was estimated, by the operator or by the logger.</summary>
    [JsonStringEnumMemberName("estimated")]
    Estimated,

    /// <summary>It is marked as wrong and not used.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,
}

/// <summary>A reading of a register.</summary>
/// <param name="At">The instant, with its offset; <see cref="SiteClock"/> turns local times into instants.</param>
/// <param name="Value">What the register showed, in the unit of the meter; null where the reading is missing.</param>
/// <param name="Status">What is known about it.</param>
public readonly record struct Reading(DateTimeOffset At, decimal? Value, ReadingStatus Status = ReadingStatus.Good);

/// <summary>A reading of what went through in an interval.</summary>
/// <param name="From">The beginning of the interval.</param>
/// <param name="To">Its end; after the beginning.</param>
/// <param name="Value">What went through, in the unit of the meter; null where the reading is missing.</param>
/// <param name="Status">What is known about it.</param>
public readonly record struct IntervalReading(DateTimeOffset From, DateTimeOffset To, decimal? Value, ReadingStatus Status = ReadingStatus.Good);

/// <summary>A billing cycle with its amount.</summary>
/// <param name="Days">The days that the invoice is for, both boundary days included.</param>
/// <param name="Amount">The invoiced amount, in the unit of the series.</param>
/// <param name="Source">The invoice, for example its number.</param>
public sealed record InvoicedAmount(Period Days, decimal Amount, string Source);

/// <summary>A documented change of what a register shows: it was reset, or another meter took its place with the same meaning of its digits.</summary>
/// <param name="At">The instant.</param>
/// <param name="LastReading">What it showed just before, in the unit of the meter.</param>
/// <param name="FirstReading">What it showed just after.</param>
/// <param name="Source">The record of the change.</param>
public sealed record RegisterChange(DateTimeOffset At, decimal LastReading, decimal FirstReading, string Source);
