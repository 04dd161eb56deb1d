using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>What allocations say of themselves, and what is refused.</summary>
public sealed class AllocationTests
{
    private static readonly Shares Mongolian = CreditCases.Shares("Japan 0.8; Mongolia 0.2");

    private static readonly Shares Halves = CreditCases.Shares("Government of Japan 0.5; others 0.5");

    private static readonly AllocationStrategy Floor = AllocationStrategy.FloorWithRemainderTo("Mongolia");

    [Fact]
    public void An_allocation_of_credits_reads_from_reductions_to_parts()
    {
        var credits = Credits.Of([new(Period.Year(2018), 101.4m), new(Period.Year(2019), 107.9m), new(Period.Year(2020), 114), new(Period.Year(2021), 3.99m)], CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
        var split = Allocation.Of(credits, Mongolian, AllocationStrategy.PerVintage(Floor));
        Assert.Equal([258L, 67], split.Parts.Select(part => part.Tonnes));
        Assert.Equal([80L, 85, 91, 2], split.Lots.Select(lot => lot.Parts[0].Tonnes));
        Assert.Equal(new Rational(260, 1), split.PartOf("Japan").Exact);
        Assert.Equal(new Rational(-2, 1), split.PartOf("Japan").Deviation);
        Assert.Equal(258, split.TonnesOf(HolderSide.Japan));
    }

    [Fact]
    public void An_allocation_explains_itself()
    {
        var text = Allocation.Of([new(2020, 7), new(2021, 30_312)], Mongolian, Floor, null).Explain();
        foreach (var part in new[]
        {
            "Allocation of 30,319 t between 2 holders", "Up to 2020: 7 t", "From 2021: 30,312 t", "In all: 30,319 t", "4/5 = 80 %", "24,249.6", "24,249", "-0.6", "+0.6",
            "Japanese side 24,254 t + partner side 6,065 t = 30,319 t", "floor, rest to Mongolia", "Ties: none can arise.", "divided apart", "not checked", ProjectResult.LibraryVersion,
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        var thirds = Allocation.Of(100, CreditCases.Shares("a 1/3; b 1/3; c 1/3"), AllocationStrategy.LargestRemainder).Explain();
        Assert.Contains("1/3 ≈ 33.333333 %", thirds, StringComparison.Ordinal);
        Assert.Contains("Whole amount: 100 t", thirds, StringComparison.Ordinal);
        Assert.Contains("Vintages: not given", thirds, StringComparison.Ordinal);
        Assert.Contains("Ties: Where two holders lost the same, the one listed earlier in the shares is first.", thirds, StringComparison.Ordinal);
        Assert.DoesNotContain("In all", thirds, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_that_is_missed_is_refused_and_says_by_how_much()
    {
        var problem = Assert.Single(Allocation.TryOf(17_673, Halves, AllocationStrategy.FloorWithRemainderTo("others"), GovernmentMinimum.Half).Problems);
        Assert.Equal(ProblemCode.BelowMinimum, problem.Code);
        Assert.Contains("8,836 t of 17,673 t go to the Government of Japan, 1 t less than the minimum of 8,837 t", problem.Message, StringComparison.Ordinal);
        var held = Allocation.Of(17_673, Halves, AllocationStrategy.CeilingFor("Government of Japan"), GovernmentMinimum.Half);
        Assert.Equal(8_837, held.PartOf("Government of Japan").Tonnes);
        Assert.Contains("one half of the credits", held.Explain(), StringComparison.Ordinal);
        Assert.Same(GovernmentMinimum.Half, held.Minimum);
    }

    [Fact]
    public void A_minimum_holds_on_each_side_of_the_cut()
    {
        // On the whole 6 of 12 would be enough; from 2021 on it is 3 of 7.
        var parts = AllocationStrategy.PublishedPerVintage(new(2020, "Government of Japan", 3), new(2020, "others", 2), new(2021, "Government of Japan", 3), new(2021, "others", 4));
        var problem = Assert.Single(Allocation.TryOf([new(2020, 5), new(2021, 7)], Halves, parts, GovernmentMinimum.Half).Problems);
        Assert.StartsWith("Of the credits from 2021, 3 t of 7 t", problem.Message, StringComparison.Ordinal);
        Assert.Empty(GovernmentMinimum.Half.Check(Allocation.Of([new(2020, 5)], Halves, AllocationStrategy.CeilingFor("Government of Japan"))));
    }

    [Fact]
    public void The_minimum_follows_the_subsidy_above_one_half()
    {
        Assert.Equal(new Rational(1, 2), GovernmentMinimum.Of(400_000_000, 1_000_000_000).Share);
        var minimum = GovernmentMinimum.Of(2, 3);
        Assert.Equal(67, minimum.TonnesOf(100));
        Assert.Contains("max(1/2, 2 / 3) = 2/3 ≈ 66.666667 %", minimum.Words, StringComparison.Ordinal);
        Assert.Equal(0, minimum.TonnesOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => minimum.TonnesOf(-1));
    }

    [Fact]
    public void Figures_of_a_subsidy_out_of_range_are_refused()
    {
        Assert.Equal("eligible project cost, subsidy, subsidy", string.Join(", ", GovernmentMinimum.TryOf(-1, -2).Problems.Select(problem => problem.Where.Parameter)));
        Assert.Equal("subsidy", Assert.Single(GovernmentMinimum.TryOf(3, 2).Problems).Where.Parameter);
    }

    [Fact]
    public void Published_parts_are_taken_as_they_are_and_show_their_deviation()
    {
        var strategy = AllocationStrategy.Published(new PublishedPart("Mongolia", 1), new PublishedPart("Japan", 0));
        var split = Allocation.Of(1, Mongolian, strategy);
        Assert.Equal([0L, 1], split.Parts.Select(part => part.Tonnes));
        Assert.Equal(new Rational(-4, 5), split.Parts[0].Deviation);
        Assert.Null(strategy.LargestDeviation(Mongolian, "Japan"));
        Assert.Equal([0L, 1], Allocation.Of([new(2018, 1)], Mongolian, strategy).Parts.Select(part => part.Tonnes));
    }

    [Fact]
    public void Everything_wrong_with_published_parts_is_reported_together()
    {
        Assert.Equal(
            [ProblemCode.UnknownName, ProblemCode.OutOfRange, ProblemCode.Duplicate],
            Allocation.TryOf(5, Mongolian, AllocationStrategy.Published(new("Palau", -1), new("Japan", 3), new("Japan", 3))).Problems.Select(problem => problem.Code));
        Assert.Equal(
            [(ProblemCode.MissingAmount, "holder Mongolia"), (ProblemCode.DoesNotAddUp, null)],
            Allocation.TryOf(5, Mongolian, AllocationStrategy.Published(new PublishedPart("Japan", 3))).Problems.Select(problem => (problem.Code, problem.Where.Parameter)));
        Assert.Equal(
            [(ProblemCode.OutOfRange, "vintage 2021, holder Japan"), (ProblemCode.Duplicate, "vintage 2021, holder Japan"), (ProblemCode.UnknownName, "vintage 2021")],
            Allocation.TryOf([new(2020, 5)], Mongolian, AllocationStrategy.PublishedPerVintage(new(2021, "Japan", -1), new(2021, "Japan", 1))).Problems.Select(problem => (problem.Code, problem.Where.Parameter!)));
    }

    [Fact]
    public void One_published_amount_for_both_sides_of_the_cut_is_refused() =>
        Assert.Equal(
            ProblemCode.MissingAmount,
            Assert.Single(Allocation.TryOf([new(2020, 5), new(2021, 5)], Mongolian, AllocationStrategy.Published(new("Japan", 8), new("Mongolia", 2))).Problems).Code);

    [Fact]
    public void A_strategy_by_vintage_needs_vintages() =>
        Assert.Equal([ProblemCode.MissingAmount], Allocation.TryOf(5, Mongolian, AllocationStrategy.PerVintage(Floor)).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_strategy_that_names_nobody_and_a_negative_amount_are_refused_together() =>
        Assert.Equal(
            [(ProblemCode.UnknownName, "holder Palau"), (ProblemCode.OutOfRange, null)],
            Allocation.TryOf(-5, Mongolian, AllocationStrategy.CeilingFor("Palau")).Problems.Select(problem => (problem.Code, problem.Where.Parameter)));

    [Fact]
    public void Everything_wrong_with_amounts_of_vintages_is_reported_together()
    {
        Assert.Equal(
            [ProblemCode.UnknownName, ProblemCode.OutOfRange, ProblemCode.Duplicate, ProblemCode.OutOfRange],
            Allocation.TryOf([new(2020, -5), new(2021, long.MaxValue), new(2021, long.MaxValue)], Mongolian, AllocationStrategy.NearestWithRemainderTo("Palau")).Problems.Select(problem => problem.Code));
        Assert.Equal(ProblemCode.Empty, Assert.Single(Allocation.TryOf([], Mongolian, Floor).Problems).Code);
    }

    [Fact]
    public void A_rest_below_nothing_is_refused_for_every_vintage_that_has_one()
    {
        var shares = CreditCases.Shares("a 0.4; b 0.15; c 0.15; d 0.15; e 0.15");
        var problems = Allocation.TryOf([new(2020, 4), new(2021, 4), new(2022, 100)], shares, AllocationStrategy.PerVintage(AllocationStrategy.NearestWithRemainderTo("a"))).Problems;
        Assert.Empty(problems);
        problems = Allocation.TryOf([new(2020, 5), new(2021, 5)], CreditCases.Shares("a 0.1; b 0.3; c 0.3; d 0.3"), AllocationStrategy.PerVintage(AllocationStrategy.NearestWithRemainderTo("a"))).Problems;
        Assert.Equal([ProblemCode.NoAnswer, ProblemCode.NoAnswer], problems.Select(problem => problem.Code));
        Assert.StartsWith("vintage 2020: the others, rounded to the nearest tonne, take 1 t more than the 5 t there are", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_shares_is_reported_together()
    {
        var japan = new Holder("Japan", HolderSide.Japan, HolderKind.Participant);
        var problems = Shares.TryOf(new(japan, 0.333m), new(japan, 0.333m), new(Holder.GovernmentOfJapan, -0.1m)).Problems;
        Assert.Equal(
            [(ProblemCode.Duplicate, "holder Japan"), (ProblemCode.OutOfRange, "holder Government of Japan"), (ProblemCode.DoesNotAddUp, null)],
            problems.Select(problem => (problem.Code, problem.Where.Parameter)));
        Assert.Contains("283/500, not to 1", problems[2].Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.Empty, Assert.Single(Shares.TryOf().Problems).Code);
    }

    [Fact]
    public void Three_thirds_are_one_as_fractions_and_not_as_decimals()
    {
        static HolderShare[] Thirds(Rational third) => [.. Enumerable.Range(0, 3).Select(i => new HolderShare(AllocationCase.HolderAt(i), third))];
        Assert.True(Shares.TryOf(Thirds(new(1, 3))).IsValid);
        Assert.Equal(ProblemCode.DoesNotAddUp, Assert.Single(Shares.TryOf(Thirds(0.3333333333333333333333333333m)).Problems).Code);
    }

    [Fact]
    public void Shares_are_written_on_one_line() => Assert.Equal("Japan 4/5 = 80 %, Mongolia 1/5 = 20 %", Mongolian.ToString());

    [Fact]
    public void Sides_come_first_where_the_strategy_says_so()
    {
        // 80 % of 107 is 85.6: rounded down, and 87.5 % of the 85 are 74.375.
        var shares = CreditCases.Shares("Government of Japan 0.7; Japanese company 0.1; Government of Mongolia 0.1; Mongolian company 0.1");
        var strategy = AllocationStrategy.SidesFirst(
            AllocationStrategy.FloorWithRemainderTo(AllocationStrategy.PartnerSide),
            AllocationStrategy.CeilingFor("Government of Japan"),
            AllocationStrategy.LargestRemainder);
        Assert.Equal([75L, 10, 11, 11], Allocation.Of(107, shares, strategy).Parts.Select(part => part.Tonnes));
        Assert.StartsWith("sides first: floor, rest to partner side", strategy.ToString(), StringComparison.Ordinal);
        Assert.Equal(new Rational(15, 8), strategy.LargestDeviation(shares, "Government of Japan"));
        Assert.Null(strategy.LargestDeviation(shares, "Palau"));
    }

    [Fact]
    public void Sides_without_shares_receive_nothing()
    {
        var shares = CreditCases.Shares("Government of Japan 0.5; Japanese company 0.5");
        var inner = AllocationStrategy.LargestRemainder;
        Assert.Equal([3L, 2], Allocation.Of(5, shares, AllocationStrategy.SidesFirst(inner, inner, inner)).Parts.Select(part => part.Tonnes));
        Assert.Equal([5L, 0], Allocation.Of(5, CreditCases.Shares("Government of Japan 1; Palau 0"), AllocationStrategy.SidesFirst(inner, inner, inner)).Parts.Select(part => part.Tonnes));
    }

    [Fact]
    public void Strategies_within_sides_are_checked_too()
    {
        var shares = CreditCases.Shares("Government of Japan 0.4; Japanese company 0.2; a 0.1; b 0.15; c 0.15");
        var nearest = AllocationStrategy.NearestWithRemainderTo("a");
        Assert.Equal(
            [ProblemCode.UnknownName, ProblemCode.UnknownName],
            Allocation.TryOf(5, shares, AllocationStrategy.SidesFirst(nearest, nearest, nearest)).Problems.Select(problem => problem.Code));
        var largest = AllocationStrategy.LargestRemainder;
        // The partner side has 2 t of 5: 0.75 each for b and c, and nothing is left for a but nothing is missing either.
        Assert.Equal([0L, 1, 1], Allocation.Of(5, shares, AllocationStrategy.SidesFirst(largest, largest, nearest)).Parts.Skip(2).Select(part => part.Tonnes));
        var small = CreditCases.Shares("Japan 0.5; a 0.05; b 0.15; c 0.15; d 0.15");
        var problem = Assert.Single(Allocation.TryOf(4, small, AllocationStrategy.SidesFirst(largest, largest, nearest)).Problems);
        Assert.Equal(ProblemCode.NoAnswer, problem.Code);
        Assert.StartsWith("whole amount, partner side: the others", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_the_programmer_throw()
    {
        Assert.Throws<ArgumentException>(() => AllocationStrategy.PerVintage(AllocationStrategy.PerVintage(Floor)));
        Assert.Throws<ArgumentException>(() => AllocationStrategy.PerVintage(AllocationStrategy.Published()));
        Assert.Throws<ArgumentException>(() => AllocationStrategy.SidesFirst(Floor, Floor, AllocationStrategy.PerVintage(Floor)));
        Assert.Throws<ArgumentException>(() => AllocationStrategy.CeilingFor(" "));
        Assert.Throws<ArgumentNullException>(() => Allocation.TryOf(5, null!, Floor));
        Assert.Throws<ArgumentException>(() => Allocation.Of(5, Mongolian, Floor).PartOf("Palau"));
        Assert.Throws<ArgumentException>(() => new Holder("", HolderSide.Japan, HolderKind.Government));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Holder("a", default, HolderKind.Government));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Holder("a", HolderSide.Japan, default));
        Assert.Equal("Government of Japan", Holder.GovernmentOfJapan.ToString());
    }

    [Fact]
    public void A_share_or_a_published_part_without_a_holder_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Shares.TryOf((HolderShare)null!));
        Assert.Throws<ArgumentException>(() => Shares.TryOf(new HolderShare(null!, 1)));
        Assert.ThrowsAny<ArgumentException>(() => AllocationStrategy.Published(default(PublishedPart)));
        Assert.ThrowsAny<ArgumentException>(() => AllocationStrategy.PublishedPerVintage(default(PublishedVintagePart)));
    }

    [Fact]
    public void What_was_looked_at_for_each_holder_alone_is_not_said_to_be_needed()
    {
        Holder[] holders = [.. "abc".Select(name => new Holder(name.ToString(), HolderSide.Partner, HolderKind.Participant))];
        var split = PublishedSplit.Of(30, [new("a", 8), new("b", 8), new("c", 14)], Shares.Of(holders.Select(holder => new HolderShare(holder, new(1, 3)))));
        Assert.False(split.IsReproduced);
        Assert.All(split.PartRules, rule => Assert.False(rule.IsProven));
        Assert.Contains("may give the split; each holder was looked at alone", split.Explain(), StringComparison.Ordinal);
    }
}
