using System.Globalization;
using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>Japan's rule: one tenth of the eligible retired credits is subtracted from Japan's emissions of the target year, and the same amount added to those of the partner countries.</summary>
/// <remarks>
/// <code>
/// S      = Σ credits that (1) were realised from 2021-01-01 to 2030-12-31, (2) are authorised by both governments,
///          (3) were transferred to Japan, and (4) are in the retirement account (無効化口座)
/// CA_JPN = − S / n        n: the years of the window, ten
/// CA_c   = + S_c / n      for each partner country c, Σ S_c = S
/// </code>
/// Source: Government of Japan, Overview of the Joint Crediting Mechanism (2025). It is averaging under paragraph 7(a)(ii) of the annex to decision 2/CMA.3,
/// <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/> (an inference; the procedure with each partner was still being settled).
/// What partner countries report depends on their own methods: see <see cref="AdjustmentBalance"/>.
/// </remarks>
public sealed class JcmAdjustment
{
    private const string OfLedger =
        "Taken from a ledger: outcomes in tonnes of CO2 equivalent of the cooperative approaches in which Japan participates. Not listed are non-GHG metrics, other approaches, and mitigation that occurred in Japan.";

    private static readonly Ndc Profile = Ndc.Japan2030;

    private static string[] Rules =>
    [
        string.Create(CultureInfo.InvariantCulture, $"Counted: realised in the calendar years {Profile.FirstYear}-{Profile.LastYear} ({Window}), authorised by both governments, transferred to Japan, in the retirement account (無効化口座) (Government of Japan, Overview of the Joint Crediting Mechanism, 2025)."),
        string.Create(CultureInfo.InvariantCulture, $"Divisor: n = {Years}, the calendar years of the window."),
        $"Target year: Japan's fiscal year {TargetYear} ({TargetYear.Days}). The window is in calendar years; neither is converted into the other.",
        "Sign: CA is added to emissions. Japan's is negative, those of partner countries are positive, and their sum is zero.",
        "Exact: no adjustment is rounded to whole tonnes. Nothing is deducted for adaptation or overall mitigation.",
        "The same amount is taken for each partner country; a partner that adjusts by another method reports other amounts in a single year.",
    ];

    private JcmAdjustment(IReadOnlyList<JcmLine> lines, params ReadOnlySpan<string> policies)
    {
        Policies = [.. Rules, .. policies];
        Lines = lines;
        Partners =
        [
            .. from line in lines
               group line by line.Holding.Partner into partner
               orderby partner.Key
               let retired = new Rational(partner.Where(line => line.IsCounted).Aggregate(BigInteger.Zero, (sum, line) => sum + line.Holding.Quantity), 1)
               select new PartnerAdjustment(partner.Key, retired, retired / Years),
        ];
        Eligible = Partners.Aggregate(Rational.Zero, (sum, partner) => sum + partner.Eligible);
    }

    /// <summary>The window in which the mitigation has to be realised: calendar years, 2021-01-01 to 2030-12-31.</summary>
    public static Period Window { get; } = new(Profile.FirstYear.Days.From, Profile.LastYear.Days.To);

    /// <summary>The target year: Japan's fiscal year 2030, 2030-04-01 to 2031-03-31. It is not the last calendar year of the window, and neither is converted into the other.</summary>
    public static FiscalYear TargetYear { get; } = new(Profile.LastYear.Number);

    /// <summary>n: the years of the window.</summary>
    public static int Years => Profile.Length;

    /// <summary>Every line, in the order given, counted or excluded.</summary>
    public IReadOnlyList<JcmLine> Lines { get; }

    /// <summary>S: the credits that count, in tonnes of CO2 equivalent.</summary>
    public Rational Eligible { get; }

    /// <summary>CA_JPN = −S / n, in tonnes of CO2 equivalent: what is added to Japan's emissions.</summary>
    public Rational Japan => -Eligible / Years;

    /// <summary>Each partner country of the lines, by code; also those of which nothing counts.</summary>
    public IReadOnlyList<PartnerAdjustment> Partners { get; }

    /// <summary>The rules that were followed, in words.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>The adjustment from lines of credits.</summary>
    /// <param name="holdings">The lines, in any order. Each credit stands in one line.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static JcmAdjustment Of(IEnumerable<JcmHolding> holdings) => TryOf(holdings).Value;

