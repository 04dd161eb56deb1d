using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Calibration;

/// <summary>Readings with their error against the project.</summary>
public sealed class CorrectionTests
{
    private const ConservativeDirection Smaller = ConservativeDirection.SmallerIsConservative;
    private const ConservativeDirection Larger = ConservativeDirection.LargerIsConservative;

    /// <summary>A true value, an error e, and a share d of it with |d| ≤ e.</summary>
    private static readonly Gen<(decimal Truth, decimal E, decimal D)> Cases =
        from truth in Gen.Choose(0, 1_000_000_000)
        from e in Gen.Choose(0, 99_999)
        from part in Gen.Frequency((1, Gen.Elements(-1000, 1000)), (2, Gen.Choose(-1000, 1000)))
        select (truth / 1000m, e / 100_000m, e / 100_000m * part / 1000m);

    [Fact]
    public void Factors_of_a_plan_are_applied_on_their_side()
    {
        Assert.Equal(997.9m, Correction.Conservative(1000, 0.0021m, Smaller));
        Assert.Equal(1002.1m, Correction.Conservative(1000, 0.0021m, Larger));
        Assert.Equal(-1002.1m, Correction.Conservative(-1000, 0.0021m, Smaller));
        Assert.Equal(-997.9m, Correction.Conservative(-1000, 0.0021m, Larger));
    }

    [Fact]
    public void The_smaller_value_is_never_above_the_truth_and_the_larger_falls_short_by_the_square_of_the_error_at_most() => Law.Holds(Cases, given =>
    {
        var (truth, e, d) = given;
        var reading = truth * (1 + d);
        Assert.True(Correction.Conservative(reading, e, Smaller) <= truth * (1 - (e * e)));
        Assert.True(Correction.Conservative(reading, e, Larger) >= truth * (1 - (e * e)));
    }, runs: 2000);

    [Fact]
    public void The_larger_value_can_fall_short_of_the_truth_when_the_error_is_a_share_of_it() =>
        Assert.Equal(1000m * (1 - (0.01m * 0.01m)), Correction.Conservative(1000m * 0.99m, 0.01m, Larger));

    [Fact]
    public void Both_sides_enclose_the_truth_when_the_error_is_a_share_of_the_reading() => Law.Holds(Cases, given =>
    {
        var (reading, e, d) = given;
        var truth = reading * (1 + d);
        Assert.True(Correction.Conservative(reading, e, Smaller) <= truth);
        Assert.True(Correction.Conservative(reading, e, Larger) >= truth);
        Assert.True(Correction.Conservative(-reading, e, Smaller) <= -truth);
        Assert.True(Correction.Conservative(-reading, e, Larger) >= -truth);
    }, runs: 2000);

    [Fact]
    public void What_is_no_share_or_no_side_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Correction.Conservative(1, -0.1m, Smaller));
        Assert.Throws<ArgumentOutOfRangeException>(() => Correction.Conservative(1, 1, Smaller));
        Assert.Throws<ArgumentException>(() => Correction.Conservative(1, 0.1m, ConservativeDirection.DependsOnOthers));
        Assert.Throws<OverflowException>(() => Correction.Conservative(decimal.MaxValue, 0.1m, Larger));
    }
}
