using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Monitoring.Calibration;

/// <summary>A measuring instrument with its permissible error, the calibration it needs and the certificates it has: what they say about the readings of each day.</summary>
public sealed class Instrument
{
    private readonly IReadOnlyList<ErrorGround> grounds;

    private Instrument(
        string id,
        string? accuracyClass,
        ErrorShare? maximumPermissibleError,
        CalibrationRequirement? requirement,
        IEnumerable<CalibrationCertificate> certificates,
        ErrorShare? alwaysCorrectBy)
    {
        Id = id;
        AccuracyClass = accuracyClass;
        MaximumPermissibleError = maximumPermissibleError;
        Requirement = requirement;
        Certificates = [.. certificates.OrderBy(certificate => certificate.Date)];
        AlwaysCorrectBy = alwaysCorrectBy;
        grounds = new CalibrationHistory(this).Grounds();
    }

    /// <summary>Serial number or tag.</summary>
    public string Id { get; }

    /// <summary>The accuracy class as the maker states it, for example <c>0.5S</c>; null where it is not stated. It is not turned into an error, which depends on the standard.</summary>
    public string? AccuracyClass { get; }

    /// <summary>The maximum permissible error; null where it is not known.</summary>
    public ErrorShare? MaximumPermissibleError { get; }

    /// <summary>How often it has to be calibrated; null where that is not stated.</summary>
    public CalibrationRequirement? Requirement { get; }

    /// <summary>The certificates in order of time.</summary>
    public IReadOnlyList<CalibrationCertificate> Certificates { get; }

    /// <summary>The error by which the monitoring plan corrects all readings; null where it does not.</summary>
    public ErrorShare? AlwaysCorrectBy { get; }

