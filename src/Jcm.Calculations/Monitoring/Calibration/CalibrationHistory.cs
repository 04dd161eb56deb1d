using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>What the certificates of an instrument say about all days: the rules of <see cref="Instrument.TryErrorsIn(Period)"/>, one method each.</summary>
internal sealed class CalibrationHistory(Instrument instrument)
{
    internal const string DataSheet = "the data sheet of the instrument, or the appendix \"Accuracy Level and Calibration\" of the JCM Guidelines for Developing PDD and Monitoring Report";

    private readonly IReadOnlyList<CalibrationCertificate> certificates = instrument.Certificates;

    private decimal? Permissible => instrument.MaximumPermissibleError?.Share;

    /// <summary>All grounds in the order of their first days. Every day has at least one.</summary>
    internal List<ErrorGround> Grounds()
    {
        var grounds = new List<ErrorGround>();
        if (instrument.AlwaysCorrectBy is { } always)
        {
            grounds.Add(new(new(DateOnly.MinValue, DateOnly.MaxValue), ErrorReason.PlanCorrection, always.Share, $"the monitoring plan corrects all readings by {always}", ""));
        }

        BeforeTheFirst(grounds);
        for (var i = 0; i < certificates.Count; i++)
        {
            var next = i + 1 < certificates.Count ? certificates[i + 1] : null;
            if (instrument.HasFailed(certificates[i])) Failed(i, grounds);
            if (LeavesInOrder(certificates[i])) InOrder(certificates[i], next, grounds);
            Late(certificates[i], next, grounds);
        }

        return [.. grounds.OrderBy(ground => ground.Days.From)];
    }

    private void BeforeTheFirst(List<ErrorGround> grounds)
    {
        var first = certificates.Count > 0 ? certificates[0] : null;
        if (first?.Date == DateOnly.MinValue) return;
        var days = new Period(DateOnly.MinValue, first?.Date.AddDays(-1) ?? DateOnly.MaxValue);
        if (instrument.Requirement is { IsRequired: false } requirement)
        {
            grounds.Add(new(days, ErrorReason.InOrder, 0, $"calibration is {requirement}", ""));
            return;
        }

        grounds.Add(NotCalibrated(days, ErrorReason.Missing, first is null ? "there is no calibration certificate" : $"there is no calibration before {first}", first));
    }

    private void Late(CalibrationCertificate certificate, CalibrationCertificate? next, List<ErrorGround> grounds)
    {
        var last = next?.Date ?? DateOnly.MaxValue;
        if (instrument.DueAfter(certificate) is not { } due || due >= last) return;
        var calibrated = next is null ? "no later calibration is known" : $"it was calibrated by {next}";
        grounds.Add(NotCalibrated(new(due.AddDays(1), last), ErrorReason.Late, $"the calibration after {certificate} was due on {ClockText.Day(due)} and {calibrated}", next));
    }

    private void InOrder(CalibrationCertificate certificate, CalibrationCertificate? next, List<ErrorGround> grounds)
    {
        var due = instrument.DueAfter(certificate);
        var last = next?.Date.AddDays(-1) ?? DateOnly.MaxValue;
        var until = due is { } day ? $"the next calibration is due on {ClockText.Day(day)}" : "no further calibration is due";
        grounds.Add(new(new(certificate.Date, due < last ? due.Value : last), ErrorReason.InOrder, 0, $"calibrated by {certificate}; {until}", ""));
    }

    private void Failed(int index, List<ErrorGround> grounds)
    {
        var failed = certificates[index];
        var from = DateOnly.MinValue;
        for (var i = index - 1; i >= 0; i--)
        {
            if (!LeavesInOrder(certificates[i])) continue;
            from = certificates[i].Date.AddDays(1);
            break;
        }

        var to = failed.Date;
        if (!failed.IsAdjusted)
        {
            to = DateOnly.MaxValue;
            for (var i = index + 1; i < certificates.Count && to == DateOnly.MaxValue; i++)
            {
                if (LeavesInOrder(certificates[i])) to = certificates[i].Date;
            }
        }

        var permissible = Permissible is { } share ? $"more than the permissible {NumberText.Of(share)}" : "more than permissible by its verdict";
        var found = failed.FoundError is { } error ? $"an error of {NumberText.Of(error)}, {permissible}" : "an error that is more than permissible by its verdict";
        var since = from == DateOnly.MinValue ? "no earlier calibration left the instrument in order" : $"the instrument was last in order on {ClockText.Day(from.AddDays(-1))}";
        grounds.Add(new(
            new(from, to),
            ErrorReason.Failed,
            failed.FoundError is { } signed ? Math.Abs(signed) : null,
            $"calibration {failed} found {found}; {since}{(failed.IsAdjusted ? "" : ", and it was not adjusted")}",
            $"certificate {failed}"));
    }

    /// <summary>The larger of the permissible error and the one that the next calibration found.</summary>
    private ErrorGround NotCalibrated(Period days, ErrorReason reason, string text, CalibrationCertificate? next)
    {
        var found = next?.FoundError is { } signed ? Math.Abs(signed) : (decimal?)null;
        var hasFailed = next is not null && instrument.HasFailed(next);
        // An error that failed is the larger one whatever is permissible, and one that passed is the smaller one whatever it is.
        var error = hasFailed ? found : Permissible;
        var larger = instrument.MaximumPermissibleError is { } permissible ? $"permissible error {permissible}" : "the permissible error is not stated";
        if (next is not null) larger += $", error found next {(found is { } share ? NumberText.Of(share) : "not stated")}";
        return new(days, reason, error, $"{text}; {larger}", hasFailed ? $"certificate {next}" : DataSheet);
    }

    private bool LeavesInOrder(CalibrationCertificate certificate) => certificate.IsAdjusted || !instrument.HasFailed(certificate);
}
