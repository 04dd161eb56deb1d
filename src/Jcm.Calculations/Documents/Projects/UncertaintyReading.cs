using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation.Uncertainty;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>The uncertainties of a project document.</summary>
internal static class UncertaintyReading
{
    internal static SuppliedUncertainty? Uncertainty(UncertaintyContract uncertainty, DocumentPlace place)
    {
        var before = place.Problems.Count;
        if (uncertainty.PercentOfValue is true && uncertainty.Unit is not null) place.At("unit").Report(ProblemCode.Contradiction, "Numbers in percent of the value have no unit of their own: leave \"unit\" or \"percentOfValue\" out.");
        if (uncertainty.PercentOfValue is not true && uncertainty.Unit is null) place.Report(ProblemCode.MissingParameter, "The key \"unit\" is missing: state the unit of the numbers, or \"percentOfValue\": true.");
        var distribution = Distribution(uncertainty, place);
        return place.Problems.Count > before ? null : new(uncertainty.Symbol, distribution!, uncertainty.Unit, uncertainty.Source, uncertainty.Point);
    }

    private static Distribution? Distribution(UncertaintyContract uncertainty, DocumentPlace place)
    {
        (string Key, decimal? Number)[] all =
        [
            ("value", uncertainty.Value), ("mean", uncertainty.Mean), ("standardDeviation", uncertainty.StandardDeviation), ("lower", uncertainty.Lower), ("mode", uncertainty.Mode), ("upper", uncertainty.Upper),
        ];
        string[] needed = uncertainty.Shape switch
        {
            DistributionShape.Fixed => ["value"],
            DistributionShape.TruncatedNormal => ["mean", "standardDeviation", "lower", "upper"],
            DistributionShape.Uniform => ["lower", "upper"],
            DistributionShape.Triangular => ["lower", "mode", "upper"],
            _ => ["mean", "standardDeviation"],
        };
        var isSound = true;
        foreach (var (key, number) in all)
        {
            var isNeeded = needed.Contains(key, StringComparer.Ordinal);
            if (isNeeded == number is not null) continue;
            isSound = false;
            if (isNeeded) place.Report(ProblemCode.MissingParameter, $"This shape needs the key \"{key}\". Its numbers: {string.Join(", ", needed)}.");
            else place.At(key).Report(ProblemCode.UnknownKey, $"\"{key}\" belongs to another shape: leave it out. The numbers of this one: {string.Join(", ", needed)}.");
        }

        return isSound ? Of(uncertainty) : null;
    }

    /// <summary>The distribution of a shape that has all its numbers.</summary>
    private static Distribution Of(UncertaintyContract each) => each.Shape switch
    {
        DistributionShape.Fixed => Evaluation.Uncertainty.Distribution.Fixed(each.Value!.Value),
        DistributionShape.Normal => Evaluation.Uncertainty.Distribution.Normal(each.Mean!.Value, each.StandardDeviation!.Value),
        DistributionShape.TruncatedNormal => Evaluation.Uncertainty.Distribution.TruncatedNormal(each.Mean!.Value, each.StandardDeviation!.Value, each.Lower!.Value, each.Upper!.Value),
        DistributionShape.Uniform => Evaluation.Uncertainty.Distribution.Uniform(each.Lower!.Value, each.Upper!.Value),
        DistributionShape.Triangular => Evaluation.Uncertainty.Distribution.Triangular(each.Lower!.Value, each.Mode!.Value, each.Upper!.Value),
        _ => Evaluation.Uncertainty.Distribution.LogNormal(each.Mean!.Value, each.StandardDeviation!.Value),
    };
}
