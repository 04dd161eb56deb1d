using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>A parameter with the distribution that was declared for it, and the same in the parameter's unit.</summary>
internal sealed record ResolvedInput(Parameter Parameter, UncertainInput Declared, Marginal Marginal)
{
    internal bool IsFixed => Marginal.Sampler is null;
}
