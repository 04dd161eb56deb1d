using System.Numerics;

namespace Jcm.Calculations.Crediting;

/// <summary>How creditable amounts become whole tonnes. There is no default: the caller names one, and the result records it.</summary>
/// <remarks>One credit is one tonne of CO₂ equivalent; all published issuances are whole numbers (<see href="https://www.jcm.go.jp/jc/mn-projects-issues"/>). The official sentence on rounding has not been read.</remarks>
public sealed class CreditRounding
{
    private readonly Func<IReadOnlyList<CreditableVintage>, BigInteger[]> round;

    private CreditRounding(string words, Func<IReadOnlyList<CreditableVintage>, BigInteger[]> round)
    {
        Words = words;
        this.round = round;
    }

    /// <summary>Each vintage is rounded down. Up to one tonne is lost in each.</summary>
    public static CreditRounding FloorPerVintage { get; } = new(
        "Rounding: floor per vintage; the creditable amount of each vintage is rounded down to whole tonnes, from unrounded values.",
        vintages => [.. vintages.Select(vintage => WholeParts.Floor(vintage.Creditable))]);

    /// <summary>
    /// The total is rounded down on each side of 31 December 2020, and its tonnes go to the vintages by largest remainder: each is rounded down,
    /// and the missing tonnes go to those that lost most, to the earlier one where two lost the same. Less than one tonne is lost on each side.
    /// </summary>
    public static CreditRounding FloorOfTotal { get; } = new(
        "Rounding: floor of the total, apart on both sides of 31 December 2020; vintages by largest remainder, the earlier vintage first where remainders are equal.",
        vintages =>
        {
            var exact = vintages.Select(vintage => vintage.Creditable).ToList();
            return WholeParts.ByLargestRemainder(exact, WholeParts.Floor(WholeParts.Sum(exact)));
        });

    /// <summary>The rule in words, as it stands in results.</summary>
    public string Words { get; }

    /// <summary>The published amounts; null where whole tonnes are calculated.</summary>
    internal PublishedVintages? PublishedAmounts { get; private init; }

    /// <summary>Published whole tonnes are authoritative: the result takes them and reports how they differ from the calculated amounts.</summary>
    /// <param name="amounts">One for each vintage of the calculation.</param>
    /// <param name="difference">What happens where a published amount is a tonne or more away from the calculated one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public static CreditRounding Published(IEnumerable<VintageTonnes> amounts, PublishedDifference difference)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (!Enum.IsDefined(difference)) throw new ArgumentOutOfRangeException(nameof(difference), difference, "There is no such choice.");
        var published = new PublishedVintages([.. amounts], difference);
        return new(
            "Rounding: published whole tonnes taken as authoritative; a difference of a tonne or more from the calculated amount is " +
            (difference == PublishedDifference.Refused ? "refused." : "recorded and accepted."),
            vintages => [.. vintages.Select(vintage => (BigInteger)published.Of(vintage.Vintage))])
        { PublishedAmounts = published };
    }

    /// <summary>The rule in words.</summary>
    public override string ToString() => Words;

    /// <summary>Whole tonnes for the vintages of one side of 31 December 2020.</summary>
    internal BigInteger[] Round(IReadOnlyList<CreditableVintage> vintages) => round(vintages);
}
