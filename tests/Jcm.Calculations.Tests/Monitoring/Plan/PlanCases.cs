using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Tests.Monitoring.Plan;

/// <summary>A monitoring report with the plan that it keeps to.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Report">The report.</param>
/// <param name="Periods">The monitoring periods of the points, in order.</param>
internal sealed record PlanCase(MonitoringPlan Plan, MonitoringReport Report, IReadOnlyList<Period> Periods)
{
    /// <summary>The second monitoring period: one with a period on either side.</summary>
    internal Period Middle => Periods[1];

    /// <summary>The value of the first parameter at the first point in the middle period.</summary>
    internal MonitoredValue Target => Report.Values.Single(value => value.Point is "P1" && value.Symbol is "X1" && value.Period == Middle);

    internal PlanCheck CheckWith(Func<MonitoredValue, bool> kept, params MonitoredValue[] added) =>
        Plan.Check(Report with { Values = [.. Report.Values.Where(kept), .. added] });

    internal PlanCheck CheckTarget(Func<MonitoredValue, MonitoredValue> change) => CheckWith(value => value != Target, change(Target));
}

/// <summary>Plans and the reports that keep to them.</summary>
internal static class PlanCases
{
    internal const string Project = "VN-1";
    internal const string LastPoint = "last";
    internal static readonly RuleVersions Versions = new("VN_AM005", "1.0", "JCM_VN_GL_PDD_MR_ver02.0");
    internal static readonly PlanDocument Document = new("PDD of VN-1", "03.0");

    /// <summary>A parameter of two sources: a meter under option C, and an invoice under option B.</summary>
    internal static PlannedParameter Metered(string symbol) =>
        new(symbol, MonitoringOptions.C, [new("main meter"), new("invoice", "the meter has failed") { Option = MonitoringOptions.B }])
        {
            Apportioning = BoundaryRule.ByTime,
            MaximumPermissibleError = 0.01m,
            CalibrationIntervalMonths = 12,
            Frequency = "continuous",
        };

    internal static VersionsFrom From(DateOnly day, RuleVersions? versions = null) => new(day, versions ?? Versions, "registration of VN-1");

    internal static MonitoredValue Value(string point, Period period, string symbol, string? item = null) =>
        new(point, period, symbol, 12.5m, "MWh", MonitoringOptions.C, "main meter") { Item = item };

    /// <summary>
    /// Random consistent cases: 3 or 4 points of which the last comes into service with the second period, 2 or 3 parameters, one more that is a part
    /// of a sum and one that is shared or not, 3 to 6 periods of 1 to 60 days, a first or a later report, an open or a stated end of the crediting period.
    /// </summary>
    internal static Gen<PlanCase> Consistent =>
        from points in Gen.Choose(2, 3)
        from parameters in Gen.Choose(2, 3)
        from isShared in Gen.Elements(true, false)
        from hasItem in Gen.Elements(true, false)
        from lengths in Gen.Choose(1, 60).ArrayOf(6)
        from count in Gen.Choose(3, 6)
        from begin in Gen.Choose(0, 3_000)
        from later in Gen.Choose(0, 400)
        from isOpen in Gen.Elements(true, false)
        select Make(points, parameters, isShared, hasItem, [.. lengths.Take(count)], new DateOnly(2021, 1, 1).AddDays(begin), later, isOpen);

    /// <summary>Three calendar months of two points, P1 and the one that comes into service with the second month, with a shared parameter.</summary>
    internal static PlanCase Plain { get; } = Make(1, 2, isShared: true, hasItem: true, [31, 28, 31], new(2023, 1, 1), later: 0, isOpen: false);

    private static PlanCase Make(int points, int parameters, bool isShared, bool hasItem, int[] lengths, DateOnly first, int later, bool isOpen)
    {
        var periods = new List<Period>();
        var day = first.AddDays(later);
        foreach (var length in lengths)
        {
            periods.Add(new(day, day.AddDays(length - 1)));
            day = day.AddDays(length);
        }

        var span = new Period(periods[0].From, periods[^1].To);
        PlannedPoint[] planned =
        [
            .. Enumerable.Range(1, points).Select(number => new PlannedPoint("P" + number.ToString(CultureInfo.InvariantCulture))),
            new(LastPoint) { InServiceFrom = periods[1].From, ServiceSource = "commissioning report" },
        ];
        PlannedParameter[] monitored =
        [
            .. Enumerable.Range(1, parameters).Select(number => Metered("X" + number.ToString(CultureInfo.InvariantCulture))),
            .. hasItem ? [Metered("FC") with { Item = "diesel" }] : Array.Empty<PlannedParameter>(),
            .. isShared ? [Metered("S") with { Point = MonitoredValue.AllPoints }] : Array.Empty<PlannedParameter>(),
        ];
        var crediting = isOpen ? new CreditingPeriod(first) : new CreditingPeriod(new Period(first, span.To.AddDays(later)));
        var plan = MonitoringPlan.Of(Project, Document, crediting, planned, [From(first)], monitored);
        var report = later == 0 ? MonitoringReport.First(Project, span, Versions) : MonitoringReport.After(span.From.AddDays(-1), Project, span, Versions);
        MonitoredValue[] values =
        [
            .. from point in planned
               from period in periods
               where point.InService(period) is not null
               from parameter in monitored
               where parameter.Point is null
               select Value(point.Id, period, parameter.Symbol, parameter.Item),
            .. from period in periods where isShared select Value(MonitoredValue.AllPoints, period, "S"),
        ];
        ApportioningUsed[] apportioning = [.. monitored.Where(parameter => parameter.Point is null).Select(parameter => new ApportioningUsed(parameter.Symbol, "P1", parameter.Item, BoundaryRule.ByTime))];
        return new(plan, report with { Values = values, Apportioning = apportioning }, periods);
    }
}
