namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>One reason for an error, with all days to which it applies.</summary>
/// <param name="Days">The days, not limited to any period.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Error">The error; null where it is not known.</param>
/// <param name="Text">The reason in words.</param>
/// <param name="Document">The document that holds an error that is not known.</param>
internal sealed record ErrorGround(Period Days, ErrorReason Reason, decimal? Error, string Text, string Document)
{
    /// <summary>The days that lie within a period with which the ground overlaps.</summary>
    internal Period Within(Period period) => new(Days.From > period.From ? Days.From : period.From, Days.To < period.To ? Days.To : period.To);
}
