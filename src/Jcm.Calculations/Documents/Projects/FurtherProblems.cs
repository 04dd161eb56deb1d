using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>What a calculation would find in a document that has faults already, so that one fault does not hide another.</summary>
internal static class FurtherProblems
{
    /// <summary>Faults of a value itself: they do not follow from another value that was left out as faulty.</summary>
    private static readonly ProblemCode[] OfItself =
    [
        ProblemCode.UnknownUnit, ProblemCode.WrongDimension, ProblemCode.OutOfRange, ProblemCode.OptionNotAllowed, ProblemCode.MissingSource, ProblemCode.OverlappingPeriods, ProblemCode.PeriodSpansVintages,
    ];

    /// <summary>The problems of the sound part.</summary>
    /// <param name="project">What could be read.</param>
    /// <param name="contract">The document, in which null stands for what was left out.</param>
    /// <param name="place">The place of the document, with the problems that were found before.</param>
    internal static IReadOnlyList<Problem> Of(Project project, ProjectContract contract, DocumentPlace place)
    {
        // A key that means nothing takes nothing away from the rest.
        var isWhole = place.Problems.TrueForAll(problem => problem.Code == ProblemCode.UnknownKey);
        return
        [
            .. project.Evaluate().Problems.Where(problem => isWhole || OfItself.Contains(problem.Code))
                .Select(problem => ProblemPlaces.Place(problem, contract, null))
                .Select(problem => problem with { Where = problem.Where with { Document = problem.Where.Document is { } path && path.StartsWith('$') ? $"{place.Path}{path[1..]}" : place.Path } }),
        ];
    }
}
