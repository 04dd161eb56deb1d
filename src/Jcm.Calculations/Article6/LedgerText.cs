using System.Globalization;

namespace Jcm.Calculations.Article6;

/// <summary>Everything that a ledger holds, one thing a line, in an order that does not depend on how the ledger came about in memory.</summary>
internal static class LedgerText
{
    internal static IEnumerable<string> Lines(ItmoLedger ledger)
    {
        foreach (var approach in ledger.Approaches) yield return $"approach {approach}: {string.Join(", ", approach.Parties)}";
        foreach (var ndc in ledger.Ndcs) yield return $"{ndc}: {ndc.Method}, {ndc.Metric}";
        foreach (var authorisation in ledger.Authorisations) yield return Terms(authorisation);
        foreach (var entry in ledger.Entries) yield return Line(entry);
        foreach (var block in ledger.Blocks) yield return Line(block);
    }

    private static string Terms(Authorisation each) => string.Create(
        CultureInfo.InvariantCulture,
        $"{each}: {each.Approach}, {each.Purposes}, {each.FirstVintage} - {each.LastVintage}, cap {each.Cap}, {each.Metric}, first transfer {each.FirstTransferOfOtherPurposes}, Parties {string.Join(", ", each.AuthorisedParties)}, entities {string.Join(" | ", each.AuthorisedEntities)}, sectors {string.Join(" | ", each.Sectors)}, activities {string.Join(" | ", each.ActivityTypes)}, terms {each.Terms}");

    private static string Line(LedgerEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"entry {entry.Number}: {entry.Action}{(entry.Action is Actions.Issue issue ? $", {issue.MitigationType}, {issue.Metric}, {issue.Sector}, {issue.ActivityType}, {issue.Underlying}" : "")}{(entry.Action is Actions.Authorise granted ? $", {Terms(granted.Authorisation)}" : "")}");

    private static string Line(ItmoBlock block) => string.Create(
        CultureInfo.InvariantCulture,
        $"{block}; authorised {string.Join(", ", block.Authorisations.Select(unit => $"{unit.Authorisation.Id} {unit.Authorisation.Version} in {unit.Entry}"))}; {block.FirstTransfer}; {block.Final}; entries {string.Join(" ", block.Entries)}");
}
