using System.Globalization;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Checks of table 2, and of what tables 3 and 4 make of it.</summary>
internal static class AuthorisationChecks
{
    private const AefTable Table = AefTable.Authorizations;

    private static readonly AefActionType[] Limited = [AefActionType.FirstTransfer, AefActionType.Acquisition];

    internal static void Run(AefReport report, AuthorisationIndex authorisations, FindingList findings)
    {
        var seen = new HashSet<(string Id, int Version)>();
        for (var i = 0; i < report.Authorisations.Count; i++)
        {
            var row = report.Authorisations[i];
            if (!seen.Add((row.Id, row.Version)))
            {
                findings.Problem(Table, i + 1, "AuthorizationID", ProblemCode.Duplicate, string.Create(CultureInfo.InvariantCulture, $"Version {row.Version} of the authorisation {AefText.Quote(row.Id)} stands here twice."));
            }

            Run(row, i + 1, findings);
        }

        Limits(report, authorisations, findings);
    }

    private static void Run(AefAuthorisation row, int number, FindingList findings)
    {
        if (row.Quantity < 0) findings.Problem(Table, number, "AuthorizedQuantity", ProblemCode.OutOfRange, "The authorised quantity is negative.");
        if (row.Timeframe is { } timeframe && timeframe.Last < timeframe.First)
        {
            findings.Problem(Table, number, "AuthorizedTimeframe", ProblemCode.ReversedPeriod, $"The timeframe {timeframe} ends before it begins.");
        }

        MetricChecks.Run(row.Metric, Table, number, findings);
        var isForOtherPurposes = (row.Purposes & Purposes.OtherInternationalMitigation) != Purposes.None;
        if (!isForOtherPurposes && row.AuthorisedOimp is not null)
        {
            findings.Problem(Table, number, "OIMPAuthorized", ProblemCode.WrongKind, "The authorisation is for use towards an NDC only: leave this blank, or add OIMP, IMP or OP to the purposes.");
        }

        if (!isForOtherPurposes && row.FirstTransferDefinition is not null)
        {
            findings.Problem(Table, number, "FirstTransferDefnForOIMP", ProblemCode.WrongKind, "The authorisation is for use towards an NDC only: its first transfer is the first international transfer. Leave this blank.");
        }

        if (isForOtherPurposes && row.FirstTransferDefinition is null)
        {
            findings.Remark(Table, number, "FirstTransferDefnForOIMP", ProblemCode.ChoiceNeeded, "The authorisation covers other international mitigation purposes and does not say what their first transfer is.");
        }
    }

    /// <summary>What is first transferred, or acquired, under an authorisation in the reported year is not more than it allows.</summary>
    private static void Limits(AefReport report, AuthorisationIndex authorisations, FindingList findings)
    {
        var sums = new Dictionary<(string Id, AefActionType Type), Rational>();
        foreach (var action in report.Actions.Where(action => action.Type is AefActionType.FirstTransfer or AefActionType.Acquisition))
        {
            var key = (action.Block.AuthorisationId, action.Type);
            sums[key] = sums.GetValueOrDefault(key) + InMetric(action.Block);
        }

        foreach (var (row, number) in authorisations.Latest)
        {
            if (row.Quantity is not (>= 0 and var limit)) continue;
            foreach (var type in Limited)
            {
                if (sums.GetValueOrDefault((row.Id, type)) <= (decimal)limit) continue;
                findings.Problem(Table, number, "AuthorizedQuantity", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"The authorised quantity is {limit}; the rows of the type {AefWords.ActionTypes.Of(type)} under this authorisation sum to more."));
            }
        }
    }

    private static decimal InMetric(AefBlock block) => block.Metric.Kind == AefMetricKind.Ghg ? block.Quantity : block.NonGhgQuantity ?? 0;
}
