namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>The closed list of what is found in monitoring data. Programs act on the code; people read the message.</summary>
public enum FindingCode
{
    /// <summary>A register went over its highest number and began again at zero.</summary>
    Rollover,

    /// <summary>A register was reset or exchanged, as documented.</summary>
    RegisterChanged,

    /// <summary>The same reading was given more than once.</summary>
    RepeatedReading,

    /// <summary>A reading is marked as estimated.</summary>
    Estimated,

    /// <summary>A reading is marked as invalid, or is no number.</summary>
    Invalid,

    /// <summary>No reading came for longer than expected, though the register shows what went through in the meantime.</summary>
    Silence,

    /// <summary>No reading shows what went through.</summary>
    Gap,

    /// <summary>A boundary lies between two readings.</summary>
    BoundaryInside,

    /// <summary>An amount is negative or outside the range that was stated.</summary>
    OutsideRange,

    /// <summary>More than the installed capacity can give in the time.</summary>
    AboveCapacity,

    /// <summary>The amount changes faster from one interval to the next than is stated to be possible.</summary>
    RateOfChange,

    /// <summary>The same amount or no amount for longer than is stated to be usual.</summary>
    Stuck,

    /// <summary>Generation in hours that are stated to be dark.</summary>
    NightGeneration,

    /// <summary>A day far from the others, by robust statistics.</summary>
    Outlier,

    /// <summary>A value about a thousand times, or another unit's factor, above or below the capacity, the history or the estimate.</summary>
    UnitSlip,

    /// <summary>Meters that measure the same, or whose amounts must add up, do not agree.</summary>
    Imbalance,

    /// <summary>A meter is added at more than one place.</summary>
    CountedTwice,

    /// <summary>The invoice and the meter do not agree.</summary>
    InvoiceDiffers,

    /// <summary>A calibration was made after it was due, or is still due.</summary>
    LateCalibration,

    /// <summary>No certificate covers the time.</summary>
    MissingCalibration,

    /// <summary>A calibration found an error larger than the permissible one.</summary>
    FailedCalibration,

    /// <summary>A source was used although the monitoring plan ranks another one before it.</summary>
    LowerRankedSource,

    /// <summary>What was done differs from the monitoring plan.</summary>
    DiffersFromPlan,
}
