using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring;

public sealed class PeriodTests
{
    private static readonly Arbitrary<Period> Periods = (
        from start in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
        from days in Gen.Choose(0, 2000)
        select new Period(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(Math.Min(start + days, DateOnly.MaxValue.DayNumber)))).ToArbitrary();

    [Fact]
    public void A_printed_period_reads_back() =>
        Prop.ForAll(Periods, period => Period.Parse(period.ToString()) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void The_parts_by_vintage_cover_every_day_once_and_none_spans_vintages() =>
        Prop.ForAll(Periods, period =>
        {
            var parts = period.ByVintage();
            return parts[0].From == period.From && parts[^1].To == period.To
                && parts.Zip(parts.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From)
                && parts.All(part => !part.SpansVintages) && parts.Sum(part => part.Days) == period.Days && parts.Count > 1 == period.SpansVintages;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlap_is_mutual_and_means_a_day_in_common() =>
        Prop.ForAll(Periods, Gen.Choose(-2500, 2500).ToArbitrary(), (period, shift) =>
        {
            var from = Math.Clamp(period.From.DayNumber + shift, 0, DateOnly.MaxValue.DayNumber);
            var other = new Period(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(Math.Min(from + 100, DateOnly.MaxValue.DayNumber)));
            var inCommon = Enumerable.Range(from, other.Days).Any(day => day >= period.From.DayNumber && day <= period.To.DayNumber);
            return period.Overlaps(other) == inCommon && other.Overlaps(period) == inCommon;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_is_by_first_then_by_last_day() =>
        Prop.ForAll(Periods, Periods, (left, right) =>
            (left < right) == ((left.From, left.To).CompareTo((right.From, right.To)) < 0) && (left <= right) != (left > right) && (left >= right) == (right <= left))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-02-30", "2024-12-31")]
    [InlineData("2023-02-29", "2024-12-31")]
    [InlineData("01.02.2024", "2024-12-31")]
    [InlineData("2024-1-1", "2024-12-31")]
    [InlineData("2024-01-01T00:00:00", "2024-12-31")]
    [InlineData("24-01-01", "2024-12-31")]
    [InlineData("２０２４-01-01", "2024-12-31")]
    [InlineData("0000-01-01", "2024-12-31")]
    [InlineData("", "2024-12-31")]
    public void A_text_that_is_not_a_day_is_refused(string from, string to)
    {
        var problem = Assert.Single(Period.TryParse(from, to).Problems);
        Assert.Equal(ProblemCode.Malformed, problem.Code);
        Assert.Contains($"\"{from}\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_days_are_reported_at_once() => Assert.Equal(2, Period.TryParse("x", "y").Problems.Count);

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01..2024-06-30..2024-12-31")]
    [InlineData("2024-01-01 - 2024-12-31")]
    public void A_text_that_is_not_two_days_is_refused(string text) =>
        Assert.Equal(ProblemCode.Malformed, Assert.Single(Period.TryParse(text).Problems).Code);

    [Fact]
    public void A_period_does_not_end_before_it_begins()
    {
        Assert.Throws<ArgumentException>(() => new Period(new(2024, 1, 2), new(2024, 1, 1)));
        Assert.Equal(ProblemCode.ReversedPeriod, Assert.Single(Period.TryParse("2024-01-02", "2024-01-01").Problems).Code);
        Assert.Equal(1, Period.Parse("2024-01-01..2024-01-01").Days);
    }

    [Theory]
    [InlineData(2023, 2, 28)]
    [InlineData(2024, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2024, 12, 31)]
    public void A_month_has_all_its_days(int year, int month, int days)
    {
        Assert.Equal(days, Period.Month(year, month).Days);
        Assert.EndsWith(days.ToString(CultureInfo.InvariantCulture), Period.Month(year, month).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_its_twelve_months() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(), year => Enumerable.Range(1, 12).Sum(month => Period.Month(year, month).Days) == Period.Year(year).Days).QuickCheckThrowOnFailure();
}
