using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>A claim held against recomputed amounts: the misstatement of every vintage and in total, and whether it is material.</summary>
/// <remarks>
/// <code>
/// misstatement = |claimed − verified| / verified
/// material     = misstatement ≥ threshold
/// </code>
/// The forms were recalled; verify them. Materiality is a chapter of the JCM Guidelines for Validation and Verification (<see href="http://docplayer.net/31650747-Joint-crediting-mechanism-guidelines-for-validation-and-verification-contents.html"/>).
/// A threshold of 5 % is commonly applied; that the guideline itself fixes it has not been confirmed, so that it is an input without a default.
/// </remarks>
public sealed class Verification
{
    private Verification(IReadOnlyList<VintageMisstatement> vintages, Rational threshold)
    {
        Vintages = vintages;
        ExactThreshold = threshold;
        Total = new(WholeParts.Sum(vintages.Select(each => each.Misstatement.ExactClaimed)), WholeParts.Sum(vintages.Select(each => each.Misstatement.ExactVerified)), threshold);
        UpTo2020 = Sum(CutSide.UpTo2020);
        From2021 = Sum(CutSide.From2021);
    }

    /// <summary>The vintages that stand on either side, in order of time.</summary>
    public IReadOnlyList<VintageMisstatement> Vintages { get; }

    /// <summary>The sum over vintages up to 2020; null where there is none.</summary>
    public Misstatement? UpTo2020 { get; }

    /// <summary>The sum over vintages from 2021 on; null where there is none.</summary>
    public Misstatement? From2021 { get; }

    /// <summary>The sum over all vintages.</summary>
    public Misstatement Total { get; }

    /// <summary>The materiality threshold as a share of the verified amount.</summary>
    public decimal Threshold => ExactThreshold.ToDecimal();

    /// <summary>
    /// Whether the claim is materially misstated, up to 2020 or from 2021: an error on one side is not made good by one on the other. Errors of
    /// vintages on the same side do offset each other; the verdict on every vintage stands in <see cref="Vintages"/>.
    /// </summary>
    public bool IsMaterial => UpTo2020 is { IsMaterial: true } || From2021 is { IsMaterial: true };

    /// <summary>Vintages that were claimed and are not among the verified amounts; they count as nothing verified.</summary>
    public IReadOnlyList<CalendarYear> NotVerified => [.. Vintages.Where(each => !each.IsVerified).Select(each => each.Vintage)];

    /// <summary>Vintages that were verified and not claimed; they count as nothing claimed.</summary>
    public IReadOnlyList<CalendarYear> NotClaimed => [.. Vintages.Where(each => !each.IsClaimed).Select(each => each.Vintage)];

    internal Rational ExactThreshold { get; }

    /// <summary>The recomputed credits; null where amounts were given.</summary>
    internal Credits? Credits { get; private set; }

    /// <summary>Compares a claim with credits that were recomputed.</summary>
    /// <param name="claimed">The claimed amount of each vintage.</param>
    /// <param name="verified">The recomputed credits.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05 for 5 %.</param>
    public static Outcome<Verification> TryOf(IEnumerable<VintageAmount> claimed, Credits verified, decimal materialityThreshold)
    {
        ArgumentNullException.ThrowIfNull(verified);
        var verification = TryOf(claimed, verified.ByVintage.Select(vintage => new VintageAmount(vintage.Vintage, vintage.Tonnes)), materialityThreshold);
        if (verification.TryGet(out var found)) found.Credits = verified;
        return verification;
    }

