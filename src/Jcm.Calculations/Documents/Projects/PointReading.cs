using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>The monitored values of a project document.</summary>
internal sealed class PointReading
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    internal List<MonitoredValue> Read(ProjectContract contract, DocumentPlace place)
    {
        var values = new List<MonitoredValue>();
        for (var i = 0; i < (contract.Points?.Count ?? 0); i++)
        {
            if (contract.Points![i] is not { } point) continue;
            var own = place.At("points", i);
            if (point.Id is MonitoredValue.AllPoints) own.At("id").Report(ProblemCode.Malformed, "\"*\" is no monitoring point: put values that all points share under \"shared\".");
            if (string.IsNullOrWhiteSpace(point.Id)) own.At("id").Report(ProblemCode.Malformed, "The monitoring point has an empty identifier.");
            if (!ids.Add(point.Id)) own.At("id").Report(ProblemCode.Duplicate, $"The monitoring point \"{point.Id}\" occurs twice: put all its periods in one entry.");
            Add(point.Id, point.Periods, own.At("periods"), values);
        }

        Add(MonitoredValue.AllPoints, contract.Shared ?? [], place.At("shared"), values);
        return values;
    }

    /// <summary>The periods of the monitoring points, each once; reversed ones are reported elsewhere.</summary>
    internal static IReadOnlyList<Period> Periods(ProjectContract contract) =>
    [
        .. (contract.Points ?? []).Where(point => point is not null).SelectMany(point => point.Periods).Where(period => period is not null && period.From <= period.To)
            .Select(period => new Period(period.From, period.To)).Distinct().Order(),
    ];

    private static void Add(string point, IReadOnlyList<PeriodContract> periods, DocumentPlace place, List<MonitoredValue> values)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            // Null stands where a faulty period or value was left out.
            if (periods[i] is not { } period) continue;
            if (period.From > period.To)
            {
                place.At(i).Report(ProblemCode.ReversedPeriod, $"The period ends on {Days.Text(period.To)}, before it begins on {Days.Text(period.From)}.");
                continue;
            }

            var days = new Period(period.From, period.To);
            values.AddRange(period.Values.Where(value => value is not null).Select(value =>
                new MonitoredValue(point, days, value.Symbol, value.Value, value.Unit, (MonitoringOptions)value.Option, value.Source, value.DayCategory) { Item = value.Item, MaximumError = value.MaximumError }));
        }
    }
}
