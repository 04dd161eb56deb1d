using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>What an authorisation makes of the outcomes: their first transfer for other purposes, and the version that holds for them.</summary>
public sealed class AuthorisationTests
{
    private static readonly ItmoRange Hundred = Thai2024.Range(1, 100);

    [Theory]
    [InlineData("TH-OIMP-AUTH", FirstTransferCause.Authorisation)]
    [InlineData("TH-IMP-ISSUE", FirstTransferCause.Issuance)]
    public void For_other_purposes_authorisation_or_issuance_is_the_first_transfer_when_it_is_specified(string authorisation, FirstTransferCause cause)
    {
        var ledger = Opening.Apply(new Issue(Day, Hundred, ThaiCompany)).Accepted();
        Assert.Null(ledger.Find(Thai2024, 1)!.FirstTransfer);
        ledger = ledger.Apply(new AuthoriseUnits(Day.AddDays(1), Thai2024.Range(1, 10), authorisation)).Accepted();
        var first = ledger.Find(Thai2024, 1)!.FirstTransfer!;
        Assert.Equal((Day.AddDays(1), cause, ledger.Entries.Count), (first.Date, first.Cause, first.Entry));
        Assert.Null(ledger.Find(Thai2024, 11)!.FirstTransfer);
    }

    [Theory]
    [InlineData("TH-BOTH-USE")]
    [InlineData("TH-OP-USE")]
    public void For_other_purposes_cancellation_is_the_first_transfer_when_it_is_specified(string authorisation)
    {
        var ledger = Authorised(authorisation).Replay(
        [
            new Cancel(Day, Thai2024.Range(1, 10), ThaiCompany, Purposes.Other),
            new VoluntarilyCancel(Day, Thai2024.Range(11, 20), ThaiCompany),
        ]).Accepted();
        foreach (var serial in new[] { 1, 11 })
        {
            Assert.Equal(FirstTransferCause.UseOrCancellation, ledger.Find(Thai2024, serial)!.FirstTransfer!.Cause);
        }

        Assert.Null(ledger.Find(Thai2024, 21)!.FirstTransfer);
        Assert.Equal(20, ledger.Balance(Account.Cancellation(Thailand)));
    }

    [Fact]
    public void A_new_version_of_an_authorisation_holds_for_what_is_not_yet_first_transferred_and_for_nothing_else()
    {
        var narrower = new Authorisation("TH-BOTH-USE", 2, Approach, Thailand, Purposes.Ndc, 2021, 2030);
        var ledger = Authorised("TH-BOTH-USE", "JP-BOTH").Replay(
        [
            new FirstTransfer(Day, Thai2024.Range(1, 50), ThaiCompany, Japan),
            new Acquire(Day, Thai2024.Range(1, 50), JapaneseGovernment),
            new Authorise(Day, narrower),
            new FirstTransfer(Day, Thai2024.Range(51, 100), ThaiCompany, Japan),
            new Acquire(Day, Thai2024.Range(51, 100), JapaneseGovernment),
        ]).Accepted();
        Assert.True(ledger.Apply(new Cancel(Day, Thai2024.Range(1, 50), JapaneseGovernment, Purposes.Other)).IsAccepted);
        Assert.Equal(RefusalReason.PurposeNotAuthorised, ledger.Apply(new Cancel(Day, Thai2024.Range(51, 100), JapaneseGovernment, Purposes.Other)).Refusal!.Reason);
        Assert.Equal(2, ledger.Find(Thai2024, 51)!.AuthorisationBy(Thailand)!.Authorisation.Version);
        Assert.Equal(1, ledger.Find(Thai2024, 50)!.AuthorisationBy(Thailand)!.Authorisation.Version);
        Assert.Contains(narrower, ledger.Authorisations);
    }

    [Fact]
    public void At_the_first_transfer_by_authorisation_the_versions_of_every_Party_are_settled()
    {
        var ledger = Opening.Replay(
        [
            new Issue(Day, Hundred, ThaiCompany),
            new AuthoriseUnits(Day, Hundred, "JP-BOTH"),
            new Authorise(Day, new("JP-BOTH", 2, Approach, Japan, Purposes.Ndc, 2021, 2030)),
            new AuthoriseUnits(Day, Hundred, "TH-OIMP-AUTH"),
            new Authorise(Day, new("JP-BOTH", 3, Approach, Japan, Purposes.Ndc, 2021, 2022)),
        ]).Accepted();
        Assert.NotNull(ledger.Find(Thai2024, 1)!.FirstTransfer);
        Assert.Equal(2, ledger.Find(Thai2024, 1)!.AuthorisationBy(Japan)!.Authorisation.Version);
    }
}
