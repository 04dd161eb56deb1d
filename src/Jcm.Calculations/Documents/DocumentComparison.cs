using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Documents.Comparisons;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation.Attribution;

namespace Jcm.Calculations.Documents;

/// <summary>
/// Why the reductions of two result documents differ: parts by parameter, point and period, by methodology version, and by the versions of library and data, which add up
/// to the difference to the last digit.
/// </summary>
/// <remarks>
/// <code>
/// second − first = (first, calculated again − first as stated)                 library and data of the first
///                + (first under the methodology version of the second − first)  methodology version
///                + (second − first under the same version)                      inputs, by parameter: see Comparison
///                + (second as stated − second, calculated again)                library and data of the second
/// </code>
/// Where the inputs of the first have no answer under the version of the second, those of the second are calculated under that of the first instead; where neither has one, version and
/// inputs are not told apart, and <see cref="Policies"/> says so.
/// </remarks>
public sealed class DocumentComparison
{
    /// <summary>The value of the key <c>format</c> of the written form.</summary>
    public const string Format = "jcm-comparison/1";

    internal DocumentComparison(ResultDocument first, ResultDocument second, IReadOnlyList<DifferencePart> parts, Comparison? inputs, IReadOnlyList<string> policies)
    {
        First = first;
        Second = second;
        Parts = parts;
        Inputs = inputs;
        Policies = policies;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the written form.</summary>
    public static string Schema => SchemaFile.Read("jcm-comparison");

    /// <summary>The result from which the difference is counted.</summary>
    public ResultDocument First { get; }

    /// <summary>The result to which it is counted.</summary>
    public ResultDocument Second { get; }

    /// <summary>The reductions of the second less those of the first, in tonnes of CO₂ equivalent, exactly.</summary>
    public Rational Exact => Rational.FromDecimal(Second.Reduction) - First.Reduction;

    /// <summary>The same to 28 digits.</summary>
    public decimal Difference => Exact.ToDecimal();

    /// <summary>What rounding and the rules of crediting explain of the difference of the credits: that difference less that of the reductions, in tonnes; null where not both have credits.</summary>
    public Rational? ExactCreditingEffect => Second.Credits is { } after && First.Credits is { } before ? new Rational(after, 1) - new Rational(before, 1) - Exact : null;

    /// <summary>The parts of the difference; empty where there is none.</summary>
    public IReadOnlyList<DifferencePart> Parts { get; }

    /// <summary>The parts by parameter and reason, the largest first; they too add up to the difference.</summary>
    public IReadOnlyList<DifferenceTotal> Totals => DocumentComparisonText.Totals(this);

    /// <summary>The attribution of what the inputs explain.</summary>
    public Comparison? Inputs { get; }

    /// <summary>How the difference was divided.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>Compares two results of one methodology.</summary>
    /// <param name="first">The result from which the difference is counted, for example the estimate.</param>
    /// <param name="second">The result to which it is counted, for example the actual one.</param>
    public static Outcome<DocumentComparison> TryOf(ResultDocument first, ResultDocument second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return ComparisonSteps.Compare(first, second);
    }

    /// <summary>Compares two results of one methodology.</summary>
    /// <param name="first">The result from which the difference is counted, for example the estimate.</param>
    /// <param name="second">The result to which it is counted, for example the actual one.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be compared; the exception carries all reasons.</exception>
    public static DocumentComparison Of(ResultDocument first, ResultDocument second) => TryOf(first, second).Value;

    /// <summary>The comparison as text: one sentence, what explains the difference, and how it was divided.</summary>
    public string Explain() => DocumentComparisonText.Write(this);

    /// <summary>The sentence: both reductions and how far they are apart.</summary>
    public override string ToString() => DocumentComparisonText.Sentence(this);

    /// <summary>The comparison as indented JSON.</summary>
    public string Write() => ContractText.Write(DocumentComparisonText.Contract(this), ContractJson.Default.ComparisonContract);
}
