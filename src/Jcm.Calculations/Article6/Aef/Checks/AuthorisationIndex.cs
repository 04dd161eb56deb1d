namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>The authorisations of a report by their identifier. One authorisation can have several versions, each a row of its own.</summary>
internal sealed class AuthorisationIndex
{
    private readonly Dictionary<string, List<(AefAuthorisation Row, int Number)>> byId = new(StringComparer.Ordinal);

    internal AuthorisationIndex(AefReport report)
    {
        for (var i = 0; i < report.Authorisations.Count; i++)
        {
            var row = report.Authorisations[i];
            if (!byId.TryGetValue(row.Id, out var versions)) byId.Add(row.Id, versions = []);
            versions.Add((row, i + 1));
        }
    }

    /// <summary>The versions of an authorisation; empty where table 2 has none.</summary>
    internal IReadOnlyList<(AefAuthorisation Row, int Number)> Versions(string id) => byId.TryGetValue(id, out var versions) ? versions : [];

    /// <summary>The latest version of every authorisation.</summary>
    internal IEnumerable<(AefAuthorisation Row, int Number)> Latest => byId.Values.Select(versions => versions.MaxBy(version => version.Row.Version));
}
