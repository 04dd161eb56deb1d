using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Tests.Article6.Ledger;

/// <summary>Random actions of all kinds. Most name outcomes as they are, so that many are accepted; some name anything.</summary>
internal sealed class RandomActions(int seed)
{
    private const int LargestSerial = 400;

    private static readonly string[] AuthorisationIds = [.. Scene.Authorisations.Select(each => each.Id), "NEW"];
    private static readonly Party[] Parties = [Scene.Japan, Scene.Thailand, Scene.VietNam, Scene.Mongolia];
    private static readonly Account[] Accounts =
    [
        Scene.ThaiCompany, Scene.ThaiGovernment, Scene.JapaneseGovernment, Scene.JapaneseCompany, Scene.VietnameseGovernment,
        Account.Retirement(Scene.Japan), Account.Cancellation(Scene.Thailand),
    ];

    private readonly Random random = new(seed);
    private DateOnly today = new(2024, 1, 1);
    private int version;

    /// <summary>A sequence, each action chosen in view of the ledger that the ones before have led to.</summary>
    internal IEnumerable<(LedgerAction Action, LedgerStep Step)> From(ItmoLedger ledger, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var step = ledger.Apply(Next(ledger));
            ledger = step.Ledger;
            yield return (step.Action, step);
        }
    }

    private LedgerAction Next(ItmoLedger ledger)
    {
        if (random.Next(4) == 0) today = today.AddDays(random.Next(9));
        var date = random.Next(50) == 0 ? today.AddDays(-40) : today;
        var kind = random.Next(16);
        var block = Block(ledger, kind);
        var range = block is null || random.Next(20) == 0 ? AnyRange() : Part(block.Range);
        var from = block?.Account is { } account && random.Next(20) > 0 ? account : Any(Accounts);
        var to = block is { Authorisations.Count: > 1 } && random.Next(3) > 0 ? Any(block.Authorisations).Authorisation.Party : Any(Parties);
        return kind switch
        {
            0 => new Issue(date, AnyRange(), random.Next(8) > 0 ? Any([Scene.ThaiCompany, Scene.ThaiGovernment, Scene.VietnameseGovernment]) : Any(Accounts)) { Underlying = random.Next(3) == 0 ? new("JCM", "", random.Next(1, 2_000)) : null },
            1 or 2 or 3 => new AuthoriseUnits(date, range, AuthorisationFor(block)),
            4 or 5 or 6 => new FirstTransfer(date, range, from, to),
            7 => new Transfer(date, range, from, to),
            8 or 9 => new Acquire(date, range, random.Next(8) > 0 && block is not null ? Account.Holding(block.Party, "government") : Any(Accounts)),
            10 => new Move(date, range, from, Any(Accounts)),
            11 or 12 => new Use(date, range, from, random.Next(3) == 0 ? random.Next(2021, 2038) : 2024),
            13 => new Cancel(date, range, from, (Purposes)random.Next(1, 7), random.Next(3) == 0 ? "airline" : null),
            14 when random.Next(4) == 0 => new VoluntarilyCancel(date, range, from),
            _ => NewVersion(date),
        };
    }

    /// <summary>An authorisation by the Party in which the mitigation occurred, or by another once that is there.</summary>
    private string AuthorisationFor(ItmoBlock? block)
    {
        if (block is null || random.Next(5) == 0) return Any(AuthorisationIds);
        var isOrigin = block.AuthorisationBy(block.FirstTransferringParty) is null;
        return isOrigin && block.FirstTransferringParty == Scene.Thailand && random.Next(2) == 0
            ? "NEW"
            : Any(Scene.Authorisations.Where(each => each.Party == block.FirstTransferringParty == isOrigin).ToList()).Id;
    }

    private Authorise NewVersion(DateOnly date)
    {
        if (random.Next(2) == 0) version++;
        var purposes = (Purposes)random.Next(1, 8);
        return new(date, new("NEW", random.Next(4) > 0 ? version : 1, Scene.Approach, Scene.Thailand, purposes, 2021, random.Next(2021, 2031))
        {
            Sectors = ["Energy generation"],
            Cap = random.Next(2) == 0 ? null : random.Next(500),
            FirstTransferOfOtherPurposes = (purposes & Purposes.OtherInternationalMitigation) == Purposes.None ? null : (FirstTransferTrigger)random.Next(3),
        });
    }

    /// <summary>A block, more often than not one to which an action of the kind may happen.</summary>
    private ItmoBlock? Block(ItmoLedger ledger, int kind)
    {
        var blocks = ledger.Blocks.ToList();
        if (blocks.Count == 0) return null;
        var fitting = random.Next(6) == 0
            ? blocks
            : blocks.Where(block => block.Final is null && kind switch
            {
                4 or 5 or 6 => block.FirstTransfer is null,
                8 or 9 => block.IsInTransit,
                7 or 11 or 12 or 13 => block.FirstTransfer is not null && !block.IsInTransit,
                _ => true,
            }).ToList();
        return Any(fitting.Count > 0 ? fitting : blocks);
    }

    private ItmoRange AnyRange()
    {
        var isThai = random.Next(3) > 0;
        var series = new ItmoSeries(Scene.Approach, isThai ? "THA01" : "VNM01", isThai ? Scene.Thailand : Scene.VietNam, random.Next(2020, 2026));
        var first = random.Next(1, LargestSerial);
        return series.Range(first, random.Next(first, Math.Min(first + 60, LargestSerial)));
    }

    private ItmoRange Part(ItmoRange range)
    {
        if (random.Next(2) == 0) return range;
        var first = random.NextInt64(range.First, range.Last + 1);
        return range.Series.Range(first, random.NextInt64(first, Math.Min(range.Last + 2, LargestSerial + 1)));
    }

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
