using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Tests.Monitoring.Metering;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>Random meters and metered parameters, drawn once and stated twice: in code and as the contract of a document. Some of them have problems.</summary>
internal sealed class RandomSetup
{
    private const string Source = "monitoring plan";

    private readonly Draws draw;
    private readonly SiteClock clock;
    private readonly List<MeterContract> meters = [];
    private readonly List<StatedHistoryContract> histories = [];

    internal RandomSetup(Draws draw)
    {
        this.draw = draw;
        (clock, var clockContract) = Clock();
        Code = [.. Enumerable.Range(0, draw.From(1, 2)).Select(Parameter).Select(each => each.Code)];
        Metering = new()
        {
            Clock = clockContract,
            Periods = [.. Periods.Select(period => new DaysContract { From = period.From, To = period.To })],
            Histories = histories.Count > 0 ? histories : null,
            Parameters = parameters,
        };
    }

    internal IReadOnlyList<Period> Periods { get; } = [new(new(2024, 1, 1), new(2024, 1, 20)), new(new(2024, 1, 21), new(2024, 2, 10))];

    internal SiteClock SiteClock => clock;

    internal IReadOnlyList<MeteredParameter> Code { get; }

    internal IReadOnlyList<MeterContract> Meters => meters;

    internal MeteringContract Metering { get; }

    private readonly List<MeteredParameterContract> parameters = [];

    private (SiteClock, SiteClockContract) Clock()
    {
        var offset = TimeSpan.FromMinutes(30 * draw.From(-20, 20));
        if (draw.OneIn(2)) return (SiteClock.Fixed(offset), new FixedClockContract { Offset = offset });
        var change = new OffsetChange(new(2024, 1, draw.From(2, 25), draw.From(0, 23), 0, 0, TimeSpan.Zero), offset + TimeSpan.FromHours(1));
        return (SiteClock.WithChanges("site", offset, [change]), new ChangingClockContract { Name = "site", FirstOffset = offset, Changes = [new() { At = change.At, Offset = change.Offset }] });
    }

    private (MeteredParameter Code, MeteredParameterContract Contract) Parameter(int number)
    {
        var positions = Enumerable.Range(0, draw.From(1, 2)).Select(index => Position(number, index)).ToList();
        var boundary = draw.OneIn(9) ? BoundaryRule.Refused : draw.Of(BoundaryRule.ByTime, BoundaryRule.ToEarlier, BoundaryRule.ToLater);
        var option = draw.Of(MonitoringOptions.B, MonitoringOptions.C);
        var point = string.Create(CultureInfo.InvariantCulture, $"roof {number}");
        var contract = new MeteredParameterContract { Point = point, Symbol = "EG_i,p", Option = (OptionWord)option, Source = Source, Boundary = boundary, Positions = [.. positions.Select(each => each.Contract)] };
        parameters.Add(contract);
        return (new(point, "EG_i,p", option, Source, [.. positions.Select(each => each.Code)]) { Boundary = boundary }, contract);
    }

