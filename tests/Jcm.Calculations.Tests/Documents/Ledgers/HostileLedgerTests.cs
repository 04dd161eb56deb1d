using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

/// <summary>Whatever the text, there is an outcome and no exception, and so there is of what follows from it.</summary>
public sealed class HostileLedgerTests
{
    private static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e400", "0.1", "\\ud800", "\ud800", "\0", "1", "9", "2030", "0000", "9999", "-", "..", "THA", "JPN", "XXX", "NDC", "OP",
        "\"use\"", "\"issue\"", "\"cancel\"", "\"action\"", "\"party\"", "2024-02-30", "2025-01-01", ";", " ", "AR4", "MWh", "99999999999999999999",
    ];

    [Fact]
    public void A_document_changed_in_any_places_has_an_outcome_and_so_has_what_follows_from_it()
    {
        var changes =
            from place in Gen.Choose(0, 1_000_000)
            from length in Gen.Frequency((5, Gen.Choose(0, 3)), (1, Gen.Choose(0, 80)))
            from text in Gen.Elements(Fragments)
            select (place, length, text);
        var documents =
            from edits in changes.ListOf().Resize(3)
            select edits.Aggregate(LedgerTexts.Everything, (each, edit) =>
            {
                var start = edit.place % (each.Length + 1);
                return each.Remove(start, Math.Min(edit.length, each.Length - start)).Insert(start, edit.text);
            });
        Law.Holds(documents, Check, runs: 1_000);
    }

    [Fact]
    public void A_document_of_which_one_digit_changed_has_an_outcome_and_so_has_what_follows_from_it()
    {
        var digits = Enumerable.Range(0, LedgerTexts.Everything.Length).Where(place => char.IsAsciiDigit(LedgerTexts.Everything[place])).ToArray();
        Law.Holds(
            from place in Gen.Elements(digits)
            from digit in Gen.Choose(0, 9)
            select LedgerTexts.Everything.Remove(place, 1).Insert(place, digit.ToString(CultureInfo.InvariantCulture)),
            Check,
            runs: 1_000);
    }

    [Fact]
    public void The_schema_is_that_of_the_format() => Assert.Contains("urn:jcm-ledger:1", LedgerDocument.Schema, StringComparison.Ordinal);

    private static void Check(string text)
    {
        var outcome = LedgerDocument.Read(text);
        Assert.All(outcome.Problems, problem => Assert.StartsWith("$", problem.Where.Document, StringComparison.Ordinal));
        if (!outcome.TryGet(out var document)) return;
        Assert.Equal(document.Fingerprint, LedgerDocument.Of(document.Ledger, document.Parties).Fingerprint);
        if (LedgerAdjustments.TryOf(document, needsLevels: false).TryGet(out var adjustments)) Assert.NotEmpty(adjustments.ToJson());
        if (!LedgerReports.TryOf(document, 2025).TryGet(out var reports)) return;
        Assert.All(reports.Reports, each => Assert.NotEmpty(each.Report.ToJson()));
    }
}
