using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Ledger.Scene;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>Every reason for which the ledger refuses an action, each with actions that meet it.</summary>
public sealed class RefusalTests
{
    private static readonly ItmoRange Hundred = Thai2024.Range(1, 100);

    /// <summary>Name, reason, ledger and action.</summary>
    private static readonly IReadOnlyList<(string Name, RefusalReason Reason, Func<ItmoLedger> Ledger, LedgerAction Action)> Cases =
    [
        ("an action before 2021", RefusalReason.Before2021, () => ItmoLedger.Empty, new ReportNdc(new(2020, 12, 31), Ndc.Japan2030)),
        ("mitigation of 2020", RefusalReason.Before2021, () => Opening, new Issue(Day, new ItmoSeries(Approach, "THA01", Thailand, 2020).Range(1, 5), ThaiCompany)),
        ("an action before the last one", RefusalReason.OutOfOrder, () => Acquired(), new Move(Day.AddDays(-1), Hundred, JapaneseGovernment, JapaneseCompany)),
        ("an issuance under an unknown approach", RefusalReason.UnknownApproach, () => Opening, new Issue(Day, new ItmoSeries("CA0002", "THA01", Thailand, 2024).Range(1, 5), ThaiCompany)),
        ("an authorisation under an unknown approach", RefusalReason.UnknownApproach, () => Opening, new Authorise(Day, new("X", 1, "CA0002", Thailand, Purposes.Ndc, 2021, 2030))),
        ("an approach registered twice", RefusalReason.ApproachExists, () => Opening, new RegisterApproach(Day, new(Approach, "another", [Japan, Mongolia]))),
        ("an issuance by a stranger", RefusalReason.PartyNotInApproach, () => Opening, new Issue(Day, new ItmoSeries(Approach, "MNG01", Mongolia, 2024).Range(1, 5), Account.Holding(Mongolia, "participant"))),
        ("an authorisation by a stranger", RefusalReason.PartyNotInApproach, () => Opening, new Authorise(Day, new("X", 1, Approach, Mongolia, Purposes.Ndc, 2021, 2030))),
        ("an authorisation for a stranger", RefusalReason.PartyNotInApproach, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { AuthorisedParties = [Mongolia] })),
        ("a first transfer to a stranger", RefusalReason.PartyNotInApproach, () => Authorised(), new FirstTransfer(Day, Hundred, ThaiCompany, Mongolia)),
        ("a transfer to a stranger", RefusalReason.PartyNotInApproach, () => Acquired(), new Transfer(Day, Hundred, JapaneseGovernment, Mongolia)),
        ("another method for the same period", RefusalReason.NdcExists, () => Opening, new ReportNdc(Day, Ndc.Japan2030 with { Method = AdjustmentMethod.Trajectory })),
        ("another period that overlaps", RefusalReason.NdcExists, () => Opening, new ReportNdc(Day, new(Japan, 2030, 2030, AdjustmentMethod.Averaging))),
        ("a use for a year without contribution", RefusalReason.UnknownNdc, () => Acquired(), new Use(Day, Hundred, JapaneseGovernment, 2036)),
        ("units under an unknown authorisation", RefusalReason.UnknownAuthorisation, () => Opening, new AuthoriseUnits(Day, Hundred, "X")),
        ("units of another approach", RefusalReason.UnknownAuthorisation, () => Opening, new AuthoriseUnits(Day, new ItmoSeries("CA0002", "THA01", Thailand, 2024).Range(1, 5), "TH-NDC")),
        ("an approach without its form", RefusalReason.InvalidTerms, () => Opening, new RegisterApproach(Day, new("JCM", "name", [Japan, Mongolia]))),
        ("an approach of one Party", RefusalReason.InvalidTerms, () => Opening, new RegisterApproach(Day, new("CA0002", "name", [Japan]))),
        ("an approach without Parties", RefusalReason.InvalidTerms, () => Opening, new RegisterApproach(Day, new("CA0002", "name", []))),
        ("an approach that names a Party twice", RefusalReason.InvalidTerms, () => Opening, new RegisterApproach(Day, new("CA0002", "name", [Japan, Japan]))),
        ("an approach with no real Party", RefusalReason.InvalidTerms, () => Opening, new RegisterApproach(Day, new("CA0002", "name", [Japan, default]))),
        ("a contribution that ends before it begins", RefusalReason.InvalidTerms, () => Opening, new ReportNdc(Day, new(Mongolia, 2030, 2021, AdjustmentMethod.Averaging))),
        ("an authorisation with an identifier of other letters", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("TH_1", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030))),
        ("a first transfer at once for outcomes that were authorised under another definition", RefusalReason.InvalidTerms, () => Authorised("TH-OP-USE", "JP-OP"), new Authorise(Day, new("TH-OP-USE", 2, Approach, Thailand, Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.Authorisation })),
        ("other purposes at once for outcomes that were authorised for an NDC", RefusalReason.InvalidTerms, () => Authorised(), new Authorise(Day, new("TH-NDC", 2, Approach, Thailand, Purposes.Ndc | Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.Issuance })),
        ("underlying units of no registry", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new(" ", "", 1) }),
        ("underlying units with blanks around their registry", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM ", "", 1) }),
        ("underlying units with blanks around their block", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM", " A", 1) }),
        ("a contribution under another set of potentials", RefusalReason.OtherMetric, () => Opening, new ReportNdc(Day, new(Mongolia, 2021, 2030, AdjustmentMethod.Averaging) { Metric = Metric.CO2eWith(GwpSet.AR4) })),
        ("a version with a cap below what is authorised", RefusalReason.CapExceeded, () => Authorised(), new Authorise(Day, new("TH-NDC", 2, Approach, Thailand, Purposes.Ndc, 2021, 2030) { Cap = 99 })),
        ("a cancellation outside a timeframe that was shortened", RefusalReason.OutsideTimeframe, () => Authorised("TH-OP-USE", "JP-OP").Apply(new Authorise(Day, new("TH-OP-USE", 2, Approach, Thailand, Purposes.Other, 2021, 2023) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation })).Accepted(), new Cancel(Day, Hundred, ThaiCompany, Purposes.Other)),
        ("a cancellation outside the timeframe of the Party that holds the outcomes", RefusalReason.OutsideTimeframe, () => Authorised("TH-OP-USE", "JP-OP").Replay([new Transfer(Day, Hundred, ThaiCompany, Japan), new Acquire(Day, Hundred, JapaneseCompany), new Authorise(Day, new("JP-OP", 2, Approach, Japan, Purposes.Other, 2021, 2023) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation })]).Accepted(), new Cancel(Day, Hundred, JapaneseCompany, Purposes.Other)),
        ("a contribution without a method", RefusalReason.InvalidTerms, () => Opening, new ReportNdc(Day, new(Mongolia, 2021, 2030, (AdjustmentMethod)7))),
        ("mitigation of no type", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany, (MitigationType)7)),
        ("a first transfer that does not exist", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = (FirstTransferTrigger)7 })),
        ("a contribution of nobody", RefusalReason.InvalidTerms, () => Opening, new ReportNdc(Day, new(default, 2021, 2030, AdjustmentMethod.Averaging))),
        ("an authorisation without identifier", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new(" ", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030))),
        ("an authorisation for nothing", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.None, 2021, 2030))),
        ("an authorisation for a purpose that does not exist", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, (Purposes)8, 2021, 2030))),
        ("other purposes without first transfer", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Other, 2021, 2030))),
        ("an NDC with a first transfer of its own", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.Issuance })),
        ("a timeframe that ends before it begins", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Ndc, 2030, 2021))),
        ("a negative cap", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("X", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { Cap = -1 })),
        ("a version by another Party", RefusalReason.InvalidTerms, () => Opening, new Authorise(Day, new("TH-NDC", 2, Approach, Japan, Purposes.Ndc, 2021, 2030))),
        ("a cancellation for an NDC", RefusalReason.InvalidTerms, () => Acquired("TH-BOTH-USE", "JP-BOTH"), new Cancel(Day, Hundred, JapaneseGovernment, Purposes.Ndc)),
        ("a cancellation for nothing", RefusalReason.InvalidTerms, () => Acquired("TH-BOTH-USE", "JP-BOTH"), new Cancel(Day, Hundred, JapaneseGovernment, Purposes.None)),
        ("underlying units whose block is null", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM", null!, 1) }),
        ("units of a registry for all Parties, issued by another Party", RefusalReason.AlreadyIssued, () => Opening.Apply(new Issue(Day, Hundred, ThaiCompany) { Underlying = new("VCS", "A", 1) }).Accepted(), new Issue(Day, new ItmoSeries(Approach, "VNM01", VietNam, 2024).Range(1, 5), VietnameseGovernment) { Underlying = new("VCS", "A", 100) }),
        ("units of a registry in other letters", RefusalReason.AlreadyIssued, () => WithUnderlying(), new Issue(Day, Thai2024.Range(201, 300), ThaiCompany) { Underlying = new("jcm", "A", 600) }),
        ("underlying units numbered from zero", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM", "", 0) }),
        ("underlying units beyond all numbers", RefusalReason.InvalidTerms, () => Opening, new Issue(Day, Hundred, ThaiCompany) { Underlying = new("JCM", "", long.MaxValue - 98) }),
        ("a version that exists", RefusalReason.VersionOutOfOrder, () => Opening, new Authorise(Day, new("TH-NDC", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030))),
        ("a version that leaves one out", RefusalReason.VersionOutOfOrder, () => Opening, new Authorise(Day, new("TH-NDC", 3, Approach, Thailand, Purposes.Ndc, 2021, 2030))),
        ("a first version that is not one", RefusalReason.VersionOutOfOrder, () => Opening, new Authorise(Day, new("X", 0, Approach, Thailand, Purposes.Ndc, 2021, 2030))),
        ("identifiers issued again", RefusalReason.AlreadyIssued, () => Authorised(), new Issue(Day, Thai2024.Range(100, 100), ThaiCompany)),
        ("identifiers around issued ones", RefusalReason.AlreadyIssued, () => Acquired(), new Issue(Day, Thai2024.Range(1, long.MaxValue), ThaiCompany)),
        ("underlying units issued again", RefusalReason.AlreadyIssued, () => WithUnderlying(), new Issue(Day, Thai2024.Range(201, 300), ThaiCompany) { Underlying = new("JCM", "A", 600) }),
        ("more than can be counted", RefusalReason.TooMany, () => Authorised().Apply(new Issue(Day, new ItmoSeries(Approach, "THA01", Thailand, 2023).Range(1, 1), ThaiCompany)).Accepted(), new Issue(Day, Thai2024.Range(101, long.MaxValue), ThaiCompany)),
        ("an issuance before the mitigation", RefusalReason.NotYetOccurred, () => Opening, new Issue(Day, new ItmoSeries(Approach, "THA01", Thailand, 2026).Range(1, 5), ThaiCompany)),
        ("an issuance to another Party", RefusalReason.WrongParty, () => Opening, new Issue(Day, Hundred, JapaneseGovernment)),
        ("a first transfer to the own Party", RefusalReason.WrongParty, () => Authorised(), new FirstTransfer(Day, Hundred, ThaiCompany, Thailand)),
        ("a transfer to the own Party", RefusalReason.WrongParty, () => Acquired(), new Transfer(Day, Hundred, JapaneseGovernment, Japan)),
        ("a move to another Party", RefusalReason.WrongParty, () => Authorised(), new Move(Day, Hundred, ThaiCompany, JapaneseGovernment)),
        ("outcomes that were not issued", RefusalReason.NotIssued, () => Opening, new Move(Day, Hundred, ThaiCompany, ThaiGovernment)),
        ("outcomes of which one was not issued", RefusalReason.NotIssued, () => Authorised(), new Move(Day, Thai2024.Range(50, 101), ThaiCompany, ThaiGovernment)),
        ("outcomes before the issued ones", RefusalReason.NotIssued, () => WithUnderlying(), new Move(Day, Thai2024.Range(50, 160), ThaiCompany, ThaiGovernment)),
        ("no outcomes at all", RefusalReason.NotIssued, () => Authorised(), new Move(Day, default, ThaiCompany, ThaiGovernment)),
        ("an issuance of nothing", RefusalReason.NotIssued, () => Authorised(), new Issue(Day, default, ThaiCompany)),
        ("a use from an account that does not hold them", RefusalReason.NotInAccount, () => Acquired(), new Use(Day, Hundred, JapaneseCompany, 2030)),
        ("a first transfer from another account", RefusalReason.NotInAccount, () => Authorised(), new FirstTransfer(Day, Hundred, ThaiGovernment, Japan)),
        ("a move of which one is elsewhere", RefusalReason.NotInAccount, () => Authorised().Apply(new Move(Day, Thai2024.Range(30, 30), ThaiCompany, ThaiGovernment)).Accepted(), new Move(Day, Hundred, ThaiCompany, ThaiGovernment)),
        ("an issuance to a retirement account", RefusalReason.NotAHoldingAccount, () => Opening, new Issue(Day, Hundred, Account.Retirement(Thailand))),
        ("a move to a cancellation account", RefusalReason.NotAHoldingAccount, () => Authorised(), new Move(Day, Hundred, ThaiCompany, Account.Cancellation(Thailand))),
        ("an acquisition into a retirement account", RefusalReason.NotAHoldingAccount, () => UnderWay(), new Acquire(Day, Hundred, Account.Retirement(Japan))),
        ("a second use", RefusalReason.AlreadyUsed, () => Used(), new Use(Day, Thai2024.Range(7, 7), JapaneseGovernment, 2030)),
        ("a use from the retirement account", RefusalReason.AlreadyUsed, () => Used(), new Use(Day, Thai2024.Range(7, 7), Account.Retirement(Japan), 2030)),
        ("a cancellation after use", RefusalReason.AlreadyUsed, () => Used(), new VoluntarilyCancel(Day, Thai2024.Range(7, 7), JapaneseGovernment)),
        ("a transfer after use", RefusalReason.AlreadyUsed, () => Used(), new Transfer(Day, Thai2024.Range(7, 7), JapaneseGovernment, VietNam)),
        ("an authorisation after use", RefusalReason.AlreadyUsed, () => Used(), new AuthoriseUnits(Day, Thai2024.Range(7, 7), "VN-NDC")),
        ("an acquisition after use", RefusalReason.AlreadyUsed, () => Used(), new Acquire(Day, Thai2024.Range(7, 7), JapaneseCompany)),
        ("a second cancellation", RefusalReason.AlreadyCancelled, () => Cancelled(), new VoluntarilyCancel(Day, Thai2024.Range(7, 7), Account.Cancellation(Thailand))),
        ("a use after cancellation", RefusalReason.AlreadyCancelled, () => Cancelled(), new Use(Day, Thai2024.Range(7, 7), ThaiCompany, 2030)),
        ("a use in transit", RefusalReason.InTransit, () => UnderWay(), new Use(Day, Hundred, JapaneseGovernment, 2030)),
        ("a second transfer in transit", RefusalReason.InTransit, () => UnderWay(), new FirstTransfer(Day, Hundred, ThaiCompany, VietNam)),
        ("a second acquisition", RefusalReason.NotInTransit, () => Acquired(), new Acquire(Day, Hundred, JapaneseGovernment)),
        ("an acquisition by the wrong Party", RefusalReason.NotInTransit, () => UnderWay(), new Acquire(Day, Hundred, VietnameseGovernment)),
        ("a second authorisation by the same Party", RefusalReason.AlreadyAuthorised, () => Authorised(), new AuthoriseUnits(Day, Hundred, "TH-BOTH-USE")),
        ("a vintage outside the timeframe", RefusalReason.OutsideTimeframe, () => IssuedOnly(), new AuthoriseUnits(Day, Hundred, "TH-EARLY")),
        ("a timeframe that was shortened before the first transfer", RefusalReason.OutsideTimeframe, () => Authorised().Apply(new Authorise(Day, new("TH-NDC", 2, Approach, Thailand, Purposes.Ndc, 2021, 2023))).Accepted(), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("a timeframe of the acquiring Party that was shortened", RefusalReason.OutsideTimeframe, () => Authorised().Apply(new Authorise(Day, new("JP-NDC", 2, Approach, Japan, Purposes.Ndc, 2025, 2030))).Accepted(), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("another metric", RefusalReason.OtherMetric, () => IssuedOnly(), new AuthoriseUnits(Day, Hundred, "TH-MWH")),
        ("more than the cap", RefusalReason.CapExceeded, () => Opening.Apply(new Issue(Day, Thai2024.Range(1, 101), ThaiCompany)).Accepted(), new AuthoriseUnits(Day, Thai2024.Range(1, 101), "TH-CAP")),
        ("more than what the cap has left", RefusalReason.CapExceeded, () => Opening.Replay([new Issue(Day, Thai2024.Range(1, 101), ThaiCompany), new AuthoriseUnits(Day, Thai2024.Range(1, 60), "TH-CAP")]).Accepted(), new AuthoriseUnits(Day, Thai2024.Range(61, 101), "TH-CAP")),
        ("a first transfer without any authorisation", RefusalReason.NotAuthorisedByTransferringParty, () => IssuedOnly(), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("a first transfer that only the acquiring Party authorised", RefusalReason.NotAuthorisedByTransferringParty, () => IssuedOnly().Apply(new AuthoriseUnits(Day, Hundred, "JP-NDC")).Accepted(), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("a cancellation without authorisation", RefusalReason.NotAuthorisedByTransferringParty, () => IssuedOnly(), new Cancel(Day, Hundred, ThaiCompany, Purposes.Other)),
        ("a first transfer that only the transferring Party authorised", RefusalReason.NotAuthorisedByAcquiringParty, () => IssuedOnly().Apply(new AuthoriseUnits(Day, Hundred, "TH-NDC")).Accepted(), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("an onward transfer that the third Party did not authorise", RefusalReason.NotAuthorisedByAcquiringParty, () => Acquired(), new Transfer(Day, Hundred, JapaneseGovernment, VietNam)),
        ("an onward transfer to a Party that the origin does not name", RefusalReason.NotAuthorisedByAcquiringParty, () => Acquired("TH-JPN-ONLY").Apply(new AuthoriseUnits(Day, Hundred, "VN-NDC")).Accepted(), new Transfer(Day, Hundred, JapaneseGovernment, VietNam)),
        ("an onward transfer to a Party that the transferring Party does not name", RefusalReason.NotAuthorisedByAcquiringParty, VietnameseInThailand, new Transfer(Day, Vietnamese2024.Range(1, 10), ThaiCompany, VietNam)),
        ("a use for an NDC that is not authorised", RefusalReason.PurposeNotAuthorised, () => IssuedOnly().Apply(new AuthoriseUnits(Day, Hundred, "TH-OIMP-AUTH")).Accepted(), new Use(Day, Hundred, ThaiCompany, 2030)),
        ("a first transfer for another purpose", RefusalReason.PurposeNotAuthorised, () => Authorised("TH-OP-USE", "JP-OP"), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("a first transfer without a common purpose", RefusalReason.PurposeNotAuthorised, () => Authorised("TH-NDC", "JP-OP"), new FirstTransfer(Day, Hundred, ThaiCompany, Japan)),
        ("a cancellation for a purpose that one side has not authorised", RefusalReason.PurposeNotAuthorised, () => Acquired("TH-BOTH-USE", "JP-NDC"), new Cancel(Day, Hundred, JapaneseGovernment, Purposes.Other)),
        ("a cancellation for both where one is authorised", RefusalReason.PurposeNotAuthorised, () => IssuedOnly().Apply(new AuthoriseUnits(Day, Hundred, "TH-OP-USE")).Accepted(), new Cancel(Day, Hundred, ThaiCompany, Purposes.OtherInternationalMitigation)),
        ("a cancellation by an entity that is not named", RefusalReason.EntityNotAuthorised, () => Authorised("TH-BOTH-USE"), new Cancel(Day, Hundred, ThaiCompany, Purposes.InternationalMitigation, "shipping line")),
        ("a second first transfer", RefusalReason.AlreadyFirstTransferred, () => Acquired(), new FirstTransfer(Day, Hundred, JapaneseGovernment, VietNam)),
        ("a second first transfer of a part", RefusalReason.AlreadyFirstTransferred, () => Acquired(), new FirstTransfer(Day, Thai2024.Range(3, 3), JapaneseGovernment, Thailand)),
        ("a transfer that would be the first", RefusalReason.NotFirstTransferred, () => Authorised(), new Transfer(Day, Hundred, ThaiCompany, Japan)),
        ("a use at home before any first transfer", RefusalReason.NotFirstTransferred, () => Authorised(), new Use(Day, Hundred, ThaiCompany, 2030)),
        ("a use in the next period", RefusalReason.OtherNdcPeriod, () => Acquired(), new Use(Day, Hundred, JapaneseGovernment, 2031)),
    ];

    private static ItmoSeries Vietnamese2024 => new(Approach, "VNM01", VietNam, 2024);

    public static TheoryData<string> Names => [.. Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_refused_action_says_why_and_changes_nothing(string name)
    {
        var (_, reason, make, action) = Cases.Single(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        var ledger = make();
        var before = ledger.Fingerprint();
        var step = ledger.Apply(action);
        Assert.False(step.IsAccepted);
        Assert.Equal(reason, step.Refusal!.Reason);
        Assert.Same(ledger, step.Ledger);
        Assert.Equal(before, ledger.Fingerprint());
        Assert.Equal(before, ledger.Replay([action]).Ledger.Fingerprint());
        Assert.EndsWith(".", step.Refusal.Message, StringComparison.Ordinal);
        var thrown = Assert.Throws<InvalidDataProblemsException>(step.Accepted);
        Assert.Equal(ProblemCode.Refused, Assert.Single(thrown.Problems).Code);
        Assert.Contains($"[{reason}]", thrown.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_is_met_by_a_case() =>
        Assert.Equal(Enum.GetValues<RefusalReason>(), Cases.Select(each => each.Reason).Distinct().Order());

    [Fact]
    public void Each_case_has_a_name_of_its_own() => Assert.Equal(Cases.Count, Cases.Select(each => each.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void All_refusals_of_a_sequence_are_reported_with_their_places()
    {
        var replay = Authorised().Replay(
        [
            new Move(Day, Thai2024.Range(1, 10), ThaiGovernment, ThaiCompany),
            new Move(Day, Thai2024.Range(1, 10), ThaiCompany, ThaiGovernment),
            new Use(Day, Thai2024.Range(1, 10), ThaiGovernment, 2030),
        ]);
        Assert.Equal([0, 2], replay.Refused.Select(each => each.Index));
        Assert.Equal(10, replay.Ledger.Balance(ThaiGovernment));
        var problems = Assert.Throws<InvalidDataProblemsException>(replay.Accepted).Problems;
        Assert.Equal(2, problems.Count);
        Assert.StartsWith("actions[2]: 2025-06-01 use CA0001-THA01-THA-1..10-2024", problems[1].Where.ToString(), StringComparison.Ordinal);
    }

    private static ItmoLedger IssuedOnly() => Opening.Apply(new Issue(Day, Hundred, ThaiCompany)).Accepted();

    private static ItmoLedger WithUnderlying() => Opening.Apply(new Issue(Day, Thai2024.Range(101, 200), ThaiCompany) { Underlying = new("JCM", "A", 501) }).Accepted();

    private static ItmoLedger UnderWay() => Authorised().Apply(new FirstTransfer(Day, Hundred, ThaiCompany, Japan)).Accepted();

    private static ItmoLedger Used() => Acquired().Apply(new Use(Day, Thai2024.Range(5, 10), JapaneseGovernment, 2030)).Accepted();

    private static ItmoLedger Cancelled() => Authorised().Apply(new VoluntarilyCancel(Day, Thai2024.Range(5, 10), ThaiCompany)).Accepted();

    private static ItmoLedger VietnameseInThailand() => Opening.Replay(
    [
        new Issue(Day, Vietnamese2024.Range(1, 10), VietnameseGovernment),
        new AuthoriseUnits(Day, Vietnamese2024.Range(1, 10), "VN-NDC"),
        new AuthoriseUnits(Day, Vietnamese2024.Range(1, 10), "TH-JPN-ONLY"),
        new FirstTransfer(Day, Vietnamese2024.Range(1, 10), VietnameseGovernment, Thailand),
        new Acquire(Day, Vietnamese2024.Range(1, 10), ThaiCompany),
    ]).Accepted();
}
