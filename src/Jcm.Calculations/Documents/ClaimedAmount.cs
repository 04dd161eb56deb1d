using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents;

/// <summary>A claimed amount of reductions or credits beside the recalculated one.</summary>
public sealed class ClaimedAmount
{
    internal ClaimedAmount(string name, decimal claimed, decimal recalculated, decimal? threshold)
    {
        Name = name;
        Claimed = claimed;
        Recalculated = recalculated;
        var difference = Rational.FromDecimal(claimed) - recalculated;
        Difference = difference.Abs() <= decimal.MaxValue ? difference.ToDecimal() : null;
        Share = recalculated == 0 ? (claimed == 0 ? Rational.Zero : null) : difference.Abs() / Math.Abs(recalculated);
        // As for a Misstatement: where nothing was confirmed of what is claimed there is no share, and it is material.
        IsMaterial = threshold is { } limit ? Share is not { } share || share >= limit : null;
    }

    /// <summary>What it is, for example <c>credits of vintage 2024</c>.</summary>
    public string Name { get; }

    /// <summary>Claimed, in tonnes.</summary>
    public decimal Claimed { get; }

    /// <summary>Calculated again, in tonnes.</summary>
    public decimal Recalculated { get; }

    /// <summary>Claimed less recalculated, in tonnes; above zero for an overstatement; null where it exceeds decimals.</summary>
    public decimal? Difference { get; }

    /// <summary>|claimed − recalculated| / |recalculated|, exactly; null where something is claimed and nothing was calculated.</summary>
    public Rational? Share { get; }

    /// <summary>The share in per cent, for display; null where there is none.</summary>
    public decimal? Percent => Share is { } share && share * 100 <= decimal.MaxValue ? (share * 100).ToDecimal() : null;

    /// <summary>Over- or understatement.</summary>
    public MisstatementDirection Direction => (MisstatementDirection)Claimed.CompareTo(Recalculated);

    /// <summary>Whether the share reaches the threshold; null where none was given.</summary>
    public bool? IsMaterial { get; }
}