    /// <summary>The adjustment from lines of credits.</summary>
    /// <param name="holdings">The lines, in any order. Each credit stands in one line.</param>
    /// <returns>The adjustment; or all problems: a negative quantity, no partner, Japan as its own partner, an unknown kind of account.</returns>
    public static Outcome<JcmAdjustment> TryOf(IEnumerable<JcmHolding> holdings)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        var given = holdings.ToList();
        if (given.Exists(line => line is null)) throw new ArgumentException("A line is null.", nameof(holdings));
        var problems = given.SelectMany((holding, index) => Problems(holding, index + 1)).ToList();
        return problems.Count > 0 ? Outcome<JcmAdjustment>.Failed(problems) : new JcmAdjustment([.. given.Select(holding => new JcmLine(holding, Exclusions(holding)))]);
    }

    /// <summary>The adjustment from a ledger: all outcomes of the cooperative approaches in which Japan participates, counted or excluded.</summary>
    /// <param name="ledger">The ledger.</param>
    public static JcmAdjustment Of(ItmoLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var adjustment = Of(LedgerLines.JcmHoldings(ledger));
        return new(adjustment.Lines, OfLedger);
    }

    /// <summary>The emissions balances of Japan and the partner countries.</summary>
    /// <param name="emissions">The emissions of the target year of each Party, in tonnes of CO2 equivalent: Japan, every partner of which credits count, and any other Party, which is not adjusted.
    /// Japan's are those of its fiscal year.</param>
    /// <returns>The balances; or all problems: Parties whose emissions are missing or given twice.</returns>
    public Outcome<JcmBalances> Balances(IEnumerable<PartyEmissions> emissions)
    {
        ArgumentNullException.ThrowIfNull(emissions);
        var given = emissions.ToList();
        var problems = given.GroupBy(each => each.Party).Where(party => party.Count() > 1)
            .Select(party => new Problem(ProblemCode.Duplicate, new(Parameter: $"E_{party.Key}"), $"The emissions of {party.Key} were given twice: give one amount for each Party."))
            .ToList();
        problems.AddRange(Partners.Where(partner => partner.Eligible.Sign > 0).Select(partner => partner.Party).Prepend(Party.Japan).Except(given.Select(each => each.Party))
            .Select(party => new Problem(ProblemCode.MissingParameter, new(Parameter: $"E_{party}"), $"The emissions of {party} in the target year are needed for its balance, and were not given.")));
        if (problems.Count > 0) return Outcome<JcmBalances>.Failed(problems);
        return new JcmBalances([.. given.OrderByDescending(each => each.Party == Party.Japan).ThenBy(each => each.Party).Select(each => new PartyBalance(each.Party, each.Emissions, Of(each.Party)))]);
    }

    /// <summary>The adjustment as text: each line with its reasons, the sums and the equations.</summary>
    public string Explain() => JcmText.Explain(this);

    /// <summary>For example <c>S = 9,000: CA_JPN = -900, CA_VNM = 900</c>.</summary>
    public override string ToString() =>
        $"S = {ExactText.Of(Eligible)}: CA_{Party.Japan} = {ExactText.Of(Japan)}{string.Concat(Partners.Select(partner => $", CA_{partner.Party} = {ExactText.Of(partner.Adjustment)}"))}";

    private Rational Of(Party party) => party == Party.Japan ? Japan : Partners.FirstOrDefault(partner => partner.Party == party)?.Adjustment ?? Rational.Zero;

    private static List<JcmExclusion> Exclusions(JcmHolding holding)
    {
        var reasons = new List<JcmExclusion>();
        if (holding.Vintage < Profile.FirstYear) reasons.Add(JcmExclusion.RealisedBeforeWindow);
        if (holding.Vintage > Profile.LastYear) reasons.Add(JcmExclusion.RealisedAfterWindow);
        if (!holding.AuthorisedByJapan) reasons.Add(JcmExclusion.NotAuthorisedByJapan);
        if (!holding.AuthorisedByPartner) reasons.Add(JcmExclusion.NotAuthorisedByPartner);
        if (!holding.TransferredToJapan) reasons.Add(JcmExclusion.NotTransferredToJapan);
        if (holding.Account == AccountKind.Holding) reasons.Add(JcmExclusion.InHoldingAccount);
        if (holding.Account == AccountKind.Cancellation) reasons.Add(JcmExclusion.InCancellationAccount);
        return reasons;
    }

    private static IEnumerable<Problem> Problems(JcmHolding holding, int number)
    {
        Problem Refused(ProblemCode code, string message) =>
            new(code, new(Period: holding.Vintage.ToString(), Document: string.Create(CultureInfo.InvariantCulture, $"line {number}")), message);

        if (holding.Quantity < 0) yield return Refused(ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"The quantity {holding.Quantity} is negative: a number of credits is not."));
        if (holding.Partner == default) yield return Refused(ProblemCode.MissingParameter, "The partner country is missing.");
        if (holding.Partner == Party.Japan) yield return Refused(ProblemCode.WrongKind, "The partner country is Japan itself: state the country in which the mitigation was realised.");
        if (!Enum.IsDefined(holding.Account)) yield return Refused(ProblemCode.WrongKind, "The kind of account is none of holding, retirement and cancellation.");
    }
}
