using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>What goes in: a project under one methodology version, with its fixed parameters and its monitored values.</summary>
/// <remarks>
/// Immutable: every method gives a new project. Nothing is checked until <see cref="Evaluate()"/>, which reports all problems together. A
/// project that applies two methodologies is two of these.
/// </remarks>
public sealed record Project
{
    /// <summary>Creates a project without any values.</summary>
    /// <param name="id">Identifier, for example the reference number in the register.</param>
    /// <param name="methodology">The methodology version that the project was registered with.</param>
    public Project(string id, MethodologyDefinition methodology)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(methodology);
        Id = id;
        Methodology = methodology;
    }

    /// <summary>Identifier.</summary>
    public string Id { get; }

    /// <summary>The methodology version.</summary>
    public MethodologyDefinition Methodology { get; private init; }

    /// <summary>Name; null where there is none.</summary>
    public string? Name { get; init; }

    /// <summary>Values fixed ex ante, and default values that the library does not hold.</summary>
    public ImmutableList<SuppliedValue> FixedValues { get; init; } = [];

    /// <summary>Chosen rows of the methodology's tables.</summary>
    public ImmutableList<SuppliedChoice> Choices { get; init; } = [];

    /// <summary>Business-as-usual values of parameters that set the level of the reference emissions.</summary>
    public ImmutableList<SuppliedValue> BusinessAsUsualValues { get; init; } = [];

    /// <summary>Monitored values.</summary>
    public ImmutableList<MonitoredValue> MonitoredValues { get; init; } = [];

    /// <summary>What was calculated from meters, with what was found on the way.</summary>
    public ImmutableList<MeteredData> Meterings { get; init; } = [];

    /// <summary>Which categories of day count, where the methodology monitors them.</summary>
    public ImmutableList<DayCategoryRule> DayCategories { get; init; } = [];

    /// <summary>What series remember from before the first period.</summary>
    public ImmutableList<CarriedValue> CarriedValues { get; init; } = [];

    /// <summary>Tables of reference performance.</summary>
    public ImmutableList<SuppliedTable> Tables { get; init; } = [];

    /// <summary>What stands at the monitoring points.</summary>
    public ImmutableList<Equipment> Equipment { get; init; } = [];

    /// <summary>Historical relations between output and input.</summary>
    public ImmutableList<SuppliedHistory> Histories { get; init; } = [];

    /// <summary>What happens to periods that cross 31 December.</summary>
    public VintageDivision VintageDivision { get; init; }

    /// <summary>The same project under another version of its methodology.</summary>
    internal Project Under(MethodologyDefinition methodology) => this with { Methodology = methodology };

    /// <summary>Supplies a value that is fixed ex ante, or a default that the library does not hold.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document it was taken from.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <param name="category">The row of the methodology's table that it fills in; null when it is the value itself.</param>
    /// <param name="item">The fuel, waste type or other part of a sum that it belongs to; null where it serves all.</param>
    public Project Fix(string symbol, decimal value, string unit, string source, string? point = null, string? category = null, string? item = null) =>
        this with { FixedValues = FixedValues.Add(new(Given(symbol), value, Given(unit), Provenance.SuppliedBy(Given(source)), point, category) { Item = item }) };

    /// <summary>Supplies a value of this library's reference data, with its provenance.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <param name="item">The fuel, waste type or other part of a sum that it belongs to; null where it serves all.</param>
    /// <exception cref="InvalidDataProblemsException">The value is withheld; the message names the document that holds it.</exception>
    public Project Fix(string symbol, ReferenceValue value, string? point = null, string? item = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var quantity = value.Required().Value;
        return this with { FixedValues = FixedValues.Add(new(Given(symbol), quantity.Value, quantity.Unit.Symbol, value.Provenance, point) { Item = item }) };
    }

    /// <summary>Chooses a row of the methodology's table of defaults, or one of the ways to derive a parameter.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="category">The row or the way, for example <c>national grid</c>.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <param name="item">The fuel, waste type or other part of a sum that it is for; null where it is for all.</param>
    public Project Choose(string symbol, string category, string? point = null, string? item = null) =>
        this with { Choices = Choices.Add(new(Given(symbol), Given(category), point) { Item = item }) };

    /// <summary>Supplies the business-as-usual value of a parameter that sets the level of the reference emissions.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document it was taken from.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    public Project BusinessAsUsual(string symbol, decimal value, string unit, string source, string? point = null) =>
        this with { BusinessAsUsualValues = BusinessAsUsualValues.Add(new(Given(symbol), value, Given(unit), Provenance.SuppliedBy(Given(source)), point)) };

    /// <summary>Supplies a business-as-usual value from this library's reference data, with its provenance.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <exception cref="InvalidDataProblemsException">The value is withheld; the message names the document that holds it.</exception>
    public Project BusinessAsUsual(string symbol, ReferenceValue value, string? point = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var quantity = value.Required().Value;
        return this with { BusinessAsUsualValues = BusinessAsUsualValues.Add(new(Given(symbol), quantity.Value, quantity.Unit.Symbol, value.Provenance, point)) };
    }

    /// <summary>Supplies a monitored value.</summary>
    /// <param name="point">The monitoring point.</param>
    /// <param name="period">The monitoring period.</param>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value for the whole period.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="option">How it was obtained: one of A, B, C.</param>
    /// <param name="source">The meter, invoice or publication it was taken from.</param>
    /// <param name="dayCategory">The category of the days it belongs to, where the methodology monitors that.</param>
    /// <param name="item">The fuel, waste type or other part of a sum that it belongs to; null where the parameter is not part of one.</param>
    /// <param name="maximumError">The maximum permissible error of the measurement as a share of the value, by which it is corrected against the project; null for no correction.</param>
    public Project Monitor(
        string point,
        Period period,
        string symbol,
        decimal value,
        string unit,
        MonitoringOptions option,
        string source,
        string? dayCategory = null,
        string? item = null,
        decimal? maximumError = null) =>
        this with
        {
            MonitoredValues = MonitoredValues.Add(new(Given(point), period, Given(symbol), value, Given(unit), option, Given(source), dayCategory) { Item = item, MaximumError = maximumError }),
        };

    /// <summary>Supplies a monitored value that all monitoring points share, such as the electricity that a site takes from the grid.</summary>
    /// <param name="period">The monitoring period; the same as that of the points.</param>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value for the whole period.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="option">How it was obtained: one of A, B, C.</param>
    /// <param name="source">The meter, invoice or publication it was taken from.</param>
    /// <param name="item">The fuel, waste type or other part of a sum that it belongs to; null where the parameter is not part of one.</param>
    /// <param name="maximumError">The maximum permissible error of the measurement as a share of the value; null for no correction.</param>
    public Project MonitorForAll(
        Period period, string symbol, decimal value, string unit, MonitoringOptions option, string source, string? item = null, decimal? maximumError = null) =>
        Monitor(MonitoredValue.AllPoints, period, symbol, value, unit, option, source, item: item, maximumError: maximumError);

    /// <summary>Supplies the monitored values that were calculated from meters, each with the way from its readings.</summary>
    /// <param name="metering">The metering of this project.</param>
    /// <exception cref="ArgumentException">It is the metering of another project.</exception>
    public Project Monitor(MeteredData metering)
    {
        ArgumentNullException.ThrowIfNull(metering);
        if (!string.Equals(metering.Project, Id, StringComparison.Ordinal)) throw new ArgumentException($"This is the metering of project {metering.Project}, not of {Id}.", nameof(metering));
        return this with { MonitoredValues = MonitoredValues.AddRange(metering.Values.Select(value => value.ToMonitoredValue())), Meterings = Meterings.Add(metering) };
    }

    /// <summary>Goes on where an earlier calculation stopped: what a series remembers at the end of the last period before.</summary>
    /// <param name="point">The monitoring point.</param>
    /// <param name="symbol">Symbol of the carried parameter.</param>
    /// <param name="item">The waste type or other part of the sum; null where there is none.</param>
    /// <param name="asOf">The last day of the period before.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document or result it was taken from.</param>
    public Project Carry(string point, string symbol, string? item, DateOnly asOf, decimal value, string unit, string source) =>
        this with { CarriedValues = CarriedValues.Add(new(Given(point), Given(symbol), item, asOf, value, Given(unit), Given(source))) };

    /// <summary>Goes on where an earlier calculation stopped: everything that its series remember at the end of its last period.</summary>
    /// <param name="earlier">The result of the earlier periods.</param>
    public Project CarryFrom(ProjectResult earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { CarriedValues = CarriedValues.AddRange(earlier.CarriedForward) };
    }

    /// <summary>Supplies a table of reference performance, from which each monitoring point takes the row of its equipment.</summary>
    /// <param name="symbol">Symbol of the parameter, for example <c>COP_RE,i</c>.</param>
    /// <param name="table">The table, with its source.</param>
    public Project Use(string symbol, PerformanceTable table) => this with { Tables = Tables.Add(new(Given(symbol), table ?? throw new ArgumentNullException(nameof(table)))) };

    /// <summary>States what stands at a monitoring point, so that it can be looked up in tables of reference performance.</summary>
    /// <param name="point">The monitoring point.</param>
    /// <param name="equipmentClass">Class of equipment as in the table.</param>
    /// <param name="capacity">Rated capacity.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document that states it.</param>
    public Project Equip(string point, string equipmentClass, decimal capacity, string unit, string source) =>
        this with { Equipment = Equipment.Add(new(Given(point), Given(equipmentClass), capacity, Given(unit), Given(source))) };

    /// <summary>Adds the monitoring points of a list of equipment, with their values.</summary>
    /// <param name="list">The list. A fixed value or piece of equipment that the project already holds in the same way is not supplied twice, so the list of every period may state it.</param>
    public Project With(EquipmentList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.AddTo(this);
    }

    /// <summary>Supplies the historical relation between the output and the input of the plant.</summary>
    /// <param name="output">Symbol of the monitored output.</param>
    /// <param name="relation">The relation, with its source.</param>
    /// <param name="outside">What applies to loads that the history has not seen.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice for loads outside the history.</exception>
    public Project Relate(string output, HistoricalRelation relation, OutsideHistory outside = OutsideHistory.Refused, string? point = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(relation);
        if (!Enum.IsDefined(outside)) throw new ArgumentOutOfRangeException(nameof(outside), outside, "There is no such choice.");
        return this with { Histories = Histories.Add(new(output, relation, outside, point)) };
    }

    /// <summary>States whether the readings of a category of day count.</summary>
    /// <param name="dayCategory">The category, for example <c>working day</c>.</param>
    /// <param name="counts">Whether they count.</param>
    /// <param name="source">The document that says so.</param>
    public Project CountDays(string dayCategory, bool counts, string source) =>
        this with { DayCategories = DayCategories.Add(new(dayCategory, counts, source)) };

    /// <summary>Calculates the emissions, or reports everything that is wrong.</summary>
    public Outcome<ProjectResult> Evaluate() => ProjectEvaluation.Run(this);

    /// <summary>Calculates the emissions of many monitoring points or periods, or reports everything that is wrong.</summary>
    /// <param name="progress">Told the share that is done, from 0 to 1; null where nobody asks.</param>
    /// <param name="cancellation">Ends the calculation without an outcome.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Outcome<ProjectResult> Evaluate(IProgress<double>? progress, CancellationToken cancellation) => ProjectEvaluation.Run(this, progress, cancellation);

    /// <summary>Calculates the emissions.</summary>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public ProjectResult Calculate() => Evaluate().Value;

    /// <summary>A missing name is a mistake of the program, found where it is made and not when the project is evaluated.</summary>
    private static string Given(string text, [CallerArgumentExpression(nameof(text))] string name = "") => text ?? throw new ArgumentNullException(name);
}
