using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>What an unknown division into parts can do to a rounded share: the proof against trying every division.</summary>
public sealed class PartSumTests
{
    [Theory]
    [InlineData(PartRounding.Down)]
    [InlineData(PartRounding.Up)]
    public void The_least_number_of_parts_and_the_range_are_those_found_by_trying_every_division(PartRounding direction) => Law.Holds(
        from total in Gen.Choose(0, 12)
        from denominator in Gen.Choose(1, 9)
        from numerator in Gen.Choose(0, denominator)
        select (total, share: new Rational(numerator, denominator)),
        given =>
        {
            var sums = new PartSums(given.total, given.share, direction);
            for (var parts = 1; parts <= 4; parts++)
            {
                var tried = Divisions(given.total, parts).Select(division => division.Sum(part => Round(part * given.share, direction))).ToHashSet();
                for (var sum = -1; sum <= given.total + 5; sum++)
                {
                    var needed = sums.Least(sum);
                    Assert.True(needed.IsDecided);
                    Assert.Equal(tried.Contains(sum), needed.Least <= parts);
                }

                Assert.Equal(direction == PartRounding.Down ? tried.Min() : tried.Max(), sums.Farthest(parts));
            }
        });

    [Fact]
    public void A_search_that_is_too_long_says_that_nothing_was_decided()
    {
        var share = new Rational(333_333_331, 1_000_000_007);
        Assert.Equal(new PartsNeeded(null, false), new PartSums(1_000_000, share, PartRounding.Down).Least(0));
        Assert.Null(new PartSums(1_000_000, share, PartRounding.Down).Farthest(3));
        var shares = Shares.Of(new HolderShare(AllocationCase.HolderAt(0), share), new HolderShare(AllocationCase.HolderAt(1), Rational.One - share));
        var split = PublishedSplit.Of(1_000_000, [new("holder 0", 0), new("holder 1", 1_000_000)], shares, 3);
        Assert.Contains("not decided, the search is too long; what 3 parts give was not decided", split.Explain(), StringComparison.Ordinal);
        Assert.Contains("Whether rounding in parts does was not decided.", split.Explain(), StringComparison.Ordinal);
        Assert.False(split.IsDecided);
    }

    [Fact]
    public void Parts_without_limit_need_not_be_searched() =>
        Assert.Equal(new PartsNeeded(250_000, true), new PartSums(1_000_000, new(1, 5), PartRounding.Down).Least(0));

    [Fact]
    public void A_share_that_is_always_whole_loses_nothing()
    {
        var whole = new PartSums(7, 1, PartRounding.Down);
        Assert.Equal(new PartsNeeded(1, true), whole.Least(7));
        Assert.Equal(new PartsNeeded(null, true), whole.Least(6));
        Assert.Equal(7, whole.Farthest(int.MaxValue));
    }

    [Fact]
    public void A_split_that_no_rule_of_parts_gives_says_that_shares_or_rule_are_others()
    {
        var shares = CreditCases.Shares("Japan 0.8; Mongolia 0.2");
        var never = PublishedSplit.Of(10, [new("Japan", 0), new("Mongolia", 10)], shares);
        Assert.False(never.IsReproduced);
        Assert.True(never.IsDecided);
        Assert.Contains("in any number of parts", PublishedSplit.Of(10, [new("Japan", 5), new("Mongolia", 3), new("c", 2)], CreditCases.Shares("Japan 0.8; Mongolia 0.2; c 0")).Explain(), StringComparison.Ordinal);
        Assert.Contains("in 1 part does one direction", PublishedSplit.Of(322, [new("Japan", 256), new("Mongolia", 66)], shares, 1).Explain(), StringComparison.Ordinal);
        Assert.Empty(PublishedSplit.Of(322, [new("Japan", 256), new("Mongolia", 66)], shares, 1).PartRules);
    }

    [Fact]
    public void With_more_than_two_holders_a_rule_of_parts_is_a_possibility_and_no_proof()
    {
        var split = PublishedSplit.Of(107, [new("Japan", 72), new("a", 10), new("b", 25)], CreditCases.Shares("Japan 0.7; a 0.1; b 0.2"));
        var rule = Assert.Single(split.PartRules, rule => rule.RestTo.Name is "b" && rule.Direction == PartRounding.Down);
        Assert.Equal((4, false), (rule.LeastParts, rule.IsProven));
        Assert.Contains("each holder looked at alone", split.Explain(), StringComparison.Ordinal);
        Assert.False(split.IsReproduced);
    }

    [Fact]
    public void A_single_holder_takes_everything()
    {
        var split = PublishedSplit.Of(5, [new("Japan", 5)], CreditCases.Shares("Japan 1"));
        Assert.True(split.IsReproduced);
        Assert.Empty(split.PartRules);
    }

    [Fact]
    public void Published_amounts_that_are_no_split_are_refused()
    {
        var shares = CreditCases.Shares("Japan 0.8; Mongolia 0.2");
        Assert.Equal(ProblemCode.DoesNotAddUp, Assert.Single(PublishedSplit.TryOf(10, [new("Japan", 5), new("Mongolia", 4)], shares).Problems).Code);
        Assert.Throws<InvalidDataProblemsException>(() => PublishedSplit.Of(10, [new("Japan", 10)], shares));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedSplit.TryOf(10, [], shares, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedSplit.Of(5, [new("Japan", 5)], CreditCases.Shares("Japan 1")).Holders[0].Range(0, PartRounding.Up));
    }

    private static IEnumerable<int[]> Divisions(int total, int parts)
    {
        if (parts == 1) return [[total]];
        return Enumerable.Range(0, total + 1).SelectMany(first => Divisions(total - first, parts - 1).Select(rest => (int[])[first, .. rest]));
    }

    private static int Round(Rational share, PartRounding direction) =>
        (int)(direction == PartRounding.Down ? decimal.Floor(share.ToDecimal()) : decimal.Ceiling(share.ToDecimal()));
}
