using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A double as two whole numbers, of 2⁻³² and 2⁻⁸³ tonnes: whole numbers add up without rounding and in any order.</summary>
/// <remarks>
/// Adding 1.5·2⁵² units to a number rounds it to whole units and leaves their count in the low bits, since doubles of that size are whole units
/// apart. What is left over is exact, and is counted in the smaller unit. A sum of the bits is the sum of the counts plus a known offset for each row.
/// Numbers up to 2¹⁸ t fit; bits below 2⁻⁸³ t remain as dust, which only numbers below 2⁻³⁰ t have.
/// </remarks>
internal static class FixedPoint
{
    /// <summary>No number above this is taken apart here: 2¹⁸ t.</summary>
    internal const double Largest = 1 << 18;

    internal const int HighBits = 32, MiddleBits = 51, LowBits = HighBits + MiddleBits;

    internal const double HighShifter = 1.5 * (1L << (52 - HighBits));
    internal const double LowShifter = HighShifter / (1L << MiddleBits);

    /// <summary>All bits of any double lie above this power of two.</summary>
    internal const int DustBits = 1074;

    /// <summary>The bits of <see cref="HighShifter"/>.</summary>
    internal const long HighOffset = 0x4138_0000_0000_0000;

    /// <summary>The bits of <see cref="LowShifter"/>.</summary>
    internal const long LowOffset = 0x3E08_0000_0000_0000;

    /// <summary>Takes eight numbers apart; the parts hold their offsets.</summary>
    /// <returns>What is left below the smallest unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Split(Vector512<double> value, out Vector512<long> high, out Vector512<long> low)
    {
        var first = value + Vector512.Create(HighShifter);
        high = first.AsInt64();
        var rest = value - (first - Vector512.Create(HighShifter));
        var second = rest + Vector512.Create(LowShifter);
        low = second.AsInt64();
        return rest - (second - Vector512.Create(LowShifter));
    }

    /// <summary>Any finite double as a whole number of 2⁻¹⁰⁷⁴.</summary>
    internal static BigInteger InDust(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        var magnitude = exponent == 0 ? mantissa : (BigInteger)(mantissa | (1L << 52)) << (exponent - 1);
        return bits < 0 ? -magnitude : magnitude;
    }
}
