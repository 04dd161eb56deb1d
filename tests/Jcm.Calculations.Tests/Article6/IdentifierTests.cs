using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Xunit;

namespace Jcm.Calculations.Tests.Article6;

/// <summary>Identifiers of mitigation outcomes, accounts and the words of purposes.</summary>
public sealed class IdentifierTests
{
    private static readonly ItmoSeries Series = new("CA0001", "JPN01", Party.Parse("THA"), 2024);

    [Fact]
    public void An_identifier_is_read_back_from_its_text() =>
        Law.Holds(
            from first in Gen.Choose(1, int.MaxValue).Select(number => (long)number * number)
            from length in Gen.Choose(0, 1_000)
            from year in Gen.Choose(2021, 2099)
            select new ItmoRange(new(Series.Approach, Series.Registry, Series.FirstTransferringParty, year), first, first + length),
            range => Assert.Equal(range, ItmoRange.Parse(range.ToString())));

    [Fact]
    public void One_outcome_and_a_block_are_written_as_the_accounting_platform_writes_them()
    {
        Assert.Equal("CA0001-JPN01-THA-1-2024", Series.Range(1, 1).ToString());
        Assert.Equal("CA0001-JPN01-THA-1..500-2024", Series.Range(1, 500).ToString());
        Assert.Equal("CA0001-JPN01-THA-*-2024", Series.ToString());
        Assert.Equal("", default(ItmoRange).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CA0001-JPN01-THA-1")]
    [InlineData("CA0001-JPN01-THA-1-2024-1")]
    [InlineData("CA001-JPN01-THA-1-2024")]
    [InlineData("CA0001-JP01-THA-1-2024")]
    [InlineData("CA0001-JPN01-TH-1-2024")]
    [InlineData("CA0001-JPN01-XXX-1-2024")]
    [InlineData("CA0001-JPN01-THA-0-2024")]
    [InlineData("CA0001-JPN01-THA-+1-2024")]
    [InlineData("CA0001-JPN01-THA-1\0-2024")]
    [InlineData("CA0001-JPN01-THA-1-202\0")]
    [InlineData("CA0001-JPN01-THA-5..1-2024")]
    [InlineData("CA0001-JPN01-THA-1..2..3-2024")]
    [InlineData("CA0001-JPN01-THA-99999999999999999999-2024")]
    [InlineData("CA0001-JPN01-THA-1-24")]
    [InlineData("CA0001\n-JPN01-THA-1-2024")]
    public void What_is_not_an_identifier_is_refused(string text) => Assert.Equal(ProblemCode.Malformed, Assert.Single(ItmoRange.TryParse(text).Problems).Code);

    [Fact]
    public void Numbers_that_are_not_in_order_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Series.Range(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Series.Range(2, 1));
        Assert.Throws<ArgumentException>(() => new ItmoSeries("CA0001", "JPN01", default, 2024));
        Assert.Equal(long.MaxValue, Series.Range(1, long.MaxValue).Quantity);
    }

    [Fact]
    public void Ranges_overlap_when_they_have_a_number_of_one_series_in_common()
    {
        Assert.True(Series.Range(1, 5).Overlaps(Series.Range(5, 9)));
        Assert.False(Series.Range(1, 5).Overlaps(Series.Range(6, 9)));
        Assert.False(Series.Range(1, 5).Overlaps(new ItmoSeries("CA0002", "JPN01", Party.Parse("THA"), 2024).Range(1, 5)));
    }

    [Fact]
    public void Series_are_ordered_part_by_part()
    {
        ItmoSeries[] ordered =
        [
            new("CA0001", "JPN01", Party.Parse("MNG"), 2030), new("CA0001", "JPN01", Party.Parse("THA"), 2024), new("CA0001", "JPN01", Party.Parse("THA"), 2025),
            new("CA0001", "THA01", Party.Parse("MNG"), 2021), new("CA0002", "JPN01", Party.Parse("MNG"), 2021),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.True(ordered[0] < ordered[1] && ordered[1] > ordered[0] && ordered[0] <= ordered[1] && ordered[1] >= ordered[0]);
        Assert.True(null < ordered[0]);
        Assert.Equal(1, ordered[0].CompareTo(null));
    }

    [Fact]
    public void Accounts_are_named_by_Party_kind_and_holder_and_ordered_so()
    {
        Account[] ordered =
        [
            Account.Holding(Party.Japan, "A"), Account.Holding(Party.Japan, "B"), Account.Retirement(Party.Japan), Account.Cancellation(Party.Japan), Account.Holding(Party.Parse("THA"), "A"),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(["JPN holding, A", "JPN holding, B", "JPN retirement", "JPN cancellation", "THA holding, A"], ordered.Select(account => account.ToString()), StringComparer.Ordinal);
        Assert.True(ordered[0] < ordered[1] && ordered[1] > ordered[0] && ordered[0] <= ordered[1] && ordered[1] >= ordered[0]);
        Assert.Equal(1, ordered[0].CompareTo(null));
        Assert.Throws<ArgumentException>(() => Account.Holding(Party.Japan, " "));
        Assert.Throws<ArgumentException>(() => Account.Retirement(default));
    }

    [Fact]
    public void The_seven_combinations_of_purposes_have_the_words_of_the_nomenclature()
    {
        Assert.Equal(
            ["none", "NDC", "IMP", "NDC and IMP", "OP", "NDC and OP", "OIMP", "NDC and OIMP"],
            Enumerable.Range(0, 8).Select(number => ((Purposes)number).Word()),
            StringComparer.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Purposes)8).Word());
    }

    [Fact]
    public void A_registry_is_that_of_a_Party() =>
        Assert.Throws<ArgumentException>(() => new ItmoSeries("CA0001", "XXX01", Party.Japan, 2024));
}
