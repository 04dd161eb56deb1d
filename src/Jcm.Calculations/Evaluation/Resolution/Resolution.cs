using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>What all resolvers of one evaluation work with: the project, what it supplies, and the lists of what is wrong or doubtful.</summary>
internal sealed class Resolution(Project project, DefinitionIndex index, SuppliedInputs supplied, Readings readings, List<Problem> problems, WarningList warnings)
{
    private readonly ILookup<string, Equipment> equipment = project.Equipment.ToLookup(each => each.Point, StringComparer.Ordinal);

    private readonly Dictionary<string, SuppliedTable> tables = project.Tables.DistinctBy(table => table.Symbol, StringComparer.Ordinal).ToDictionary(table => table.Symbol, StringComparer.Ordinal);

    private readonly HashSet<string> outputs = [.. project.Histories.Select(history => history.Output)];

    private readonly Dictionary<(string Output, string? Point), SuppliedHistory> histories =
        project.Histories.DistinctBy(history => (history.Output, history.Point)).ToDictionary(history => (history.Output, history.Point));

    private readonly HashSet<object> asked = new(ReferenceEqualityComparer.Instance);

    /// <summary>The period that was last put into words, since the values of a point share it.</summary>
    private (Period Period, string Text) named;

    internal Project Project => project;

    internal MethodologyDefinition Methodology => project.Methodology;

    internal DefinitionIndex Index => index;

    internal SuppliedInputs Supplied => supplied;

    internal Readings Readings => readings;

    internal List<Problem> Problems => problems;

    internal WarningList Warnings => warnings;

    internal void Report(ProblemCode code, Location where, string message) => problems.Add(new(code, where, message));

    internal Location Where(Parameter parameter, Place place, bool withPeriod = false) =>
        new(project.Id, place.Point, withPeriod ? Text(place.Period) : null, Name(parameter, place.Item));

    /// <summary>What stands at a monitoring point.</summary>
    internal IReadOnlyList<Equipment> EquipmentAt(string point)
    {
        var found = equipment[point].ToList();
        asked.UnionWith(found);
        return found;
    }

    /// <summary>The table of a parameter; the first one, where a second is a problem already.</summary>
    internal SuppliedTable? Table(string symbol) => Asked(tables.GetValueOrDefault(symbol));

    /// <summary>Whether a table, an equipment, a history or a carried value served anything.</summary>
    internal bool WasAsked(object aid) => asked.Contains(aid);

    internal T? Asked<T>(T? aid)
        where T : class
    {
        if (aid is not null) asked.Add(aid);
        return aid;
    }

    internal bool HasHistory(string output) => outputs.Contains(output);

    /// <summary>The history of an output at a point, or the one that all points share.</summary>
    internal SuppliedHistory? History(string output, string point) => Asked(histories.GetValueOrDefault((output, point)) ?? histories.GetValueOrDefault((output, null)));

    private string Text(Period period)
    {
        if (named.Text is null || named.Period != period) named = (period, period.ToString());
        return named.Text;
    }

    internal static string Name(Parameter parameter, string? item) => item is null ? parameter.Symbol : $"{parameter.Symbol} ({item})";

    internal static ResolvedParameter NotApplicable(Parameter parameter, string reason) =>
        new(parameter, ParameterKind.NotApplicable, 0, Provenance.SuppliedBy(reason));
}
