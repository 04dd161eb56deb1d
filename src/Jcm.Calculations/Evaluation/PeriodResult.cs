using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>The emissions of one monitoring point in one period, with everything they were calculated from.</summary>
public sealed class PeriodResult
{
    internal PeriodResult(string point, Period period, Kernel kernel, IReadOnlyList<ResolvedParameter> parameters, EmissionLevels levels)
    {
        Point = point;
        Period = period;
        Kernel = kernel;
        Parameters = parameters;
        Levels = levels;
    }

    /// <summary>The equations.</summary>
    internal Kernel Kernel { get; }

    /// <summary>Identifier of the monitoring point.</summary>
    public string Point { get; }

    /// <summary>The monitoring period.</summary>
    public Period Period { get; }

    /// <summary>The emission levels.</summary>
    public EmissionLevels Levels { get; }

    /// <summary>The parameters as they entered the equations, in the order of the kernel.</summary>
    public IReadOnlyList<ResolvedParameter> Parameters { get; }

    /// <summary>The parameters with business-as-usual values in place of those that set the reference level; null where none was supplied.</summary>
    public IReadOnlyList<ResolvedParameter>? BusinessAsUsualParameters { get; internal init; }

    /// <summary>Information items: reported beside the emissions, never counted.</summary>
    public IReadOnlyList<ResolvedParameter> Memos { get; internal init; } = [];

    /// <summary>Every value that this result rests on, each once: the parameters and what they were derived from, each before what is derived from it.</summary>
    public IEnumerable<ResolvedParameter> Lineage() => Parameters.Concat(Memos).SelectMany(parameter => parameter.Lineage()).Distinct();

    /// <summary>What series carry on from this period to the next, one for each waste type or other part.</summary>
    public IEnumerable<DerivedPart> CarriedForward => Lineage().SelectMany(parameter => parameter.Parts).Where(part => part.CarriedForward is not null);

    /// <summary>The levels by vintage; the parts add up exactly.</summary>
    public required IReadOnlyList<VintagePart> Vintages { get; init; }

    /// <summary>The working of the reference emissions, the project emissions and the reductions.</summary>
    public Emissions<Traced<Exact>> Working => Trace(Parameters);

    /// <summary>The working of the business-as-usual emissions; null where no such value was supplied.</summary>
    public Expression? BusinessAsUsualWorking => BusinessAsUsualParameters is { } parameters
        ? Trace(parameters).Reference.Renamed(EvaluationTerms.BusinessAsUsual).Expression
        : null;

    /// <summary>The working of an information item, or of any other value of this result.</summary>
    /// <param name="parameter">The value.</param>
    public static Traced<Exact> WorkingOf(ResolvedParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Evaluate(Leaf);
    }

    /// <summary>The working of what a series carries on.</summary>
    internal static Traced<Exact> WorkingOf(DerivedPart part) => part.EvaluateCarriedForward(Leaf);

    /// <summary>The calculation for this point and period as text: parameters with sources, and the working.</summary>
    public string Explain() => ResultText.Write(this);

    /// <summary>The emissions in another arithmetic, from the values that nothing was derived from: for bounds and sensitivities of the whole calculation.</summary>
    /// <param name="leaf">The number for a value that is not derived.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    public Emissions<T> Evaluate<T>(Func<ResolvedParameter, T> leaf)
        where T : struct, IArithmetic<T> => Kernel.Evaluate<T>([.. Parameters.Select(parameter => parameter.Evaluate(leaf))]);

    private Emissions<Traced<Exact>> Trace(IReadOnlyList<ResolvedParameter> parameters) =>
        Kernel.Evaluate<Traced<Exact>>([.. parameters.Select(WorkingOf)]);

    private static Traced<Exact> Leaf(ResolvedParameter resolved) => resolved.Kind == ParameterKind.NotApplicable
        ? Traced<Exact>.Absent(resolved.Term)
        : Traced<Exact>.Input(resolved.Term, resolved.Value);
}

/// <summary>The part of a period's emissions that belongs to one vintage.</summary>
/// <param name="Vintage">Calendar year in which the mitigation occurred.</param>
/// <param name="Days">The days of the period in that year.</param>
/// <param name="Levels">The emission levels.</param>
public sealed record VintagePart(CalendarYear Vintage, Period Days, EmissionLevels Levels);
