using Jcm.Calculations;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace MonitoringData;

/// <summary>How the net export of both roofs follows from the meters: what is stated about gaps, estimates, boundaries, changes of registers.</summary>
internal static class Statement
{
    internal const string Source = "net export of the revenue meters";

    /// <summary>Meters and readings alone. Nothing is said about what no reading shows.</summary>
    internal static Outcome<MeteredData> TryAsFirstRead(SiteData data) => Try(
        new(Site.RoofA, Site.Generation, MonitoringOptions.C, Source, ExportOfA(data), MeterPosition.Minus("import", Series(data, Site.ImportOfA))),
        new(Site.RoofB, Site.Generation, MonitoringOptions.C, Source, ExportOfB(data, Units.KilowattHour), MeterPosition.Minus("import", Series(data, Site.ImportOfB))));

    /// <summary>The same with the rules of the monitoring plan, the record of the reset and the invoices.</summary>
    /// <param name="data">The readings.</param>
    /// <param name="unitOfB">The unit in which the column of the logger of roof B is said to be.</param>
    internal static Outcome<MeteredData> TryByThePlan(SiteData data, Unit unitOfB)
    {
        var outcome = StatedHistory.TryOf(data.History, Units.KilowattHour, "monitoring report 2023, daily values");
        if (!outcome.TryGet(out var history)) return Outcome<MeteredData>.Failed(outcome.Problems);
        var changes = data.Changes.Where(change => string.Equals(change.Meter, Site.ImportOfB.Id, StringComparison.Ordinal)).Select(change => change.Change).ToArray();
        var standby = GapRule.AtCapacity(50, Units.KilowattHour, Site.Plan);
        var exportOfA = ExportOfA(data) with { Gaps = GapRule.CheckMeter(Site.Plan), Estimated = EstimatedReadings.TreatedAsMissing, Invoices = MeterSeries.OfInvoices(Site.AccountOfA, Site.Clock, data.Invoices) };
        var exportOfB = ExportOfB(data, unitOfB) with
        {
            Gaps = GapRule.LeastOfHistory(history),
            Estimated = EstimatedReadings.TreatedAsMissing,
            Plausibility = PlausibilityRules.Of(unitOfB, [new UnitSlip(UsualDay.FromHistory(history))]),
        };
        return Try(
            Net(Site.RoofA, exportOfA, MeterPosition.Minus("import", Series(data, Site.ImportOfA)) with { Gaps = standby, Estimated = EstimatedReadings.TreatedAsMissing }),
            Net(Site.RoofB, exportOfB, MeterPosition.Minus("import", Series(data, Site.ImportOfB).WithChanges(changes)) with { Gaps = standby, Estimated = EstimatedReadings.TreatedAsMissing }));
    }

    private static Outcome<MeteredData> Try(params MeteredParameter[] parameters) => MeteredData.TryOf(Site.Project, Site.Methodology, Site.Clock, Site.Months, parameters);

    private static MeteredParameter Net(string roof, MeterPosition export, MeterPosition import) =>
        new(roof, Site.Generation, MonitoringOptions.C, Source, export, import) { Boundary = BoundaryRule.ByTime };

    private static MeterPosition ExportOfA(SiteData data) =>
        MeterPosition.Plus("export", Series(data, Site.FirstExportOfA), Series(data, Site.SecondExportOfA)) with { CheckMeter = Series(data, Site.CheckOfA) };

    private static MeterPosition ExportOfB(SiteData data, Unit unit) => MeterPosition.Plus("export", MeterSeries.OfIntervals(Site.ExportOfB(unit), data.Intervals));

    private static MeterSeries Series(SiteData data, Meter meter) => MeterSeries.Of(meter, data.Register(meter.Id));
}
