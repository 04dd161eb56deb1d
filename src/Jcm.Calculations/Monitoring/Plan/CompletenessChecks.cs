namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>Whether the periods of every monitoring point follow each other through the whole report, with a value of every planned parameter in each.</summary>
internal sealed class CompletenessChecks
{
    private readonly PlanComparison comparison;
    private readonly MonitoringPlan plan;
    private readonly Period report;
    private readonly HashSet<(string Point, Period Period, string Symbol, string? Item)> given;

    internal CompletenessChecks(PlanComparison comparison)
    {
        this.comparison = comparison;
        plan = comparison.Plan;
        report = comparison.Report.Period;
        given = [.. comparison.Values.Select(value => (value.Point, value.Period, value.Symbol, value.Item))];
    }

    internal void Run()
    {
        var known = comparison.Values.Where(value => comparison.Planned(value) is not null).ToLookup(value => value.Point, value => value.Period, StringComparer.Ordinal);
        var all = new SortedSet<Period>();
        foreach (var point in plan.Points)
        {
            var periods = Check(point, [.. known[point.Id].Distinct().Order()]);
            all.UnionWith(periods);
            CheckParameters(point.Id, periods, plan.Expected(point.Id));
        }

        CheckShared(all, [.. known[MonitoredValue.AllPoints].Distinct().Order()]);
    }

    /// <summary>Checks the periods of a point against the report and against each other.</summary>
    /// <returns>Those in which the point is in service, in order.</returns>
    private List<Period> Check(PlannedPoint point, List<Period> periods)
    {
        if (point.InService(report) is not { } service)
        {
            foreach (var period in periods) RefuseOutOfService(point, period);
            return [];
        }

        if (periods.Count == 0)
        {
            comparison.Refuse(ProblemCode.Empty, comparison.At(point.Id, service), "The monitoring point is in service and has no value in the report: give its values, or name the document by which it left service.");
            return [];
        }

        foreach (var period in periods) CheckWithinReport(point, period);
        List<Period> inService = [.. periods.Where(period => period.Overlaps(service))];
        foreach (var period in periods.Where(period => !period.Overlaps(service) && period.Overlaps(report))) RefuseOutOfService(point, period);
        CheckSequence(point, inService, service);
        return inService;
    }

    private void CheckWithinReport(PlannedPoint point, Period period)
    {
        if (!period.Overlaps(report))
        {
            comparison.Refuse(ProblemCode.OutOfRange, comparison.At(point.Id, period), $"The period lies outside the report {report}: move it to the report that it belongs to.");
            return;
        }

        if (period.From < report.From) comparison.Refuse(ProblemCode.OutOfRange, comparison.At(point.Id, period), $"The period begins before the report {report}: begin it on {PlanText.Day(report.From)}.");
        if (period.To > report.To) comparison.Refuse(ProblemCode.OutOfRange, comparison.At(point.Id, period), $"The period ends after the report {report}: end it on {PlanText.Day(report.To)}.");
    }

    private void CheckSequence(PlannedPoint point, List<Period> periods, Period service)
    {
        Period? last = null;
        foreach (var period in periods)
        {
            if (last is { } before && period.From <= before.To)
            {
                var overlap = new Period(period.From, before.To < period.To ? before.To : period.To);
                comparison.Refuse(ProblemCode.OverlappingPeriods, comparison.At(point.Id, period), $"The period overlaps {before}: {overlap} would be counted twice. Begin each period on the day after the one before.");
            }
            else
            {
                var expected = last?.To.AddDays(1) ?? service.From;
                if (period.From > expected) RefuseGap(point, new(expected, period.From.AddDays(-1)));
            }

            if (last is not { } end || period.To > end.To) last = period;
        }

        var covered = last?.To.DayNumber ?? service.From.DayNumber - 1;
        if (covered < service.To.DayNumber) RefuseGap(point, new(DateOnly.FromDayNumber(covered + 1), service.To));
    }

    private void RefuseGap(PlannedPoint point, Period gap) => comparison.Refuse(
        ProblemCode.BrokenSeries,
        comparison.At(point.Id, gap),
        "The monitoring point is in service and no value covers these days: periods follow each other without a gap from the first to the last day of the report. Give the values of these days.");

    private void RefuseOutOfService(PlannedPoint point, Period period) => comparison.Refuse(
        ProblemCode.Contradiction,
        comparison.At(point.Id, period),
        $"The plan says that the point is not in service on these days: {point}, {point.ServiceSource}. Take the values out, or name the document by which it was in service.");

    private void CheckParameters(string point, IEnumerable<Period> periods, IEnumerable<PlannedParameter> expected)
    {
        List<PlannedParameter> parameters = [.. expected];
        foreach (var period in periods)
        {
            foreach (var parameter in parameters.Where(parameter => !given.Contains((point, period, parameter.Symbol, parameter.Item))))
            {
                comparison.Refuse(
                    ProblemCode.MissingParameter,
                    comparison.At(point, period, PlanText.Parameter(parameter.Symbol, parameter.Item)),
                    $"The plan has this parameter monitored here (option {parameter.Option}, from {string.Join(", else ", parameter.Sources)}), and the report has no value for the period.");
            }
        }
    }

    private void CheckShared(IReadOnlyCollection<Period> ofPoints, List<Period> shared)
    {
        CheckParameters(MonitoredValue.AllPoints, ofPoints, plan.Expected(MonitoredValue.AllPoints));
        foreach (var period in shared.Except(ofPoints))
        {
            comparison.Refuse(ProblemCode.BrokenSeries, comparison.At(MonitoredValue.AllPoints, period), "No monitoring point has this period: give what all points share for the periods of the points.");
        }
    }
}
