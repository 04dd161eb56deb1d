using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;

namespace Jcm.Calculations.Documents;

/// <summary>What comes out.</summary>
public sealed class ResultDocument
{
    private ResultDocument(ProjectDocument inputs, ProjectResult result, Credits? credits, Allocation? allocation)
    {
        Inputs = inputs;
        Result = result;
        Credits = credits;
        Allocation = allocation;
    }

    /// <summary>What went in.</summary>
    public ProjectDocument Inputs { get; }

    /// <summary>The emissions.</summary>
    public ProjectResult Result { get; }

    /// <summary>The credits; null where the document does not say how reductions become credits.</summary>
    public Credits? Credits { get; }

    /// <summary>The division of the credits; null where they are not divided.</summary>
    public Allocation? Allocation { get; }

    internal static Outcome<ResultDocument> TryOf(ProjectDocument inputs)
    {
        var outcome = inputs.Project.Evaluate();
        if (!outcome.TryGet(out var result)) return Outcome<ResultDocument>.Failed(outcome.Problems);
        if (inputs.Crediting is not { } terms) return new ResultDocument(inputs, result, null, null);
        var credited = Credits.TryOf(result, terms.Rounding, terms.NegativeReductions, terms.CarriedDeficit);
        if (!credited.TryGet(out var credits)) return Outcome<ResultDocument>.Failed(credited.Problems);
        if (inputs.Allocation is not { } division) return new ResultDocument(inputs, result, credits, null);
        var divided = Allocation.TryOf(credits, division.Shares, division.Strategy, division.Minimum);
        return divided.TryGet(out var allocation) ? new ResultDocument(inputs, result, credits, allocation) : Outcome<ResultDocument>.Failed(divided.Problems);
    }
}
