namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>Why readings of a day carry the error that they carry.</summary>
public enum ErrorReason
{
    /// <summary>The calibration is in order, or none is required: nothing is corrected.</summary>
    InOrder,

    /// <summary>The monitoring plan corrects all readings.</summary>
    PlanCorrection,

    /// <summary>A calibration was due and had not been made yet.</summary>
    Late,

    /// <summary>There is no calibration yet.</summary>
    Missing,

    /// <summary>A calibration found an error larger than the permissible one.</summary>
    Failed,
}
