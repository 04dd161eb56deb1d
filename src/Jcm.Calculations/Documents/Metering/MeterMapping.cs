using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the statements about a meter to the meter.</summary>
internal static class MeterMapping
{
    /// <summary>The meter; null where it cannot be made. What else is wrong with it is reported too.</summary>
    internal static Meter? Map(MeterContract contract, DocumentPlace place)
    {
        var unit = Stated.Unit(contract.Unit, place);
        if (unit is { Offset.Sign: not 0 })
        {
            place.At("unit").Report(ProblemCode.WrongDimension, "Temperatures do not add up to an amount: give a unit of amounts.");
            unit = null;
        }

        var decimals = string.Create(CultureInfo.InvariantCulture, $"A meter has 0 to {Meter.MostDecimals} decimals.");
        var isNamed = Stated.Name(contract.Id, "id", place);
        var hasDecimals = Stated.Holds(contract.Decimals is >= 0 and <= Meter.MostDecimals, "decimals", decimals, place);
        var instrument = contract.Instrument is { } stated ? InstrumentMapping.Map(stated, place.At("instrument")) : null;
        var limits = contract.Limits is { } most ? Map(most, place.At("limits")) : null;
        if (!isNamed || !hasDecimals || unit is null) return null;
        var meter = new Meter(contract.Id, contract.Kind, unit, contract.Decimals)
        {
            Digits = contract.Digits,
            Multiplier = contract.Multiplier ?? 1,
            MultiplierSource = contract.MultiplierSource,
            Instrument = instrument,
            ReadEvery = contract.ReadEvery,
            Limits = limits,
        };
        var before = place.Problems.Count;
        foreach (var problem in meter.Problems(Location.None)) place.Report(problem);
        var isWhole = (contract.Instrument is null || instrument is not null) && (contract.Limits is null || limits is not null);
        return isWhole && place.Problems.Count == before ? meter : null;
    }

    private static MeterLimits? Map(MeterLimitsContract contract, DocumentPlace place)
    {
        var dark = contract.Dark is { } hours ? Map(hours, place.At("dark")) : null;
        if (contract.Dark is not null && dark is null) return null;
        return new(contract.Source) { MostInAnHour = contract.MostInAnHour, MostChange = contract.MostChange, LongestStandstill = contract.LongestStandstill, Dark = dark };
    }

    private static DarkHours? Map(DarkHoursContract contract, DocumentPlace place) =>
        IsTimeOfDay(contract.From, "from", place) & IsTimeOfDay(contract.To, "to", place)
            ? new(TimeOnly.FromTimeSpan(contract.From), TimeOnly.FromTimeSpan(contract.To), contract.MostInANight ?? 0)
            : null;

    private static bool IsTimeOfDay(TimeSpan time, string key, DocumentPlace place) =>
        Stated.Holds(time >= TimeSpan.Zero && time < TimeSpan.FromDays(1), key, "This is no time of day: write 00:00:00 to 23:59:59.", place);
}
