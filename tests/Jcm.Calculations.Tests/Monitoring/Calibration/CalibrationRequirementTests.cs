using Jcm.Calculations.Monitoring.Calibration;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Calibration;

/// <summary>Intervals between calibrations.</summary>
public sealed class CalibrationRequirementTests
{
    [Fact]
    public void A_calibration_is_due_on_the_day_of_the_same_number_or_the_last_of_a_shorter_month()
    {
        Assert.Equal(new(2025, 1, 15), CalibrationRequirement.EveryYears(1, "s").DueAfter(new(2024, 1, 15)));
        Assert.Equal(new(2025, 2, 28), CalibrationRequirement.EveryYears(1, "s").DueAfter(new(2024, 2, 29)));
        Assert.Equal(new(2024, 2, 29), CalibrationRequirement.EveryMonths(6, "s").DueAfter(new(2023, 8, 31)));
        Assert.Equal(new(2024, 3, 1), CalibrationRequirement.EveryDays(30, "s").DueAfter(new(2024, 1, 31)));
    }

    [Fact]
    public void What_is_not_required_or_after_the_calendar_is_never_due()
    {
        Assert.Null(CalibrationRequirement.NotRequired("s").DueAfter(new(2024, 1, 1)));
        Assert.Null(CalibrationRequirement.EveryYears(1, "s").DueAfter(new(9999, 1, 1)));
        Assert.Equal(new(9999, 12, 31), CalibrationRequirement.EveryMonths(1, "s").DueAfter(new(9999, 11, 30))?.AddDays(1));
        Assert.Null(CalibrationRequirement.EveryDays(1, "s").DueAfter(DateOnly.MaxValue));
    }

    [Fact]
    public void An_interval_is_from_one_to_a_hundred_years()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationRequirement.EveryDays(0, "s"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationRequirement.EveryMonths(1201, "s"));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationRequirement.EveryYears(101, "s"));
        Assert.True(CalibrationRequirement.EveryDays(36_525, "s").IsRequired);
    }

    [Fact]
    public void A_requirement_prints_its_interval_and_source()
    {
        Assert.Equal("every 1 year (s)", CalibrationRequirement.EveryMonths(12, "s").ToString());
        Assert.Equal("every 18 months (s)", CalibrationRequirement.EveryMonths(18, "s").ToString());
        Assert.Equal("every 10 days (s)", CalibrationRequirement.EveryDays(10, "s").ToString());
        Assert.Equal("not required (s)", CalibrationRequirement.NotRequired("s").ToString());
        Assert.Equal(CalibrationRequirement.EveryYears(1, "s"), CalibrationRequirement.EveryMonths(12, "s"));
    }
}
