using System.Globalization;
using System.Text;
using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Article6;

/// <summary>
/// Everything that a ledger holds, one thing a line, in an order that does not depend on how the ledger came about in memory. Texts of callers are quoted, so that
/// no two ledgers have the same lines.
/// </summary>
internal static class LedgerText
{
    internal static IEnumerable<string> Lines(ItmoLedger ledger)
    {
        foreach (var entry in ledger.Entries) yield return string.Create(CultureInfo.InvariantCulture, $"{entry.Number} {entry.Action.Date:yyyy-MM-dd} {Line(entry.Action)}");
        foreach (var block in ledger.Blocks) yield return Line(block);
    }

    private static string Line(LedgerAction action) => action switch
    {
        RegisterApproach each => $"approach {Quoted(each.Approach.Id)} {Quoted(each.Approach.Name)} {string.Join(' ', each.Approach.Parties)}",
        ReportNdc each => Terms(each.Ndc),
        Authorise each => Terms(each.Authorisation),
        Issue each => $"issue {each.Range} {Line(each.Account)} {each.MitigationType} {Line(each.Metric)} {Quoted(each.Sector)} {Quoted(each.ActivityType)} {Line(each.Underlying)}",
        AuthoriseUnits each => $"authorise {each.Range} {Quoted(each.AuthorisationId)}",
        FirstTransfer each => $"first transfer {each.Range} {Line(each.From)} {each.AcquiringParty}",
        Transfer each => $"transfer {each.Range} {Line(each.From)} {each.AcquiringParty}",
        Acquire each => $"acquire {each.Range} {Line(each.Into)}",
        Move each => $"move {each.Range} {Line(each.From)} {Line(each.Into)}",
        Use each => $"use {each.Range} {Line(each.From)} {each.Year}",
        Cancel each => $"cancel {each.Range} {Line(each.From)} {each.Purpose.Word()} {Quoted(each.Entity)}",
        VoluntarilyCancel each => $"voluntarily cancel {each.Range} {Line(each.From)} {Quoted(each.Entity)}",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "There is no such action."),
    };

    /// <summary>The history of a block is in the entries: how many there are and which is the last one stand for it.</summary>
    private static string Line(ItmoBlock block) => string.Create(
        CultureInfo.InvariantCulture,
        $"block {block.Range} {(block.Account is { } account ? Line(account) : $"in transit to {block.Party}")}; {string.Join(", ", block.Authorisations.Select(unit => $"{Quoted(unit.Authorisation.Id)} {unit.Authorisation.Version} in {unit.Entry}"))}; {block.FirstTransfer?.Entry} {block.FirstTransfer?.Cause} {block.FirstTransfer?.Purposes.Word()}; {block.Final?.Entry} {block.Final?.Kind}; {block.LastEntry.Count} {block.LastEntry.Last}");

    private static string Terms(Ndc ndc) => string.Create(
        CultureInfo.InvariantCulture,
        $"NDC {ndc.Party} {ndc.FirstYear} {ndc.LastYear} {ndc.Method} {Line(ndc.Metric)} {ndc.IsPoliciesAndMeasures} {(ndc.Target is { } target ? $"{target.Sense} {target.Level.ToString(CultureInfo.InvariantCulture)}" : "-")}");

    private static string Terms(Authorisation each) => string.Create(
        CultureInfo.InvariantCulture,
        $"authorisation {Quoted(each.Id)} {each.Version} {each.Approach} {each.Party} {each.Purposes.Word()} {each.FirstVintage} {each.LastVintage} {each.Cap} {Line(each.Metric)} {each.FirstTransferOfOtherPurposes}; {string.Join(' ', each.AuthorisedParties)}; {Quoted(each.AuthorisedEntities)}; {Quoted(each.Sectors)}; {Quoted(each.ActivityTypes)}; {Quoted(each.Terms)}");

    private static string Line(Account account) => $"{account.Party} {account.Kind} {Quoted(account.Holder)}";

    private static string Line(Metric metric) => metric.NonGhgUnit is { } unit ? Quoted(unit) : $"{metric.GwpSet}";

    private static string Line(UnderlyingUnits? units) => units is null
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{Quoted(units.Registry)} {Quoted(units.Block)} {units.First}");

    private static string Quoted(IEnumerable<string> texts) => string.Join(' ', texts.Select(Quoted));

    /// <summary>Printable ASCII between quotation marks; every other half character by its number, so that also what is no valid text stays different.</summary>
    private static string Quoted(string? text)
    {
        if (text is null) return "-";
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is >= ' ' and <= '~' and not ('"' or '\\')) quoted.Append(letter);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return quoted.Append('"').ToString();
    }
}
