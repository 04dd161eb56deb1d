using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring.Calibration;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>See <see cref="Instrument"/>.</summary>
internal sealed record InstrumentContract
{
    [Description("Serial number or tag.")]
    public required string Id { get; init; }

    [Description("The accuracy class as the maker states it, for example 0.5S. It is not turned into an error.")]
    public string? AccuracyClass { get; init; }

    [Description("The maximum permissible error.")]
    public ErrorShareContract? MaximumPermissibleError { get; init; }

    [Description("How often it has to be calibrated, or why it need not be.")]
    public CalibrationRequirementContract? Requirement { get; init; }

    [Description("The certificates of calibration, in any order.")]
    public IReadOnlyList<CertificateContract>? Certificates { get; init; }

    [Description("The error by which the monitoring plan corrects all readings, for example 0.0021 for factors of 0.9979 and 1.0021.")]
    public ErrorShareContract? AlwaysCorrectBy { get; init; }
}

/// <summary>See <see cref="ErrorShare"/>.</summary>
internal sealed record ErrorShareContract
{
    [Description("The error as a share of the value, from 0 to below 1: 0.005 for half a per cent.")]
    public required decimal Share { get; init; }

    [Description("The data sheet, standard or plan that states it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="CalibrationCertificate"/>.</summary>
internal sealed record CertificateContract
{
    [Description("Number of the certificate.")]
    public required string Number { get; init; }

    [Description("The local day of the calibration.")]
    public required DateOnly Date { get; init; }

    [Description("The relative error as found, before any adjustment, with its sign: 0.003 when the instrument shows 0.3 per cent too much.")]
    public decimal? FoundError { get; init; }

    [Description("The laboratory and the document.")]
    public required string Source { get; init; }

    [Description("The verdict that the certificate states; needed where the found or the permissible error is not known.")]
    public CalibrationVerdict? Verdict { get; init; }

    [Description("Whether the instrument was adjusted or replaced at the calibration; false where it is left out.")]
    public bool? IsAdjusted { get; init; }

    [Description("The last day of its validity; left out where the certificate states none.")]
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>See <see cref="CalibrationRequirement"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(EveryDaysContract), "every days")]
[JsonDerivedType(typeof(EveryMonthsContract), "every months")]
[JsonDerivedType(typeof(EveryYearsContract), "every years")]
[JsonDerivedType(typeof(NotRequiredContract), "not required")]
internal abstract record CalibrationRequirementContract;

/// <summary>See <see cref="CalibrationRequirement.EveryDays"/>.</summary>
internal sealed record EveryDaysContract : CalibrationRequirementContract
{
    [Description("Days between calibrations, 1 to 36525.")]
    public required int Days { get; init; }

    [Description("The standard, manual or plan that requires it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="CalibrationRequirement.EveryMonths"/>.</summary>
internal sealed record EveryMonthsContract : CalibrationRequirementContract
{
    [Description("Months between calibrations, 1 to 1200.")]
    public required int Months { get; init; }

    [Description("The standard, manual or plan that requires it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="CalibrationRequirement.EveryYears"/>.</summary>
internal sealed record EveryYearsContract : CalibrationRequirementContract
{
    [Description("Years between calibrations, 1 to 100.")]
    public required int Years { get; init; }

    [Description("The standard, manual or plan that requires it.")]
    public required string Source { get; init; }
}

/// <summary>See <see cref="CalibrationRequirement.NotRequired"/>.</summary>
internal sealed record NotRequiredContract : CalibrationRequirementContract
{
    [Description("Why: for example that the meter belongs to the grid company, which answers for it under its own law.")]
    public required string Source { get; init; }
}
