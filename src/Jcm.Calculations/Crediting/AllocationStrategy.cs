using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>How whole tonnes are divided between holders whose exact shares are no whole tonnes. The parts are whole, not negative, and add up to the total, whatever the strategy.</summary>
/// <remarks>No rule for the whole tonnes has been read; published issuances follow more than one (<see href="https://www.jcm.go.jp/jc/mn-projects-issues"/>). So there is no default.</remarks>
public abstract class AllocationStrategy
{
    /// <summary>Name of the Japanese side where <see cref="SidesFirst"/> divides between sides.</summary>
    public const string JapaneseSide = "Japanese side";

    /// <summary>Name of the partner country's side where <see cref="SidesFirst"/> divides between sides.</summary>
    public const string PartnerSide = "partner side";

    private protected AllocationStrategy(string name, string words, string? tieRule)
    {
        Name = name;
        Words = words;
        TieRule = tieRule;
    }

    /// <summary>
    /// Every part is rounded down; the missing tonnes go one by one to those who lost most. Where two lost the same, the one listed earlier in
    /// the shares is first. No part is a tonne or more from the exact share.
    /// </summary>
    public static AllocationStrategy LargestRemainder { get; } = new LargestRemainderStrategy();

    /// <summary>A short name, for example <c>floor, rest to Mongolia</c>.</summary>
    public string Name { get; }

    /// <summary>The rule in words, as it stands in results.</summary>
    public string Words { get; }

    /// <summary>What decides between equal claims; null where nothing has to be decided.</summary>
    public string? TieRule { get; }

    /// <summary>Whether the strategy divides each vintage on its own.</summary>
    internal virtual bool IsByVintage => false;

    /// <summary>Whether the parts are given and not calculated.</summary>
    internal virtual bool IsPublished => false;

    /// <summary>Every part but one is rounded down; the named holder takes what remains.</summary>
    /// <param name="holder">Name of the holder who takes the rest.</param>
    public static AllocationStrategy FloorWithRemainderTo(string holder) => new FloorStrategy(Given(holder));

    /// <summary>The part of the named holder is rounded up; the others share what remains by largest remainder. No part is a tonne or more from the exact share.</summary>
    /// <param name="holder">Name of the holder whose part is rounded up.</param>
    public static AllocationStrategy CeilingFor(string holder) => new CeilingStrategy(Given(holder));

    /// <summary>Every part but one is rounded to the nearest whole tonne, a half going up; the named holder takes what remains. If nothing remains and the parts exceed the total, there is no answer.</summary>
    /// <param name="holder">Name of the holder who takes the rest.</param>
    public static AllocationStrategy NearestWithRemainderTo(string holder) => new NearestStrategy(Given(holder));

    /// <summary>Each vintage is divided on its own, and the parts of a holder are added up.</summary>
    /// <param name="inner">How a vintage is divided.</param>
    /// <exception cref="ArgumentException">The inner strategy divides by vintage itself, or its parts are published ones.</exception>
    public static AllocationStrategy PerVintage(AllocationStrategy inner) => new PerVintageStrategy(Calculating(inner));

    /// <summary>The total is divided between the Japanese and the partner country's side, then the tonnes of each side between its holders.</summary>
    /// <param name="between">Between the sides, whose names are <see cref="JapaneseSide"/> and <see cref="PartnerSide"/>; the Japanese side is listed first.</param>
    /// <param name="withinJapan">Between the holders of the Japanese side.</param>
    /// <param name="withinPartner">Between the holders of the partner country's side.</param>
    /// <exception cref="ArgumentException">One of them divides by vintage, or its parts are published ones.</exception>
    public static AllocationStrategy SidesFirst(AllocationStrategy between, AllocationStrategy withinJapan, AllocationStrategy withinPartner) =>
        new SidesFirstStrategy(Calculating(between), Calculating(withinJapan), Calculating(withinPartner));

    /// <summary>Published parts are authoritative. They may be any distance from the exact shares; the result shows it.</summary>
    /// <param name="parts">One for each holder.</param>
    /// <exception cref="ArgumentException">A part names no holder.</exception>
    public static AllocationStrategy Published(params IEnumerable<PublishedPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        IReadOnlyList<PublishedPart> all = [.. parts];
        foreach (var part in all) Given(part.Holder, nameof(parts));
        return new PublishedStrategy(all, null);
    }

    /// <summary>Published parts of every vintage are authoritative. They may be any distance from the exact shares; the result shows it.</summary>
    /// <param name="parts">One for each vintage and holder.</param>
    /// <exception cref="ArgumentException">A part names no holder.</exception>
    public static AllocationStrategy PublishedPerVintage(params IEnumerable<PublishedVintagePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        IReadOnlyList<PublishedVintagePart> all = [.. parts];
        foreach (var part in all) Given(part.Holder, nameof(parts));
        return new PublishedStrategy([], all);
    }

    /// <summary>The most by which the part of a holder can differ from the exact share, in tonnes for each amount that is divided on its own; null where the strategy sets no limit.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="holder">Name of the holder.</param>
    public abstract Rational? LargestDeviation(Shares shares, string holder);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>What is wrong with the strategy for these shares, whatever the amount.</summary>
    internal abstract IEnumerable<Problem> Check(Shares shares);

    /// <summary>The parts of an amount, in the order of the shares.</summary>
    internal abstract Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares);

    private protected static IEnumerable<Problem> CheckHolder(string holder, Shares shares) => shares.PlaceOf(holder) >= 0
        ? []
        : [new(ProblemCode.UnknownName, Places.Holder(holder), $"The strategy names a holder who has no share: name one of {string.Join(", ", shares.All.Select(each => each.Holder.Name))}.")];

    private protected static Rational[] Exact(DividedAmount amount, Shares shares) => [.. shares.Fractions.Select(share => share * new Rational(amount.Tonnes, 1))];

    private static string Given(string holder, string argument = "holder")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(holder, argument);
        return holder;
    }

    private static AllocationStrategy Calculating(AllocationStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return strategy.IsByVintage || strategy.IsPublished
            ? throw new ArgumentException($"\"{strategy.Name}\" cannot be part of another strategy.", nameof(strategy))
            : strategy;
    }
}
