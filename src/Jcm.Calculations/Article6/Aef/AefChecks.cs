using Jcm.Calculations.Article6.Aef.Checks;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>All checks within one report, from the single cell to the whole.</summary>
internal static class AefChecks
{
    internal static AefFindings Run(AefReport report, AefNomenclature nomenclature)
    {
        var findings = new FindingList();
        var authorisations = new AuthorisationIndex(report);
        FieldChecks.Run(report, nomenclature, findings);
        SubmissionChecks.Run(report.Submission, findings);
        AuthorisationChecks.Run(report, authorisations, findings);
        for (var i = 0; i < report.Actions.Count; i++)
        {
            var action = report.Actions[i];
            BlockChecks.Run(report, action.Block, AefTable.Actions, i + 1, action.Type, authorisations, findings);
            ActionChecks.Run(report, action, i + 1, authorisations, nomenclature, findings);
        }

        for (var i = 0; i < report.Holdings.Count; i++)
        {
            BlockChecks.Run(report, report.Holdings[i].Block, AefTable.Holdings, i + 1, null, authorisations, findings);
        }

        EntityChecks.Run(report, findings);
        OverlapChecks.Run(report, findings);
        return findings.With(Policies(nomenclature));
    }

    private static List<string> Policies(AefNomenclature nomenclature) =>
    [
        .. AefFields.All.Select(field => field.Provenance).Distinct().Select(source => $"Fields: {source}."),
        .. nomenclature.All.Select(term => (term.Provenance with { Note = null }).ToString()).Distinct(StringComparer.Ordinal).Select(source => $"Values: {source}."),
        "Outcomes are the same where cooperative approach, Party ITMO registry, first transferring Party, vintage and serial number are the same.",
        "The authorised quantity of the latest version is compared with what was first transferred under it, and with what was acquired under it, in the reported year.",
        "Use, Cancellation and Voluntary Cancellation end outcomes; a first transfer does not.",
    ];
}
