using System.Globalization;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What is possible and usual for the readings of a meter. What goes beyond is found and named; no value changes.</summary>
/// <param name="Source">The document that states the limits, for example the data sheet of the plant.</param>
public sealed record MeterLimits(string Source)
{
    /// <summary>The most that can go through in an hour, in the unit of the meter, multiplier included: 10 for a plant of 10 MW and a meter in MWh. Above 0.</summary>
    public decimal? MostInAnHour { get; init; }

    /// <summary>The most that the amount can change from one interval to the next, in the unit of the meter, multiplier included. Above 0.</summary>
    public decimal? MostChange { get; init; }

    /// <summary>The longest time for which it is usual that nothing, or always the same, goes through.</summary>
    public TimeSpan? LongestStandstill { get; init; }

    /// <summary>The hours in which nothing is generated; null where there are none.</summary>
    public DarkHours? Dark { get; init; }

    internal IEnumerable<Problem> Problems(Meter meter, Location where)
    {
        if (string.IsNullOrWhiteSpace(Source)) yield return new(ProblemCode.MissingSource, where, $"The limits of meter {meter.Id} have no source: name the document that states them.");
        if (MostInAnHour <= 0) yield return NotAbove("most that can go through in an hour", MostInAnHour.Value);
        if (MostChange <= 0) yield return NotAbove("most that the amount can change", MostChange.Value);
        if (LongestStandstill <= TimeSpan.Zero) yield return new(ProblemCode.OutOfRange, where, $"The longest standstill of meter {meter.Id} is above zero.");
        if (Dark is { } dark && (dark.From == dark.To || dark.MostInANight < 0)) yield return new(ProblemCode.OutOfRange, where, $"The dark hours of meter {meter.Id} begin and end at different times, and what is usual in a night is not negative.");
        Problem NotAbove(string what, decimal value) => new(ProblemCode.OutOfRange, where, $"The {what} for meter {meter.Id} is {value.ToString(CultureInfo.InvariantCulture)} {meter.Unit.Symbol}; it is above 0.");
    }
}

/// <summary>The hours of the local day in which a solar plant gives nothing. They may go over midnight.</summary>
/// <param name="From">The time of the evening after which nothing is generated, for example 20:00.</param>
/// <param name="To">The time of the morning before which nothing is generated, for example 04:00.</param>
/// <param name="MostInANight">What is usual in these hours, in the unit of the meter, multiplier included: standby, for example 0.</param>
public sealed record DarkHours(TimeOnly From, TimeOnly To, decimal MostInANight = 0);
