using System.Text.Json.Serialization;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The kinds of distribution that can be declared for a parameter.</summary>
public enum DistributionShape
{
    /// <summary>One value without uncertainty.</summary>
    [JsonStringEnumMemberName("fixed")]
    Fixed,

    /// <summary>Normal distribution: results of measurement whose errors come from many small causes.</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>Normal distribution between two bounds; mean and standard deviation are those before it is truncated.</summary>
    [JsonStringEnumMemberName("truncated normal")]
    TruncatedNormal,

    /// <summary>All values between two bounds are equally likely: an accuracy class, a resolution.</summary>
    [JsonStringEnumMemberName("uniform")]
    Uniform,

    /// <summary>From the lower bound the density rises to the most likely value and falls to the upper bound: an expert's judgement.</summary>
    [JsonStringEnumMemberName("triangular")]
    Triangular,

    /// <summary>The logarithm has a normal distribution; mean and standard deviation are those of the values themselves.</summary>
    [JsonStringEnumMemberName("lognormal")]
    LogNormal,
}
