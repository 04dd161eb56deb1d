using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>What was done to a metered value on its way from the readings.</summary>
public enum DataTreatment
{
    /// <summary>Errors of meters were taken against the project.</summary>
    ErrorsCorrected,

    /// <summary>Something stood in for gaps.</summary>
    GapsFilled,

    /// <summary>The invoiced amount was used in place of the metered one.</summary>
    InvoiceUsed,
}

/// <summary>What one treatment of one metered value does to the emission reductions.</summary>
/// <param name="Point">The monitoring point.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The metered value.</param>
/// <param name="Treatment">What was done.</param>
/// <param name="From">The value before, in the unit of the parameter.</param>
/// <param name="To">The value after.</param>
/// <param name="Exact">By how many tonnes of CO2 equivalent it changes the reductions of the point and period, as an exact fraction; null where the equations have no answer for the readings alone.</param>
public sealed record DataEffect(string Point, Period Period, MeteredValue Value, DataTreatment Treatment, decimal From, decimal To, Rational? Exact)
{
    /// <summary>By how many tonnes of CO2 equivalent it changes the reductions, to 28 digits; null where the equations have no answer for the readings alone.</summary>
    public decimal? Tonnes => Exact?.ToDecimal();

    /// <summary>Place, treatment and tonnes on one line.</summary>
    public override string ToString() => $"{Point}, {Period}, {Value.Parameter.Symbol}: {Words} from {NumberText.Of(From)} to {NumberText.Of(To)} {Value.Unit.Symbol}, {(Tonnes is { } tonnes ? $"{NumberText.Of(tonnes)} tCO2e" : "effect not known: the readings alone give no answer")}";

    internal string Words => Treatment switch
    {
        DataTreatment.ErrorsCorrected => "errors against the project",
        DataTreatment.GapsFilled => "gaps filled",
        _ => "invoice used",
    };
}
