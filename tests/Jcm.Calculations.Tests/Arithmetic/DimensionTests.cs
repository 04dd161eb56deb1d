using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class DimensionTests
{
    private static readonly Gen<Dimension> Dimensions =
        Gen.Choose(-3, 3).ArrayOf(7).Select(powers => new Dimension(powers[0], powers[1], powers[2], powers[3], powers[4], powers[5], powers[6]));

    [Fact]
    public void Dimensions_multiply_and_divide_like_numbers() => Law.Holds(
        from a in Dimensions from b in Dimensions from c in Dimensions select (a, b, c),
        dimensions =>
        {
            var (a, b, c) = dimensions;
            Assert.Equal(a * b, b * a);
            Assert.Equal((a * b) * c, a * (b * c));
            Assert.Equal(a, a * Dimension.None);
            Assert.Equal(a, (a * b) / b);
            Assert.Equal(Dimension.None, a / a);
            Assert.Equal(a * a * a, a.ToPower(3));
            Assert.Equal(Dimension.None / a, a.ToPower(-1));
            Assert.Equal(Dimension.None, a.ToPower(0));
        });

    [Fact]
    public void Different_dimensions_read_differently() => Law.Holds(
        from a in Dimensions from b in Dimensions select (a, b),
        dimensions => Assert.Equal(dimensions.a == dimensions.b, string.Equals(dimensions.a.ToString(), dimensions.b.ToString(), StringComparison.Ordinal)));

    [Fact]
    public void It_reads_as_base_units_with_their_powers()
    {
        Assert.Equal("1", Dimension.None.ToString());
        Assert.Equal("kg m^2 s^-2", new Dimension(Length: 2, Mass: 1, Time: -2).ToString());
        Assert.Equal("kgCO2e Nm3^-1", new Dimension(CarbonDioxideEquivalent: 1, NormalVolume: -1).ToString());
        Assert.Equal("K VA^3", new Dimension(Temperature: 1, ApparentPower: 3).ToString());
    }
}
