using System.Globalization;
using System.Runtime.Intrinsics;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Tests.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class PhiloxTests
{
    /// <summary>Counter, key and result of the file <c>kat_vectors</c> of Random123, https://github.com/DEShawResearch/random123, lines philox4x32 10.</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void The_published_answers_are_met(string counter, string key, string answer)
    {
        var (c, k, expected) = (Words(counter), Words(key), Words(answer));
        var (first, second) = Philox.Bits(Vector512.Create(c[0]), Vector512.Create(c[1]), Vector512.Create(c[2]), Vector512.Create(c[3]), k[0] | (k[1] << 32));
        Assert.Equal(Vector512.Create(expected[0] | (expected[1] << 32)), first);
        Assert.Equal(Vector512.Create(expected[2] | (expected[3] << 32)), second);
    }

    [Fact]
    public void Each_lane_has_the_bits_of_a_plain_calculation() => Law.Holds(
        from counters in Numbers.Longs.ArrayOf(8) from streams in Numbers.Longs.ArrayOf(8) from key in Numbers.Longs select (counters, streams, key),
        each =>
        {
            ulong[] counters = [.. each.counters.Select(value => (ulong)(uint)value)], streams = [.. each.streams.Select(value => (ulong)(uint)value)];
            var (first, second) = Philox.Bits(Vector512.Create<ulong>(counters), Vector512<ulong>.Zero, Vector512.Create<ulong>(streams), Vector512<ulong>.Zero, (ulong)each.key);
            for (var lane = 0; lane < 8; lane++) Assert.Equal(Plain((uint)counters[lane], (uint)streams[lane], (ulong)each.key), (first[lane], second[lane]));
        });

    [Fact]
    public void A_uniform_number_is_never_zero_or_one()
    {
        Assert.Equal(NormalCurve.SmallestProbability, Philox.Uniform(Vector512<ulong>.Zero)[0]);
        Assert.Equal(1 - NormalCurve.SmallestProbability, Philox.Uniform(Vector512.Create(ulong.MaxValue))[0]);
        Assert.Equal(0.5, Philox.Uniform(Vector512.Create(1UL << 63))[0], 1e-15);
    }

    private static (ulong First, ulong Second) Plain(uint counter, uint stream, ulong key)
    {
        uint[] c = [counter, 0, stream, 0];
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var (p0, p1) = (0xD2511F53UL * c[0], 0xCD9E8D57UL * c[2]);
            c = [(uint)(p1 >> 32) ^ c[1] ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c[3] ^ k1, (uint)p0];
            (k0, k1) = (unchecked(k0 + 0x9E3779B9), unchecked(k1 + 0xBB67AE85));
        }

        return (c[0] | ((ulong)c[1] << 32), c[2] | ((ulong)c[3] << 32));
    }

    private static ulong[] Words(string text) => [.. text.Split(' ').Select(word => ulong.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
