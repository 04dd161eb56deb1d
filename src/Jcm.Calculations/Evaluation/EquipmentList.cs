using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>A list of equipment of any length, one monitoring point in each row, with the values that differ from point to point.</summary>
/// <remarks>
/// A value that all points share, such as the factor of the grid, belongs to the project. The list of a later period may leave out the fixed
/// values, or state them again.
/// </remarks>
public sealed class EquipmentList
{
    internal EquipmentList(IReadOnlyList<string> points, IReadOnlyList<SuppliedValue> fixedValues, IReadOnlyList<MonitoredValue> monitoredValues, IReadOnlyList<Equipment> equipment)
    {
        Points = points;
        FixedValues = fixedValues;
        MonitoredValues = monitoredValues;
        Equipment = equipment;
    }

    /// <summary>The monitoring points, in the order of the rows.</summary>
    public IReadOnlyList<string> Points { get; }

    /// <summary>Values fixed ex ante and defaults, row by row.</summary>
    public IReadOnlyList<SuppliedValue> FixedValues { get; }

    /// <summary>Monitored values, row by row.</summary>
    public IReadOnlyList<MonitoredValue> MonitoredValues { get; }

    /// <summary>What stands at the points, row by row; empty where the list has no classes and capacities.</summary>
    public IReadOnlyList<Equipment> Equipment { get; }

    /// <summary>
    /// Reads a list from comma-separated text. Headings: <c>point</c>; where reference performance is looked up by it, <c>class</c> and
    /// <c>capacity [kVA]</c> (with your unit); then a column for each parameter, as <c>"NLL_PJ,i,j [W]"</c>, in quotation marks because the
    /// symbol has commas. A parameter without unit has empty brackets. Numbers have a decimal point and no other marks.
    /// </summary>
    /// <param name="csv">The text.</param>
    /// <param name="methodology">The methodology version; it says which parameters are monitored, and a parameter that can be monitored or fixed counts as monitored.</param>
    /// <param name="period">The monitoring period of the monitored values.</param>
    /// <param name="option">How they were obtained: one of A, B, C.</param>
    /// <param name="source">The document that holds the list.</param>
    /// <returns>The list, or everything that is wrong with it, each with its row and column. An empty cell is a missing value.</returns>
    public static Outcome<EquipmentList> Read(string csv, MethodologyDefinition methodology, Period period, MonitoringOptions option, string source)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(methodology);
        ArgumentNullException.ThrowIfNull(source);
        return new EquipmentText(methodology, period, option, source).Read(csv);
    }

    internal Project AddTo(Project project)
    {
        var held = project.FixedValues.Where(value => value is { Point: not null, Category: null, Item: null })
            .DistinctBy(value => (value.Symbol, value.Point)).ToDictionary(value => (value.Symbol, value.Point));
        var standing = project.Equipment.DistinctBy(equipment => equipment.Point, StringComparer.Ordinal).ToDictionary(equipment => equipment.Point, StringComparer.Ordinal);
        return project with
        {
            FixedValues = project.FixedValues.AddRange(FixedValues.Where(value => !(held.TryGetValue((value.Symbol, value.Point), out var other) && IsSame(value.Value, value.Unit, other.Value, other.Unit)))),
            Equipment = project.Equipment.AddRange(Equipment.Where(equipment => !(standing.TryGetValue(equipment.Point, out var other) && IsSame(equipment, other)))),
            MonitoredValues = project.MonitoredValues.AddRange(MonitoredValues),
        };
    }

    private static bool IsSame(Equipment one, Equipment other) =>
        string.Equals(one.Class, other.Class, StringComparison.OrdinalIgnoreCase) && IsSame(one.Capacity, one.Unit, other.Capacity, other.Unit);

    private static bool IsSame(decimal value, string unit, decimal otherValue, string otherUnit) =>
        string.Equals(unit, otherUnit, StringComparison.Ordinal)
            ? value == otherValue
            : Unit.TryParse(unit).TryGet(out var one) && Unit.TryParse(otherUnit).TryGet(out var other) && new Quantity(value, one) == new Quantity(otherValue, other);
}
