using System.Text.Json;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents.Claims;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Results;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Documents;

/// <summary>Somebody's numbers held against a calculation of one's own from the same inputs: every difference, and whether it is material.</summary>
/// <remarks>
/// A result document has to agree in every digit and word. The numbers of a claim document have to be the calculated ones, rounded to the nearest with the digits that are
/// printed; reductions may be rounded down. Materiality: |claimed − recalculated| / |recalculated| against a threshold that is a decision of the programme; see <see cref="Verification"/>.
/// </remarks>
public sealed class Recalculation
{
    /// <summary>The value of the key <c>format</c> of the written form.</summary>
    public const string Format = "jcm-verification/1";

    private Recalculation(ProjectCalculation calculation, string source, IReadOnlyList<ClaimDifference> differences, int compared, IReadOnlyList<ClaimedAmount> amounts, decimal? threshold)
    {
        Calculation = calculation;
        Source = source;
        Differences = differences;
        Compared = compared;
        Amounts = amounts;
        MaterialityThreshold = threshold;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the written form.</summary>
    public static string Schema => SchemaFile.Read("jcm-verification");

    /// <summary>The calculation from the inputs of the claim.</summary>
    public ProjectCalculation Calculation { get; }

    /// <summary>Where the claim stands.</summary>
    public string Source { get; }

    /// <summary>Every difference, in the order of the result.</summary>
    public IReadOnlyList<ClaimDifference> Differences { get; }

    /// <summary>How many statements were compared.</summary>
    public int Compared { get; }

    /// <summary>The claimed amounts of reductions and credits: the total and every vintage.</summary>
    public IReadOnlyList<ClaimedAmount> Amounts { get; }

    /// <summary>The threshold; null where none was given, so that materiality is not judged.</summary>
    public decimal? MaterialityThreshold { get; }

    /// <summary>The versions that the claim was calculated with, as it says; null where it does not say it.</summary>
    public string? ClaimedWith { get; private init; }

    /// <summary>Whether the claim was calculated with other versions of library or data.</summary>
    public bool HasOtherVersions => ClaimedWith is { } versions && !string.Equals(versions, OwnVersions, StringComparison.Ordinal);

    /// <summary>Whether everything that is claimed is confirmed, and nothing of it material. Where the versions differ, words that only explain may differ as well, and nothing else.</summary>
    public bool IsConfirmed => IsMaterial is not true && (HasOtherVersions ? Differences.All(difference => !difference.IsOfNumbers) : Differences.Count == 0);

    /// <summary>Whether an amount is materially misstated; null where no threshold was given.</summary>
    public bool? IsMaterial => MaterialityThreshold is null ? null : Amounts.Any(amount => amount.IsMaterial is true);

    /// <summary>The outcome in one sentence.</summary>
    public string Verdict => RecalculationText.Verdict(this);

    /// <summary>What a reader should know.</summary>
    public IReadOnlyList<string> Notes => RecalculationText.Notes(this);

    internal static string OwnVersions => CalculatedWith.Versions;

    /// <summary>Calculates a result document again.</summary>
    /// <param name="claim">The document.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05; null where materiality is not judged.</param>
    public static Outcome<Recalculation> TryOf(ResultDocument claim, decimal? materialityThreshold = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Calculate(claim.Inputs, materialityThreshold, "$.inputs", calculation =>
        {
            var own = ResultWriting.Write(calculation);
            var tree = Compare(claim.Contract, own);
            var differences = new List<ClaimDifference>();
            if (!string.Equals(claim.Fingerprint, claim.Inputs.Fingerprint, StringComparison.Ordinal))
            {
                differences.Add(new(Location.None, "fingerprint", claim.Fingerprint, claim.Inputs.Fingerprint)
                {
                    IsOfNumbers = true,
                    Note = "The inputs in the document are not those that it was calculated from.",
                });
            }

            differences.AddRange(tree.Found);
            var amounts = ClaimedAmounts.Of(claim.Contract, own, materialityThreshold);
            return new(calculation, "the result document", differences, tree.Compared + 1, amounts, materialityThreshold)
            {
                ClaimedWith = $"{claim.LibraryVersion}, data {claim.DataVersion}",
            };
        });
    }

    /// <summary>Calculates a claim again.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05; null for that of the document.</param>
    public static Outcome<Recalculation> TryOf(ClaimDocument claim, decimal? materialityThreshold = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var threshold = materialityThreshold ?? claim.MaterialityThreshold;
        return Calculate(claim.Inputs, threshold, "$.inputs", calculation =>
        {
            var own = ResultWriting.Write(calculation);
            var checks = new ClaimChecks(own);
            checks.Check(claim.Contract.Claimed);
            return new(calculation, claim.Source, checks.Found, checks.Compared, ClaimedAmounts.Of(claim.Contract.Claimed, own, threshold), threshold);
        });
    }

    /// <summary>Calculates a result document again.</summary>
    /// <param name="claim">The document.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05; null where materiality is not judged.</param>
    /// <exception cref="InvalidDataProblemsException">Its inputs cannot be calculated; the exception carries all problems.</exception>
    public static Recalculation Of(ResultDocument claim, decimal? materialityThreshold = null) => TryOf(claim, materialityThreshold).Value;

    /// <summary>Calculates a claim again.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="materialityThreshold">Above 0 and at most 1, for example 0.05; null for that of the document.</param>
    /// <exception cref="InvalidDataProblemsException">Its inputs cannot be calculated; the exception carries all problems.</exception>
    public static Recalculation Of(ClaimDocument claim, decimal? materialityThreshold = null) => TryOf(claim, materialityThreshold).Value;

    /// <summary>The comparison as text: the verdict, the amounts, every difference, notes and versions.</summary>
    public string Explain() => RecalculationText.Write(this);

    /// <summary>The comparison as indented JSON.</summary>
    public string Write() => ContractText.Write(RecalculationText.Contract(this), ContractJson.Default.VerificationContract);

    private static TreeDifferences Compare(ResultContract claimed, ResultContract own)
    {
        using var left = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(claimed, ContractJson.Default.ResultContract), new() { MaxDepth = ContractReader.DeepestNesting });
        using var right = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(own, ContractJson.Default.ResultContract), new() { MaxDepth = ContractReader.DeepestNesting });
        return TreeDifferences.Between(left.RootElement, right.RootElement);
    }

    private static Outcome<Recalculation> Calculate(ProjectDocument inputs, decimal? threshold, string path, Func<ProjectCalculation, Recalculation> compare)
    {
        var problems = new List<Problem>();
        if (threshold is <= 0 or > 1) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "materiality threshold"), "The materiality threshold is a share above 0 and at most 1: write 0.05 for 5 %."));
        var outcome = inputs.Evaluate();
        problems.AddRange(outcome.Problems.Select(problem => problem.Where.Document is { } place ? problem with { Where = problem.Where with { Document = $"{path}{place[1..]}" } } : problem));
        return problems.Count == 0 && outcome.TryGet(out var calculation) ? compare(calculation) : Outcome<Recalculation>.Failed(problems);
    }
}
