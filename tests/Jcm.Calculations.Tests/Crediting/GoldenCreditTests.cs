using System.Globalization;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>Cases calculated by hand or published, in the data files of this folder. A row is added by a domain expert without code.</summary>
public sealed class GoldenCreditTests
{
    public static TheoryData<int, string> CreditRows() => Rows("credit-cases.csv");

    public static TheoryData<int, string> AllocationRows() => Rows("allocation-cases.csv");

    public static TheoryData<int, string> SplitRows() => Rows("published-splits.csv");

    [Theory]
    [MemberData(nameof(CreditRows))]
    public void Reductions_become_the_expected_credits(int row, string name)
    {
        var expected = CreditCases.Read("credit-cases.csv")[row];
        var credits = Credits.Of(CreditCases.Reductions(expected["reductions"]), CreditCases.Rounding(expected["rounding"]), CreditCases.Negative(expected["negative"]));
        Assert.Equal(CreditCases.Items(expected["unrounded"]).Select(CreditCases.Number), credits.Vintages.Select(vintage => vintage.Unrounded));
        Assert.Equal(CreditCases.Tonnes(expected["whole_tonnes"]), credits.Vintages.Select(vintage => vintage.WholeTonnes));
        Assert.Equal(expected.Decimal("total"), credits.Total);
        Assert.NotEmpty(name);
    }

    [Theory]
    [MemberData(nameof(AllocationRows))]
    public void An_amount_is_divided_as_expected(int row, string name)
    {
        var expected = CreditCases.Read("allocation-cases.csv")[row];
        var strategy = CreditCases.Strategy(expected["strategy"]);
        var shares = CreditCases.Shares(expected["shares"]);
        var allocation = CreditCases.Vintages(expected["amounts"]) is { } vintages
            ? Allocation.Of(vintages, shares, strategy)
            : Allocation.Of(CreditCases.Tonnes(expected["amounts"]).Single(), shares, strategy);
        Assert.Equal(CreditCases.Tonnes(expected["parts"]), allocation.Parts.Select(part => part.Tonnes));
        Assert.Equal(expected["strategy"], strategy.Name);
        Assert.NotEmpty(name);
    }

