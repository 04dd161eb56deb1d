using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>The counter-based random number generator Philox4x32-10: the number of a draw is calculated from the seed, the parameter and the draw.</summary>
/// <remarks>
/// There is no state that one draw hands to the next, so any thread may calculate any draw. Source: J. K. Salmon, M. A. Moraes, R. O. Dror,
/// D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, https://doi.org/10.1145/2063384.2063405.
/// </remarks>
internal static class Philox
{
    private const uint FirstMultiplier = 0xD2511F53;
    private const uint SecondMultiplier = 0xCD9E8D57;
    private const uint FirstKeyStep = 0x9E3779B9;
    private const uint SecondKeyStep = 0xBB67AE85;
    private const int Rounds = 10;
    private const ulong Word = 0xFFFFFFFF;

    /// <summary>128 random bits for each of eight counters: two numbers of 64 bits.</summary>
    /// <param name="c0">First word of the counters, in the lower halves; the upper halves do not matter, as in the other words.</param>
    /// <param name="c1">Second word.</param>
    /// <param name="c2">Third word.</param>
    /// <param name="c3">Fourth word.</param>
    /// <param name="key">The key: its lower half is the first word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<ulong> First, Vector512<ulong> Second) Bits(Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3, ulong key)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        var (firstMultiplier, secondMultiplier) = (Vector512.Create(FirstMultiplier), Vector512.Create(SecondMultiplier));
        for (var round = 0; round < Rounds; round++)
        {
            var first = Product(c0.AsUInt32(), firstMultiplier);
            var second = Product(c2.AsUInt32(), secondMultiplier);
            c0 = Vector512.ShiftRightLogical(second, 32) ^ c1 ^ Vector512.Create((ulong)k0);
            c1 = second;
            c2 = Vector512.ShiftRightLogical(first, 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = first;
            k0 = unchecked(k0 + FirstKeyStep);
            k1 = unchecked(k1 + SecondKeyStep);
        }

        var word = Vector512.Create(Word);
        return ((c0 & word) | Vector512.ShiftLeft(c1, 32), (c2 & word) | Vector512.ShiftLeft(c3, 32));
    }

    /// <summary>Numbers in the middle of 2⁵² equal parts of the interval from 0 to 1: never 0 or 1, and as often near one as near the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Uniform(Vector512<ulong> bits)
    {
        const ulong ExponentOfOne = 0x3FF0000000000000;
        const double HalfPart = 1.0 / (1L << 53);
        var fromOneToTwo = (Vector512.ShiftRightLogical(bits, 12) | Vector512.Create(ExponentOfOne)).AsDouble();
        return (fromOneToTwo - Vector512.Create(1.0)) + Vector512.Create(HalfPart);
    }

    /// <summary>The even words times a number.</summary>
    /// <remarks>
    /// The operands are words of 32 bits from the start: where the compiler of .NET 10 does not optimise, it gets the product of words that are
    /// reinterpreted in the same expression wrong.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<uint> words, Vector512<uint> multiplier)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(words, multiplier);
        if (Avx2.IsSupported) return Vector512.Create(Avx2.Multiply(words.GetLower(), multiplier.GetLower()), Avx2.Multiply(words.GetUpper(), multiplier.GetUpper()));
        return (words.AsUInt64() & Vector512.Create(Word)) * (multiplier.AsUInt64() & Vector512.Create(Word));
    }
}
