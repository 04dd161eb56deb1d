using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>Made-up Parties' registries before anything is issued: one approach of three Parties, contributions, and an authorisation for each need.</summary>
internal static class Scene
{
    internal const string Approach = "CA0001";

    internal static readonly Party Japan = Party.Japan;
    internal static readonly Party Thailand = Party.Parse("THA");
    internal static readonly Party VietNam = Party.Parse("VNM");
    internal static readonly Party Mongolia = Party.Parse("MNG");

    internal static readonly Account ThaiCompany = Account.Holding(Thailand, "participant");
    internal static readonly Account ThaiGovernment = Account.Holding(Thailand, "government");
    internal static readonly Account JapaneseGovernment = Account.Holding(Japan, "government");
    internal static readonly Account JapaneseCompany = Account.Holding(Japan, "participant");
    internal static readonly Account VietnameseGovernment = Account.Holding(VietNam, "government");

    internal static readonly DateOnly Day = new(2025, 6, 1);

    internal static readonly ItmoSeries Thai2024 = new(Approach, "THA01", Thailand, 2024);

    /// <summary>Who authorises for what, by identifier.</summary>
    internal static readonly IReadOnlyList<Authorisation> Authorisations =
    [
        new("TH-NDC", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030),
        new("TH-BOTH-USE", 1, Approach, Thailand, Purposes.Ndc | Purposes.OtherInternationalMitigation, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation, AuthorisedEntities = ["airline"] },
        new("TH-OIMP-AUTH", 1, Approach, Thailand, Purposes.OtherInternationalMitigation, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.Authorisation },
        new("TH-IMP-ISSUE", 1, Approach, Thailand, Purposes.InternationalMitigation, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.Issuance },
        new("TH-OP-USE", 1, Approach, Thailand, Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation },
        new("TH-JPN-ONLY", 1, Approach, Thailand, Purposes.Ndc, 2021, 2032) { AuthorisedParties = [Party.Japan] },
        new("TH-CAP", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { Cap = 100 },
        new("TH-EARLY", 1, Approach, Thailand, Purposes.Ndc, 2021, 2023),
        new("TH-MWH", 1, Approach, Thailand, Purposes.Ndc, 2021, 2030) { Metric = Metric.NonGhg("MWh") },
        new("JP-NDC", 1, Approach, Party.Japan, Purposes.Ndc, 2021, 2032),
        new("JP-BOTH", 1, Approach, Party.Japan, Purposes.Ndc | Purposes.OtherInternationalMitigation, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation },
        new("JP-OP", 1, Approach, Party.Japan, Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation },
        new("VN-NDC", 1, Approach, VietNam, Purposes.Ndc, 2021, 2030),
        new("VN-BOTH", 1, Approach, VietNam, Purposes.Ndc | Purposes.Other, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation },
    ];

    /// <summary>The ledger with everything but outcomes.</summary>
    internal static ItmoLedger Opening { get; } = ItmoLedger.Empty.Replay(OpeningActions()).Accepted();

    internal static IEnumerable<LedgerAction> OpeningActions()
    {
        var day = new DateOnly(2021, 1, 1);
        yield return new RegisterApproach(day, new(Approach, "made-up approach", [Japan, Thailand, VietNam]));
        yield return new ReportNdc(day, Ndc.Japan2030);
        yield return new ReportNdc(day, new(Japan, 2031, 2035, AdjustmentMethod.MultiYear));
        yield return new ReportNdc(day, new(Thailand, 2021, 2030, AdjustmentMethod.Averaging));
        yield return new ReportNdc(day, new(VietNam, 2021, 2025, AdjustmentMethod.Trajectory));
        yield return new ReportNdc(day, new(VietNam, 2026, 2030, AdjustmentMethod.Trajectory));
        foreach (var authorisation in Authorisations) yield return new Authorise(day, authorisation);
    }

    /// <summary>One hundred outcomes of Thailand, issued and authorised by Thailand and Japan.</summary>
    internal static ItmoLedger Authorised(string thai = "TH-NDC", string japanese = "JP-NDC") => Opening.Replay(
    [
        new Issue(Day, Thai2024.Range(1, 100), ThaiCompany),
        new AuthoriseUnits(Day, Thai2024.Range(1, 100), thai),
        new AuthoriseUnits(Day, Thai2024.Range(1, 100), japanese),
    ]).Accepted();

    /// <summary>The same, first transferred to Japan and recorded there.</summary>
    internal static ItmoLedger Acquired(string thai = "TH-NDC", string japanese = "JP-NDC") => Authorised(thai, japanese).Replay(
    [
        new FirstTransfer(Day, Thai2024.Range(1, 100), ThaiCompany, Japan),
        new Acquire(Day, Thai2024.Range(1, 100), JapaneseGovernment),
    ]).Accepted();
}
