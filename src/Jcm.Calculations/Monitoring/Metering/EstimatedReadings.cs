namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What happens to readings that are marked as estimated.</summary>
public enum EstimatedReadings
{
    /// <summary>They are refused: one of the other rules has to be chosen.</summary>
    Refused,

    /// <summary>They are treated as missing: a register is bridged to the next reading, an interval is a gap.</summary>
    TreatedAsMissing,

    /// <summary>They are counted like readings, and their share is shown.</summary>
    Accepted,
}
