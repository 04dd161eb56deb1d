using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>The monitoring plan of a document, with what its report and its history say.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Report">The report without its values; null where the document has none.</param>
/// <param name="History">What earlier reports leave; null where the document does not say it.</param>
internal sealed record StatedPlan(MonitoringPlan Plan, MonitoringReport? Report, MonitoringHistory? History);

/// <summary>From the statements about the monitoring plan to the plan, each problem at its place.</summary>
internal sealed class PlanMapping(PlanContract contract, string project, MethodologyDefinition? methodology, DocumentPlace place)
{
    /// <summary>The plan; null where something is wrong, which then is reported.</summary>
    internal StatedPlan? Map()
    {
        // Of a text with faults parts are left out, without which the others would look wrong.
        if (Stated.IsFaulty(place)) return null;
        var before = place.Problems.Count;
        var plan = Plan();
        var report = contract.Report is { } stated ? Report(stated, place.At("report")) : null;
        var history = contract.History is { } earlier ? History(earlier, place.At("history")) : null;
        return plan is null || place.Problems.Count > before ? null : new(plan, report, history);
    }

    private MonitoringPlan? Plan()
    {
        if (Crediting(contract.Crediting, place.At("crediting")) is not { } crediting) return null;
        var outcome = MonitoringPlan.TryOf(
            project,
            new(contract.Document.Title, contract.Document.Version),
            crediting,
            contract.Points.Select(point => new PlannedPoint(point.Id) { InServiceFrom = point.InServiceFrom, InServiceUntil = point.InServiceUntil, ServiceSource = point.ServiceSource }),
            contract.Versions.Select(entry => new VersionsFrom(entry.From, new(entry.Versions.Methodology, entry.Versions.MethodologyVersion, entry.Versions.RuleSet), entry.Source)),
            contract.Parameters.Select(Parameter));
        foreach (var problem in outcome.Problems) PlaceOf(problem.Where).Report(problem);
        return outcome.TryGet(out var plan) ? plan : null;
    }

    private static CreditingPeriod? Crediting(CreditingPeriodContract crediting, DocumentPlace where)
    {
        if (crediting.Last is not { } last) return new CreditingPeriod(crediting.First);
        return Stated.Days(crediting.First, last, where) is { } days ? new CreditingPeriod(days) : null;
    }

    private static PlannedParameter Parameter(PlannedParameterContract parameter) => new(
        parameter.Symbol,
        (MonitoringOptions)parameter.Option,
        [.. parameter.Sources.Select(source => new RankedSource(source.Name, source.OnlyWhen) { Option = (MonitoringOptions?)source.Option })])
    {
        Point = parameter.Point,
        Item = parameter.Item,
        Apportioning = parameter.Apportioning ?? BoundaryRule.Refused,
        Gaps = parameter.Gaps,
        MaximumPermissibleError = parameter.MaximumPermissibleError,
        CalibrationIntervalMonths = parameter.CalibrationIntervalMonths,
        Frequency = parameter.Frequency,
    };

    private MonitoringReport? Report(MonitoringReportContract report, DocumentPlace where)
    {
        var days = Stated.Days(report.From, report.To, where);
        var isNamed = Stated.Name(report.RuleSet, "ruleSet", where);
        var sources = where.Map("sources", report.Sources, (used, own) =>
            Stated.Days(used.From, used.To, own) is { } period ? new SourceUsed(used.Symbol, used.Point, used.Item, period, used.Source, used.Reason) : null);
        if (methodology is null || days is not { } whole || !isNamed || sources.Count < (report.Sources?.Count ?? 0)) return null;
        // What the report applies is what the document is calculated by.
        var versions = new RuleVersions(methodology.Id, methodology.Version, report.RuleSet);
        var made = report.PreviousLastDay is { } last ? MonitoringReport.After(last, project, whole, versions) : MonitoringReport.First(project, whole, versions);
        return made with
        {
            Sources = sources,
            Apportioning = [.. (report.Apportioning ?? []).Select(used => new ApportioningUsed(used.Symbol, used.Point, used.Item, used.Rule))],
        };
    }

    private MonitoringHistory? History(MonitoringHistoryContract history, DocumentPlace where)
    {
        var days = Stated.Days(history.From, history.To, where);
        var extremes = where.Map("extremes", history.Extremes, Extremes);
        if (days is not { } whole || extremes.Count < history.Extremes.Count) return null;
        var outcome = HistoryReading.State(project, whole, history.PreviousLastDay, extremes);
        foreach (var problem in outcome.Problems)
        {
            var found = history.Extremes.ToList().FindIndex(each => Is(problem.Where, each.Point, each.Symbol, each.Item));
            (found < 0 ? where : where.At("extremes", found)).Report(problem);
        }

        return outcome.TryGet(out var stated) ? stated : null;
    }

    private static HistoricalExtremes? Extremes(ExtremesContract extremes, DocumentPlace where)
    {
        var (lowest, highest) = (Value(extremes.Lowest, where.At("lowest")), Value(extremes.Highest, where.At("highest")));
        var (lowestPerDay, highestPerDay) = (Value(extremes.LowestPerDay, where.At("lowestPerDay")), Value(extremes.HighestPerDay, where.At("highestPerDay")));
        if (lowest is null || highest is null || lowestPerDay is null || highestPerDay is null) return null;
        return new(extremes.Symbol, extremes.Point, extremes.Item, extremes.DayCategory, extremes.Unit)
        {
            Lowest = lowest.Value,
            Highest = highest.Value,
            LowestPerDay = lowestPerDay.Value,
            HighestPerDay = highestPerDay.Value,
        };
    }

    private static HistoricalValue? Value(HistoricalValueContract value, DocumentPlace where) =>
        Stated.Days(value.From, value.To, where) is { } period ? new HistoricalValue(period, value.Value) : null;

    /// <summary>Where a problem of the plan belongs: to a parameter, to a monitoring point or to the plan as a whole.</summary>
    private DocumentPlace PlaceOf(Location where)
    {
        var parameters = contract.Parameters.ToList();
        var found = parameters.FindIndex(each => Is(where, each.Point, each.Symbol, each.Item));
        if (found < 0) found = parameters.FindIndex(each => where.Parameter is not null && Is(where, where.Point, each.Symbol, each.Item));
        if (found >= 0) return place.At("parameters", found);
        var point = where.Point is null ? -1 : contract.Points.ToList().FindIndex(each => string.Equals(each.Id, where.Point, StringComparison.Ordinal));
        return point < 0 ? place : place.At("points", point);
    }

    private static bool Is(Location where, string? point, string symbol, string? item) =>
        string.Equals(where.Point, point, StringComparison.Ordinal) && string.Equals(where.Parameter, PlanText.Parameter(symbol, item), StringComparison.Ordinal);
}
