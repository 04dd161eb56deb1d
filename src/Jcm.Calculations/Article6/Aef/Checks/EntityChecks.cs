namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Entities that tables 2 and 3 name are in table 5.</summary>
internal static class EntityChecks
{
    internal static void Run(AefReport report, FindingList findings)
    {
        var known = report.AuthorisedEntities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < report.Authorisations.Count; i++)
        {
            foreach (var id in report.Authorisations[i].AuthorisedEntityIds.Where(id => !known.Contains(id)))
            {
                // The cell may hold a description instead of an identification number.
                findings.Remark(AefTable.Authorizations, i + 1, "AuthorizedEntityIDs", ProblemCode.UnknownName, $"Table 5 has no entity {AefText.Quote(id)}.");
            }
        }

        for (var i = 0; i < report.Actions.Count; i++)
        {
            if (report.Actions[i].UsingEntityId is not { } id || known.Contains(id)) continue;
            findings.Problem(AefTable.Actions, i + 1, "Using/cancellingEntityID", ProblemCode.UnknownName, $"Table 5 has no entity {AefText.Quote(id)}.");
        }
    }
}