    /// <summary>Strategies and numbers of parts were found by hand: by the exact share in the note and the remainders it leaves.</summary>
    [Theory]
    [MemberData(nameof(SplitRows))]
    public void A_published_split_is_given_by_a_strategy_or_shown_to_need_parts(int row, string name)
    {
        var expected = CreditCases.Read("published-splits.csv")[row];
        var split = Split(expected["total"], expected["shares"], expected["published"], expected.Optional("period"));
        var listed = CreditCases.Items(expected["strategies"]).ToList();
        Assert.Equal(listed.Count > 0, split.IsReproduced);
        Assert.Subset(split.Strategies.Select(strategy => strategy.Name).ToHashSet(StringComparer.Ordinal), listed.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(new(Whole(expected.Decimal("first_holder_parts_down")), true), split.Holders[0].RoundedDown);
        Assert.Equal(new(Whole(expected.Decimal("first_holder_parts_up")), true), split.Holders[0].RoundedUp);
        Assert.True(split.IsReproduced || split.PartRules.Count > 0, split.Explain());
        Assert.Contains(split.IsReproduced ? listed[0] : "cannot be told while the amounts of the parts are unknown", split.Explain(), StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    /// <summary>The two rules that the published Mongolian amounts tell apart: which of them holds for a row is stated for every row.</summary>
    [Theory]
    [MemberData(nameof(SplitRows))]
    public void Floor_and_largest_remainder_hold_for_the_Mongolian_rows_that_say_so_and_for_no_other(int row, string name)
    {
        var expected = CreditCases.Read("published-splits.csv")[row];
        if (!name.StartsWith("MN", StringComparison.Ordinal)) return;
        var found = Split(expected["total"], expected["shares"], expected["published"], null).Strategies.Select(strategy => strategy.Name).ToList();
        var listed = CreditCases.Items(expected["strategies"]).ToList();
        foreach (var strategy in new[] { "floor, rest to Mongolia", "floor, rest to others", "largest remainder" })
        {
            Assert.Equal(listed.Contains(strategy, StringComparer.Ordinal), found.Contains(strategy, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_row_of_published_data_names_source_and_confidence() => Assert.All(CreditCases.Read("published-splits.csv"), row =>
    {
        Assert.StartsWith("http", row["source_url"], StringComparison.Ordinal);
        Assert.True(row["confidence"] is "source-read" or "source-read-secondhand" or "derived");
        Assert.NotEmpty(row["shares_basis"]);
        Assert.NotEmpty(row["note"]);
    });

    [Fact]
    public void Every_Mongolian_decision_is_among_the_data() =>
        Assert.Equal(
            "MN001 3, MN002 3, MN003 2, MN004 2, MN005 1, MN006 1",
            string.Join(", ", CreditCases.Read("published-splits.csv").Where(row => row["shares"].Contains("Mongolia 0.2", StringComparison.Ordinal) && row["case"].StartsWith("MN", StringComparison.Ordinal))
                .CountBy(row => row["case"][..5], StringComparer.Ordinal).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} {each.Value}"))));

    [Fact]
    public void The_third_split_of_MN002_takes_two_roundings_and_the_three_years_of_its_period_allow_them()
    {
        var split = Split("322", "Japan 0.8; Mongolia 0.2", "256; 66", "2018-09-15..2020-12-31");
        Assert.False(split.IsReproduced);
        Assert.Equal((256, 257), split.Holders[0].Range(3, PartRounding.Down));
        Assert.Equal((257, 257), split.Holders[0].Range(1, PartRounding.Down));
        Assert.Contains(new(PartRounding.Down, split.Holders[1].Share.Holder, 2, true), split.PartRules);
        Assert.Contains("3 parts give 256 to 257 t", split.Explain(), StringComparison.Ordinal);
        Assert.Contains("impossible with any number of parts", split.Explain(), StringComparison.Ordinal);
    }

    /// <summary>The two boilers of September 2016: 109 t to the Government of Japan, 125 t to the Japanese side and 32 t to the Mongolian one.</summary>
    [Fact]
    public void Nearest_with_the_rest_to_the_Government_of_Japan_gives_the_published_sums_of_the_two_boilers()
    {
        var shares = CreditCases.Shares("Government of Japan 0.7; Japanese company 0.1; Government of Mongolia 0.1; Mongolian company 0.1");
        var boilers = new[] { 50L, 107 }.Select(total => Allocation.Of(total, shares, CreditCases.Strategy("nearest, rest to Government of Japan"))).ToList();
        Assert.Equal([(40L, 10L), (85, 22)], boilers.Select(boiler => (boiler.TonnesOf(HolderSide.Japan), boiler.TonnesOf(HolderSide.Partner))));
        Assert.Equal(109, boilers.Sum(boiler => boiler.PartOf("Government of Japan").Tonnes));
        Assert.Equal((125L, 32L), (boilers.Sum(boiler => boiler.TonnesOf(HolderSide.Japan)), boilers.Sum(boiler => boiler.TonnesOf(HolderSide.Partner))));
    }

    private static PublishedSplit Split(string total, string shares, string published, string? period)
    {
        var all = CreditCases.Shares(shares);
        var parts = all.All.Zip(CreditCases.Tonnes(published), (share, tonnes) => new PublishedPart(share.Holder.Name, tonnes));
        return PublishedSplit.Of(CreditCases.Tonnes(total).Single(), parts, all, period is null ? null : Period.Parse(period).ByVintage().Count);
    }

    private static int? Whole(decimal? value) => value is { } known ? (int)known : null;

    private static TheoryData<int, string> Rows(string name)
    {
        var rows = new TheoryData<int, string>();
        var table = CreditCases.Read(name);
        for (var i = 0; i < table.Count; i++) rows.Add(i, table[i]["case"]);
        return rows;
    }
}
