using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>How the values of all parameters of a draw are made.</summary>
/// <remarks>
/// The draws of a parameter depend on the seed, its slot in the kernel and the number of the draw, and on nothing else: not on threads,
/// blocks or the count of draws.
/// </remarks>
internal sealed class DrawPlan(IReadOnlyList<Marginal> marginals, NormalScores scores)
{
    /// <summary>Draws that are made together. The values of a dozen parameters stay in the second-level cache.</summary>
    internal const int BlockLength = 1024;

    /// <summary>A buffer for <see cref="Fill"/>, the fixed values in their places: one row of a block's length for each parameter and one to spare.</summary>
    internal double[] NewBuffer()
    {
        var buffer = new double[(marginals.Count + 1) * BlockLength];
        for (var slot = 0; slot < marginals.Count; slot++)
        {
            if (marginals[slot].Sampler is null) Row(buffer, slot, BlockLength).Fill(marginals[slot].Mean);
        }

        return buffer;
    }

    /// <summary>The values of one parameter in a buffer.</summary>
    internal static Span<double> Row(double[] buffer, int slot, int count) => buffer.AsSpan(slot * BlockLength, count);

    /// <summary>Draws the values of all parameters for a block.</summary>
    /// <param name="buffer">Of <see cref="NewBuffer"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="firstDraw">Number of the first draw.</param>
    /// <param name="count">How many draws; a multiple of <see cref="Lanes.Count"/>, at most <see cref="BlockLength"/>.</param>
    internal void Fill(double[] buffer, ulong seed, int firstDraw, int count)
    {
        for (var slot = 0; slot < marginals.Count; slot += 2) FillPair(buffer, seed, slot, firstDraw, count);
        scores.Apply(buffer, count);
        for (var slot = 0; slot < marginals.Count; slot++)
        {
            if (marginals[slot].Sampler is not { } sampler) continue;
            if (scores.Has(slot)) sampler.FromScores(Row(buffer, slot, count));
            else sampler.FromUniforms(Row(buffer, slot, count));
        }
    }

    /// <summary>One number of the generator has bits for two parameters.</summary>
    private void FillPair(double[] buffer, ulong seed, int slot, int firstDraw, int count)
    {
        var spare = marginals.Count;
        var first = marginals[slot].Sampler is null ? spare : slot;
        var second = slot + 1 == marginals.Count || marginals[slot + 1].Sampler is null ? spare : slot + 1;
        if (first == spare && second == spare) return;
        FillUniform(Row(buffer, first, count), Row(buffer, second, count), seed, (uint)slot / 2, firstDraw);
    }

    /// <summary>The counter is the number of the draw and that of the pair of parameters.</summary>
    private static void FillUniform(Span<double> first, Span<double> second, ulong seed, uint pair, int firstDraw)
    {
        ref var firstStart = ref MemoryMarshal.GetReference(first);
        ref var secondStart = ref MemoryMarshal.GetReference(second);
        var counter = Vector512.CreateSequence((ulong)firstDraw, 1UL);
        var stream = Vector512.Create((ulong)pair);
        for (nuint draw = 0; draw < (nuint)first.Length; draw += Lanes.Count)
        {
            var (firstBits, secondBits) = Philox.Bits(counter, Vector512<ulong>.Zero, stream, Vector512<ulong>.Zero, seed);
            Philox.Uniform(firstBits).StoreUnsafe(ref firstStart, draw);
            Philox.Uniform(secondBits).StoreUnsafe(ref secondStart, draw);
            counter += Vector512.Create((ulong)Lanes.Count);
        }
    }
}
