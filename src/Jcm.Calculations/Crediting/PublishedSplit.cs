using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>
/// Why a published split is what it is: which named strategies give it on the whole amount; and, where the amounts of the vintages are not
/// known, whether rounding in each of several parts could give it.
/// </summary>
public sealed class PublishedSplit
{
    private PublishedSplit(long total, Shares shares, IReadOnlyList<long> published, int? parts)
    {
        Total = total;
        Shares = shares;
        Parts = parts;
        Strategies = [.. Candidates(shares).Where(strategy => Gives(strategy, published))];
        Holders = [.. shares.All.Select((each, index) => new SplitHolder(each, total, published[index]))];
        PartRules = [.. Rules()];
    }

    /// <summary>The whole amount in tonnes.</summary>
    public long Total { get; }

    /// <summary>The shares that the split is held against.</summary>
    public Shares Shares { get; }

    /// <summary>The number of parts, for example of calendar years in the monitoring period; null where any number is allowed.</summary>
    public int? Parts { get; }

    /// <summary>
    /// The named strategies that give the published amounts on the whole amount: largest remainder in the order of the shares, and for each
    /// holder floor, ceiling and nearest.
    /// </summary>
    public IReadOnlyList<AllocationStrategy> Strategies { get; }

    /// <summary>Every holder's exact share, published amount, and the number of parts that rounding in one direction would take.</summary>
    public IReadOnlyList<SplitHolder> Holders { get; }

    /// <summary>The rules of the form "all but one are rounded in one direction in each part, one takes the rest" that can give the published amounts.</summary>
    public IReadOnlyList<PartRule> PartRules { get; }

    /// <summary>Whether a named strategy gives the published amounts on the whole amount.</summary>
    public bool IsReproduced => Strategies.Count > 0;

    /// <summary>Whether everything said about parts is proven; otherwise a search was too long and was given up.</summary>
    public bool IsDecided => Holders.All(holder => holder.RoundedDown.IsDecided && holder.RoundedUp.IsDecided);

    /// <summary>Explains a published split.</summary>
    /// <param name="total">The whole amount in tonnes; not negative.</param>
    /// <param name="published">The published amount of every holder.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="parts">The number of parts into which the amount may have been divided; null for any number. At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is below one.</exception>
    public static Outcome<PublishedSplit> TryOf(long total, IEnumerable<PublishedPart> published, Shares shares, int? parts = null)
    {
        if (parts is { } number) ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(parts));
        var allocation = Allocation.TryOf(total, shares, AllocationStrategy.Published(published));
        return allocation.TryGet(out var given)
            ? new PublishedSplit(total, shares, [.. given.Parts.Select(part => part.Tonnes)], parts)
            : Outcome<PublishedSplit>.Failed(allocation.Problems);
    }

    /// <summary>Explains a published split.</summary>
    /// <param name="total">The whole amount in tonnes; not negative.</param>
    /// <param name="published">The published amount of every holder.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="parts">The number of parts into which the amount may have been divided; null for any number. At least one.</param>
    /// <exception cref="InvalidDataProblemsException">The published amounts are no split of the total; the exception carries all problems.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is below one.</exception>
    public static PublishedSplit Of(long total, IEnumerable<PublishedPart> published, Shares shares, int? parts = null) => TryOf(total, published, shares, parts).Value;

    /// <summary>The findings as text.</summary>
    public string Explain() => PublishedSplitText.Write(this);

    private bool Gives(AllocationStrategy strategy, IReadOnlyList<long> published) =>
        Allocation.TryOf(Total, Shares, strategy).TryGet(out var allocation) && allocation.Parts.Select(part => part.Tonnes).SequenceEqual(published);

    private static IEnumerable<AllocationStrategy> Candidates(Shares shares)
    {
        var names = shares.All.Select(each => each.Holder.Name).ToList();
        return
        [
            AllocationStrategy.LargestRemainder,
            .. names.Select(AllocationStrategy.FloorWithRemainderTo),
            .. names.Select(AllocationStrategy.CeilingFor),
            .. names.Select(AllocationStrategy.NearestWithRemainderTo),
        ];
    }

    private IEnumerable<PartRule> Rules()
    {
        if (Holders.Count < 2) yield break;
        foreach (var direction in Enum.GetValues<PartRounding>())
        {
            foreach (var rest in Holders)
            {
                var needed = Holders.Where(holder => holder != rest).Select(holder => holder.Needed(direction)).ToList();
                if (needed.Any(each => each.Least is null)) continue;
                var least = needed.Max(each => each.Least!.Value);
                if (Parts is null || least <= Parts) yield return new(direction, rest.Share.Holder, least, Holders.Count == 2);
            }
        }
    }
}

/// <summary>A holder of a published split.</summary>
public sealed class SplitHolder
{
    private readonly long total;

    internal SplitHolder(HolderShare share, long total, long published)
    {
        this.total = total;
        Share = share;
        Published = published;
        RoundedDown = Sums(PartRounding.Down).Least(published);
        RoundedUp = Sums(PartRounding.Up).Least(published);
    }

    /// <summary>The holder and the share.</summary>
    public HolderShare Share { get; }

    /// <summary>The share of the whole amount, unrounded, in tonnes.</summary>
    public Rational Exact => Share.Share * new Rational(total, 1);

    /// <summary>The published amount in tonnes.</summary>
    public long Published { get; }

    /// <summary>Into how many parts the amount has to be divided at least, so that the share rounded down in each part gives the published amount; a proof over all divisions.</summary>
    public PartsNeeded RoundedDown { get; }

    /// <summary>Into how many parts the amount has to be divided at least, so that the share rounded up in each part gives the published amount; a proof over all divisions.</summary>
    public PartsNeeded RoundedUp { get; }

    /// <summary>All that the holder can receive when the amount is divided into at most so many whole parts, and the share is rounded in one direction in each.</summary>
    /// <param name="parts">The number of parts; at least one.</param>
    /// <param name="direction">The direction.</param>
    /// <returns>The least and the most, over all divisions; null where the search was too long and was given up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is below one.</exception>
    public (long Least, long Most)? Range(int parts, PartRounding direction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        if (Sums(direction).Farthest(parts) is not { } farthest) return null;
        return direction == PartRounding.Down
            ? ((long)farthest, (long)WholeParts.Floor(Exact))
            : ((long)WholeParts.Ceiling(Exact), (long)farthest);
    }

    internal PartsNeeded Needed(PartRounding direction) => direction == PartRounding.Down ? RoundedDown : RoundedUp;

    private PartSums Sums(PartRounding direction) => new(total, Share.Share, direction);
}

/// <summary>A rule that divides an amount into parts, rounds the shares of all holders but one in each part, and gives the rest to that one.</summary>
/// <param name="Direction">The direction of rounding.</param>
/// <param name="RestTo">The holder who takes the rest.</param>
/// <param name="LeastParts">The number of parts without which the rule cannot give the published amounts.</param>
/// <param name="IsProven">Whether so many parts are known to be enough: with two holders. With more, each holder's amount was only looked at on its own.</param>
public sealed record PartRule(PartRounding Direction, Holder RestTo, int LeastParts, bool IsProven);
