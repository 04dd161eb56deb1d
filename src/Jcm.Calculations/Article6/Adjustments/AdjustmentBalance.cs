using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>
/// The adjustments of several Parties beside each other. Their sum is zero in a year when all average over the same period and everything that was transferred is used by them;
/// otherwise the sum is a mismatch, which is given exactly, and by its causes.
/// </summary>
/// <remarks>
/// <code>
/// Σ CA_p = Σ O-Cum_p / n                      for other purposes: no Party subtracts it
///        + Σ (FT-Cum_p − U-Cum_p) / n         first transferred and not used, or used and not first transferred, by these Parties
///        + Σ (N_p − Cum_p / n)                over the Parties that adjust yearly instead of by averaging
/// </code>
/// The equation is an identity. Each Party reports its own method (decision 2/CMA.3, annex, paragraph 18(c), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>).
/// </remarks>
public sealed class AdjustmentBalance
{
    private AdjustmentBalance(IReadOnlyList<EmissionsAccount> accounts)
    {
        Accounts = accounts;
        Years = [.. Enumerable.Range(0, accounts[0].Years.Count).Select(index => BalanceYear.Of([.. accounts.Select(account => account.Years[index])]))];
    }

    /// <summary>The accounts, by Party.</summary>
    public IReadOnlyList<EmissionsAccount> Accounts { get; }

    /// <summary>Each year, from the first of the period through the last that was evaluated.</summary>
    public IReadOnlyList<BalanceYear> Years { get; }

    /// <summary>The last year.</summary>
    public BalanceYear Last => Years[^1];

    /// <summary>Whether the adjustments cancel out in the last year.</summary>
    public bool IsBalanced => Last.Sum == Rational.Zero;

    /// <summary>Whether all Parties use one and the same method.</summary>
    public bool HasOneMethod => Accounts.All(account => account.Ndc.Method == Accounts[0].Ndc.Method);

    /// <summary>One year.</summary>
    /// <param name="year">A year from the first of the period through the last that was evaluated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not part of the accounts.</exception>
    public BalanceYear this[CalendarYear year] => AccountText.Find(Years, each => each.Year, year);

    /// <summary>The balance of several Parties.</summary>
    /// <param name="accounts">One account for each Party, in any order; at least one. Same period, same year of evaluation, same metric.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static AdjustmentBalance Of(IEnumerable<EmissionsAccount> accounts) => TryOf(accounts).Value;

    /// <summary>The balance of several Parties.</summary>
    /// <param name="accounts">One account for each Party, in any order; at least one. Same period, same year of evaluation, same metric.</param>
    /// <returns>The balance; or all problems: a Party given twice, another period or another metric than that of the first Party.</returns>
    public static Outcome<AdjustmentBalance> TryOf(IEnumerable<EmissionsAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var ordered = accounts.OrderBy(account => account.Ndc.Party).ToList();
        if (ordered.Count == 0) return new Problem(ProblemCode.Empty, "No account was given.");
        var problems = ordered.GroupBy(account => account.Ndc.Party).Where(party => party.Count() > 1)
            .Select(party => new Problem(ProblemCode.Duplicate, AccountInputs.At(party.First().Ndc), $"{party.Key} was given twice: give one account for each Party."))
            .Concat(ordered.Skip(1).SelectMany(account => Differences(ordered[0], account)))
            .ToList();
        return problems.Count > 0 ? Outcome<AdjustmentBalance>.Failed(problems) : new AdjustmentBalance(ordered);
    }

    /// <summary>The balance as text: the sum of each year by its causes.</summary>
    public string Explain()
    {
        var text = new List<string> { $"Adjustments of {string.Join(", ", Accounts.Select(account => account.Ndc.Party))} through {Last.Year} [{Accounts[0].Ndc.Metric}]", CalculatedWith.Line };
        text.AddRange(Accounts.Select(account => $"  {account.Ndc.Party}: {account.Ndc.Method.Word()}, CA = {ExactText.Of(account.Years[^1].Adjustment)}"));
        text.Add("");
        text.AddRange(TextTable.Lines([
            ["year", "sum of CA", "other purposes", "not used", "yearly instead of averaged", "cumulative net"],
            .. Years.Select(year => (IReadOnlyList<string>)[
                year.Year.ToString(),
                ExactText.Short(year.Sum),
                ExactText.Short(year.ForOtherPurposes),
                ExactText.Short(year.NotUsed),
                ExactText.Short(year.YearlyInsteadOfAveraged),
                ExactText.Short(year.CumulativeNet),
            ]),
        ]));
        text.AddRange(ExactText.Exactly(Years.Select(year => ($"sum of CA_{year.Year}", year.Sum))));
        text.Add("");
        text.Add($"sum of CA = other purposes + not used + yearly instead of averaged = {ExactText.InBrackets(Last.ForOtherPurposes)} {ExactText.Term(Last.NotUsed)} {ExactText.Term(Last.YearlyInsteadOfAveraged)} = {ExactText.Of(Last.Sum)}");
        text.Add(Conclusion());
        return TextPage.Of(text);
    }

    private static IEnumerable<Problem> Differences(EmissionsAccount first, EmissionsAccount account)
    {
        if (first.Ndc.FirstYear != account.Ndc.FirstYear || first.Ndc.LastYear != account.Ndc.LastYear || first.Through != account.Through)
        {
            yield return new(
                ProblemCode.WrongKind,
                AccountInputs.At(account.Ndc, account.Through),
                $"The account goes through {account.Through} of {account.Ndc.FirstYear}-{account.Ndc.LastYear}, that of {first.Ndc.Party} through {first.Through} of {first.Ndc.FirstYear}-{first.Ndc.LastYear}: evaluate all Parties over the same period.");
        }

        if (first.Ndc.Metric != account.Ndc.Metric)
        {
            yield return new(
                ProblemCode.WrongKind,
                AccountInputs.At(account.Ndc),
                $"The account is in {account.Ndc.Metric}, that of {first.Ndc.Party} in {first.Ndc.Metric}: amounts in different metrics cannot be added.");
        }
    }

    private string Conclusion()
    {
        if (IsBalanced) return $"The adjustments of {Last.Year} cancel out: the emissions balances add up to the emissions.";
        var methods = Last.YearlyInsteadOfAveraged == Rational.Zero
            ? ""
            : HasOneMethod
                ? " What is used in another year than that of its mitigation is out of step in a single year."
                : " The methods of the Parties differ: averaging and yearly adjustment give different amounts in a single year.";
        var cumulatively = Last.CumulativeNet == Rational.Zero
            ? " Over the period the net quantities cancel out."
            : $" Over the period {ExactText.Of(Last.CumulativeNet)} remains, first transferred and not used towards the contributions of these Parties.";
        return $"The adjustments of {Last.Year} differ from zero by {ExactText.Of(Last.Sum)}.{methods}{cumulatively}";
    }
}
