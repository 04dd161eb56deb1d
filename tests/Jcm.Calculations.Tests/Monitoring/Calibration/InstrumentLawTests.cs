using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Calibration;

/// <summary>What holds for the errors of every instrument.</summary>
public sealed class InstrumentLawTests
{
    private const decimal Permissible = 0.005m;
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static readonly Gen<CalibrationCertificate> Certificates =
        from day in Gen.Choose(-200, 500)
        from found in Gen.Choose(-80, 80)
        from isAdjusted in Gen.Elements(true, false)
        from validity in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, 300)))
        select new CalibrationCertificate(FormattableString.Invariant($"C{day}"), Start.AddDays(day), found / 10_000m, "laboratory") { IsAdjusted = isAdjusted, ValidUntil = validity < 0 ? null : Start.AddDays(day + validity) };

    private static readonly Gen<Instrument> Instruments =
        from certificates in Gen.ListOf(Certificates)
        from days in Gen.Choose(1, 250)
        from always in Gen.Elements(null, new ErrorShare(0.0021m, "plan"), new ErrorShare(0.0061m, "plan"))
        select Instrument.Of("M", new(Permissible, "data sheet"), CalibrationRequirement.EveryDays(days, "standard"), [.. certificates.Take(6).DistinctBy(certificate => certificate.Date)], always);

    private static readonly Gen<Period> Periods = from day in Gen.Choose(-300, 500) from length in Gen.Choose(0, 400) select new Period(Start.AddDays(day), Start.AddDays(day + length));

    [Fact]
    public void Windows_follow_each_other_and_cover_the_period() => Law.Holds(from instrument in Instruments from period in Periods select (instrument, period), given =>
    {
        var windows = given.instrument.ErrorsIn(given.period);
        Assert.Equal((given.period.From, given.period.To), (windows[0].Days.From, windows[^1].Days.To));
        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.Equal(pair.First.Days.To.AddDays(1), pair.Second.Days.From));
        Assert.All(windows.Zip(windows.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second with { Days = pair.First.Days }));
        Assert.All(windows, window => Assert.Equal(window.Reasons.Distinct().Order(), window.Reasons));
        Assert.All(windows, window => Assert.NotEmpty(window.Basis));
    });

    [Fact]
    public void A_day_says_the_same_in_whatever_period_it_is_asked_for() => Law.Holds(from instrument in Instruments from period in Periods select (instrument, period), given =>
    {
        foreach (var window in given.instrument.ErrorsIn(given.period))
        {
            Assert.Equal(window, Assert.Single(given.instrument.ErrorsIn(window.Days)));
            var last = new Period(window.Days.To, window.Days.To);
            Assert.Equal(window with { Days = last }, Assert.Single(given.instrument.ErrorsIn(last)));
            Assert.Equal((window with { Days = last }).GetHashCode(), given.instrument.ErrorsIn(last)[0].GetHashCode());
        }
    });

    [Fact]
    public void The_error_of_each_day_is_what_the_rules_say_day_by_day() => Law.Holds(Instruments, instrument =>
    {
        foreach (var window in instrument.ErrorsIn(new(Start.AddDays(-300), Start.AddDays(600))))
        {
            foreach (var day in new[] { window.Days.From, window.Days.To })
            {
                var (error, reasons) = ByTheBook(instrument, day);
                Assert.Equal(error, window.Error);
                Assert.Equal(reasons, window.Reasons);
            }
        }
    });

    [Fact]
    public void A_late_or_missing_day_never_has_less_than_the_permissible_error_and_no_day_less_than_the_plan() => Law.Holds(from instrument in Instruments from period in Periods select (instrument, period), given =>
    {
        foreach (var window in given.instrument.ErrorsIn(given.period))
        {
            if (window.Reasons.Contains(ErrorReason.Late) || window.Reasons.Contains(ErrorReason.Missing)) Assert.True(window.Error >= Permissible);
            if (window.Reasons.Contains(ErrorReason.Failed)) Assert.True(window.Error > Permissible);
            Assert.True(window.Error >= (given.instrument.AlwaysCorrectBy?.Share ?? 0));
        }
    });

    [Fact]
    public void One_more_calibration_that_passes_raises_the_error_of_no_day_but_that_of_the_former_first_one() => Law.Holds(
        from instrument in Instruments from day in Gen.Choose(-200, 500) from found in Gen.Choose(-50, 50) select (instrument, Start.AddDays(day), found / 10_000m), given =>
        {
            var (instrument, date, found) = given;
            if (instrument.Certificates.Any(certificate => certificate.Date == date)) return;
            var more = Instrument.Of("M", instrument.MaximumPermissibleError, instrument.Requirement, [.. instrument.Certificates, new("more", date, found, "laboratory")], instrument.AlwaysCorrectBy);
            var days = new Period(Start.AddDays(-300), Start.AddDays(600));
            var before = instrument.ErrorsIn(days);
            // The day of a first calibration counts as covered; once there is an earlier one that is too old, it is the last day of being late.
            var first = instrument.Certificates.Count > 0 ? instrument.Certificates[0].Date : DateOnly.MinValue;
            foreach (var window in more.ErrorsIn(days))
            {
                Assert.All(before.Where(each => each.Days.Overlaps(window.Days) && (each.Days.From != first || window.Days.To != first)), each => Assert.True(window.Error <= each.Error));
            }
        });

    [Fact]
    public void Each_late_missing_or_failed_day_has_a_finding_and_no_other_day_has() => Law.Holds(from instrument in Instruments from period in Periods select (instrument, period), given =>
    {
        foreach (var window in given.instrument.ErrorsIn(given.period))
        {
            var reasons = window.Reasons.Where(reason => reason is ErrorReason.Late or ErrorReason.Missing or ErrorReason.Failed).Select(reason => reason + "Calibration").Order(StringComparer.Ordinal);
            Assert.Equal(reasons, given.instrument.Findings(window.Days).Select(finding => finding.Code.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    });

    /// <summary>The rules as they are written, for one day.</summary>
    private static (decimal Error, ErrorReason[] Reasons) ByTheBook(Instrument instrument, DateOnly day)
    {
        var all = instrument.Certificates;
        var found = new List<(ErrorReason Reason, decimal Error)>();
        if (instrument.AlwaysCorrectBy is { } always) found.Add((ErrorReason.PlanCorrection, always.Share));
        var before = all.LastOrDefault(certificate => certificate.Date < day);
        var atOrAfter = all.FirstOrDefault(certificate => certificate.Date >= day);
        var next = Math.Max(Permissible, Math.Abs(atOrAfter?.FoundError ?? 0));
        if (before is null && atOrAfter?.Date != day) found.Add((ErrorReason.Missing, next));
        if (before is not null && day > Due(before)) found.Add((ErrorReason.Late, next));
        foreach (var failed in all.Where(certificate => Math.Abs(certificate.FoundError!.Value) > Permissible))
        {
            var isBackward = day <= failed.Date && !all.Any(good => IsGood(good) && good.Date < failed.Date && good.Date >= day);
            var isForward = day > failed.Date && !failed.IsAdjusted && !all.Any(good => IsGood(good) && good.Date > failed.Date && good.Date < day);
            if (isBackward || isForward) found.Add((ErrorReason.Failed, Math.Abs(failed.FoundError!.Value)));
        }

        return found.Count == 0 ? (0, [ErrorReason.InOrder]) : (found.Max(each => each.Error), [.. found.Select(each => each.Reason).Distinct().Order()]);

        DateOnly Due(CalibrationCertificate certificate)
        {
            var due = instrument.Requirement!.DueAfter(certificate.Date)!.Value;
            return certificate.ValidUntil < due ? certificate.ValidUntil.Value : due;
        }

        static bool IsGood(CalibrationCertificate certificate) => certificate.IsAdjusted || Math.Abs(certificate.FoundError!.Value) <= Permissible;
    }
}
