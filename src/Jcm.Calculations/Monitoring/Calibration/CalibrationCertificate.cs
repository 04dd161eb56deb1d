namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>What a calibration found. Whether it passed follows from the found and the permissible error, where both are known.</summary>
/// <param name="Number">Number of the certificate.</param>
/// <param name="Date">The local day of the calibration.</param>
/// <param name="FoundError">
/// The relative error as found, before any adjustment, with its sign: 0.003 when the instrument shows 0.3 per cent too much. The largest one in size
/// where several points were tested. Above -1 and below 1; null where the certificate states none.
/// </param>
/// <param name="Source">The laboratory and the document.</param>
public sealed record CalibrationCertificate(string Number, DateOnly Date, decimal? FoundError, string Source)
{
    /// <summary>The verdict that the certificate states; needed where the found or the permissible error is not known.</summary>
    public CalibrationVerdict? Verdict { get; init; }

    /// <summary>Whether the instrument was adjusted or replaced at the calibration, so that it is in order from then on even where it failed.</summary>
    public bool IsAdjusted { get; init; }

    /// <summary>The last day of its validity; null where the certificate states none.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Number and day.</summary>
    public override string ToString() => $"{Number} of {ClockText.Day(Date)}";
}