    private (MeterPosition Code, MeterPositionContract Contract) Position(int parameter, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"position {parameter}.{index}");
        var series = draw.OneIn(2) ? Register(name) : Intervals(name);
        var check = draw.OneIn(3) ? Register($"{name} check") : null;
        var invoices = draw.OneIn(3) ? Invoices(name) : null;
        var estimated = draw.OneIn(9) ? EstimatedReadings.Refused : draw.Of(EstimatedReadings.TreatedAsMissing, EstimatedReadings.Accepted);
        var isMinus = index > 0;
        // Most positions have a rule that is safe for them.
        var (gaps, gapsContract) = Gaps(name, draw.OneIn(5) ? draw.From(0, 6) : draw.OneIn(2) ? draw.From(5, 6) : isMinus ? 2 : 1);
        var code = (isMinus ? MeterPosition.Minus(name, series) : MeterPosition.Plus(name, series)) with { CheckMeter = check, Invoices = invoices, Gaps = gaps, Estimated = estimated };
        return (code, new()
        {
            Name = name,
            Sign = isMinus ? SignWord.Minus : SignWord.Plus,
            Meters = [series.Meter.Id],
            CheckMeter = check?.Meter.Id,
            Invoices = invoices?.Meter.Id,
            Gaps = gapsContract,
            Estimated = estimated,
        });
    }

    private (GapRule Code, GapRuleContract? Contract) Gaps(string name, int rule)
    {
        switch (rule)
        {
            case 0: return (GapRule.Refused, draw.OneIn(2) ? null : new RefusedGapsContract());
            case 1: return (GapRule.NoCredit(Source), new NoCreditContract { Source = Source });
            case 2: return (GapRule.AtCapacity(12.5m, Units.MegawattHour, Source), new AtCapacityContract { MostInAnHour = 12.5m, Unit = "MWh", Source = Source });
            case 3: return (GapRule.CheckMeter(Source), new FromCheckMeterContract { Source = Source });
            case 4: return (GapRule.Interpolated(9, Source), new InterpolatedContract { LongestDays = 9, Source = Source });
            case 5: return (GapRule.LeastOfHistory(History(name)), new LeastOfHistoryContract { History = name });
            default:
                var percent = draw.Between(0, 50);
                return (GapRule.PercentileOfHistory(History(name), percent), new PercentileOfHistoryContract { History = name, Percent = percent });
        }
    }

    private StatedHistory History(string name)
    {
        var records = Enumerable.Range(1, draw.From(1, 9)).Select(month => (Period.Month(2023, month), draw.Between(10, 90))).ToList();
        histories.Add(new HistoryOfPeriodsContract { Name = name, Source = "report", Unit = "MWh", Records = [.. records.Select(each => new PeriodAmountContract { From = each.Item1.From, To = each.Item1.To, Amount = each.Item2 })] });
        return StatedHistory.Of(records, Units.MegawattHour, "report");
    }

    private MeterSeries Register(string id)
    {
        var (meter, contract) = Meter(id, MeterKind.Register);
        var (shown, readings, stated) = ((decimal)draw.From(0, 9_000), new List<Reading>(), new List<ReadingContract>());
        for (var day = 0; day <= 41; day += draw.From(1, 9))
        {
            var reading = new Reading(At(day), draw.OneIn(9) ? null : shown % 10_000, draw.OneIn(20) ? draw.Of(ReadingStatus.Estimated, ReadingStatus.Invalid) : ReadingStatus.Good);
            readings.Add(reading);
            stated.Add(new() { At = Text(reading.At), Value = reading.Value, Status = reading.Status == ReadingStatus.Good && draw.OneIn(2) ? null : reading.Status });
            shown += draw.From(0, 300);
        }

        meters.Add(contract with { Readings = stated });
        return MeterSeries.Of(meter, readings);
    }

    private MeterSeries Intervals(string id)
    {
        var (meter, contract) = Meter(id, MeterKind.Intervals);
        var (readings, stated) = (new List<IntervalReading>(), new List<IntervalReadingContract>());
        var moments = Enumerable.Range(0, 42).Select(At).ToArray();
        for (var day = 0; day < 41; day++)
        {
            if (draw.OneIn(12)) continue;
            var reading = new IntervalReading(moments[day], moments[day + 1], draw.OneIn(12) ? null : draw.From(0, 9_000) / 10m, draw.OneIn(12) ? ReadingStatus.Estimated : ReadingStatus.Good);
            readings.Add(reading);
            stated.Add(new() { From = Text(reading.From), To = Text(reading.To), Value = reading.Value, Status = reading.Status });
        }

        meters.Add(contract with { Intervals = stated });
        return MeterSeries.OfIntervals(meter, readings);
    }

    private MeterSeries Invoices(string name)
    {
        var id = $"{name} invoices";
        var invoices = Periods.Select(period => new InvoicedAmount(period, draw.From(0, 9_000) / 10m, "invoice")).ToList();
        meters.Add(new() { Id = id, Kind = MeterKind.Intervals, Unit = "kWh", Decimals = 1, Invoices = [.. invoices.Select(each => new InvoicedAmountContract { From = each.Days.From, To = each.Days.To, Amount = each.Amount, Source = each.Source })] });
        return MeterSeries.OfInvoices(new(id, MeterKind.Intervals, Units.KilowattHour, 1), clock, invoices);
    }

    private (Meter, MeterContract) Meter(string id, MeterKind kind)
    {
        var (instrument, contract) = draw.OneIn(4) ? (null, null) : Instrument(id);
        int? digits = kind == MeterKind.Register ? 5 : null;
        TimeSpan? every = draw.OneIn(3) ? TimeSpan.FromDays(draw.From(1, 3)) : null;
        return (new(id, kind, Units.KilowattHour, 1) { Digits = digits, ReadEvery = every, Instrument = instrument },
            new() { Id = id, Kind = kind, Unit = "kWh", Decimals = 1, Digits = digits, ReadEvery = every, Instrument = contract });
    }

    private (Instrument, InstrumentContract) Instrument(string id)
    {
        var share = draw.Between(0, 0.03m);
        var days = draw.From(200, 500);
        var certificate = new CalibrationCertificate("C-1", new DateOnly(2023, 6, 1).AddDays(draw.From(0, 250)), draw.Between(-0.02m, 0.02m), "laboratory") { IsAdjusted = draw.OneIn(2) };
        var always = draw.OneIn(5) ? new ErrorShare(0.0021m, Source) : null;
        return (Calculations.Monitoring.Calibration.Instrument.Of(id, new(share, "data sheet"), CalibrationRequirement.EveryDays(days, Source), [certificate], always, "0.5S"), new()
        {
            Id = id,
            AccuracyClass = "0.5S",
            MaximumPermissibleError = new() { Share = share, Source = "data sheet" },
            Requirement = new EveryDaysContract { Days = days, Source = Source },
            Certificates = [new() { Number = "C-1", Date = certificate.Date, FoundError = certificate.FoundError, Source = "laboratory", IsAdjusted = certificate.IsAdjusted }],
            AlwaysCorrectBy = always is null ? null : new() { Share = 0.0021m, Source = Source },
        });
    }

    private DateTimeOffset At(int day) => clock.BeginningOf(new DateOnly(2024, 1, 1).AddDays(day)).AddHours(draw.OneIn(4) ? draw.From(0, 9) : 0);

    /// <summary>With an offset, which need not be that of the site, or in local time where that says as much.</summary>
    private string Text(DateTimeOffset at)
    {
        var own = at.ToOffset(clock.OffsetAt(at));
        if (draw.OneIn(2) && clock.TryAt(own.DateTime).TryGet(out var same) && same == at) return own.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return draw.OneIn(2) ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
