using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring;

/// <summary>Calendar years and Japanese fiscal years.</summary>
public sealed class YearTests
{
    [Fact]
    public void Every_day_lies_in_its_calendar_year_and_in_its_fiscal_year() =>
        Law.Holds(Gen.Choose(366, 3_000_000), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            Assert.True(CalendarYear.Of(day).Days.Overlaps(new(day, day)));
            Assert.True(FiscalYear.Of(day).Days.Overlaps(new(day, day)));
        });

    [Fact]
    public void A_fiscal_year_is_named_after_the_year_in_which_it_begins_and_ends_in_the_next()
    {
        var year = new FiscalYear(2030);
        Assert.Equal(Period.Parse("2030-04-01..2031-03-31"), year.Days);
        Assert.Equal("FY2030", year.ToString());
        Assert.Equal(new FiscalYear(2029), FiscalYear.Of(new(2030, 3, 31)));
    }

    [Fact]
    public void Years_are_read_back_from_their_text()
    {
        Assert.Equal(new CalendarYear(2030), CalendarYear.TryParse("2030").Value);
        Assert.Equal(new FiscalYear(2030), FiscalYear.TryParse("FY2030").Value);
        Assert.Equal(new CalendarYear(33), CalendarYear.TryParse(new CalendarYear(33).ToString()).Value);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("FY2030")]
    [InlineData("0000")]
    [InlineData("+203")]
    [InlineData(" 203")]
    [InlineData("203\0")]
    [InlineData("")]
    public void What_is_not_a_calendar_year_is_refused(string text) => Assert.Equal(ProblemCode.Malformed, Assert.Single(CalendarYear.TryParse(text).Problems).Code);

    [Theory]
    [InlineData("2030")]
    [InlineData("FY30")]
    [InlineData("fy2030")]
    [InlineData("FY9999")]
    public void What_is_not_a_fiscal_year_is_refused(string text) => Assert.Equal(ProblemCode.Malformed, Assert.Single(FiscalYear.TryParse(text).Problems).Code);

    [Fact]
    public void Years_that_do_not_exist_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarYear(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarYear(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(9999));
    }

    [Fact]
    public void Years_are_ordered_in_time_and_the_default_is_the_first_one()
    {
        Assert.True(new CalendarYear(2020) < 2021 && new CalendarYear(2021) <= 2021 && new CalendarYear(2022) > 2021 && new CalendarYear(2021) >= 2021);
        Assert.True(new FiscalYear(2020) < new FiscalYear(2021) && new FiscalYear(2021) <= new FiscalYear(2021));
        Assert.True(new FiscalYear(2022) > new FiscalYear(2021) && new FiscalYear(2022) >= new FiscalYear(2021));
        Assert.Equal(new CalendarYear(1), default);
        Assert.Equal(new CalendarYear(1).GetHashCode(), default(CalendarYear).GetHashCode());
    }

    [Fact]
    public void The_years_through_another_include_both_and_are_none_in_reverse()
    {
        Assert.Equal([2021, 2022, 2023], new CalendarYear(2021).Through(2023).Select(year => year.Number));
        Assert.Empty(new CalendarYear(2023).Through(2021));
    }

    [Fact]
    public void Null_characters_are_no_digits()
    {
        Assert.False(CalendarYear.TryParse("203\0").IsValid);
        Assert.False(FiscalYear.TryParse("FY203\0").IsValid);
    }
}
