namespace Jcm.Calculations.Monitoring;

/// <summary>A change of the local time of a site.</summary>
/// <param name="At">The first instant of the new offset.</param>
/// <param name="Offset">Local time less universal time from then on: whole minutes, within 14 hours either way.</param>
public readonly record struct OffsetChange(DateTimeOffset At, TimeSpan Offset)
{
    /// <summary>The instant in universal time and the offset, for example <c>2024-04-07T03:00Z UTC-04:00</c>.</summary>
    public override string ToString() => $"{ClockText.Instant(At)} {ClockText.Offset(Offset)}";
}
