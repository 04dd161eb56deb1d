using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>Whole tonnes of credits divided between holders. The parts are not negative and add up to the total.</summary>
public sealed class Allocation
{
    internal Allocation(IReadOnlyList<AllocationLot> lots, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum)
    {
        Lots = lots;
        Shares = shares;
        Strategy = strategy;
        Minimum = minimum;
        Parts =
        [
            .. shares.All.Select((each, index) => new AllocatedPart(
                each.Holder,
                each.Share,
                WholeParts.Sum(lots.Select(lot => lot.Parts[index].Exact)),
                lots.Sum(lot => lot.Parts[index].Tonnes))),
        ];
    }

    /// <summary>The amounts that were divided on their own: every vintage, each side of 31 December 2020, or the whole.</summary>
    public IReadOnlyList<AllocationLot> Lots { get; }

    /// <summary>What every holder receives in all, in the order of the shares.</summary>
    public IReadOnlyList<AllocatedPart> Parts { get; }

    /// <summary>The tonnes that were divided.</summary>
    public long Total => Lots.Sum(lot => lot.Total);

    /// <summary>The shares.</summary>
    public Shares Shares { get; }

    /// <summary>The strategy.</summary>
    public AllocationStrategy Strategy { get; }

    /// <summary>The minimum of the Government of Japan that this allocation was held to; null where none was asked for.</summary>
    public GovernmentMinimum? Minimum { get; }

    /// <summary>The credits that were divided; null where amounts were given. What is doubtful in them is doubtful in their parts.</summary>
    internal Credits? Credits { get; private set; }

    /// <summary>Every rule that was applied where rules differ, in words.</summary>
    public IReadOnlyList<string> Policies =>
    [
        $"Allocation: {Strategy.Name}. {Strategy.Words}",
        Strategy.TieRule is { } rule ? $"Ties: {rule}" : "Ties: none can arise.",
        .. Lots.Any(lot => lot.Amount.Side is not null) ? ["31 December 2020: credits up to 2020 and from 2021 are divided apart and share no remainder."] : new[] { "Vintages: not given; the amount is divided as a whole, on whichever side of 31 December 2020 it lies." },
        Minimum?.Words ?? "Minimum of the Government of Japan: not checked.",
    ];

    /// <summary>Divides an amount whose vintages play no part.</summary>
    /// <param name="total">Whole tonnes; not negative.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy; not one that needs vintages.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached; null for none.</param>
    public static Outcome<Allocation> TryOf(long total, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null) =>
        AllocationCalculation.Of(total, shares, strategy, minimum);

    /// <summary>Divides amounts of vintages: each on its own where the strategy says so, otherwise the sums up to 2020 and from 2021.</summary>
    /// <param name="vintages">Whole tonnes of every vintage.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached on each side of 31 December 2020; null for none.</param>
    public static Outcome<Allocation> TryOf(IEnumerable<VintageTonnes> vintages, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null)
    {
        ArgumentNullException.ThrowIfNull(vintages);
        return AllocationCalculation.Of([.. vintages], shares, strategy, minimum);
    }

    /// <summary>Divides credits: each vintage on its own where the strategy says so, otherwise the sums up to 2020 and from 2021.</summary>
    /// <param name="credits">The credits.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached on each side of 31 December 2020; null for none.</param>
    public static Outcome<Allocation> TryOf(Credits credits, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null)
    {
        ArgumentNullException.ThrowIfNull(credits);
        var allocation = AllocationCalculation.Of(credits.ByVintage, shares, strategy, minimum);
        if (allocation.TryGet(out var found)) found.Credits = credits;
        return allocation;
    }

    /// <summary>Divides an amount whose vintages play no part.</summary>
    /// <param name="total">Whole tonnes; not negative.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy; not one that needs vintages.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">It cannot be divided so; the exception carries all problems.</exception>
    public static Allocation Of(long total, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null) => TryOf(total, shares, strategy, minimum).Value;

    /// <summary>Divides amounts of vintages: each on its own where the strategy says so, otherwise the sums up to 2020 and from 2021.</summary>
    /// <param name="vintages">Whole tonnes of every vintage.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached on each side of 31 December 2020; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be divided so; the exception carries all problems.</exception>
    public static Allocation Of(IEnumerable<VintageTonnes> vintages, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null) =>
        TryOf(vintages, shares, strategy, minimum).Value;

    /// <summary>Divides credits: each vintage on its own where the strategy says so, otherwise the sums up to 2020 and from 2021.</summary>
    /// <param name="credits">The credits.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="minimum">The minimum of the Government of Japan that must be reached on each side of 31 December 2020; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be divided so; the exception carries all problems.</exception>
    public static Allocation Of(Credits credits, Shares shares, AllocationStrategy strategy, GovernmentMinimum? minimum = null) => TryOf(credits, shares, strategy, minimum).Value;

    /// <summary>What a holder receives in all.</summary>
    /// <param name="holder">Name of the holder.</param>
    /// <exception cref="ArgumentException">Nobody of that name has a share.</exception>
    public AllocatedPart PartOf(string holder)
    {
        var place = Shares.PlaceOf(holder);
        return place >= 0 ? Parts[place] : throw new ArgumentException($"No holder is called \"{holder}\".", nameof(holder));
    }

    /// <summary>What a side receives in all, in tonnes.</summary>
    /// <param name="side">The side.</param>
    public long TonnesOf(HolderSide side) => Parts.Where(part => part.Holder.Side == side).Sum(part => part.Tonnes);

    /// <summary>The division as text: exact share, part and deviation of every holder for each amount, the strategy and its tie rule.</summary>
    public string Explain() => AllocationText.Write(this);
}

/// <summary>What a holder receives.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Share">The share.</param>
/// <param name="Exact">The share of the amount, unrounded, in tonnes.</param>
/// <param name="Tonnes">The part in whole tonnes; not negative.</param>
public sealed record AllocatedPart(Holder Holder, Rational Share, Rational Exact, long Tonnes)
{
    /// <summary>Part less exact share, in tonnes.</summary>
    public Rational Deviation => new Rational(Tonnes, 1) - Exact;
}
