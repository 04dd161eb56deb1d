namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>A non-GHG metric is named where the metric is one, and nowhere else.</summary>
internal static class MetricChecks
{
    internal static void Run(AefMetric metric, AefTable table, int row, FindingList findings)
    {
        if (metric is { Kind: AefMetricKind.NonGhg, NonGhgMetric: null })
        {
            findings.Problem(table, row, "Non-GHGMetric", ProblemCode.MissingParameter, "The metric is non-GHG: say which, for example MWh.");
        }

        if (metric is { Kind: AefMetricKind.Ghg, NonGhgMetric: not null })
        {
            findings.Problem(table, row, "Non-GHGMetric", ProblemCode.WrongKind, "The metric is GHG: leave this blank (NA).");
        }
    }
}
