using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation;

/// <summary>The emissions of one monitoring point in one period, with everything they were calculated from.</summary>
public sealed class PeriodResult
{
    private readonly Kernel kernel;

    internal PeriodResult(string point, Period period, Kernel kernel, IReadOnlyList<ResolvedParameter> parameters, EmissionLevels levels)
    {
        Point = point;
        Period = period;
        this.kernel = kernel;
        Parameters = parameters;
        Levels = levels;
    }

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

    /// <summary>The levels by vintage; the parts add up exactly.</summary>
    public required IReadOnlyList<VintagePart> Vintages { get; init; }

    /// <summary>The working of the reference emissions, the project emissions and the reductions.</summary>
    public Emissions<Traced<Exact>> Working => Trace(Parameters);

    /// <summary>The working of the business-as-usual emissions; null where no such value was supplied.</summary>
    public Expression? BusinessAsUsualWorking => BusinessAsUsualParameters is { } parameters
        ? Trace(parameters).Reference.Renamed(EvaluationTerms.BusinessAsUsual).Expression
        : null;

    /// <summary>The calculation for this point and period as text: parameters with sources, and the working.</summary>
    public string Explain() => ResultText.Write(this);

    private Emissions<Traced<Exact>> Trace(IReadOnlyList<ResolvedParameter> parameters)
    {
        var inputs = new Traced<Exact>[parameters.Count];
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            var resolved = parameters[slot];
            inputs[slot] = resolved.Kind == ParameterKind.NotApplicable
                ? Traced<Exact>.Absent(resolved.Parameter.Term)
                : Traced<Exact>.Input(resolved.Parameter.Term, resolved.Value);
        }

        return kernel.Evaluate<Traced<Exact>>(inputs);
    }
}

/// <summary>The part of a period's emissions that belongs to one vintage.</summary>
/// <param name="Vintage">Calendar year in which the mitigation occurred.</param>
/// <param name="Days">The days of the period in that year.</param>
/// <param name="Levels">The emission levels.</param>
public sealed record VintagePart(int Vintage, Period Days, EmissionLevels Levels);
