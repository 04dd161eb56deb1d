using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>One row of a report that says that outcomes went from one Party to another.</summary>
/// <param name="From">The transferring Party.</param>
/// <param name="To">The acquiring Party.</param>
/// <param name="IsSent">Whether the transferring Party says so.</param>
/// <param name="Year">The reported year.</param>
/// <param name="Tonnes">The quantity of the row. [t CO2 eq]</param>
/// <param name="Stretch">The identifiers.</param>
internal sealed record FlowStatement(Party From, Party To, bool IsSent, CalendarYear Year, long Tonnes, Stretch Stretch)
{
    /// <summary>The Party whose report has to say the same.</summary>
    internal Party Other => IsSent ? To : From;

    internal static IEnumerable<FlowStatement> Of(AefReport report, Reading reading)
    {
        var (own, year) = (report.Submission.Party, report.Submission.ReportedYear);
        for (var i = 0; i < report.Actions.Count; i++)
        {
            var action = report.Actions[i];
            var (from, to) = action switch
            {
                { Type: AefActionType.FirstTransfer or AefActionType.Transfer, AcquiringParty: { } acquiring } => (own, acquiring),
                { Type: AefActionType.Acquisition, TransferringParty: { } transferring } => (transferring, own),
                _ => default,
            };
            if (from == to || !reading.IsReadable(action.Block, report, AefTable.Actions, i + 1)) continue;
            var block = action.Block;
            yield return new(from, to, from == own, year, block.Quantity, new(Statement.Of(block, reading.Identity(block)), block.FirstId, block.LastId, 1));
        }
    }
}
