using System.Globalization;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How the true value of a parameter may be distributed. Its numbers are counted in the unit that is declared with it.</summary>
/// <remarks>
/// The shapes are those of the 2006 IPCC Guidelines, volume 1, chapter 3, section 3.2.2.4,
/// https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol1.html. Nothing is checked here; <see cref="UncertainInputs.TryOf"/> reports all problems
/// together.
/// </remarks>
public sealed record Distribution
{
    private Distribution(DistributionShape shape)
    {
        Shape = shape;
    }

    /// <summary>The kind of distribution.</summary>
    public DistributionShape Shape { get; }

    /// <summary>The fixed value, the mean, or the most likely value of a triangular distribution; null for a uniform one.</summary>
    public decimal? Centre { get; private init; }

    /// <summary>Standard deviation; null for distributions that have none declared.</summary>
    public decimal? StandardDeviation { get; private init; }

    /// <summary>Lower bound; null where none is declared.</summary>
    public decimal? Lower { get; private init; }

    /// <summary>Upper bound; null where none is declared.</summary>
    public decimal? Upper { get; private init; }

    /// <summary>A value without uncertainty.</summary>
    /// <param name="value">The value.</param>
    public static Distribution Fixed(decimal value) => new(DistributionShape.Fixed) { Centre = value };

    /// <summary>A normal distribution. It is refused where its draws, up to 8.25 standard deviations from the mean, can leave the parameter's range.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="standardDeviation">Standard deviation; above zero.</param>
    public static Distribution Normal(decimal mean, decimal standardDeviation) =>
        new(DistributionShape.Normal) { Centre = mean, StandardDeviation = standardDeviation };

    /// <summary>A normal distribution of which only the part between two bounds is possible.</summary>
    /// <param name="mean">Mean before it is truncated.</param>
    /// <param name="standardDeviation">Standard deviation before it is truncated; above zero.</param>
    /// <param name="lower">Lower bound; a valid value of the parameter.</param>
    /// <param name="upper">Upper bound; a valid value of the parameter, above the lower bound.</param>
    public static Distribution TruncatedNormal(decimal mean, decimal standardDeviation, decimal lower, decimal upper) =>
        new(DistributionShape.TruncatedNormal) { Centre = mean, StandardDeviation = standardDeviation, Lower = lower, Upper = upper };

    /// <summary>A uniform distribution.</summary>
    /// <param name="lower">Lower bound; a valid value of the parameter.</param>
    /// <param name="upper">Upper bound; a valid value of the parameter, above the lower bound.</param>
    public static Distribution Uniform(decimal lower, decimal upper) => new(DistributionShape.Uniform) { Lower = lower, Upper = upper };

    /// <summary>A triangular distribution.</summary>
    /// <param name="lower">Lower bound; a valid value of the parameter.</param>
    /// <param name="mode">The most likely value, from the lower to the upper bound.</param>
    /// <param name="upper">Upper bound; a valid value of the parameter, above the lower bound.</param>
    public static Distribution Triangular(decimal lower, decimal mode, decimal upper) =>
        new(DistributionShape.Triangular) { Centre = mode, Lower = lower, Upper = upper };

    /// <summary>A lognormal distribution.</summary>
    /// <param name="mean">Mean of the values, not of their logarithms; above zero.</param>
    /// <param name="standardDeviation">Standard deviation of the values, not of their logarithms; above zero.</param>
    public static Distribution LogNormal(decimal mean, decimal standardDeviation) =>
        new(DistributionShape.LogNormal) { Centre = mean, StandardDeviation = standardDeviation };

    /// <summary>The distribution whose numbers are percentages of a value, in the unit of that value.</summary>
    /// <param name="value">The value; what is zero has no uncertainty that is a share of it.</param>
    /// <exception cref="OverflowException">A number exceeds the range of decimals.</exception>
    internal Distribution InPercentOf(decimal value)
    {
        if (value == 0) return Fixed(0);
        var (lower, upper) = value > 0 ? (Lower, Upper) : (Upper, Lower);
        return new(Shape)
        {
            Centre = Centre / 100 * value,
            StandardDeviation = StandardDeviation / 100 * Math.Abs(value),
            Lower = lower / 100 * value,
            Upper = upper / 100 * value,
        };
    }

    /// <summary>Shape and numbers, for example <c>triangular, 0.4 to 0.55, mode 0.5</c>, in the same way under every culture.</summary>
    public override string ToString() => Shape switch
    {
        DistributionShape.Fixed => Text($"fixed, {Centre}"),
        DistributionShape.Normal => Text($"normal, mean {Centre}, standard deviation {StandardDeviation}"),
        DistributionShape.TruncatedNormal => Text($"truncated normal, mean {Centre}, standard deviation {StandardDeviation}, {Lower} to {Upper}"),
        DistributionShape.Uniform => Text($"uniform, {Lower} to {Upper}"),
        DistributionShape.Triangular => Text($"triangular, {Lower} to {Upper}, mode {Centre}"),
        _ => Text($"lognormal, mean {Centre}, standard deviation {StandardDeviation}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
