using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>Actual emission reductions against an estimate, such as ex post against ex ante, with the difference attributed to what differs.</summary>
/// <remarks>
/// <para>
/// For each monitoring point and period, the difference goes to the parameters that differ by Shapley's value: the mean effect of exchanging a
/// parameter, over all orders in which all that differ can be exchanged. It depends on no order; for results of the same periods it changes its sign
/// when the two change places; and in exact fractions it adds up to the difference to the last digit. Source: L. S. Shapley, 1953; J. W. Sun, Energy Economics 20
/// (1998) 85-100; B. W. Ang, Energy Policy 32 (2004) 1131-1139. With more than ten parameters that differ in one period, the mean over the order of the
/// equations and its reverse takes its place; <see cref="Policies"/> says so.
/// </para>
/// <para>An estimate for longer periods than the monitoring is apportioned by days where it consists of amounts.</para>
/// </remarks>
public sealed class Comparison
{
    internal Comparison(ProjectResult estimate, ProjectResult actual, MassOfCO2e difference, IReadOnlyList<AttributionLine> lines, IReadOnlyList<string> policies)
    {
        Estimate = estimate;
        Actual = actual;
        Difference = difference;
        Lines = lines;
        Policies = policies;
        Relative = ShareOf(estimate.Total.Reduction.Tonnes, difference.Tonnes);
        ByParameter =
        [
            .. lines.GroupBy(line => (line.Reason, line.Symbol, line.Role))
                .Select(group => new ParameterTotal(group.Key.Reason, group.Key.Symbol, group.Key.Role, Sum(group)))
                .OrderByDescending(total => total.Exact.Abs()),
        ];
        ByRole = [.. lines.GroupBy(line => line.Role).OrderBy(group => group.Key).Select(group => new RoleTotal(group.Key, Sum(group)))];
    }

    /// <summary>The estimate.</summary>
    public ProjectResult Estimate { get; }

    /// <summary>The actual result.</summary>
    public ProjectResult Actual { get; }

    /// <summary>Actual minus estimated emission reductions, in total.</summary>
    public MassOfCO2e Difference { get; }

    /// <summary>The difference as a share of the magnitude of the estimate; null where the estimate is zero, or so near to it that the share exceeds decimals.</summary>
    public decimal? Relative { get; }

    /// <summary>The parts of the difference, by monitoring point and period, then in the order of the equations; empty where nothing differs.</summary>
    public IReadOnlyList<AttributionLine> Lines { get; }

    /// <summary>The lines by parameter, the largest first; they too add up to the difference.</summary>
    public IReadOnlyList<ParameterTotal> ByParameter { get; }

    /// <summary>The lines by role; they too add up to the difference.</summary>
    public IReadOnlyList<RoleTotal> ByRole { get; }

    /// <summary>How the difference was attributed, and how the estimate was apportioned.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>Compares two results of one methodology.</summary>
    /// <param name="estimate">The estimate, for example of the project design document.</param>
    /// <param name="actual">The actual result.</param>
    /// <returns>
    /// The comparison; or problems, where the results are of different methodologies, have nothing in common, or where the periods of the
    /// estimate neither are nor can be divided into those of the monitoring.
    /// </returns>
    public static Outcome<Comparison> TryOf(ProjectResult estimate, ProjectResult actual)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(actual);
        return ComparisonRun.Run(estimate, actual);
    }

    /// <summary>Compares two results of one methodology.</summary>
    /// <param name="estimate">The estimate, for example of the project design document.</param>
    /// <param name="actual">The actual result.</param>
    /// <exception cref="InvalidDataProblemsException">They cannot be compared; the exception carries all reasons.</exception>
    public static Comparison Of(ProjectResult estimate, ProjectResult actual) => TryOf(estimate, actual).Value;

    /// <summary>The comparison as text for people: one sentence, then what explains the difference; the same characters on every machine.</summary>
    public string Explain() => ComparisonText.Write(this);

    /// <summary>The sentence: actual reductions, how far above or below the estimate.</summary>
    public override string ToString() => ComparisonText.Sentence(this);

    private static decimal? ShareOf(decimal whole, decimal difference)
    {
        if (whole == 0) return null;
        var share = Rational.FromDecimal(difference) / Math.Abs(whole);
        return share.Abs() < decimal.MaxValue ? share.ToDecimal() : null;
    }

    private static Rational Sum(IEnumerable<AttributionLine> lines) => lines.Aggregate(Rational.Zero, (sum, line) => sum + line.Exact);
}
