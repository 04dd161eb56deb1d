using FsCheck.Fluent;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What is calculated from meters never credits more than what truly went through, as long as meters read within their errors and the truth keeps to the bounds of the rules.</summary>
public sealed class ConservativeTreatmentLawTests
{
    private const string OwnUse = "EC_AUX,i,p";

    [Theory]
    [InlineData(GapTreatment.NoCredit)]
    [InlineData(GapTreatment.LeastOfHistory)]
    [InlineData(GapTreatment.PercentileOfHistory)]
    [InlineData(GapTreatment.CheckMeter)]
    [InlineData(GapTreatment.Interpolated)]
    public void Where_a_smaller_amount_credits_less_the_value_is_never_above_the_truth(GapTreatment treatment)
    {
        var (filled, corrected) = (0, 0);
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var position = RandomPosition.Of(new(seed), "export", isSubtracted: false, ConservativeDirection.SmallerIsConservative, treatment, Units.KilowattHour);
            var value = Value(Generation(position.Position));
            Assert.True(value.Value <= position.Truth / 1000, FormattableString.Invariant($"{value.Value} MWh, truly {position.Truth} kWh: {string.Join('\n', value.Lines)}"));
            Count(value, ref filled, ref corrected);
        });
        Assert.True(filled > 30 && corrected > 30, FormattableString.Invariant($"{filled} filled, {corrected} corrected"));
    }

    [Theory]
    [InlineData(GapTreatment.AtCapacity)]
    [InlineData(GapTreatment.LeastOfHistory)]
    [InlineData(GapTreatment.PercentileOfHistory)]
    [InlineData(GapTreatment.CheckMeter)]
    [InlineData(GapTreatment.Interpolated)]
    public void Where_a_larger_amount_credits_less_the_value_is_never_below_the_truth(GapTreatment treatment)
    {
        Assert.Equal(ConservativeDirection.LargerIsConservative, Solar.DirectionOf(OwnUse));
        var (filled, corrected) = (0, 0);
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var position = RandomPosition.Of(new(seed), "own use", isSubtracted: false, ConservativeDirection.LargerIsConservative, treatment, Units.KilowattHour);
            var value = Value(new MeteredParameter("roof A", OwnUse, MonitoringOptions.C, Source, position.Position));
            Assert.True(value.Value >= position.Truth / 1000, FormattableString.Invariant($"{value.Value} MWh, truly {position.Truth} kWh: {string.Join('\n', value.Lines)}"));
            Count(value, ref filled, ref corrected);
        });
        Assert.True(filled > 30 && corrected > 30, FormattableString.Invariant($"{filled} filled, {corrected} corrected"));
    }

    [Fact]
    public void Export_less_import_is_never_above_the_truth_with_each_taken_in_its_own_direction() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var draw = new Draws(seed);
        var export = RandomPosition.Of(draw, "export", isSubtracted: false, ConservativeDirection.SmallerIsConservative, draw.Of(RandomPosition.Safe(ConservativeDirection.SmallerIsConservative)), Units.KilowattHour);
        var import = RandomPosition.Of(draw, "import", isSubtracted: true, ConservativeDirection.LargerIsConservative, draw.Of(RandomPosition.Safe(ConservativeDirection.LargerIsConservative)), Units.KilowattHour);
        var value = Value(Generation(export.Position, import.Position));
        Assert.True(value.Value <= (export.Truth - import.Truth) / 1000, string.Join('\n', value.Lines));
    });

    private static MeteredValue Value(MeteredParameter parameter) => Assert.Single(Of([RandomPosition.Days], parameter with { Boundary = Calculations.Monitoring.BoundaryRule.ByTime }).Values);

    private static void Count(MeteredValue value, ref int filled, ref int corrected)
    {
        if (value.Positions[0].Fills.Count > 0) filled++;
        if (value.Corrected != value.AsRead) corrected++;
    }
}
