using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>What a ledger says of one Party and one year, as rows of the tables.</summary>
internal sealed class LedgerReport(ItmoLedger ledger, AefSubmission submission)
{
    private readonly Party own = submission.Party;
    private readonly CalendarYear year = submission.ReportedYear;

    internal AefReport Write(IReadOnlyList<AefAuthorisedEntity> entities) => new()
    {
        Submission = submission,
        Authorisations = [.. UpToTheYear().Select(entry => entry.Action).OfType<Authorise>().Where(granted => granted.Authorisation.Party == own).Select(Row)],
        Actions = [.. UpToTheYear().Where(entry => CalendarYear.Of(entry.Action.Date) == year).SelectMany(entry => entry.Blocks.SelectMany(block => Rows(entry, block)))],
        Holdings = [.. Together(ledger.AsOf(year.Days.To).Blocks.Where(IsHeld)).Select(block => new AefHolding { Block = block })],
        AuthorisedEntities = entities,
    };

    private IEnumerable<LedgerEntry> UpToTheYear() => ledger.Entries.TakeWhile(entry => CalendarYear.Of(entry.Action.Date) <= year);

    private static AefAuthorisation Row(Authorise granted)
    {
        var authorisation = granted.Authorisation;
        var other = authorisation.Purposes & Purposes.OtherInternationalMitigation;
        return new()
        {
            Id = authorisation.Id,
            Date = granted.Date,
            CooperativeApproachId = authorisation.Approach,
            Version = authorisation.Version,
            Quantity = authorisation.Cap,
            Metric = authorisation.Metric,
            Sectors = authorisation.Sectors,
            ActivityTypes = authorisation.ActivityTypes,
            Purposes = authorisation.Purposes,
            AuthorisedParties = authorisation.AuthorisedParties,
            AuthorisedEntityIds = authorisation.AuthorisedEntities,
            AuthorisedOimp = other == Purposes.None ? null : other.Word(),
            Timeframe = new(authorisation.FirstVintage, authorisation.LastVintage),
            Terms = authorisation.Terms,
            FirstTransferDefinition = authorisation.FirstTransferOfOtherPurposes,
        };
    }

    /// <summary>The rows that one entry makes in the report of the Party for one block: the action itself, and the first transfer that it may be.</summary>
    private IEnumerable<AefAction> Rows(LedgerEntry entry, ItmoBlock block)
    {
        if (block.AuthorisationBy(own) is null) yield break;
        if (Row(entry, block) is { } row) yield return row;
        if (block.FirstTransfer is { } first && first.Entry == entry.Number && first.Cause != FirstTransferCause.ToAnotherParty && block.FirstTransferringParty == own)
        {
            yield return Of(entry, block, AefActionType.FirstTransfer) with
            {
                Subtype = first.Cause switch
                {
                    FirstTransferCause.Authorisation => AefActionSubtype.Authorization,
                    FirstTransferCause.Issuance => AefActionSubtype.Issuance,
                    _ => AefActionSubtype.UseOrCancellation,
                },
            };
        }
    }

    private AefAction? Row(LedgerEntry entry, ItmoBlock block) => entry.Action switch
    {
        AuthoriseUnits when block.Authorisations[^1].Authorisation.Party == own => Of(entry, block, AefActionType.Authorization),
        FirstTransfer action when action.From.Party == own =>
            Of(entry, block, AefActionType.FirstTransfer) with { Subtype = AefActionSubtype.FirstTransferToAnotherParty, AcquiringParty = action.AcquiringParty },
        Transfer action when action.From.Party == own => Of(entry, block, AefActionType.Transfer) with { AcquiringParty = action.AcquiringParty },
        Acquire action when action.Into.Party == own => Of(entry, block, AefActionType.Acquisition) with { TransferringParty = block.TransferringParty },
        Use action when action.From.Party == own => Of(entry, block, AefActionType.Use) with { UseYear = action.Year },
        Cancel action when action.From.Party == own =>
            Of(entry, block, AefActionType.Cancellation) with { UsingParty = own, UsingEntityId = action.Entity, Purpose = action.Purpose.Word() },
        VoluntarilyCancel action when action.From.Party == own =>
            Of(entry, block, AefActionType.VoluntaryCancellation) with { UsingEntityId = action.Entity },
        _ => null,
    };

    private AefAction Of(LedgerEntry entry, ItmoBlock block, AefActionType type) =>
        new() { Date = entry.Action.Date, Type = type, Block = Block(block) };

    /// <summary>Held by the Party and authorised by it: to the Party, what only others have authorised are credits, and table 2 has no authorisation to name.</summary>
    private bool IsHeld(ItmoBlock block) => block.Account is { Kind: AccountKind.Holding } account && account.Party == own && block.AuthorisationBy(own) is not null;

    private AefBlock Block(ItmoBlock block)
    {
        var (range, issuance) = (block.Range, block.Issuance);
        return new()
        {
            CooperativeApproachId = range.Series.Approach,
            AuthorisationId = block.AuthorisationBy(own)!.Authorisation.Id,
            FirstTransferringParty = range.Series.FirstTransferringParty,
            RegistryId = range.Series.Registry,
            FirstId = range.First,
            LastId = range.Last,
            UnderlyingUnitRegistryId = issuance.Underlying?.Registry,
            FirstUnitId = block.FirstUnderlyingUnit,
            LastUnitId = block.FirstUnderlyingUnit + block.Quantity - 1,
            Metric = issuance.Metric,
            Quantity = issuance.Metric.IsGhg ? block.Quantity : 0,
            NonGhgQuantity = issuance.Metric.IsGhg ? null : block.Quantity,
            MitigationType = issuance.MitigationType,
            Vintage = block.Vintage,
        };
    }

    /// <summary>Blocks that follow each other and differ in nothing but their numbers are one row.</summary>
    private List<AefBlock> Together(IEnumerable<ItmoBlock> blocks)
    {
        var rows = new List<AefBlock>();
        foreach (var next in blocks.Select(Block))
        {
            if (rows is [.., var last] && last.LastId + 1 == next.FirstId && (last.LastUnitId + 1 == next.FirstUnitId)
                && last with { LastId = next.LastId, LastUnitId = next.LastUnitId, Quantity = last.Quantity + next.Quantity, NonGhgQuantity = last.NonGhgQuantity + next.NonGhgQuantity } is var both
                && both == next with { FirstId = last.FirstId, FirstUnitId = last.FirstUnitId, Quantity = both.Quantity, NonGhgQuantity = both.NonGhgQuantity })
            {
                rows[^1] = both;
            }
            else
            {
                rows.Add(next);
            }
        }

        return rows;
    }
}
