using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>What is wrong with the statements about an instrument.</summary>
internal sealed class InstrumentReading(string id, ErrorShare? permissible, CalibrationRequirement? requirement)
{
    private readonly List<Problem> problems = [];

    private readonly Location where = new(Parameter: $"instrument {id}");

    /// <summary>Whether an instrument passed: by the found and the permissible error where both are known, else by the stated verdict; null where neither says.</summary>
    internal static CalibrationVerdict? FollowingVerdict(CalibrationCertificate certificate, ErrorShare? permissible) =>
        certificate.FoundError is { } found && permissible is not null
            ? Math.Abs(found) > permissible.Share ? CalibrationVerdict.Failed : CalibrationVerdict.Passed
            : certificate.Verdict;

    internal List<Problem> Problems(IReadOnlyList<CalibrationCertificate> certificates, ErrorShare? always, string? accuracyClass)
    {
        if (string.IsNullOrWhiteSpace(id)) Report(ProblemCode.Malformed, "The instrument has no identifier: give its serial number or tag.");
        if (accuracyClass is not null && string.IsNullOrWhiteSpace(accuracyClass)) Report(ProblemCode.Malformed, "The accuracy class is blank: leave it out where it is not known.");
        Check(permissible, "maximum permissible error");
        Check(always, "error by which the monitoring plan corrects all readings");
        if (requirement is not null && string.IsNullOrWhiteSpace(requirement.Source))
        {
            Report(ProblemCode.MissingSource, "How often the instrument has to be calibrated has no source: name the standard, manual or plan, or why no calibration is needed.");
        }

        foreach (var certificate in certificates) Check(certificate);
        Repeated(certificates, certificate => certificate.Number, number => $"The certificate {number} is supplied twice.");
        Repeated(certificates, certificate => certificate.Date, date => $"There are two calibrations on {ClockText.Day(date)}: keep the one that found the instrument as it was, and state whether it was adjusted.");
        return problems;
    }

    private void Check(ErrorShare? error, string what)
    {
        if (error is null) return;
        if (error.Share is < 0 or >= 1) Report(ProblemCode.OutOfRange, $"The {what} is a share, at least 0 and below 1; {NumberText.Of(error.Share)} is not. Give 0.005 for half a per cent.");
        if (string.IsNullOrWhiteSpace(error.Source)) Report(ProblemCode.MissingSource, $"The {what} has no source: name the data sheet, standard or plan.");
    }

    private void Check(CalibrationCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (string.IsNullOrWhiteSpace(certificate.Number)) Report(ProblemCode.Malformed, $"The certificate of {ClockText.Day(certificate.Date)} has no number.");
        if (string.IsNullOrWhiteSpace(certificate.Source)) Report(ProblemCode.MissingSource, $"The certificate {certificate} has no source: name the laboratory and the document.");
        if (certificate.ValidUntil < certificate.Date) Report(ProblemCode.ReversedPeriod, $"The certificate {certificate} is valid until {ClockText.Day(certificate.ValidUntil.Value)}, before it begins.");
        if (certificate.FoundError is <= -1 or >= 1)
        {
            Report(ProblemCode.OutOfRange, $"The error found by the certificate {certificate} is a share above -1 and below 1; {NumberText.Of(certificate.FoundError.Value)} is not. Give 0.003 for 0.3 per cent; readings of an instrument that wrong are a gap.");
        }

        CheckVerdict(certificate);
        CheckEnd(certificate);
    }

    private void CheckVerdict(CalibrationCertificate certificate)
    {
        var following = FollowingVerdict(certificate, permissible);
        if (certificate.Verdict is { } verdict && !Enum.IsDefined(verdict)) Report(ProblemCode.Malformed, $"The certificate {certificate} has a verdict that does not exist: it is passed or failed.");
        else if (following is null && certificate.FoundError is null) Report(ProblemCode.MissingParameter, $"The certificate {certificate} has neither a found error nor a verdict: take them from it.");
        else if (following is null) Report(ProblemCode.ChoiceNeeded, $"Whether the instrument passed by the certificate {certificate} is not known: state the maximum permissible error, from {CalibrationHistory.DataSheet}, or the verdict of the certificate.");
        else if (certificate.Verdict is { } stated && stated != following)
        {
            Report(ProblemCode.Contradiction, $"The certificate {certificate} states that the instrument {Word(stated)}, and by its found error of {NumberText.Of(certificate.FoundError!.Value)} and the permissible {permissible} it {Word(following.Value)}: correct one of them.");
        }
    }

    private void CheckEnd(CalibrationCertificate certificate)
    {
        if (certificate.ValidUntil is null && requirement is null)
        {
            Report(ProblemCode.ChoiceNeeded, $"When the instrument has to be calibrated after the certificate {certificate} is not known: state the required interval, the validity of the certificate, or why no calibration is required.");
        }

        if (certificate.ValidUntil is not null && requirement is { IsRequired: false })
        {
            Report(ProblemCode.Contradiction, $"The certificate {certificate} has an end of validity, and no calibration is said to be required: leave out one of them.");
        }
    }

    private void Repeated<TKey>(IReadOnlyList<CalibrationCertificate> certificates, Func<CalibrationCertificate, TKey> key, Func<TKey, string> message)
    {
        foreach (var group in certificates.GroupBy(key).Where(group => group.Count() > 1)) Report(ProblemCode.Duplicate, message(group.Key));
    }

    private void Report(ProblemCode code, string message) => problems.Add(new(code, where, message));

    private static string Word(CalibrationVerdict verdict) => verdict == CalibrationVerdict.Passed ? "passed" : "failed";
}
