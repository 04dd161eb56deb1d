using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>Consecutive days on which readings of an instrument carry one error for the same reasons.</summary>
/// <param name="Days">The days.</param>
/// <param name="Error">The relative error by which readings are corrected, from 0 to below 1.</param>
/// <param name="Reasons">All reasons that apply, in the order of their list; never empty. The largest of their errors is taken, they do not add up.</param>
/// <param name="Basis">The reasons in words: dates, certificates, errors and their sources.</param>
public sealed record ErrorWindow(Period Days, decimal Error, IReadOnlyList<ErrorReason> Reasons, string Basis)
{
    /// <summary>Whether two windows say the same about the same days.</summary>
    /// <param name="other">The other window.</param>
    public bool Equals(ErrorWindow? other) => other is not null && Days == other.Days && SaysTheSameAs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Days, Error, Basis);

    /// <summary>Days, error, reasons and basis on one line.</summary>
    public override string ToString() => $"{Days}: error {NumberText.Of(Error)} [{string.Join(", ", Reasons)}] {Basis}";

    internal bool SaysTheSameAs(ErrorWindow other) => Error == other.Error && Reasons.SequenceEqual(other.Reasons) && string.Equals(Basis, other.Basis, StringComparison.Ordinal);
}
