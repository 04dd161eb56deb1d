using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>A calibration corrects the days that it affects, and no others.</summary>
public sealed class CorrectedDaysLawTests
{
    private const decimal Permissible = 0.005m;

    private static readonly Period Days = new(new(2024, 1, 1), new(2024, 2, 29));

    [Fact]
    public void A_late_missing_or_failed_calibration_corrects_exactly_its_days_of_export_and_import_each_in_its_own_direction() => Law.Holds(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from partition in Partitions()
        select (seed, partition),
        sample =>
        {
            var draw = new Draws(sample.seed);
            var (export, import) = (new Metered(draw, "EXP"), new Metered(draw, "IMP"));
            var values = Of(sample.partition, Generation(MeterPosition.Plus("export", export.Series), MeterPosition.Minus("import", import.Series))).Values;
            foreach (var value in values)
            {
                var (asRead, corrected) = (0m, 0m);
                for (var day = value.Period.From; day <= value.Period.To; day = day.AddDays(1))
                {
                    asRead += export.On(day) - import.On(day);
                    corrected += (export.On(day) * (1 - export.ErrorOn(day))) - (import.On(day) * (1 + import.ErrorOn(day)));
                }

                Assert.Equal(asRead / 1000, value.AsRead);
                Assert.Equal(corrected / 1000, value.Corrected);
                Assert.Equal(value.Corrected, value.Value);
                Assert.All(value.Positions, position => Assert.Equal(position.Corrected, position.Parts.Sum(part => part.Corrected)));
            }

            Assert.Equal(
                Of([Days], Generation(MeterPosition.Plus("export", export.Series), MeterPosition.Minus("import", import.Series))).Values[0].Value,
                values.Sum(value => value.Value));
        });

    [Fact]
    public void The_working_names_each_span_of_days_with_its_error_and_its_reason()
    {
        var instrument = Instrument.Of("EXP", new(Permissible, "data sheet"), CalibrationRequirement.EveryDays(30, "standard"), [new("C-1", new(2024, 1, 1), 0.001m, "laboratory"), new("C-2", new(2024, 2, 9), 0.002m, "laboratory")]);
        var series = Readings(Register("EXP") with { Instrument = instrument }, (At("2024-01-01"), 0), (At("2024-02-01"), 31_000), (At("2024-02-10"), 40_000), (At("2024-03-01"), 60_000));
        var value = Assert.Single(Of([Days], Generation(MeterPosition.Plus("export", series))).Values);
        // 30 days after 1 January is 31 January: from 1 to 9 February, the day of the next calibration, 9 MWh are corrected.
        Assert.Equal(60 - (9 * 0.005m), value.Value);
        Assert.Equal("31 [export, EXP, 2024-01-01..2024-01-31] + 9 × (1 − 0.005) [export, EXP, 2024-02-01..2024-02-09, calibration late] + 20 [export, EXP, 2024-02-10..2024-02-29]", value.Working);
    }

    /// <summary>A meter read each day, with one calibration, perhaps a second one that may have failed, and its errors written out day by day.</summary>
    private sealed class Metered
    {
        private readonly int[] amounts;
        private readonly DateOnly first;
        private readonly DateOnly second;
        private readonly int interval;
        private readonly decimal found;

        internal Metered(Draws draw, string id)
        {
            amounts = [.. Enumerable.Range(0, Days.Days).Select(_ => draw.From(0, 5000))];
            (first, interval, found) = (Days.From.AddDays(draw.From(-20, 20)), draw.From(1, 60), draw.From(-9, 9) / 1000m);
            second = first.AddDays(draw.From(1, 60));
            var instrument = Instrument.Of(
                id, new(Permissible, "data sheet"), CalibrationRequirement.EveryDays(interval, "standard"),
                [new("C-1", first, 0.001m, "laboratory"), new("C-2", second, found, "laboratory") { IsAdjusted = true }]);
            var total = draw.From(0, 1000);
            Series = MeterSeries.Of(new(id, MeterKind.Register, Units.KilowattHour, 0) { Instrument = instrument }, [new(At("2024-01-01"), total), .. amounts.Select((amount, day) => new Reading(At("2024-01-01").AddDays(day + 1), total += amount))]);
        }

        internal MeterSeries Series { get; }

        internal decimal On(DateOnly day) => amounts[day.DayNumber - Days.From.DayNumber];

        internal decimal ErrorOn(DateOnly day)
        {
            var larger = Math.Max(Permissible, Math.Abs(found));
            var hasFailed = Math.Abs(found) > Permissible;
            if (day < first) return Permissible;
            if (day > first && day <= second && hasFailed) return Math.Abs(found);
            if (day <= second) return day > first.AddDays(interval) ? larger : 0;
            return day > second.AddDays(interval) ? Permissible : 0;
        }
    }
}
