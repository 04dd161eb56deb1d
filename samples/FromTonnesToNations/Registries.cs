using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Crediting;

namespace FromTonnesToNations;

/// <summary>What Thailand and Japan record: issuance, authorisations, first transfer, acquisition, retirement.</summary>
internal static class Registries
{
    internal static readonly Party Thailand = Party.Parse("THA");

    private const string Approach = "CA0001";
    private const string ThaiAuthorisation = "TH-2026-1";
    private const string JapaneseAuthorisation = "JP-2026-1";
    private const string Sector = "Energy generation";
    private static readonly DateOnly Start = new(2026, 4, 1);

    /// <summary>Contributions, approach and authorisations, then the life of every vintage. The Japanese side's share goes to Japan; the rest stays.</summary>
    internal static ItmoLedger Record(Allocation split) => ItmoLedger.Empty.Replay([.. Opening(), .. split.Lots.SelectMany(Life).OrderBy(action => action.Date)]).Accepted();

    /// <summary>Actions that would count something twice, early, or without consent.</summary>
    internal static IEnumerable<LedgerStep> Attempts(ItmoLedger ledger)
    {
        var day = new DateOnly(2026, 12, 1);
        var retired = ledger.Blocks.First(block => block.Final is not null);
        var stayed = ledger.Blocks.First(block => block.Authorisations.Count == 0);
        var held = ledger.Blocks.First(block => block.Party == Party.Japan && block.Final is null);
        yield return ledger.Apply(new Use(day, retired.Range, retired.Account!, 2030));
        yield return ledger.Apply(new FirstTransfer(day, stayed.Range, stayed.Account!, Party.Japan));
        yield return ledger.Apply(new Use(day, held.Range, held.Account!, 2031));
        yield return ledger.Apply(new Issue(day, new ItmoSeries(Approach, "THA01", Thailand, 2020).Range(1, 100), AccountOf(Rooftop.ThaiGovernment)));
        yield return ledger.Apply(new ReportNdc(day, Ndc.Japan2030 with { Method = AdjustmentMethod.Trajectory }));
    }

    private static IEnumerable<LedgerAction> Opening()
    {
        yield return new RegisterApproach(Start, new(Approach, "Joint Crediting Mechanism between Japan and Thailand", [Party.Japan, Thailand]));
        yield return new ReportNdc(Start, Ndc.Japan2030);
        yield return new ReportNdc(Start, new(Thailand, 2021, 2030, AdjustmentMethod.Trajectory));
        yield return new Authorise(Start, Granted(ThaiAuthorisation, Thailand) with { AuthorisedParties = [Party.Japan], Cap = 10_000 });
        yield return new Authorise(Start, Granted(JapaneseAuthorisation, Party.Japan));
    }

    private static Authorisation Granted(string id, Party party) => new(id, 1, Approach, party, Purposes.Ndc, 2021, 2030) { Sectors = [Sector] };

    /// <summary>One vintage: issued to its four holders, and what Japan's side receives first transferred; the government retires its part at once.</summary>
    private static IEnumerable<LedgerAction> Life(AllocationLot lot)
    {
        var series = new ItmoSeries(Approach, "THA01", Thailand, lot.Vintage!.Value);
        var next = 1L;
        foreach (var part in lot.Parts.Where(part => part.Tonnes > 0))
        {
            var range = series.Range(next, next + part.Tonnes - 1);
            next += part.Tonnes;
            var isJapanese = part.Holder.Side == HolderSide.Japan;
            var issuedTo = isJapanese ? Account.Holding(Thailand, "pending transfer to Japan") : AccountOf(part.Holder);
            yield return new Issue(new(2026, 5, 11), range, issuedTo) { Sector = Sector, ActivityType = "Solar", Underlying = new("JCM", series.Vintage.ToString(), range.First) };
            if (!isJapanese) continue;
            yield return new AuthoriseUnits(new(2026, 5, 20), range, ThaiAuthorisation);
            yield return new AuthoriseUnits(new(2026, 5, 21), range, JapaneseAuthorisation);
            yield return new FirstTransfer(new(2026, 6, 1), range, issuedTo, Party.Japan);
            yield return new Acquire(new(2026, 6, 3), range, AccountOf(part.Holder));
            if (part.Holder.Kind == HolderKind.Government) yield return new Use(new(2026, 7, 1), range, AccountOf(part.Holder), 2030);
        }
    }

    private static Account AccountOf(Holder holder) => Account.Holding(holder.Side == HolderSide.Japan ? Party.Japan : Thailand, holder.Name);
}
