using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Checks of what helps to find values: tables, equipment, histories and carried values that name nothing in the methodology or the project.</summary>
internal sealed class SuppliedAids(Project project, DefinitionIndex index, HashSet<string> points, List<Problem> problems)
{
    private readonly Dictionary<string, int> equipmentAt = project.Equipment.CountBy(equipment => equipment.Point, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private readonly Dictionary<(string Output, string? Point), int> historiesOf = project.Histories.CountBy(history => (history.Output, history.Point)).ToDictionary();

    internal void Check()
    {
        foreach (var table in project.Tables) CheckTable(table);
        foreach (var equipment in project.Equipment) CheckEquipment(equipment);
        foreach (var history in project.Histories) CheckHistory(history);
        foreach (var carried in project.CarriedValues) CheckCarried(carried);
    }

    /// <summary>What served nothing, once everything was resolved: it would be dropped without a word.</summary>
    internal void ReportUnused(Resolution resolution)
    {
        const string Instead = "every monitoring point takes the value in another way. Take it out";
        foreach (var table in project.Tables.Where(table => !resolution.WasAsked(table))) Report(ProblemCode.WrongKind, new(project.Id, Parameter: table.Symbol), $"The table \"{table.Table.Name}\" is not used: {Instead}.");
        foreach (var equipment in project.Equipment.Where(equipment => !resolution.WasAsked(equipment))) Report(ProblemCode.WrongKind, new(project.Id, equipment.Point), $"The equipment is not used: {Instead}.");
        foreach (var history in project.Histories.Where(history => !resolution.WasAsked(history))) Report(ProblemCode.WrongKind, new(project.Id, history.Point, Parameter: history.Output), $"The history is not used: {Instead}.");
        foreach (var carried in project.CarriedValues.Where(carried => !resolution.WasAsked(carried)))
        {
            Report(ProblemCode.WrongKind, Where(carried), "The carried value is not used: the series goes by waste type or another part of a sum, and this value names none, or one that is not there.");
        }
    }

    private Location Where(Monitoring.CarriedValue carried) => new(project.Id, carried.Point, Parameter: carried.Item is null ? carried.Symbol : $"{carried.Symbol} ({carried.Item})");

    private void CheckTable(SuppliedTable supplied)
    {
        var where = new Location(project.Id, Parameter: supplied.Symbol);
        if (!index.Rules.TryGetValue(supplied.Symbol, out var rule))
        {
            problems.AddRange(ValueConversion.NoSuchParameter(project.Methodology, supplied.Symbol, null, where));
            return;
        }

        if (!IsLookedUp(rule)) Report(ProblemCode.WrongKind, where, $"{supplied.Symbol} is not looked up in a table in {project.Methodology.Name}.");
        if (!supplied.Table.ValueUnit.Fits(rule.Parameter.Unit)) problems.Add(supplied.Table.ValueUnit.MismatchWith(rule.Parameter.Unit) with { Where = where });
        if (project.Tables.Count(other => Same(other.Symbol, supplied.Symbol)) > 1) Report(ProblemCode.Duplicate, where, "There are two tables for the parameter.");
    }

    private static bool IsLookedUp(ParameterRule rule) =>
        rule.Kind == ParameterKind.MethodologyDefault || rule.Derivations.Any(way => way.AsItStands is { Kind: ParameterKind.MethodologyDefault });

    private void CheckEquipment(Equipment equipment)
    {
        var where = new Location(project.Id, equipment.Point);
        if (!points.Contains(equipment.Point)) Report(ProblemCode.UnknownName, where, $"There is no monitoring point \"{equipment.Point}\" with monitored values.");
        if (project.Tables.Count == 0) Report(ProblemCode.WrongKind, where, "The equipment is not used: no table of reference performance is supplied.");
        if (string.IsNullOrWhiteSpace(equipment.Source)) Report(ProblemCode.MissingSource, where, "The class and capacity of the equipment have no source: name the document that states them.");
        if (equipmentAt[equipment.Point] > 1) Report(ProblemCode.Duplicate, where, "The equipment of the monitoring point is stated twice.");
        problems.AddRange(Unit.TryParse(equipment.Unit).Problems.Select(problem => problem with { Where = where }));
    }

    private void CheckHistory(SuppliedHistory history)
    {
        var where = new Location(project.Id, history.Point, Parameter: history.Output);
        if (!index.Rules.Values.Any(rule => rule.Historical is { } part && Same(part.Output, history.Output)))
        {
            Report(ProblemCode.WrongKind, where, $"No parameter of {project.Methodology.Name} follows from a history of {history.Output}.");
        }

        if (history.Point is { } point && !points.Contains(point)) Report(ProblemCode.UnknownName, where, $"There is no monitoring point \"{point}\" with monitored values.");
        if (historiesOf[(history.Output, history.Point)] > 1)
        {
            Report(ProblemCode.Duplicate, where, "There are two histories for the same output.");
        }
    }

    private void CheckCarried(Monitoring.CarriedValue carried)
    {
        var where = Where(carried);
        var states = index.Rules.Values.SelectMany(rule => rule.Derivations).Where(way => way.Block?.StateSlot is not null).Select(way => way.Inputs[way.Block!.StateSlot!.Value].Symbol);
        if (!states.Contains(carried.Symbol, StringComparer.Ordinal)) Report(ProblemCode.UnknownName, where, $"{project.Methodology.Name} carries no \"{carried.Symbol}\" from one period to the next.");
        if (!points.Contains(carried.Point)) Report(ProblemCode.UnknownName, where, $"There is no monitoring point \"{carried.Point}\" with monitored values.");
    }

    private void Report(ProblemCode code, Location where, string message) => problems.Add(new(code, where, message));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
