using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>How a claimed amount differs from the verified one.</summary>
public sealed class Misstatement
{
    internal Misstatement(Rational claimed, Rational verified, Rational threshold)
    {
        ExactClaimed = claimed;
        ExactVerified = verified;
        if (verified.Sign != 0) Share = (claimed - verified).Abs() / verified;
        else if (claimed.Sign == 0) Share = Rational.Zero;
        IsMaterial = Share is not { } share || share >= threshold;
    }

    /// <summary>The claimed amount in tonnes.</summary>
    public decimal Claimed => ExactClaimed.ToDecimal();

    /// <summary>The verified amount in tonnes.</summary>
    public decimal Verified => ExactVerified.ToDecimal();

    /// <summary>Claimed less verified amount in tonnes; above zero for an overstatement.</summary>
    public decimal Difference => (ExactClaimed - ExactVerified).ToDecimal();

    /// <summary>|claimed − verified| / verified, exactly; null where something was claimed and nothing verified, so that there is no such share.</summary>
    public Rational? Share { get; }

    /// <summary>The share in per cent as the nearest decimal, for display; null where there is no share, or where it is beyond the range of decimals.</summary>
    public decimal? Percent => Share is { } share && share * 100 <= decimal.MaxValue ? (share * 100).ToDecimal() : null;

    /// <summary>Over- or understatement.</summary>
    public MisstatementDirection Direction => (MisstatementDirection)(ExactClaimed - ExactVerified).Sign;

    /// <summary>Whether the share reaches the materiality threshold. A claim of which nothing was verified is always material.</summary>
    public bool IsMaterial { get; }

    internal Rational ExactClaimed { get; }

    internal Rational ExactVerified { get; }
}

/// <summary>On which side of the verified amount a claim lies.</summary>
public enum MisstatementDirection
{
    /// <summary>Less was claimed than verified.</summary>
    Understatement = -1,

    /// <summary>The amounts are the same.</summary>
    None = 0,

    /// <summary>More was claimed than verified.</summary>
    Overstatement = 1,
}
