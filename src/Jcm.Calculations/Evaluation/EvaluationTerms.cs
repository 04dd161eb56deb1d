using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>Results that evaluation adds to those of a kernel.</summary>
internal static class EvaluationTerms
{
    internal static Term BusinessAsUsual { get; } = new("BaU_p", "business-as-usual emissions", Units.TonneCO2e);
}
