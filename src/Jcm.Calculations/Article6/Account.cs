namespace Jcm.Calculations.Article6;

/// <summary>An account in the registry of a Party.</summary>
/// <remarks>
/// Retirement and cancellation accounts are the government's; entities have holding accounts only.
/// Source: JCM Common Specifications of the Registry (Indonesia, version 01.0), <see href="https://pl.scribd.com/document/367121996/JCM-ID-Spec-Registry-Ver01-0"/>;
/// for Japan the ordinance on the operation of its registry, articles 1 to 4, <see href="https://elaws.jp/view/507M60001400001"/>.
/// </remarks>
public sealed record Account : IComparable<Account>
{
    private Account(Party party, AccountKind kind, string holder)
    {
        Party = party;
        Kind = kind;
        Holder = holder;
    }

    /// <summary>The Party whose registry keeps the account.</summary>
    public Party Party { get; }

    /// <summary>What the account holds outcomes for.</summary>
    public AccountKind Kind { get; }

    /// <summary>Who holds the account, for example <c>Government of Japan</c>; empty for retirement and cancellation accounts.</summary>
    public string Holder { get; }

    /// <summary>A holding account.</summary>
    /// <param name="party">The Party whose registry keeps the account.</param>
    /// <param name="holder">Who holds it; not empty.</param>
    /// <exception cref="ArgumentException">The holder is empty, or the Party is none.</exception>
    public static Account Holding(Party party, string holder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(holder);
        return Of(party, AccountKind.Holding, holder);
    }

    /// <summary>The retirement account of a Party (無効化口座).</summary>
    /// <param name="party">The Party.</param>
    /// <exception cref="ArgumentException">The Party is none.</exception>
    public static Account Retirement(Party party) => Of(party, AccountKind.Retirement, "");

    /// <summary>The cancellation account of a Party (取消口座).</summary>
    /// <param name="party">The Party.</param>
    /// <exception cref="ArgumentException">The Party is none.</exception>
    public static Account Cancellation(Party party) => Of(party, AccountKind.Cancellation, "");

    /// <summary>Order by Party, then by kind, then by holder.</summary>
    /// <param name="other">The other account.</param>
    public int CompareTo(Account? other)
    {
        if (other is null) return 1;
        var order = Party.CompareTo(other.Party);
        if (order == 0) order = Kind.CompareTo(other.Kind);
        return order == 0 ? string.CompareOrdinal(Holder, other.Holder) : order;
    }

    /// <summary>Whether one account comes before another.</summary>
    public static bool operator <(Account? left, Account? right) => Comparer<Account>.Default.Compare(left, right) < 0;

    /// <summary>Whether one account comes after another.</summary>
    public static bool operator >(Account? left, Account? right) => Comparer<Account>.Default.Compare(left, right) > 0;

    /// <summary>Whether one account comes before another or is the same.</summary>
    public static bool operator <=(Account? left, Account? right) => Comparer<Account>.Default.Compare(left, right) <= 0;

    /// <summary>Whether one account comes after another or is the same.</summary>
    public static bool operator >=(Account? left, Account? right) => Comparer<Account>.Default.Compare(left, right) >= 0;

    /// <summary>For example <c>JPN holding, Government of Japan</c> or <c>JPN retirement</c>.</summary>
    public override string ToString() => Kind switch
    {
        AccountKind.Holding => $"{Party} holding, {Holder}",
        AccountKind.Retirement => $"{Party} retirement",
        _ => $"{Party} cancellation",
    };

    private static Account Of(Party party, AccountKind kind, string holder) => party == default
        ? throw new ArgumentException("An account belongs to a Party.", nameof(party))
        : new(party, kind, holder);
}
