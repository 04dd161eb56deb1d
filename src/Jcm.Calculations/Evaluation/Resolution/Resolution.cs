using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>What all resolvers of one evaluation work with: the project, what it supplies, and the lists of what is wrong or doubtful.</summary>
internal sealed class Resolution(Project project, DefinitionIndex index, SuppliedInputs supplied, Readings readings, List<Problem> problems, WarningList warnings)
{
    internal Project Project => project;

    internal MethodologyDefinition Methodology => project.Methodology;

    internal DefinitionIndex Index => index;

    internal SuppliedInputs Supplied => supplied;

    internal Readings Readings => readings;

    internal List<Problem> Problems => problems;

    internal WarningList Warnings => warnings;

    internal void Report(ProblemCode code, Location where, string message) => problems.Add(new(code, where, message));

    internal Location Where(Parameter parameter, Place place, bool withPeriod = false) =>
        new(project.Id, place.Point, withPeriod ? place.Period.ToString() : null, Name(parameter, place.Item));

    internal static string Name(Parameter parameter, string? item) => item is null ? parameter.Symbol : $"{parameter.Symbol} ({item})";

    internal static ResolvedParameter NotApplicable(Parameter parameter, string reason) =>
        new(parameter, ParameterKind.NotApplicable, 0, Provenance.SuppliedBy(reason));
}
