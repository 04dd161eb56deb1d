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
internal sealed class Sampler<TMarginal>(TMarginal marginal) : Sampler
    where TMarginal : struct, IMarginal
{
    internal override void FromUniforms(Span<double> values)
    {
        var local = marginal;
        ref var start = ref MemoryMarshal.GetReference(values);
        for (nuint draw = 0; draw < (nuint)values.Length; draw += Lanes.Count)
        {
            local.FromUniform(Vector512.LoadUnsafe(ref start, draw)).StoreUnsafe(ref start, draw);
        }
    }

    internal override void FromScores(Span<double> values)
    {
        var local = marginal;
        ref var start = ref MemoryMarshal.GetReference(values);
        for (nuint draw = 0; draw < (nuint)values.Length; draw += Lanes.Count)
        {
            local.FromScore(Vector512.LoadUnsafe(ref start, draw)).StoreUnsafe(ref start, draw);
        }
    }
}
