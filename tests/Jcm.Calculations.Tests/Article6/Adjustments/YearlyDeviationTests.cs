using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6.Adjustments;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>How far years lie from their average.</summary>
public sealed class YearlyDeviationTests
{
    [Fact]
    public void The_deviations_cancel_out_and_their_sizes_make_the_mean_absolute_deviation() => Law.Holds(Full, given =>
    {
        var amounts = given.Quantities.Select(year => new AnnualAmount(year.Year, year.FirstTransferred + 1)).ToList();
        var deviation = YearlyDeviation.TryOf(amounts).Value;
        Assert.Equal(Rational.Zero, deviation.Years.Aggregate(Rational.Zero, (sum, year) => sum + year.Share!.Value));
        Assert.Equal(deviation.MeanAbsolute * amounts.Count, deviation.Years.Aggregate(Rational.Zero, (sum, year) => sum + (year.Share!.Value * deviation.Mean).Abs()));
        Assert.Equal(deviation.MeanAbsoluteShare * deviation.Mean, deviation.MeanAbsolute);
    });

    [Fact]
    public void Equal_years_do_not_deviate_and_opposite_signs_deviate_alike()
    {
        var equal = YearlyDeviation.TryOf([new(2022, 5m), new(2021, 5m)]).Value;
        Assert.Equal(Rational.Zero, equal.MeanAbsolute);
        Assert.Equal([2021, 2022], equal.Years.Select(year => year.Year.Number));
        var (host, user) = (YearlyDeviation.TryOf([new(2021, 1m), new(2022, 3m)]).Value, YearlyDeviation.TryOf([new(2021, -1m), new(2022, -3m)]).Value);
        Assert.Equal(host.Years.Select(year => year.Share), user.Years.Select(year => year.Share));
        Assert.Equal(new Rational(1, 2), user.MeanAbsoluteShare);
    }

    [Fact]
    public void Without_an_average_there_is_no_share_of_it()
    {
        var deviation = YearlyDeviation.TryOf([new(2021, 5m), new(2022, -5m)]).Value;
        Assert.Equal(5, deviation.MeanAbsolute);
        Assert.Null(deviation.MeanAbsoluteShare);
        Assert.All(deviation.Years, year => Assert.Null(year.Share));
    }

    [Fact]
    public void A_deviation_explains_itself_in_shares_of_the_mean()
    {
        var text = YearlyDeviation.TryOf([new(2021, 1m), new(2022, 2m), new(2023, 6m)]).Value.Explain();
        Assert.Contains("2021  1          ≈-66.67 %", text, StringComparison.Ordinal);
        Assert.Contains("2023  6           100.00 %", text, StringComparison.Ordinal);
        Assert.Contains("mean = 3\nmean absolute deviation = 2, ≈66.67 % of the mean\n", text, StringComparison.Ordinal);
        Assert.EndsWith("mean = 0\nmean absolute deviation = 1\n", YearlyDeviation.TryOf([new(2021, 1m), new(2022, -1m)]).Value.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_year_and_a_year_given_twice_are_refused()
    {
        Assert.Equal(ProblemCode.Empty, Assert.Single(YearlyDeviation.TryOf([]).Problems).Code);
        Assert.Equal("2021", Assert.Single(YearlyDeviation.TryOf([new(2021, 5m), new(2021, 5m)]).Problems).Where.Period);
    }
}
