using System.Collections.Immutable;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>What goes in: a project under one methodology version, with its fixed parameters and its monitored values.</summary>
/// <remarks>
/// Immutable: every method gives a new project. Nothing is checked until <see cref="Evaluate"/>, which reports all problems together. A
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
    public MethodologyDefinition Methodology { get; }

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

    /// <summary>Which categories of day count, where the methodology monitors them.</summary>
    public ImmutableList<DayCategoryRule> DayCategories { get; init; } = [];

    /// <summary>What happens to periods that cross 31 December.</summary>
    public VintageDivision VintageDivision { get; init; }

    /// <summary>Supplies a value that is fixed ex ante, or a default that the library does not hold.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document it was taken from.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <param name="category">The row of the methodology's table that it fills in; null when it is the value itself.</param>
    public Project Fix(string symbol, decimal value, string unit, string source, string? point = null, string? category = null) =>
        this with { FixedValues = FixedValues.Add(new(symbol, value, unit, Provenance.SuppliedBy(source), point, category)) };

    /// <summary>Supplies a value of this library's reference data, with its provenance.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <exception cref="InvalidDataProblemsException">The value is withheld; the message names the document that holds it.</exception>
    public Project Fix(string symbol, ReferenceValue value, string? point = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var quantity = value.Required().Value;
        return this with { FixedValues = FixedValues.Add(new(symbol, quantity.Value, quantity.Unit.Symbol, value.Provenance, point)) };
    }

    /// <summary>Chooses a row of the methodology's table of defaults.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="category">The row, for example <c>national grid</c>.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    public Project Choose(string symbol, string category, string? point = null) =>
        this with { Choices = Choices.Add(new(symbol, category, point)) };

    /// <summary>Supplies the business-as-usual value of a parameter that sets the level of the reference emissions.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="source">The document it was taken from.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    public Project BusinessAsUsual(string symbol, decimal value, string unit, string source, string? point = null) =>
        this with { BusinessAsUsualValues = BusinessAsUsualValues.Add(new(symbol, value, unit, Provenance.SuppliedBy(source), point)) };

    /// <summary>Supplies a business-as-usual value from this library's reference data, with its provenance.</summary>
    /// <param name="symbol">Symbol of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="point">The monitoring point it is for; null for all that have none of their own.</param>
    /// <exception cref="InvalidDataProblemsException">The value is withheld; the message names the document that holds it.</exception>
    public Project BusinessAsUsual(string symbol, ReferenceValue value, string? point = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var quantity = value.Required().Value;
        return this with { BusinessAsUsualValues = BusinessAsUsualValues.Add(new(symbol, quantity.Value, quantity.Unit.Symbol, value.Provenance, point)) };
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
    public Project Monitor(
        string point, Period period, string symbol, decimal value, string unit, MonitoringOptions option, string source, string? dayCategory = null) =>
        this with { MonitoredValues = MonitoredValues.Add(new(point, period, symbol, value, unit, option, source, dayCategory)) };

    /// <summary>States whether the readings of a category of day count.</summary>
    /// <param name="dayCategory">The category, for example <c>working day</c>.</param>
    /// <param name="counts">Whether they count.</param>
    /// <param name="source">The document that says so.</param>
    public Project CountDays(string dayCategory, bool counts, string source) =>
        this with { DayCategories = DayCategories.Add(new(dayCategory, counts, source)) };

    /// <summary>Calculates the emissions, or reports everything that is wrong.</summary>
    public Outcome<ProjectResult> Evaluate() => ProjectEvaluation.Run(this);

    /// <summary>Calculates the emissions.</summary>
    /// <exception cref="InvalidDataProblemsException">The data have problems; the exception carries all of them.</exception>
    public ProjectResult Calculate() => Evaluate().Value;
}
