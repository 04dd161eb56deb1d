using System.Collections.Immutable;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>A monitored parameter that is calculated from meters: the sum of its positions, each with its sign.</summary>
public sealed record MeteredParameter
{
    /// <summary>A metered parameter.</summary>
    /// <param name="point">Identifier of the monitoring point; <see cref="MonitoredValue.AllPoints"/> for one that all points share.</param>
    /// <param name="symbol">Symbol of the parameter, for example <c>EG_i,p</c>.</param>
    /// <param name="option">How it is obtained: one of A, B, C.</param>
    /// <param name="source">The monitoring plan or other document that says so.</param>
    /// <param name="positions">The terms.</param>
    public MeteredParameter(string point, string symbol, MonitoringOptions option, string source, params ReadOnlySpan<MeterPosition> positions)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(source);
        if (positions.Contains(null!)) throw new ArgumentNullException(nameof(positions));
        (Point, Symbol, Option, Source, Positions) = (point, symbol, option, source, [.. positions]);
    }

    /// <summary>Identifier of the monitoring point.</summary>
    public string Point { get; }

    /// <summary>Symbol of the parameter.</summary>
    public string Symbol { get; }

    /// <summary>How it is obtained.</summary>
    public MonitoringOptions Option { get; }

    /// <summary>The document that says so.</summary>
    public string Source { get; }

    /// <summary>The terms.</summary>
    public ImmutableList<MeterPosition> Positions { get; }

    /// <summary>The fuel, waste type or other part of a sum; null where there is none.</summary>
    public string? Item { get; init; }

    /// <summary>What happens to intervals in which a boundary of a period lies. Refused if nothing is said.</summary>
    public BoundaryRule Boundary { get; init; }
}
