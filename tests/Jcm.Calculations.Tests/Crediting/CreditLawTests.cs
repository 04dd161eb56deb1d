using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>How credits relate to the reductions they are made from, for random reports and every policy.</summary>
public sealed class CreditLawTests
{
    private static readonly NegativeReductions[] Policies = Enum.GetValues<NegativeReductions>();

    /// <summary>Reductions of every size and sign, often with few decimals, so that whole tonnes and equal remainders occur.</summary>
    private static readonly Gen<decimal> Amounts =
        from digits in Gen.Frequency((3, Gen.Choose(-3_000, 6_000)), (1, Gen.Choose(int.MinValue + 1, int.MaxValue)))
        from scale in Gen.Elements(0, 1, 2, 6)
        select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);

    /// <summary>Some of the months of 2018 to 2024.</summary>
    private static readonly Gen<PeriodReduction[]> Reports =
        from chosen in Gen.Choose(0, 9).ArrayOf(84).Where(months => months.Any(month => month > 5))
        from amounts in Amounts.ArrayOf(84)
        select Enumerable.Range(0, 84).Where(i => chosen[i] > 5).Select(i => new PeriodReduction(Period.Month(2018 + (i / 12), 1 + (i % 12)), amounts[i])).ToArray();

    private static readonly Gen<(PeriodReduction[] Report, NegativeReductions Policy, CreditRounding Rounding)> Cases =
        from report in Reports
        from policy in Gen.Elements(Policies)
        from rounding in Gen.Elements(CreditRounding.FloorPerVintage, CreditRounding.FloorOfTotal)
        select (report, policy, rounding);

    [Fact]
    public void Credits_are_whole_tonnes_within_one_tonne_of_the_creditable_amount_and_never_more_in_total() => Law.Holds(Cases, given =>
    {
        var credits = Credits.Of(given.Report, given.Rounding, given.Policy);
        Assert.All(credits.Vintages, vintage =>
        {
            Assert.True(vintage.WholeTonnes >= 0 && vintage.Creditable >= 0);
            Assert.True(vintage.ExactLoss.Abs() < Rational.One);
            Assert.True(given.Rounding == CreditRounding.FloorOfTotal || vintage.ExactLoss.Sign >= 0);
        });
        Assert.True(credits.UpTo2020 <= Creditable(credits, CutSide.UpTo2020));
        Assert.True(credits.From2021 <= Creditable(credits, CutSide.From2021));
        Assert.Equal(credits.Total, credits.Vintages.Sum(vintage => vintage.WholeTonnes));
    });

    [Fact]
    public void The_floor_of_the_total_loses_less_than_a_tonne_on_each_side_of_the_cut() => Law.Holds(Cases, given =>
    {
        var credits = Credits.Of(given.Report, CreditRounding.FloorOfTotal, given.Policy);
        Assert.Equal(decimal.Floor(Creditable(credits, CutSide.UpTo2020)), credits.UpTo2020);
        Assert.Equal(decimal.Floor(Creditable(credits, CutSide.From2021)), credits.From2021);
        Assert.True(credits.Total >= Credits.Of(given.Report, CreditRounding.FloorPerVintage, given.Policy).Total);
    });

    [Fact]
    public void Nothing_is_lost_unseen_between_reductions_and_creditable_amounts() => Law.Holds(Cases, given =>
    {
        var carriedIn = given.Policy == NegativeReductions.CarryForward ? new Deficit(12.5m, 1.25m) : Deficit.None;
        var credits = Credits.Of(given.Report, given.Rounding, given.Policy, carriedIn);
        foreach (var side in Cut2020.Sides)
        {
            var own = credits.Vintages.Where(vintage => Cut2020.SideOf(vintage.Vintage) == side).ToList();
            Assert.Equal(
                WholeParts.Sum(own.Select(vintage => vintage.Exact.Unrounded)) - carriedIn.Of(side),
                WholeParts.Sum(own.Select(vintage => vintage.Exact.Creditable)) - credits.CarriedForward.Of(side) - credits.SetToZero.Of(side));
        }

        Assert.True(given.Policy == NegativeReductions.CarryForward ? credits.SetToZero.IsNone : credits.CarriedForward.IsNone);
    });

    [Fact]
    public void Every_policy_gives_what_a_plain_calculation_by_its_words_gives() => Law.Holds(Cases, given =>
    {
        var credits = Credits.Of(given.Report, given.Rounding, given.Policy);
        var expected = Plainly(given.Report.Where(each => each.Period.From.Year <= 2020), given.Policy).Concat(Plainly(given.Report.Where(each => each.Period.From.Year > 2020), given.Policy));
        Assert.Equal(expected, credits.Vintages.Select(vintage => vintage.Creditable));
    });

    [Fact]
    public void The_years_up_to_2020_and_from_2021_never_touch_each_other() => Law.Holds(Cases, given =>
    {
        var whole = Credits.Of(given.Report, given.Rounding, given.Policy);
        var before = given.Report.Where(each => each.Period.From.Year <= 2020).ToList();
        var after = given.Report.Where(each => each.Period.From.Year > 2020).ToList();
        var apart = new[] { before, after }.Where(part => part.Count > 0).Select(part => Credits.Of(part, given.Rounding, given.Policy)).ToList();
        Assert.Equal(apart.SelectMany(part => part.ByVintage), whole.ByVintage);
        Assert.Equal(apart.Sum(part => part.UpTo2020), whole.UpTo2020);
        Assert.Equal(apart.Sum(part => part.From2021), whole.From2021);
    });

    [Fact]
    public void A_deficit_handed_from_one_calculation_to_the_next_gives_what_one_calculation_gives() => Law.Holds(
        from report in Reports from year in Gen.Choose(2018, 2024) select (report, year),
        given =>
        {
            var whole = Credits.Of(given.report, CreditRounding.FloorPerVintage, NegativeReductions.CarryForward);
            var first = given.report.Where(each => each.Period.From.Year <= given.year).ToList();
            var second = given.report.Where(each => each.Period.From.Year > given.year).ToList();
            if (first.Count == 0 || second.Count == 0) return;
            var earlier = Credits.Of(first, CreditRounding.FloorPerVintage, NegativeReductions.CarryForward);
            var later = Credits.Of(second, CreditRounding.FloorPerVintage, NegativeReductions.CarryForward, earlier.CarriedForward);
            Assert.Equal(whole.ByVintage, earlier.ByVintage.Concat(later.ByVintage));
            Assert.Equal(whole.CarriedForward, later.CarriedForward);
        });

    [Fact]
    public void The_order_of_entry_changes_nothing() => Law.Holds(Cases, given =>
        Assert.Equal(
            Credits.Of(given.Report, given.Rounding, given.Policy).Explain(),
            Credits.Of(given.Report.Reverse(), given.Rounding, given.Policy).Explain()));

    [Fact]
    public void The_policies_credit_less_in_the_order_that_is_documented() => Law.Holds(Reports, report =>
    {
        var creditable = new[] { NegativeReductions.ZeroPerPeriod, NegativeReductions.ZeroPerVintage, NegativeReductions.CarryForward, NegativeReductions.NetWithinReport }
            .Select(policy => Credits.Of(report, CreditRounding.FloorPerVintage, policy).Vintages.Sum(vintage => vintage.Creditable)).ToList();
        Assert.Equal(creditable.OrderDescending(), creditable);
    });

    [Fact]
    public void Without_negative_reductions_every_policy_gives_the_same() => Law.Holds(Reports, report =>
    {
        var positive = report.Select(each => each with { Tonnes = Math.Abs(each.Tonnes) }).ToList();
        Assert.Single(Policies.Select(policy => string.Join(' ', Credits.Of(positive, CreditRounding.FloorOfTotal, policy).ByVintage)).Distinct(StringComparer.Ordinal));
    });

    [Fact]
    public void Published_amounts_that_are_a_rounding_of_the_calculated_ones_are_taken_as_they_are() => Law.Holds(
        from given in Cases from up in Gen.Elements(true, false).ArrayOf(10) select (given, up),
        each =>
        {
            var calculated = Credits.Of(each.given.Report, each.given.Rounding, each.given.Policy);
            var published = calculated.Vintages.Select((vintage, i) => new VintageTonnes(vintage.Vintage, (long)(each.up[i] ? decimal.Ceiling(vintage.Creditable) : decimal.Floor(vintage.Creditable)))).ToList();
            var taken = Credits.Of(each.given.Report, CreditRounding.Published(published, PublishedDifference.Refused), each.given.Policy);
            Assert.Equal(published, taken.ByVintage);
            Assert.Equal(taken.Vintages.Sum(vintage => vintage.Creditable) - taken.Total, taken.RoundingLoss);
        });

    private static decimal Creditable(Credits credits, CutSide side) => credits.Vintages.Where(vintage => Cut2020.SideOf(vintage.Vintage) == side).Sum(vintage => vintage.Creditable);

    /// <summary>The policies once more, with nothing but decimals: exact, because the amounts have few digits.</summary>
    private static decimal[] Plainly(IEnumerable<PeriodReduction> report, NegativeReductions policy)
    {
        var years = report.GroupBy(each => each.Period.From.Year).OrderBy(year => year.Key).Select(year => year.Select(each => each.Tonnes).ToArray()).ToArray();
        if (policy == NegativeReductions.ZeroPerPeriod) return [.. years.Select(year => year.Where(tonnes => tonnes > 0).Sum())];
        var net = years.Select(year => year.Sum()).ToArray();
        if (policy == NegativeReductions.ZeroPerVintage) return [.. net.Select(tonnes => Math.Max(tonnes, 0))];
        for (var year = 0; year + 1 < net.Length; year++)
        {
            if (net[year] >= 0) continue;
            net[year + 1] += net[year];
            net[year] = 0;
        }

        for (var year = net.Length - 1; policy == NegativeReductions.NetWithinReport && year > 0; year--)
        {
            if (net[year] >= 0) continue;
            net[year - 1] += net[year];
            net[year] = 0;
        }

        return [.. net.Select(tonnes => Math.Max(tonnes, 0))];
    }
}