    /// <summary>Compares a claim with amounts that were recomputed.</summary>
    /// <param name="claimed">The claimed amount of each vintage.</param>
    /// <param name="verified">The recomputed amount of each vintage.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05 for 5 %.</param>
    public static Outcome<Verification> TryOf(IEnumerable<VintageAmount> claimed, IEnumerable<VintageAmount> verified, decimal materialityThreshold)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(verified);
        var problems = new List<Problem>();
        if (materialityThreshold is <= 0 or > 1)
        {
            problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "materiality threshold"), "The materiality threshold is a share above 0 and at most 1: write 0.05 for 5 %."));
        }

        var claims = ByVintage("claimed", claimed, problems);
        var findings = ByVintage("verified", verified, problems);
        if (claims.Count == 0 && findings.Count == 0) problems.Add(new(ProblemCode.Empty, "There is neither a claimed nor a verified amount."));
        if (problems.Count > 0) return Outcome<Verification>.Failed(problems);
        return new Verification(
            [.. claims.Keys.Union(findings.Keys).Order().Select(vintage => Compare(vintage, claims, findings, materialityThreshold))],
            materialityThreshold);
    }

    /// <summary>Compares a claim with credits that were recomputed.</summary>
    /// <param name="claimed">The claimed amount of each vintage.</param>
    /// <param name="verified">The recomputed credits.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05 for 5 %.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be compared; the exception carries all problems.</exception>
    public static Verification Of(IEnumerable<VintageAmount> claimed, Credits verified, decimal materialityThreshold) => TryOf(claimed, verified, materialityThreshold).Value;

    /// <summary>Compares a claim with amounts that were recomputed.</summary>
    /// <param name="claimed">The claimed amount of each vintage.</param>
    /// <param name="verified">The recomputed amount of each vintage.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05 for 5 %.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be compared; the exception carries all problems.</exception>
    public static Verification Of(IEnumerable<VintageAmount> claimed, IEnumerable<VintageAmount> verified, decimal materialityThreshold) =>
        TryOf(claimed, verified, materialityThreshold).Value;

    /// <summary>The comparison as text: every vintage, the totals, the verdict and the rule.</summary>
    public string Explain() => VerificationText.Write(this);

    private static SortedDictionary<CalendarYear, decimal> ByVintage(string side, IEnumerable<VintageAmount> amounts, List<Problem> problems)
    {
        var found = new SortedDictionary<CalendarYear, decimal>();
        foreach (var (vintage, tonnes) in amounts)
        {
            if (tonnes is < 0 or >= long.MaxValue) problems.Add(new(ProblemCode.OutOfRange, Places.Vintage(vintage), $"The {side} amount {TonnesText.Of(tonnes)} t is no amount of credits: it is negative or far too large."));
            if (!found.TryAdd(vintage, tonnes)) problems.Add(new(ProblemCode.Duplicate, Places.Vintage(vintage), $"Two amounts are {side} for the vintage: give their sum."));
        }

        return found;
    }

    private static VintageMisstatement Compare(CalendarYear vintage, SortedDictionary<CalendarYear, decimal> claims, SortedDictionary<CalendarYear, decimal> findings, Rational threshold)
    {
        var isClaimed = claims.TryGetValue(vintage, out var claimed);
        var isVerified = findings.TryGetValue(vintage, out var verified);
        return new(vintage, isClaimed, isVerified, new(claimed, verified, threshold));
    }

    private Misstatement? Sum(CutSide side)
    {
        var own = Vintages.Where(each => Cut2020.SideOf(each.Vintage) == side).ToList();
        return own.Count == 0
            ? null
            : new(WholeParts.Sum(own.Select(each => each.Misstatement.ExactClaimed)), WholeParts.Sum(own.Select(each => each.Misstatement.ExactVerified)), ExactThreshold);
    }
}

/// <summary>The misstatement of one vintage.</summary>
/// <param name="Vintage">The vintage.</param>
/// <param name="IsClaimed">Whether an amount was claimed; otherwise the misstatement counts nothing claimed.</param>
/// <param name="IsVerified">Whether an amount was verified; otherwise the misstatement counts nothing verified.</param>
/// <param name="Misstatement">The misstatement.</param>
public sealed record VintageMisstatement(CalendarYear Vintage, bool IsClaimed, bool IsVerified, Misstatement Misstatement);
