using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Turns probabilities or scores into values of one parameter, in place; the length is a multiple of <see cref="Lanes.Count"/>.</summary>
internal abstract class Sampler
{
    internal abstract void FromUniforms(Span<double> values);

    internal abstract void FromScores(Span<double> values);
}

/// <summary>A sampler whose loops are specialised for one distribution.</summary>
/// <remarks>Two short loops one after the other are faster than a long one: the processor looks ahead over a limited number of instructions.</remarks>
internal sealed class Sampler<TMarginal>(TMarginal marginal) : Sampler
    where TMarginal : struct, IMarginal
{
    internal override void FromUniforms(Span<double> values)
    {
        if (TMarginal.TakesScores) Probability.ToScores(values);
        ToValues(values);
    }

    internal override void FromScores(Span<double> values)
    {
        if (!TMarginal.TakesScores) Probability.OfScores(values);
        ToValues(values);
    }

    private void ToValues(Span<double> values)
    {
        var local = marginal;
        ref var start = ref MemoryMarshal.GetReference(values);
        for (nuint draw = 0; draw < (nuint)values.Length; draw += Lanes.Count)
        {
            local.Of(Vector512.LoadUnsafe(ref start, draw)).StoreUnsafe(ref start, draw);
        }
    }
}
