using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>
/// Reference performance by class and capacity, as methodologies print it: coefficients of performance of chillers, losses of transformers.
/// A look-up answers with the one row that holds the capacity; it never takes the nearest row and never extrapolates.
/// </summary>
public sealed class PerformanceTable
{
    private readonly Dictionary<string, List<PerformanceRow>> classes;

    private PerformanceTable(string name, Unit valueUnit, Unit capacityUnit, Provenance provenance, IReadOnlyList<PerformanceRow> rows)
    {
        Name = name;
        ValueUnit = valueUnit;
        CapacityUnit = capacityUnit;
        Provenance = provenance;
        Rows = rows;
        classes = rows
            .GroupBy(row => row.Class, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderBy(row => row.From ?? decimal.MinValue).ToList(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the table holds, in words.</summary>
    public string Name { get; }

    /// <summary>Unit of the values.</summary>
    public Unit ValueUnit { get; }

    /// <summary>Unit in which the rows count capacity.</summary>
    public Unit CapacityUnit { get; }

    /// <summary>Where the table comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>The rows as supplied.</summary>
    public IReadOnlyList<PerformanceRow> Rows { get; }

    /// <summary>The classes of equipment. Small and capital letters are not told apart.</summary>
    public IReadOnlyList<string> Classes => [.. classes.Keys];

    /// <summary>
    /// A table whose rows answer every capacity at most once. Within a class there are either ranges, without overlap and without gap, or
    /// ratings, each once.
    /// </summary>
    /// <param name="name">What the table holds, in words.</param>
    /// <param name="valueUnit">Unit of the values.</param>
    /// <param name="capacityUnit">Unit in which the rows count capacity.</param>
    /// <param name="provenance">Where the table comes from.</param>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="validValues">The values that are valid; above zero where it is left out.</param>
    /// <returns>The table, or everything that is wrong with it.</returns>
    public static Outcome<PerformanceTable> Create(
        string name, Unit valueUnit, Unit capacityUnit, Provenance provenance, IEnumerable<PerformanceRow> rows, ValueRange? validValues = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueUnit);
        ArgumentNullException.ThrowIfNull(capacityUnit);
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.ToList();
        var problems = PerformanceRules.Check(name, provenance, all, validValues ?? ValueRange.Positive);
        return problems.Count == 0 ? new PerformanceTable(name, valueUnit, capacityUnit, provenance, all) : Outcome<PerformanceTable>.Failed(problems);
    }

    /// <summary>
    /// Reads a table from comma-separated text with the headings <c>class,from [USRt],to [USRt],to_included,value [kWh/t]</c> (with your
    /// units). Empty <c>from</c> or <c>to</c> is an open end; <c>to_included</c> is yes, no or empty; numbers have a decimal point.
    /// </summary>
    /// <param name="csv">The text.</param>
    /// <param name="provenance">Where the table comes from; its source is the name of the table.</param>
    /// <param name="validValues">The values that are valid; above zero where it is left out.</param>
    /// <returns>The table, or everything that is wrong with the text.</returns>
    public static Outcome<PerformanceTable> Read(string csv, Provenance provenance, ValueRange? validValues = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(provenance);
        return new PerformanceText(csv, provenance, validValues ?? ValueRange.Positive).Read();
    }

    /// <summary>The value of a class at a capacity. The capacity is converted exactly, so that a boundary falls on the right side.</summary>
    /// <param name="class">Class of equipment.</param>
    /// <param name="capacity">Capacity, in any unit that measures the same as <see cref="CapacityUnit"/>.</param>
    /// <returns>The value and its row, or the classes or capacities that the table has.</returns>
    public Outcome<PerformanceMatch> Find(string @class, Quantity capacity)
    {
        ArgumentNullException.ThrowIfNull(@class);
        var problems = new List<Problem>();
        if (!classes.TryGetValue(@class.Trim(), out var rows))
        {
            problems.Add(new(ProblemCode.UnknownName, $"{Name} has no class \"{@class}\". Classes: {string.Join(", ", Classes)}."));
        }

        if (!capacity.Unit.Fits(CapacityUnit)) problems.Add(capacity.Unit.MismatchWith(CapacityUnit));
        if (rows is null || problems.Count > 0) return Outcome<PerformanceMatch>.Failed(problems);
        if (rows.Find(each => Holds(each, capacity)) is not { } row)
        {
            return new Problem(
                ProblemCode.OutOfRange,
                $"{Name} has no value of {rows[0].Class} for {capacity}. Capacities in {Label(CapacityUnit)}: {string.Join("; ", rows.Select(each => each.Capacities()))}.");
        }

        var described = Describe(row, capacity);
        var value = ReferenceValue.Of($"{Name}: {described}", row.Value, ValueUnit, Provenance).Required();
        return value.TryGet(out var known) ? new PerformanceMatch(known, row, described, Provenance) : Outcome<PerformanceMatch>.Failed(value.Problems);
    }

    private static string Label(Unit unit) => unit.Symbol.Length == 0 ? "pure numbers" : unit.Symbol;

    private bool Holds(PerformanceRow row, Quantity capacity)
    {
        if (row.IsRating) return capacity == new Quantity(row.From!.Value, CapacityUnit);
        if (row.From is { } from && capacity < new Quantity(from, CapacityUnit)) return false;
        if (row.To is not { } to) return true;
        var end = new Quantity(to, CapacityUnit);
        return row.ToIsIncluded ? capacity <= end : capacity < end;
    }

    private string Describe(PerformanceRow row, Quantity capacity)
    {
        if (string.Equals(capacity.Unit.Symbol, CapacityUnit.Symbol, StringComparison.Ordinal))
        {
            return $"{row.Class}, {row.Capacities(new Quantity(capacity.Value, Units.One).ToString())} {CapacityUnit.Symbol}".TrimEnd();
        }

        return $"{row.Class}, {row.Capacities(capacity.ToString(), $" {CapacityUnit.Symbol}".TrimEnd())}";
    }
}
