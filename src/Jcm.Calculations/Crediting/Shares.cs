using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>The shares of all holders: not negative, and exactly one together. Their order decides where a strategy says so, and nowhere else.</summary>
/// <remarks>Shares are decided by the Joint Committee; newer rule sets fix them in a Percentage of Credit Allocation Form (<see href="https://www.jcm.go.jp/id-jp/jc_decisions"/>).</remarks>
public sealed class Shares
{
    private readonly Dictionary<string, int> places;

    private Shares(IReadOnlyList<HolderShare> all)
    {
        All = all;
        places = all.Select((each, index) => (each.Holder.Name, index)).ToDictionary(each => each.Name, each => each.index, StringComparer.Ordinal);
        Fractions = [.. all.Select(each => each.Share)];
    }

    /// <summary>The shares in the order in which they were given.</summary>
    public IReadOnlyList<HolderShare> All { get; }

    internal IReadOnlyList<Rational> Fractions { get; }

    /// <summary>Shares of holders.</summary>
    /// <param name="shares">At least one; the order is the tie rule of strategies that need one.</param>
    /// <exception cref="ArgumentException">A share has no holder.</exception>
    public static Outcome<Shares> TryOf(params IEnumerable<HolderShare> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        IReadOnlyList<HolderShare> all = [.. shares];
        if (all.Any(each => each?.Holder is null)) throw new ArgumentException("A share has no holder.", nameof(shares));
        var problems = new List<Problem>();
        if (all.Count == 0) problems.Add(new(ProblemCode.Empty, "There is no holder: credits go to at least one."));
        foreach (var name in all.Select(each => each.Holder.Name).CountBy(name => name, StringComparer.Ordinal).Where(each => each.Value > 1).Select(each => each.Key))
        {
            problems.Add(new(ProblemCode.Duplicate, Places.Holder(name), "The holder has more than one share: give their sum."));
        }

        foreach (var each in all.Where(each => each.Share.Sign < 0))
        {
            problems.Add(new(ProblemCode.OutOfRange, Places.Holder(each.Holder.Name), $"The share {each.Share.ToString()} is negative."));
        }

        var sum = WholeParts.Sum(all.Select(each => each.Share));
        if (all.Count > 0 && sum != Rational.One)
        {
            problems.Add(new(ProblemCode.DoesNotAddUp, $"The shares add up to {sum.ToString()}, not to 1: give a third as new Rational(1, 3), not as 0.333."));
        }

        return problems.Count > 0 ? Outcome<Shares>.Failed(problems) : new Shares(all);
    }

    /// <summary>Shares of holders.</summary>
    /// <param name="shares">At least one; the order is the tie rule of strategies that need one.</param>
    /// <exception cref="InvalidDataProblemsException">They are no shares of a whole; the exception carries all problems.</exception>
    /// <exception cref="ArgumentException">A share has no holder.</exception>
    public static Shares Of(params IEnumerable<HolderShare> shares) => TryOf(shares).Value;

    /// <summary>Holders and shares on one line.</summary>
    public override string ToString() => string.Join(", ", All.Select(each => $"{each.Holder.Name} {TonnesText.Share(each.Share)}"));

    /// <summary>The place of a holder in the order, or −1.</summary>
    internal int PlaceOf(string name) => places.GetValueOrDefault(name, -1);
}
