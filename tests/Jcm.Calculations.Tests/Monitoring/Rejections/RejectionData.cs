using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Monitoring.Rejections;

/// <summary>The meters, plans and reports that the files state in short.</summary>
internal static class RejectionData
{
    private const string Source = "case";

    internal static readonly SiteClock Clock = SiteClock.Fixed(TimeSpan.FromHours(7));

    internal static IReadOnlyList<MeteredParameter> Parameters(RejectionCase rejection, Claim claim) =>
    [
        .. rejection.Metered.Select(row => new MeteredParameter(row.Point, row.Symbol, row.Option, row.Source, [.. row.Positions.Select(position => Position(rejection, claim, position))])
        {
            Boundary = claim.Boundary ?? row.Boundary,
        }),
    ];

    internal static MonitoringPlan Plan(string project, RejectionCase rejection, PlanRow plan) => MonitoringPlan.Of(
        project,
        new(plan.Document, "1"),
        new(plan.CreditingFrom),
        plan.Points.Select(point => new PlannedPoint(point)),
        [new(plan.CreditingFrom, Versions(rejection), plan.Document)],
        plan.Parameters.Select(row => new PlannedParameter(row.Symbol, row.Option, [.. row.Sources.Select(source => new RankedSource(source, "the one before cannot be had"))]) { Apportioning = row.Apportioning }));

    internal static MonitoringReport Report(string project, RejectionCase rejection, Claim claim, Project data)
    {
        var periods = rejection.Periods.Select(Period.Parse).ToList();
        return MonitoringReport.First(project, new(periods[0].From, periods[^1].To), Versions(rejection)) with
        {
            Values = [.. data.MonitoredValues],
            Apportioning = [.. Parameters(rejection, claim).Select(parameter => new ApportioningUsed(parameter.Symbol, parameter.Point, null, parameter.Boundary))],
        };
    }

    private static RuleVersions Versions(RejectionCase rejection) => new(rejection.Methodology, rejection.Version, "guidelines");

    private static MeterPosition Position(RejectionCase rejection, Claim claim, PositionRow row)
    {
        MeterSeries[] meters = [.. row.Meters.Select(id => Series(rejection.Meters.Single(meter => string.Equals(meter.Id, id, StringComparison.Ordinal)), claim))];
        var isAdded = claim.Treatment == Treatment.AllAdded || row.Sign is "+";
        return (isAdded ? MeterPosition.Plus(row.Name, meters) : MeterPosition.Minus(row.Name, meters)) with
        {
            Gaps = row.AtMostInAnHour is { } most && claim.Treatment != Treatment.GapsRefused ? GapRule.AtCapacity(most, Unit.Parse(row.UnitOfMost!), Source) : GapRule.Refused,
            Plausibility = row.CapacityInMegawatts is { } megawatts ? Rules(new(megawatts, Units.Megawatt), row.UsualLoad) : null,
        };
    }

    private static PlausibilityRules Rules(Quantity rating, IReadOnlyList<decimal> load)
    {
        var capacity = new RatedCapacity(rating, Source);
        return PlausibilityRules.Of(Units.MegawattHour, [new CapacityLimit(capacity), new UnitSlip(UsualDay.FromCapacity(capacity, load[0], load[1]))]);
    }

    private static MeterSeries Series(MeterRow row, Claim claim)
    {
        var meter = new Meter(row.Id, row.Kind, Unit.Parse(claim.UnitOfMeters ?? row.Unit), row.Decimals) { Instrument = claim.Treatment == Treatment.WithoutInstruments ? null : Instrument(row) };
        return row.Kind == MeterKind.Register
            ? MeterSeries.Of(meter, [.. row.Readings.Select(reading => new Reading(Clock.BeginningOf(reading.At!.Value), reading.Shows))])
            : MeterSeries.OfInvoices(meter, Clock, [.. row.Readings.Select(reading => new InvoicedAmount(Period.Parse(reading.Days!), reading.Shows, Source))]);
    }

    private static Instrument? Instrument(MeterRow row)
    {
        if (row.CalibratedEveryMonths is null && row.NoCalibrationBecause is null) return null;
        return Calculations.Monitoring.Calibration.Instrument.Of(
            row.Id,
            row.PermissibleError is { } permissible ? new(permissible, Source) : null,
            row.CalibratedEveryMonths is { } months ? CalibrationRequirement.EveryMonths(months, Source) : CalibrationRequirement.NotRequired(row.NoCalibrationBecause!),
            [.. row.Certificates.Select(certificate => new CalibrationCertificate(certificate.Number, certificate.Date, certificate.FoundError, Source))],
            row.PlanCorrection is { } correction ? new(correction, Source) : null);
    }
}
