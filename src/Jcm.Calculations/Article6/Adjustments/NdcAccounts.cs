using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>
/// The accounts that one Party submitted over the years of an implementation period, checked to use one method throughout. A Party may count one contribution in tonnes and
/// in a non-GHG metric: both kinds of account stand here side by side, and are never added.
/// </summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 7, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public sealed class NdcAccounts
{
    private NdcAccounts(IReadOnlyList<INdcAccount> accounts) => Accounts = accounts;

    /// <summary>The Party.</summary>
    public Party Party => Accounts[0].Ndc.Party;

    /// <summary>The one method.</summary>
    public AdjustmentMethod Method => Accounts[0].Ndc.Method;

    /// <summary>The accounts in the order of the years through which they go.</summary>
    public IReadOnlyList<INdcAccount> Accounts { get; }

    /// <summary>Those that reach the last year of the period; empty while it lasts.</summary>
    public IReadOnlyList<INdcAccount> Final => [.. Accounts.Where(account => account.Through == account.Ndc.LastYear)];

    /// <summary>Checks the accounts of a Party under one contribution.</summary>
    /// <param name="accounts">The accounts, in any order; at least one. For each metric at most one for each year.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static NdcAccounts Of(IEnumerable<INdcAccount> accounts) => TryOf(accounts).Value;

    /// <summary>Checks the accounts of a Party under one contribution.</summary>
    /// <param name="accounts">The accounts, in any order; at least one. For each metric at most one for each year.</param>
    /// <returns>The accounts; or all problems: another method, Party or period than in the earliest account, or two accounts in one metric through the same year.</returns>
    public static Outcome<NdcAccounts> TryOf(IEnumerable<INdcAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var ordered = accounts.OrderBy(account => account.Through).ThenBy(account => account.Ndc.Metric.ToString(), StringComparer.Ordinal).ToList();
        if (ordered.Count == 0) return new Problem(ProblemCode.Empty, "No account was given.");
        var problems = ordered.Skip(1).SelectMany(account => Differences(ordered[0], account))
            .Concat(ordered.GroupBy(account => (account.Ndc.Metric, account.Through)).Where(same => same.Count() > 1).Select(Repeated))
            .ToList();
        return problems.Count > 0 ? Outcome<NdcAccounts>.Failed(problems) : new NdcAccounts(ordered);
    }

    private static IEnumerable<Problem> Differences(INdcAccount first, INdcAccount account)
    {
        var (own, other) = (first.Ndc, account.Ndc);
        if (own.Party != other.Party)
        {
            yield return At(account, ProblemCode.WrongKind, $"The account is that of {other.Party}, the others of {own.Party}: check each Party by itself.");
            yield break;
        }

        if (own.FirstYear != other.FirstYear || own.LastYear != other.LastYear)
        {
            yield return At(account, ProblemCode.WrongKind, $"The period is {other.FirstYear}-{other.LastYear}, and {own.FirstYear}-{own.LastYear} in the account through {first.Through}: check each period by itself.");
            yield break;
        }

        if (own.Method != other.Method)
        {
            yield return At(
                account,
                ProblemCode.MethodChanged,
                $"The method is {other.Method.Word()}, and {own.Method.Word()} in the account through {first.Through}: one method holds for the whole period. Evaluate both by the method of the initial report.");
        }
    }

    private static Problem Repeated(IGrouping<(Metric Metric, CalendarYear Through), INdcAccount> same) =>
        At(same.First(), ProblemCode.Duplicate, $"Two accounts in {same.Key.Metric} go through {same.Key.Through}: give the one that stands.");

    private static Problem At(INdcAccount account, ProblemCode code, string message) => new(code, AccountInputs.At(account.Ndc, account.Through), message);
}
