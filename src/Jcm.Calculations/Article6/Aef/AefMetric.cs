namespace Jcm.Calculations.Article6.Aef;

/// <summary>The two kinds of metric.</summary>
public enum AefMetricKind
{
    /// <summary>Tonnes of CO2 equivalent.</summary>
    Ghg,

    /// <summary>An agreed non-GHG metric.</summary>
    NonGhg,
}

/// <summary>The three columns in which the tables state a metric. A <see cref="Metric"/> turns into them by itself.</summary>
public sealed record AefMetric
{
    /// <summary>Metric.</summary>
    public required AefMetricKind Kind { get; init; }

    /// <summary>Applicable GWP value(s), for example <c>AR5</c>; null where there are none.</summary>
    public string? GwpValues { get; init => field = AefText.OrNull(value); }

    /// <summary>Applicable non-GHG metric; null (NA) for a GHG metric.</summary>
    public string? NonGhgMetric { get; init => field = AefText.Applicable(value); }

    /// <summary>The columns of a metric.</summary>
    /// <param name="metric">The metric; its set of global warming potentials is named by its report, for example <c>AR5</c>.</param>
    public static implicit operator AefMetric(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new()
        {
            Kind = metric.IsGhg ? AefMetricKind.Ghg : AefMetricKind.NonGhg,
            GwpValues = metric.GwpSet?.ToString(),
            NonGhgMetric = metric.NonGhgUnit,
        };
    }
}
