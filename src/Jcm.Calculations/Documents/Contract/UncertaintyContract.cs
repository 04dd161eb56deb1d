using System.ComponentModel;
using Jcm.Calculations.Evaluation.Uncertainty;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>The uncertainty of a parameter.</summary>
internal sealed record UncertaintyContract
{
    [Description("Free text: what is to be entered here.")]
    public string? Description { get; init; }

    [Description("Symbol of a parameter of the equations, for example EF_elec.")]
    public required string Symbol { get; init; }

    [Description("The monitoring point it is for; left out for all that have none of their own.")]
    public string? Point { get; init; }

    [Description("The kind of distribution.")]
    public required DistributionShape Shape { get; init; }

    [Description("The value without uncertainty, of the shape fixed.")]
    public decimal? Value { get; init; }

    [Description("The mean, of the shapes normal, truncated normal (before it is truncated) and lognormal.")]
    public decimal? Mean { get; init; }

    [Description("The standard deviation, of the shapes normal, truncated normal (before it is truncated) and lognormal.")]
    public decimal? StandardDeviation { get; init; }

    [Description("The lower bound, of the shapes truncated normal, uniform and triangular.")]
    public decimal? Lower { get; init; }

    [Description("The most likely value, of the shape triangular.")]
    public decimal? Mode { get; init; }

    [Description("The upper bound, of the shapes truncated normal, uniform and triangular.")]
    public decimal? Upper { get; init; }

    [Description("The unit of the numbers; an empty text for pure numbers. Left out where they are in percent of the value.")]
    public string? Unit { get; init; }

    [Description("True where the numbers are percentages of the value that the project has: 100 is the value itself.")]
    public bool? PercentOfValue { get; init; }

    [Description("The document or the judgement that the distribution was taken from.")]
    public required string Source { get; init; }
}

/// <summary>How strongly two parameters go together.</summary>
internal sealed record CorrelationContract
{
    [Description("Free text.")]
    public string? Description { get; init; }

    [Description("Symbol of one parameter.")]
    public required string First { get; init; }

    [Description("Symbol of the other parameter.")]
    public required string Second { get; init; }

    [Description("Correlation of ranks, above -1 and below 1.")]
    public required decimal Coefficient { get; init; }
}
