using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>A value of an earlier monitoring period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, in the unit of the parameter's history.</param>
public readonly record struct HistoricalValue(Period Period, decimal Value)
{
    /// <summary>The value divided by the days of the period, exactly. It means something for amounts only, not for temperatures and other means.</summary>
    public Rational PerDay => Rational.FromDecimal(Value) / Period.Days;
}

/// <summary>The lowest and highest values of a parameter in earlier monitoring periods. Of equal ones the earliest is kept.</summary>
/// <param name="Symbol">Symbol of the parameter.</param>
/// <param name="Point">The monitoring point; <see cref="MonitoredValue.AllPoints"/> for values that all share.</param>
/// <param name="Item">The part of a sum; null where there is none.</param>
/// <param name="DayCategory">The category of day; null where there is none.</param>
/// <param name="Unit">Unit of the values, as it was reported.</param>
public sealed record HistoricalExtremes(string Symbol, string Point, string? Item, string? DayCategory, string Unit)
{
    /// <summary>The lowest value of a period.</summary>
    public required HistoricalValue Lowest { get; init; }

    /// <summary>The highest value of a period.</summary>
    public required HistoricalValue Highest { get; init; }

    /// <summary>The value that is lowest for each day of its period.</summary>
    public required HistoricalValue LowestPerDay { get; init; }

    /// <summary>The value that is highest for each day of its period.</summary>
    public required HistoricalValue HighestPerDay { get; init; }

    internal (string Point, string Symbol, string? Item, string? DayCategory) Key => (Point, Symbol, Item, DayCategory);

    internal static HistoricalExtremes Of(MonitoredValue value)
    {
        var only = new HistoricalValue(value.Period, value.Value);
        return new(value.Symbol, value.Point, value.Item, value.DayCategory, value.Unit) { Lowest = only, Highest = only, LowestPerDay = only, HighestPerDay = only };
    }

    internal HistoricalExtremes With(HistoricalExtremes other) => this with
    {
        Lowest = Earliest(Lowest, other.Lowest, Lowest.Value.CompareTo(other.Lowest.Value)),
        Highest = Earliest(Highest, other.Highest, other.Highest.Value.CompareTo(Highest.Value)),
        LowestPerDay = Earliest(LowestPerDay, other.LowestPerDay, LowestPerDay.PerDay.CompareTo(other.LowestPerDay.PerDay)),
        HighestPerDay = Earliest(HighestPerDay, other.HighestPerDay, other.HighestPerDay.PerDay.CompareTo(HighestPerDay.PerDay)),
    };

    private static HistoricalValue Earliest(HistoricalValue left, HistoricalValue right, int order) =>
        order < 0 || (order == 0 && left.Period <= right.Period) ? left : right;
}
