using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents.Results;
using Jcm.Calculations.Evaluation;

namespace Jcm.Calculations.Documents;

/// <summary>Everything that a project document asks for, calculated: emissions, credits and their division.</summary>
public sealed class ProjectCalculation
{
    private ProjectCalculation(ProjectDocument inputs, ProjectResult result, Credits? credits, Allocation? allocation)
    {
        Inputs = inputs;
        Result = result;
        Credits = credits;
        Allocation = allocation;
    }

    /// <summary>What went in.</summary>
    public ProjectDocument Inputs { get; }

    /// <summary>The emissions and reductions.</summary>
    public ProjectResult Result { get; }

    /// <summary>The credits; null where the document does not say how reductions become credits.</summary>
    public Credits? Credits { get; }

    /// <summary>The division of the credits; null where they are not divided.</summary>
    public Allocation? Allocation { get; }

    /// <summary>The calculation as a document that can be written, read and calculated again.</summary>
    public ResultDocument ToDocument() => ResultDocument.Of(this);

    /// <summary>The whole way as text: parameters with sources, working, totals, credits, division, warnings, policies, versions and the fingerprint of the inputs.</summary>
    public string Explain()
    {
        var parts = new List<string> { Result.Explain() };
        if (Credits is not null) parts.Add(Credits.Explain());
        if (Allocation is not null) parts.Add(Allocation.Explain());
        parts.Add($"Inputs       {Inputs.Fingerprint}\n");
        return string.Join('\n', parts);
    }

    /// <summary>The same as GitHub-flavoured Markdown: tables, and the working as blocks of text; for a monitoring report.</summary>
    public string ExplainMarkdown() => ResultMarkdown.Write(this);

    /// <summary>The working, the credits and their division as LaTeX.</summary>
    public string ExplainLatex() => Result.ExplainLatex() + CreditsLatex.Write(this);

    internal static Outcome<ProjectCalculation> TryOf(ProjectDocument inputs, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var emissions = inputs.Project.Evaluate(progress, cancellation);
        if (!emissions.TryGet(out var result)) return Failed(emissions.Problems);
        if (inputs.Crediting is not { } terms) return new ProjectCalculation(inputs, result, null, null);
        var credited = Credits.TryOf(result, terms.Rounding, terms.NegativeReductions, terms.CarriedDeficit);
        if (!credited.TryGet(out var credits)) return Failed(credited.Problems, "$.crediting");
        if (inputs.Allocation is not { } division) return new ProjectCalculation(inputs, result, credits, null);
        var divided = Allocation.TryOf(credits, division.Shares, division.Strategy, division.Minimum);
        return divided.TryGet(out var allocation) ? new ProjectCalculation(inputs, result, credits, allocation) : Failed(divided.Problems, "$.allocation");

        Outcome<ProjectCalculation> Failed(IReadOnlyList<Problem> problems, string? path = null) =>
            Outcome<ProjectCalculation>.Failed([.. problems.Select(problem => inputs.Placed(problem, path))]);
    }
}
