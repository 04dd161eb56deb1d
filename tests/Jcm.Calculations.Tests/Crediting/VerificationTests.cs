using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>A claim held against recomputed amounts.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void The_misstatement_is_exact_and_material_from_the_threshold_on()
    {
        var verification = Verification.Of([new(2021, 1050), new(2022, 1049.999m), new(2023, 300)], [new(2021, 1000), new(2022, 1000), new(2023, 700)], 0.05m);
        Assert.Equal([new Rational(1, 20), new Rational(49_999, 1_000_000), new Rational(4, 7)], verification.Vintages.Select(each => each.Misstatement.Share!.Value));
        Assert.Equal([true, false, true], verification.Vintages.Select(each => each.Misstatement.IsMaterial));
        Assert.Equal(
            [MisstatementDirection.Overstatement, MisstatementDirection.Overstatement, MisstatementDirection.Understatement],
            verification.Vintages.Select(each => each.Misstatement.Direction));
        Assert.Equal(-300.001m, verification.Total.Difference);
        Assert.Equal((2399.999m, 2700m), (verification.Total.Claimed, verification.Total.Verified));
        Assert.Equal(4.9999m, verification.Vintages[1].Misstatement.Percent);
        Assert.True(verification.IsMaterial);
        Assert.Equal(0.05m, verification.Threshold);
    }

    [Fact]
    public void A_claim_of_which_nothing_was_verified_is_material_and_has_no_percentage()
    {
        var total = Verification.Of([new(2021, 1)], [new(2021, 0)], 1).Total;
        Assert.True(total.IsMaterial);
        Assert.Null(total.Share);
        Assert.Null(total.Percent);
        Assert.Contains("nothing verified", Verification.Of([new(2021, 1)], [new(2021, 0)], 1).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_beyond_the_range_of_decimals_is_still_exact()
    {
        var verification = Verification.Of([new(2021, 9e18m)], [new(2021, 1e-28m)], 0.05m);
        Assert.Null(verification.Total.Percent);
        Assert.Equal(new Rational(System.Numerics.BigInteger.Pow(10, 46) * 9, 1) - Rational.One, verification.Total.Share);
        Assert.Contains(" 8,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999,900 %", verification.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_claimed_and_nothing_verified_is_no_misstatement()
    {
        var total = Verification.Of([new(2021, 0)], [new(2021, 0)], 0.01m).Total;
        Assert.Equal(Rational.Zero, total.Share);
        Assert.Equal(MisstatementDirection.None, total.Direction);
        Assert.False(total.IsMaterial);
    }

    [Fact]
    public void Vintages_that_stand_on_one_side_only_are_named()
    {
        var verification = Verification.Of([new(2020, 10), new(2021, 10)], [new(2021, 10), new(2022, 1)], 0.2m);
        Assert.Equal(2020, Assert.Single(verification.NotVerified).Number);
        Assert.Equal(2022, Assert.Single(verification.NotClaimed).Number);
        Assert.Contains("Vintages that are materially misstated on their own: 2020, 2022", verification.Explain(), StringComparison.Ordinal);
        Assert.Contains("Not verified, counted as zero: 2020", verification.Explain(), StringComparison.Ordinal);
        Assert.Contains("Not claimed, counted as zero: 2022", verification.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overstatement_from_2021_is_not_made_good_by_an_understatement_up_to_2020()
    {
        var verification = Verification.Of([new(2020, 90), new(2021, 110)], [new(2020, 100), new(2021, 100)], 0.05m);
        Assert.Equal(0, verification.Total.Difference);
        Assert.False(verification.Total.IsMaterial);
        Assert.True(verification is { IsMaterial: true, UpTo2020.IsMaterial: true, From2021.IsMaterial: true });
        Assert.Contains("materially misstated", verification.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Credits_are_compared_by_their_whole_tonnes()
    {
        var credits = Credits.Of([new(Period.Year(2022), 1000.9m)], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
        var verification = Verification.Of([new(2022, 1001)], credits, 0.05m);
        Assert.Equal(1, verification.Total.Difference);
        Assert.Null(verification.UpTo2020);
        Assert.False(verification.IsMaterial);
        Assert.Contains("no material misstatement", verification.Explain(), StringComparison.Ordinal);
        Assert.Contains("  0.1 %  overstated  not material", verification.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_reported_together() =>
        Assert.Equal(
            [ProblemCode.OutOfRange, ProblemCode.Duplicate, ProblemCode.OutOfRange, ProblemCode.OutOfRange],
            Verification.TryOf([new(2021, 5), new(2021, 6)], [new(2021, -1), new(2022, 1e20m)], 5).Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData("0")]
    [InlineData("-0.05")]
    [InlineData("1.01")]
    public void A_threshold_that_is_no_share_is_refused(string threshold) =>
        Assert.Equal("materiality threshold", Assert.Single(Verification.TryOf([new(2021, 5)], [new(2021, 5)], decimal.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture)).Problems).Where.Parameter);

    [Fact]
    public void Nothing_to_compare_is_refused() => Assert.Equal(ProblemCode.Empty, Assert.Single(Verification.TryOf([], Array.Empty<VintageAmount>(), 0.05m).Problems).Code);

    [Fact]
    public void A_total_is_never_materially_misstated_when_neither_side_of_the_cut_is() => Law.Holds(
        from claimed in Gen.Choose(0, 300).ArrayOf(6) from verified in Gen.Choose(0, 300).ArrayOf(6) from percent in Gen.Choose(1, 100) select (claimed, verified, percent),
        given =>
        {
            var verification = Verification.Of(Amounts(given.claimed), Amounts(given.verified), given.percent / 100m);
            Assert.True(verification.IsMaterial || !verification.Total.IsMaterial);
            Assert.Equal(given.claimed.Sum() - given.verified.Sum(), verification.Total.Difference);
            if (given.verified.Sum() > 0) Assert.Equal(100 * Math.Abs(given.claimed.Sum() - given.verified.Sum()) >= given.percent * given.verified.Sum(), verification.Total.IsMaterial);
        });

    private static IEnumerable<VintageAmount> Amounts(int[] tonnes) => tonnes.Select((each, i) => new VintageAmount(2018 + i, each));
}
