using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Tests.Article6.Ledger;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

/// <summary>What holds for documents of any ledger.</summary>
public sealed class LedgerDocumentLaws
{
    [Fact]
    public void A_ledger_is_the_same_after_it_was_written_and_read() => Law.Holds(RandomLedgers.All, ledger =>
    {
        var document = LedgerDocument.Of(ledger);
        var read = LedgerDocument.Read(document.Write()).Value;
        Assert.Equal(ledger.Entries.Select(entry => entry.Action), read.Ledger.Entries.Select(entry => entry.Action));
        Assert.Equal(Balances(ledger), Balances(read.Ledger));
        Assert.Equal(ledger.Blocks.Select(block => (block.ToString(), block.FirstTransfer, block.Final)), read.Ledger.Blocks.Select(block => (block.ToString(), block.FirstTransfer, block.Final)));
        Assert.Equal(document.Write(), read.Write());
        Assert.Equal(document.Fingerprint, read.Fingerprint);
    });

    [Fact]
    public void Reports_do_not_notice_that_a_ledger_was_written_and_read() => Law.Holds(RandomLedgers.All, ledger =>
    {
        var read = LedgerDocument.Read(LedgerDocument.Of(ledger).Write()).Value.Ledger;
        foreach (var submission in new[] { Scene.Japan, Scene.Thailand, Scene.VietNam, Scene.Mongolia }.Select(Submission))
        {
            Assert.Equal(AefReport.Of(ledger, submission), AefReport.Of(read, submission));
            Assert.Equal(AefReport.Of(ledger, submission).ToJson(), AefReport.Of(read, submission).ToJson());
        }
    }, runs: 100);

    [Fact]
    public void A_malformed_action_makes_no_other_one_refused() => Law.Holds(
        from ledger in RandomLedgers.All
        from place in Gen.Choose(0, 1_000_000)
        from fault in Gen.Choose(0, 3)
        select (ledger, place, fault),
        each =>
        {
            var json = JsonNode.Parse(LedgerDocument.Of(each.ledger).Write())!;
            var actions = json["actions"]!.AsArray();
            var index = each.place % actions.Count;
            var action = actions[index]!.AsObject();
            switch (each.fault)
            {
                case 0: action["date"] = "2024-02-30"; break;
                case 1: action["outcomes"] = "CA0001"; break;
                case 2: action["what"] = 1; break;
                default: action["party"] = "???"; break;
            }

            var problems = LedgerDocument.Read(json.ToJsonString()).Problems;
            Assert.NotEmpty(problems);
            var path = FormattableString.Invariant($"$.actions[{index}]");
            Assert.All(problems, problem => Assert.True(
                problem.Where.Document!.StartsWith(path, StringComparison.Ordinal) || (problem is { Code: ProblemCode.Refused, Where.Document: "$.actions" } && problem.Message.StartsWith("Not judged", StringComparison.Ordinal)),
                problem.ToString()));
        });

    [Fact]
    public void A_refused_action_is_named_and_those_that_do_not_build_on_it_are_judged() => Law.Holds(
        from ledger in RandomLedgers.All
        from place in Gen.Choose(0, 1_000_000)
        select (ledger, place),
        each =>
        {
            var json = JsonNode.Parse(LedgerDocument.Of(each.ledger).Write())!;
            var actions = json["actions"]!.AsArray();
            var index = each.place % actions.Count;
            actions[index]!.AsObject()["date"] = "2020-12-31";
            var problems = LedgerDocument.Read(json.ToJsonString()).Problems;
            var refused = problems.Single(problem => problem.Where.Document != "$.actions");
            Assert.Equal((ProblemCode.Refused, FormattableString.Invariant($"$.actions[{index}]")), (refused.Code, refused.Where.Document!));
            Assert.StartsWith("[Before2021]", refused.Message, StringComparison.Ordinal);
        });

    private static IEnumerable<string> Balances(ItmoLedger ledger) => ledger.Balances().Select(balance => balance.ToString());

    private static AefSubmission Submission(Party party) => new()
    {
        Party = party,
        Version = "1.0",
        ReportedYear = 2024,
        DateOfSubmission = new(2025, 4, 15),
        FirstYearOfNdcPeriod = 2021,
        LastYearOfNdcPeriod = 2030,
    };
}
