using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Projects;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Results;

/// <summary>The document of a calculation.</summary>
internal static class ResultWriting
{
    internal static ResultContract Write(ProjectCalculation calculation)
    {
        var (inputs, result) = (calculation.Inputs, calculation.Result);
        var methodology = result.Project.Methodology;
        return new()
        {
            Format = ResultDocument.Format,
            Project = result.Project.Id,
            Name = result.Project.Name,
            Methodology = new() { Id = methodology.Id, Version = methodology.Version, Title = methodology.Title, Document = methodology.Sources[0].Url },
            CalculatedWith = new() { Library = ProjectResult.LibraryVersion, Data = ProjectResult.DataVersion },
            Fingerprint = inputs.Fingerprint,
            Unit = "tCO2e",
            Total = Levels(result.Total),
            Points = [.. result.Points.Select(total => new PointTotalContract { Point = total.Point, Levels = Levels(total.Levels) })],
            Periods = [.. result.Periods.Select(total => new PeriodTotalContract { From = total.Period.From, To = total.Period.To, Levels = Levels(total.Levels) })],
            Vintages = [.. result.Vintages.Select(total => new VintageTotalContract { Vintage = total.Vintage.Number, Levels = Levels(total.Levels) })],
            Credits = calculation.Credits is { } credits ? Credits(credits) : null,
            Allocation = calculation.Allocation is { } allocation ? Allocation(allocation) : null,
            Results = [.. result.Results.Select(PeriodWriting.Write)],
            CarriedForward = result.CarriedForward is { Count: > 0 } carried ? [.. carried.Select(ProjectWriting.Carried)] : null,
            Findings = result.Project.Meterings.SelectMany(metering => metering.Findings).Select(Finding).ToList() is { Count: > 0 } findings ? findings : null,
            Warnings = [.. result.Warnings.Select(warning => new WarningContract { Code = warning.Code.ToString(), Where = warning.Where.ToString(), Message = warning.Message })],
            Policies = result.Policies,
            Inputs = inputs.Contract,
        };
    }

    internal static LevelsContract Levels(EmissionLevels levels) => new()
    {
        Reference = levels.Reference.Tonnes,
        Project = levels.Project.Tonnes,
        Reduction = levels.Reduction.Tonnes,
        BusinessAsUsual = levels.BusinessAsUsual?.Tonnes,
        Uncredited = levels.Uncredited?.Tonnes,
    };

    private static CreditsContract Credits(Credits credits) => new()
    {
        Total = credits.Total,
        UpTo2020 = credits.UpTo2020,
        From2021 = credits.From2021,
        Vintages = [.. credits.Vintages.Select(vintage => new CreditedVintageContract { Vintage = vintage.Vintage.Number, Unrounded = vintage.Unrounded, Creditable = vintage.Creditable, Tonnes = vintage.WholeTonnes })],
        CarriedForward = CreditingWriting.Deficit(credits.CarriedForward),
        SetToZero = CreditingWriting.Deficit(credits.SetToZero),
        Policies = credits.Policies,
    };

    private static DividedCreditsContract Allocation(Allocation allocation) => new()
    {
        Parts = [.. allocation.Parts.Select(Part)],
        Lots = [.. allocation.Lots.Select(lot => new LotContract { Name = lot.Name, Total = lot.Total, Parts = [.. lot.Parts.Select(Part)] })],
        Policies = allocation.Policies,
    };

    private static PartContract Part(AllocatedPart part) =>
        new() { Holder = part.Holder.Name, Side = part.Holder.Side, Share = part.Share, Exact = part.Exact, Tonnes = part.Tonnes };

    private static FindingContract Finding(Finding finding) => new()
    {
        Grade = finding.Grade,
        Code = finding.Code.ToString(),
        Where = finding.Where.ToString(),
        Subject = finding.Subject.Length == 0 ? null : finding.Subject,
        Message = finding.Message,
    };
}
