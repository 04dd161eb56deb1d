using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>A ledger is what its fingerprint says, and nobody changes it from outside.</summary>
public sealed class FingerprintTests
{
    private static readonly ItmoRange Hundred = Thai2024.Range(1, 100);

    [Fact]
    public void The_fingerprint_changes_with_every_accepted_action()
    {
        var ledger = ItmoLedger.Empty;
        var seen = new HashSet<string>(StringComparer.Ordinal) { ledger.Fingerprint() };
        foreach (var entry in Acquired().Entries)
        {
            ledger = ledger.Apply(entry.Action).Accepted();
            Assert.True(seen.Add(ledger.Fingerprint()));
        }

        Assert.Equal(Acquired().Fingerprint(), ledger.Fingerprint());
        Assert.Matches("^[0-9a-f]{64}$", ledger.Fingerprint());
    }

    [Fact]
    public void Whoever_passed_a_list_in_cannot_change_the_ledger_with_it()
    {
        var parties = new List<Party> { Japan, Thailand };
        var entities = new List<string> { "airline" };
        var named = new List<Party> { Japan };
        var authorisation = new Authorisation("X", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { AuthorisedEntities = entities, AuthorisedParties = named };
        var ledger = ItmoLedger.Empty.Replay([new RegisterApproach(Day, new(Approach, "name", parties)), new Authorise(Day, authorisation)]).Accepted();
        var before = ledger.Fingerprint();
        parties.Add(Mongolia);
        entities.Clear();
        named[0] = Mongolia;
        Assert.Equal(before, ledger.Fingerprint());
        Assert.Equal(RefusalReason.PartyNotInApproach, ledger.Apply(new Authorise(Day, new("Y", 1, Approach, Mongolia, Purposes.Ndc, 2021, 2030))).Refusal!.Reason);
        Assert.Equal(authorisation, authorisation with { AuthorisedEntities = ["airline"], AuthorisedParties = [Japan] });
    }

    [Fact]
    public void Ledgers_that_differ_in_anything_have_different_fingerprints()
    {
        var account = ThaiCompany;
        var issue = new Issue(Day, Hundred, account);
        var authorisation = new Authorisation("X", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030);
        LedgerAction[] actions =
        [
            issue,
            issue with { Sector = "Energy generation" },
            issue with { Sector = "-" },
            issue with { ActivityType = "Energy generation" },
            issue with { MitigationType = MitigationType.Removals },
            issue with { Metric = Metric.NonGhg("MWh") },
            issue with { Metric = Metric.NonGhg("AR5") },
            issue with { Underlying = new("JCM", "", 1) },
            issue with { Underlying = new("JCM", "", 2) },
            issue with { Underlying = new("GS", "JCM", 1) },
            issue with { Account = Account.Holding(Thailand, "participant\nblock") },
            issue with { Account = Account.Holding(Thailand, "participant\ud800") },
            issue with { Account = Account.Holding(Thailand, "participant\ud801") },
            issue with { Account = Account.Holding(Thailand, "participant\" \"") },
            new Authorise(Day, authorisation),
            new Authorise(Day, authorisation with { Terms = "a" }),
            new Authorise(Day, authorisation with { AuthorisedEntities = ["a", "b"] }),
            new Authorise(Day, authorisation with { AuthorisedEntities = ["a\" \"b"] }),
            new Authorise(Day, authorisation with { Sectors = ["a", "b"] }),
            new Authorise(Day, authorisation with { ActivityTypes = ["a", "b"] }),
            new Authorise(Day, authorisation with { AuthorisedParties = [Japan] }),
            new Authorise(Day, authorisation with { Cap = 5 }),
            new ReportNdc(Day, new(VietNam, 2031, 2035, AdjustmentMethod.Averaging)),
            new ReportNdc(Day, new(VietNam, 2031, 2035, AdjustmentMethod.Averaging) { Target = NdcTarget.AtMost(5) }),
            new ReportNdc(Day, new(VietNam, 2031, 2035, AdjustmentMethod.Averaging) { IsPoliciesAndMeasures = true }),
        ];
        Assert.Equal(actions.Length, actions.Select(action => Opening.Apply(action).Accepted().Fingerprint()).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(
            Authorised("TH-BOTH-USE").Apply(new Cancel(Day, Hundred, ThaiCompany, Purposes.Other)).Accepted().Fingerprint(),
            Authorised("TH-BOTH-USE").Apply(new Cancel(Day, Hundred, ThaiCompany, Purposes.Other, "airline")).Accepted().Fingerprint(),
            StringComparer.Ordinal);
    }
}
