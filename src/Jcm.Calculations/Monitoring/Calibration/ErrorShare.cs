using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>A relative error of measurement and the document that states it.</summary>
/// <param name="Share">The error as a share of the value, at least 0 and below 1: 0.005 for half a per cent.</param>
/// <param name="Source">The data sheet, standard or plan that states it.</param>
public sealed record ErrorShare(decimal Share, string Source)
{
    /// <summary>Share and source.</summary>
    public override string ToString() => $"{NumberText.Of(Share)} ({Source})";
}
