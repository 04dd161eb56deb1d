using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>How good the monitoring data of a result are, and what was done about it: coverage, gaps, errors, findings, each with its effect in tonnes.</summary>
/// <remarks>
/// The effects lead step by step from the reductions that the readings alone would give to those of the result, and add up exactly to the difference, in fractions. Within a point
/// and period, errors are taken first, then gaps are filled, then invoices are held against them, each in the order of the parameters.
/// </remarks>
public sealed class DataQuality
{
    private DataQuality(ProjectResult result, PlanCheck? plan, IReadOnlyList<DataEffect> effects)
    {
        (Result, Plan, Effects) = (result, plan, effects);
        ExactEffect = effects.Aggregate(Rational.Zero, (sum, effect) => sum + (effect.Exact ?? Rational.Zero));
    }

    /// <summary>The result.</summary>
    public ProjectResult Result { get; }

    /// <summary>What the monitoring plan says about the report; null where it was not asked.</summary>
    public PlanCheck? Plan { get; }

    /// <summary>The metered values, in the order in which they were supplied.</summary>
    public IEnumerable<MeteredValue> Values => Result.Project.MonitoredValues.Select(value => value.Metered).OfType<MeteredValue>();

    /// <summary>What was done to the values, and what it does to the reductions.</summary>
    public IReadOnlyList<DataEffect> Effects { get; }

    /// <summary>
    /// The reductions that the readings alone would give, gaps counted as nothing and no error corrected, in tonnes of CO2 equivalent, to 28 digits. They may not be claimed. Where the
    /// equations have no answer for the readings alone, those of the result stand in.
    /// </summary>
    public decimal AsRead => (Result.Total.Reduction.Tonnes - ExactEffect).ToDecimal();

    /// <summary>By how much the effects together change the reductions, in tonnes of CO2 equivalent, to 28 digits.</summary>
    public decimal Effect => ExactEffect.ToDecimal();

    /// <summary>The same as an exact fraction: the sum of the effects, and the result less what the readings alone would give.</summary>
    public Rational ExactEffect { get; }

    /// <summary>What was found, the faults first; what the plan finds is among it.</summary>
    public IReadOnlyList<Finding> Findings => [.. Result.Project.Meterings.SelectMany(metering => metering.Findings).Concat(Plan?.Findings ?? []).OrderByDescending(finding => finding.Grade)];

    internal IEnumerable<SiteClock> Clocks => Result.Project.Meterings.Select(metering => metering.Clock).Distinct();

    /// <summary>How good the data of a result are.</summary>
    /// <param name="result">The result.</param>
    /// <param name="plan">What the monitoring plan says about the report; null where it is not asked.</param>
    public static DataQuality Of(ProjectResult result, PlanCheck? plan = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var effects = new List<DataEffect>();
        foreach (var period in result.Results) AddEffects(period, effects);
        return new(result, plan, effects);
    }

    /// <summary>The page that a verifier reads: values with their coverage, effects in tonnes, findings, working, rules and versions.</summary>
    public string Explain() => DataQualityText.Write(this);

    /// <summary>Walks from the readings alone to the result.</summary>
    private static void AddEffects(PeriodResult period, List<DataEffect> effects)
    {
        var metered = period.Lineage().Where(parameter => parameter.Metered is not null && parameter.Parts.Count == 0).ToList();
        var values = new Dictionary<ResolvedParameter, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var parameter in metered) values[parameter] = parameter.Metered!.AsRead;
        var steps = Steps(metered, values).ToList();
        var asRead = Reduction(period, values);
        var found = new List<DataEffect>(steps.Count);
        var before = asRead;
        foreach (var (parameter, treatment, from, to) in steps)
        {
            values[parameter] = to;
            var after = Reduction(period, values);
            found.Add(new(period.Point, period.Period, parameter.Metered!, treatment, from, to, after - before));
            before = after;
        }

        // Where the readings alone give no answer, neither do the steps from them: the reductions stand as they are.
        var hasAnswers = asRead is not null && found.TrueForAll(effect => effect.Exact is not null);
        effects.AddRange(hasAnswers ? found : found.Select(effect => effect with { Exact = null }));
    }

    private static IEnumerable<(ResolvedParameter Parameter, DataTreatment Treatment, decimal From, decimal To)> Steps(List<ResolvedParameter> metered, Dictionary<ResolvedParameter, decimal> asRead)
    {
        var values = new Dictionary<ResolvedParameter, decimal>(asRead, ReferenceEqualityComparer.Instance);
        foreach (var (treatment, of) in new (DataTreatment, Func<MeteredValue, decimal>)[]
        {
            (DataTreatment.ErrorsCorrected, value => value.Corrected),
            (DataTreatment.GapsFilled, value => value.Filled),
            (DataTreatment.InvoiceUsed, value => value.Value),
        })
        {
            foreach (var parameter in metered)
            {
                var (from, to) = (values[parameter], of(parameter.Metered!));
                if (from == to) continue;
                values[parameter] = to;
                yield return (parameter, treatment, from, to);
            }
        }
    }

    /// <summary>The reductions with other values of metered parameters; null where the equations have no answer for them.</summary>
    private static Rational? Reduction(PeriodResult period, Dictionary<ResolvedParameter, decimal> values)
    {
        try
        {
            var emissions = period.Evaluate(leaf => Rational.FromDecimal(values.TryGetValue(leaf, out var value) ? value : leaf.Value));
            return emissions.Reference - emissions.Project;
        }
        catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }
}