    /// <summary>An instrument. What is not known is left out; where it turns out to be needed, that is a problem.</summary>
    /// <param name="id">Serial number or tag.</param>
    /// <param name="maximumPermissibleError">The maximum permissible error.</param>
    /// <param name="requirement">How often it has to be calibrated, or why it need not be.</param>
    /// <param name="certificates">The certificates in any order.</param>
    /// <param name="alwaysCorrectBy">The error by which the monitoring plan corrects all readings: 0.0021 for factors of 0.9979 and 1.0021.</param>
    /// <param name="accuracyClass">The accuracy class as the maker states it.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static Instrument Of(
        string id,
        ErrorShare? maximumPermissibleError = null,
        CalibrationRequirement? requirement = null,
        IReadOnlyList<CalibrationCertificate>? certificates = null,
        ErrorShare? alwaysCorrectBy = null,
        string? accuracyClass = null) =>
        TryOf(id, maximumPermissibleError, requirement, certificates, alwaysCorrectBy, accuracyClass).Value;

    /// <summary>An instrument. What is not known is left out; where it turns out to be needed, that is a problem.</summary>
    /// <param name="id">Serial number or tag.</param>
    /// <param name="maximumPermissibleError">The maximum permissible error.</param>
    /// <param name="requirement">How often it has to be calibrated, or why it need not be.</param>
    /// <param name="certificates">The certificates in any order.</param>
    /// <param name="alwaysCorrectBy">The error by which the monitoring plan corrects all readings: 0.0021 for factors of 0.9979 and 1.0021.</param>
    /// <param name="accuracyClass">The accuracy class as the maker states it.</param>
    public static Outcome<Instrument> TryOf(
        string id,
        ErrorShare? maximumPermissibleError = null,
        CalibrationRequirement? requirement = null,
        IReadOnlyList<CalibrationCertificate>? certificates = null,
        ErrorShare? alwaysCorrectBy = null,
        string? accuracyClass = null)
    {
        var problems = new InstrumentReading(id, maximumPermissibleError, requirement).Problems(certificates ?? [], alwaysCorrectBy, accuracyClass);
        return problems.Count > 0
            ? Outcome<Instrument>.Failed(problems)
            : new Instrument(id, accuracyClass, maximumPermissibleError, requirement, certificates ?? [], alwaysCorrectBy);
    }

    /// <summary>The errors of readings on the days of a period: windows that follow each other without gap or overlap, as long as they can be. A day has the same error in whatever period it is asked for.</summary>
    /// <remarks>
    /// <para>A rule of the JCM as recalled (Guidelines for Developing PDD and Monitoring Report, "Data correction for actual measurement"; Guidelines for
    /// Validation and Verification, "Compliance of calibration frequency and correction of measured values"; the headings were read, the texts were not):
    /// where a calibration is late or missing or has failed, readings of the affected time are corrected by the maximum permissible error, or by the found
    /// error if that is larger. What the affected time is, is the cautious reading of this library:
    /// <list type="bullet">
    /// <item>In order: no error.</item>
    /// <item>Corrected by the plan: the error of the plan, on all days.</item>
    /// <item>Late: from the day after the due day up to and including the day of the next calibration, the larger of the permissible error and the one which
    /// that calibration found; the permissible error as long as there is no later calibration. The due day is the end of the required interval or of
    /// the validity of the certificate, whichever is earlier. Every calibration counts, also one that failed.</item>
    /// <item>Missing: on the days before the first calibration, the larger of the permissible error and the one which that calibration found; the permissible
    /// error where there is none. The day of the first calibration counts as covered, since an instrument is as a rule
    /// calibrated before it is put to work.</item>
    /// <item>Failed: the found error, on all days after the last calibration that left the instrument in order up to and including the day of the one that
    /// failed; and, unless the instrument was adjusted or replaced at it, up to and including the day of the next calibration that left it in order.</item>
    /// </list></para>
    /// <para>Where several apply, the largest error is taken and all reasons are kept; errors never add up.</para>
    /// <para>Where the permissible error is needed and not stated, an error found by a calibration that passed does not stand in for it, as it is the smaller of the two.</para>
    /// </remarks>
    /// <param name="period">The period.</param>
    /// <returns>The windows in order, or a problem for each error that is needed and not known.</returns>
    public Outcome<IReadOnlyList<ErrorWindow>> TryErrorsIn(Period period)
    {
        var applying = GroundsIn(period);
        var problems = applying.Where(ground => ground.Error is null).Select(ground => Unknown(ground, ground.Within(period))).ToList();
        return problems.Count > 0 ? Outcome<IReadOnlyList<ErrorWindow>>.Failed(problems) : Windows(period, applying);
    }

    /// <summary>The errors of readings on the days of a period, by the rules of <see cref="TryErrorsIn(Period)"/>.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="InvalidDataProblemsException">An error is needed and not known; the exception carries all problems.</exception>
    public IReadOnlyList<ErrorWindow> ErrorsIn(Period period) => TryErrorsIn(period).Value;

    /// <summary>What a reader should see of the calibration in a period: each calibration that is late, missing or failed. A missing one is a doubt where no document says whether one is required, all else a fault.</summary>
    /// <param name="period">The period.</param>
    public IEnumerable<Finding> Findings(Period period) =>
        from ground in GroundsIn(period)
        where IsFinding(ground)
        select new Finding(
            ground.Reason == ErrorReason.Missing && Requirement is null ? FindingGrade.Doubt : FindingGrade.Fault,
            ground.Reason switch
            {
                ErrorReason.Late => FindingCode.LateCalibration,
                ErrorReason.Missing => FindingCode.MissingCalibration,
                _ => FindingCode.FailedCalibration,
            },
            new Location(Period: period.ToString()),
            Id,
            Message(ground, ground.Within(period)));

    /// <summary>Identifier and accuracy class.</summary>
    public override string ToString() => AccuracyClass is null ? Id : $"{Id}, class {AccuracyClass}";

    /// <summary>The last day on which a certificate stands: the end of the required interval or of its validity, whichever is earlier; null where it has no end.</summary>
    internal DateOnly? DueAfter(CalibrationCertificate certificate)
    {
        var due = Requirement?.DueAfter(certificate.Date);
        return due is null || certificate.ValidUntil < due ? certificate.ValidUntil ?? due : due;
    }

    /// <summary>Whether a certificate found more than is permissible.</summary>
    internal bool HasFailed(CalibrationCertificate certificate) => InstrumentReading.FollowingVerdict(certificate, MaximumPermissibleError) == CalibrationVerdict.Failed;

    private static List<ErrorWindow> Windows(Period period, List<ErrorGround> applying)
    {
        var starts = new SortedSet<DateOnly> { period.From };
        foreach (var ground in applying)
        {
            var within = ground.Within(period);
            starts.Add(within.From);
            if (within.To < period.To) starts.Add(within.To.AddDays(1));
        }

        var windows = new List<ErrorWindow>();
        DateOnly[] froms = [.. starts];
        for (var i = 0; i < froms.Length; i++)
        {
            var window = Window(new(froms[i], i + 1 < froms.Length ? froms[i + 1].AddDays(-1) : period.To), applying);
            if (windows.Count > 0 && windows[^1].SaysTheSameAs(window)) windows[^1] = window with { Days = new(windows[^1].Days.From, window.Days.To) };
            else windows.Add(window);
        }

        return windows;
    }

    /// <summary>The window of days on which the same grounds apply.</summary>
    private static ErrorWindow Window(Period days, List<ErrorGround> applying)
    {
        List<ErrorGround> here = [.. applying.Where(ground => ground.Days.Overlaps(days))];
        // What stands by one calibration does not, where another ground says that it is late or has failed.
        if (here.Exists(IsFinding)) here.RemoveAll(ground => ground.Reason == ErrorReason.InOrder);
        ErrorReason[] reasons = [.. here.Select(ground => ground.Reason).Where(reason => reason != ErrorReason.InOrder).Distinct().Order()];
        return new(days, here.Max(ground => ground.Error!.Value), reasons.Length > 0 ? reasons : [ErrorReason.InOrder], Basis(here));
    }

    private static bool IsFinding(ErrorGround ground) => ground.Reason is ErrorReason.Late or ErrorReason.Missing or ErrorReason.Failed;

    /// <summary>The grounds in words, the largest errors first where there are very many.</summary>
    private static string Basis(List<ErrorGround> grounds)
    {
        const int MostNamed = 10;
        if (grounds.Count <= MostNamed) return string.Join("; ", grounds.Select(ground => ground.Text));
        var named = grounds.OrderByDescending(ground => ground.Error).Take(MostNamed).Select(ground => ground.Text);
        return string.Join("; ", named) + string.Create(CultureInfo.InvariantCulture, $"; and {grounds.Count - MostNamed} further reasons");
    }

    private List<ErrorGround> GroundsIn(Period period) => [.. grounds.Where(ground => ground.Days.Overlaps(period))];

    private Problem Unknown(ErrorGround ground, Period days) => new(
        ProblemCode.UnknownValue,
        new Location(Period: days.ToString(), Parameter: $"instrument {Id}"),
        $"The error of readings is needed and not known: {ground.Text}. Take it from {ground.Document}.");

    private static string Message(ErrorGround ground, Period days)
    {
        var correction = ground.Error is { } error ? $"an error of {NumberText.Of(error)} applies to the readings" : $"the error is not known, see {ground.Document}";
        return string.Create(CultureInfo.InvariantCulture, $"{days} ({days.Days} day{(days.Days == 1 ? "" : "s")}): {ground.Text}; {correction}.");
    }
}
