using System.Globalization;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Checks of one block, in table 3 or 4.</summary>
internal static class BlockChecks
{
    internal static void Run(AefReport report, AefBlock block, AefTable table, int row, AefActionType? action, AuthorisationIndex authorisations, FindingList findings)
    {
        Identifiers(block, table, row, findings);
        UnderlyingUnits(block, table, row, findings);
        MetricChecks.Run(block.Metric, table, row, findings);
        Quantities(block, table, row, findings);
        Vintage(report, block, table, row, action, findings);
        Authorisation(block, table, row, authorisations, findings);
    }

    private static void Identifiers(AefBlock block, AefTable table, int row, FindingList findings)
    {
        if (block.FirstId < 0) findings.Problem(table, row, "FirstID", ProblemCode.OutOfRange, "The first identifier is negative.");
        if (block.LastId < block.FirstId) findings.Problem(table, row, "LastID", ProblemCode.OutOfRange, "The last identifier lies before the first.");
    }

    private static void UnderlyingUnits(AefBlock block, AefTable table, int row, FindingList findings)
    {
        if (block is { FirstUnitId: null, LastUnitId: null }) return;
        if (block.UnderlyingUnitRegistryId is null) findings.Problem(table, row, "UnderlyingUnitRegistryID", ProblemCode.MissingParameter, "There are underlying units: name their registry.");
        if (block.FirstUnitId is not { } first)
        {
            findings.Problem(table, row, "UnderlyingUnitFirstUnitID", ProblemCode.MissingParameter, "The last underlying unit is given: give the first one too.");
        }
        else if (block.LastUnitId is not { } last)
        {
            findings.Problem(table, row, "UnderlyingUnitLastUnitID", ProblemCode.MissingParameter, "The first underlying unit is given: give the last one too.");
        }
        else if (last < first)
        {
            findings.Problem(table, row, "UnderlyingUnitLastUnitID", ProblemCode.OutOfRange, "The last underlying unit lies before the first.");
        }
        else if (block.Count > 0 && (decimal)last - first + 1 != block.Count)
        {
            findings.Problem(table, row, "UnderlyingUnitLastUnitID", ProblemCode.Contradiction, string.Create(CultureInfo.InvariantCulture, $"There are {(decimal)last - first + 1} underlying units and {block.Count} identifiers of the block."));
        }
    }

    private static void Quantities(AefBlock block, AefTable table, int row, FindingList findings)
    {
        if (block.Quantity < 0)
        {
            findings.Problem(table, row, "QuantityCO2", ProblemCode.OutOfRange, "The quantity is negative.");
        }
        else if (block.Metric.Kind == AefMetricKind.Ghg && block.Count > 0 && block.Quantity != block.Count)
        {
            findings.Problem(table, row, "QuantityCO2", ProblemCode.Contradiction, string.Create(CultureInfo.InvariantCulture, $"The quantity is {block.Quantity}; the identifiers {block.FirstId} to {block.LastId} are {block.Count}."));
        }

        switch (block)
        {
            case { Metric.Kind: AefMetricKind.Ghg, NonGhgQuantity: not null }:
                findings.Problem(table, row, "QuantityNon-GHG", ProblemCode.WrongKind, "The metric is GHG: leave this blank (NA).");
                break;
            case { Metric.Kind: AefMetricKind.NonGhg, NonGhgQuantity: null }:
                findings.Problem(table, row, "QuantityNon-GHG", ProblemCode.MissingParameter, "The metric is non-GHG: give the quantity in it.");
                break;
            case { NonGhgQuantity: < 0 }:
                findings.Problem(table, row, "QuantityNon-GHG", ProblemCode.OutOfRange, "The quantity is negative.");
                break;
        }
    }

    private static void Vintage(AefReport report, AefBlock block, AefTable table, int row, AefActionType? action, FindingList findings)
    {
        if (block.Vintage < Cut2020.FirstVintage)
        {
            findings.Problem(table, row, "Vintage", ProblemCode.OutOfRange, $"The vintage is {block.Vintage}: mitigation counts from {Cut2020.FirstVintage} onward.");
        }

        // Outcomes can be authorised before they occur; nothing else can be done with them.
        if (action != AefActionType.Authorization && block.Vintage > report.Submission.ReportedYear)
        {
            findings.Problem(table, row, "Vintage", ProblemCode.OutOfRange, $"The vintage {block.Vintage} lies after the reported year {report.Submission.ReportedYear}.");
        }
    }

    private static void Authorisation(AefBlock block, AefTable table, int row, AuthorisationIndex authorisations, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(block.AuthorisationId)) return;
        var versions = authorisations.Versions(block.AuthorisationId);
        if (versions.Count == 0)
        {
            findings.Problem(table, row, "AuthorizationID", ProblemCode.UnknownName, $"Table 2 has no authorisation {AefText.Quote(block.AuthorisationId)}.");
            return;
        }

        if (!versions.Any(version => string.Equals(version.Row.CooperativeApproachId, block.CooperativeApproachId, StringComparison.Ordinal)))
        {
            findings.Problem(table, row, "CooperativeApproachID", ProblemCode.Contradiction, $"The authorisation {AefText.Quote(block.AuthorisationId)} is for the approach {AefText.Quote(versions[^1].Row.CooperativeApproachId)}.");
        }

        if (!versions.Any(version => version.Row.Metric.Kind == block.Metric.Kind))
        {
            findings.Problem(table, row, "Metric", ProblemCode.Contradiction, $"The authorisation {AefText.Quote(block.AuthorisationId)} is in the metric {AefWords.Metrics.Of(versions[^1].Row.Metric.Kind)}.");
        }
    }
}
