using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;

namespace Jcm.Calculations.Documents.Comparisons;

/// <summary>From two result documents to the parts of their difference.</summary>
internal static class ComparisonSteps
{
    internal static Outcome<DocumentComparison> Compare(ResultDocument first, ResultDocument second)
    {
        var (before, after) = (first.Inputs.Evaluate(), second.Inputs.Evaluate());
        List<Problem> problems = [.. Inconsistencies("first", first), .. Inconsistencies("second", second), .. before.Problems.Select(problem => Of("first", problem)), .. after.Problems.Select(problem => Of("second", problem))];
        if (problems.Count > 0) return Outcome<DocumentComparison>.Failed(problems);
        var (from, to) = (before.Value.Result, after.Value.Result);
        var version = VersionStep.Of(from, to);
        var compared = Comparison.TryOf(version?.From ?? from, version?.To ?? to);
        if (!compared.TryGet(out var inputs)) return Outcome<DocumentComparison>.Failed(compared.Problems);

        List<DifferencePart> parts =
        [
            Versions(DifferenceReason.VersionsOfFirst, "first", first, Reduction(from) - first.Reduction),
            .. version is { } step ? [new(DifferenceReason.MethodologyVersion, $"from {from.Project.Methodology.Name} to {to.Project.Methodology.Name}", step.Exact)] : Array.Empty<DifferencePart>(),
            .. inputs.Lines.Select(Part),
            Versions(DifferenceReason.VersionsOfSecond, "second", second, second.Reduction - Reduction(to)),
        ];
        return new DocumentComparison(first, second, [.. parts.Where(part => part.Exact.Sign != 0 || part.Line is not null)], inputs, [.. Policies(from, to, version), .. inputs.Policies]);
    }

    /// <summary>A document that is not the result of its own inputs explains nothing.</summary>
    private static IEnumerable<Problem> Inconsistencies(string which, ResultDocument document)
    {
        if (!string.Equals(document.Fingerprint, document.Inputs.Fingerprint, StringComparison.Ordinal))
        {
            yield return Found("its inputs were changed after it was calculated; calculate it again");
        }
        else if (string.Equals($"{document.LibraryVersion}, data {document.DataVersion}", Recalculation.OwnVersions, StringComparison.Ordinal)
            && Recalculation.TryOf(document).TryGet(out var again) && !again.IsConfirmed)
        {
            yield return Found(FormattableString.Invariant($"calculated again with the same versions, it has {again.Differences.Count} differences, the first of them: {again.Differences[0]}"));
        }

        Problem Found(string why) => Of(which, new(ProblemCode.Contradiction, new Location(Project: document.Inputs.Project.Id), $"It is not the result of its inputs: {why}."));
    }

    private static DifferencePart Part(AttributionLine line) => new(
        line.Reason == AttributionReason.Rounding ? DifferenceReason.Rounding : DifferenceReason.Inputs,
        line.Detail is { } detail ? $"{DocumentComparisonText.Name(line)}: {detail}" : DocumentComparisonText.Name(line),
        line.Exact)
    {
        Line = line,
    };

    private static DifferencePart Versions(DifferenceReason reason, string which, ResultDocument document, Rational exact) => new(
        reason,
        $"the {which} was calculated with {document.LibraryVersion}, data {document.DataVersion}; this is {Recalculation.OwnVersions}",
        exact);

    private static IEnumerable<string> Policies(ProjectResult from, ProjectResult to, VersionStep? version)
    {
        yield return "The difference is divided in the order: versions of library and data of the first, methodology version, inputs, versions of library and data of the second.";
        if (version is not null) yield return version.Policy;
        else if (from.Project.Methodology != to.Project.Methodology) yield return "Methodology version: the inputs of neither have an answer under the version of the other, so that version and inputs are not told apart.";
    }

    private static Rational Reduction(ProjectResult result) => result.Total.Reduction.Tonnes;

    private static Problem Of(string which, Problem problem) => problem with { Message = $"The {which} document: {problem.Message}" };
}

/// <summary>What the methodology version alone changes: one of the two projects under both versions.</summary>
/// <param name="From">The result from which inputs are compared.</param>
/// <param name="To">The result to which inputs are compared.</param>
/// <param name="Exact">What the version changes, in tonnes.</param>
/// <param name="Policy">Which project was calculated under both.</param>
internal sealed record VersionStep(ProjectResult From, ProjectResult To, Rational Exact, string Policy)
{
    internal static VersionStep? Of(ProjectResult from, ProjectResult to)
    {
        var (before, after) = (from.Project.Methodology, to.Project.Methodology);
        if (!string.Equals(before.Id, after.Id, StringComparison.Ordinal) || string.Equals(before.Version, after.Version, StringComparison.Ordinal)) return null;
        if (from.Project.Under(after).Evaluate().TryGet(out var first))
        {
            return new(first, to, Rational.FromDecimal(first.Total.Reduction.Tonnes) - from.Total.Reduction.Tonnes, $"Methodology version: the inputs of the first, calculated under {before.Name} and {after.Name}.");
        }

        return to.Project.Under(before).Evaluate().TryGet(out var second)
            ? new(from, second, Rational.FromDecimal(to.Total.Reduction.Tonnes) - second.Total.Reduction.Tonnes, $"Methodology version: the inputs of the second, calculated under {before.Name} and {after.Name}.")
            : null;
    }
}
