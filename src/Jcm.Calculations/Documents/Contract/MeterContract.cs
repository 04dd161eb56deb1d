using System.ComponentModel;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A meter with its readings: see <see cref="Meter"/> and <see cref="MeterSeries"/>.</summary>
internal sealed record MeterContract
{
    [Description("Free text about the meter.")]
    public string? Description { get; init; }

    [Description("Its serial number or tag.")]
    public required string Id { get; init; }

    [Description("What its readings say: what has gone through since the register stood at zero, or what went through in intervals of time.")]
    public required MeterKind Kind { get; init; }

    [Description("The unit of its readings.")]
    public required string Unit { get; init; }

    [Description("How many decimals its readings have, 0 to 12: 2 where the last digit counts 0.01 of the unit.")]
    public required int Decimals { get; init; }

    [Description("How many digits a register shows, decimals included, 1 to 15; left out where it is not known or the register does not end.")]
    public int? Digits { get; init; }

    [Description("What a reading is multiplied by, such as the ratio of transformers; 1 where it is left out.")]
    public decimal? Multiplier { get; init; }

    [Description("The document that states the multiplier.")]
    public string? MultiplierSource { get; init; }

    [Description("The longest time between two readings when all is well, for example 00:15:00 or 1.00:00:00 for a day.")]
    public TimeSpan? ReadEvery { get; init; }

    [Description("What is possible and usual for its readings.")]
    public MeterLimitsContract? Limits { get; init; }

    [Description("The instrument with its accuracy and its calibrations; left out for amounts that no instrument of the project measures, such as invoices.")]
    public InstrumentContract? Instrument { get; init; }

    [Description("Readings of a register, in any order.")]
    [Independent]
    public IReadOnlyList<ReadingContract>? Readings { get; init; }

    [Description("What went through in intervals, in any order.")]
    [Independent]
    public IReadOnlyList<IntervalReadingContract>? Intervals { get; init; }

    [Description("Readings of a register or intervals at equal distances.")]
    public IReadOnlyList<RegularReadingsContract>? Regular { get; init; }

    [Description("Invoices: billing cycles of whole local days, in any order; for a meter of the kind intervals.")]
    [Independent]
    public IReadOnlyList<InvoicedAmountContract>? Invoices { get; init; }

    [Description("Documented changes of what a register shows: it was reset, or another one took its place with the same meaning of its digits.")]
    [Independent]
    public IReadOnlyList<RegisterChangeContract>? Changes { get; init; }
}

/// <summary>See <see cref="MeterLimits"/>.</summary>
internal sealed record MeterLimitsContract
{
    [Description("The document that states the limits, for example the data sheet of the plant.")]
    public required string Source { get; init; }

    [Description("The most that can go through in an hour, in the unit of the meter, multiplier included.")]
    public decimal? MostInAnHour { get; init; }

    [Description("The most that the amount can change from one interval to the next, in the unit of the meter, multiplier included.")]
    public decimal? MostChange { get; init; }

    [Description("The longest time for which it is usual that nothing, or always the same, goes through, for example 16:00:00.")]
    public TimeSpan? LongestStandstill { get; init; }

    [Description("The hours of the local day in which nothing is generated; they may go over midnight.")]
    public DarkHoursContract? Dark { get; init; }
}

/// <summary>See <see cref="DarkHours"/>.</summary>
internal sealed record DarkHoursContract
{
    [Description("The time of the evening after which nothing is generated, for example 20:00:00.")]
    public required TimeSpan From { get; init; }

    [Description("The time of the morning before which nothing is generated, for example 04:00:00.")]
    public required TimeSpan To { get; init; }

    [Description("What is usual in these hours, in the unit of the meter, multiplier included; 0 where it is left out.")]
    public decimal? MostInANight { get; init; }
}

/// <summary>See <see cref="Reading"/>.</summary>
internal sealed record ReadingContract
{
    [Description("The moment, for example 2025-01-31T23:15+07:00; without an offset it is local time of the site.")]
    public required string At { get; init; }

    [Description("What the register showed, in the unit of the meter; left out where the reading is missing.")]
    public decimal? Value { get; init; }

    [Description("What is known about it; good where it is left out.")]
    public ReadingStatus? Status { get; init; }
}

/// <summary>See <see cref="IntervalReading"/>.</summary>
internal sealed record IntervalReadingContract
{
    [Description("The beginning of the interval, for example 2025-01-31T23:15+07:00; without an offset it is local time of the site.")]
    public required string From { get; init; }

    [Description("Its end.")]
    public required string To { get; init; }

    [Description("What went through, in the unit of the meter; left out where the reading is missing.")]
    public decimal? Value { get; init; }

    [Description("What is known about it; good where it is left out.")]
    public ReadingStatus? Status { get; init; }
}

/// <summary>See <see cref="MeterSeries.Regular(Meter, DateTimeOffset, TimeSpan, ReadOnlyMemory{double})"/>.</summary>
internal sealed record RegularReadingsContract
{
    [Description("The moment of the first reading of a register, or the beginning of the first interval; without an offset it is local time of the site.")]
    public required string First { get; init; }

    [Description("The distance of the readings, or the length of the intervals, in whole seconds, for example 00:15:00.")]
    public required TimeSpan Step { get; init; }

    [Description("The values in the unit of the meter, one after another. Where one is missing, a further series begins behind it.")]
    public required IReadOnlyList<decimal> Values { get; init; }
}

/// <summary>See <see cref="InvoicedAmount"/>.</summary>
internal sealed record InvoicedAmountContract
{
    [Description("The first day that the invoice is for.")]
    public required DateOnly From { get; init; }

    [Description("The last day that the invoice is for.")]
    public required DateOnly To { get; init; }

    [Description("The invoiced amount, in the unit of the meter.")]
    public required decimal Amount { get; init; }

    [Description("The invoice, for example its number.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="RegisterChange"/>.</summary>
internal sealed record RegisterChangeContract
{
    [Description("The moment; without an offset it is local time of the site.")]
    public required string At { get; init; }

    [Description("What the register showed just before, in the unit of the meter.")]
    public required decimal LastReading { get; init; }

    [Description("What it showed just after.")]
    public required decimal FirstReading { get; init; }

    [Description("The record of the reset or exchange.")]
    public required string Source { get; init; }
}
