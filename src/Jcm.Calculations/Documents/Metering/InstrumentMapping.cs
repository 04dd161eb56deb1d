using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring.Calibration;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the statements about an instrument to the instrument.</summary>
internal static class InstrumentMapping
{
    internal static Instrument? Map(InstrumentContract contract, DocumentPlace place)
    {
        var requirement = contract.Requirement is { } stated ? Map(stated, place.At("requirement")) : null;
        var instrument = place.Take(Instrument.TryOf(
            contract.Id, Share(contract.MaximumPermissibleError), requirement, [.. (contract.Certificates ?? []).Select(Map)], Share(contract.AlwaysCorrectBy), contract.AccuracyClass));
        return contract.Requirement is not null && requirement is null ? null : instrument;
    }

    private static ErrorShare? Share(ErrorShareContract? error) => error is null ? null : new(error.Share, error.Source);

    private static CalibrationCertificate Map(CertificateContract certificate) => new(certificate.Number, certificate.Date, certificate.FoundError, certificate.Source)
    {
        Verdict = certificate.Verdict,
        IsAdjusted = certificate.IsAdjusted ?? false,
        ValidUntil = certificate.ValidUntil,
    };

    private static CalibrationRequirement? Map(CalibrationRequirementContract contract, DocumentPlace place) => contract switch
    {
        EveryDaysContract every => IsInterval(every.Days, 36_525, "days", place) ? CalibrationRequirement.EveryDays(every.Days, every.Source) : null,
        EveryMonthsContract every => IsInterval(every.Months, 1_200, "months", place) ? CalibrationRequirement.EveryMonths(every.Months, every.Source) : null,
        EveryYearsContract every => IsInterval(every.Years, 100, "years", place) ? CalibrationRequirement.EveryYears(every.Years, every.Source) : null,
        NotRequiredContract none => CalibrationRequirement.NotRequired(none.Source),
        _ => throw new NotSupportedException("There is no such rule of calibration."),
    };

    private static bool IsInterval(int number, int longest, string key, DocumentPlace place) =>
        Stated.Holds(number >= 1 && number <= longest, key, string.Create(CultureInfo.InvariantCulture, $"The interval between calibrations is from 1 to {longest} {key}."), place);
}
