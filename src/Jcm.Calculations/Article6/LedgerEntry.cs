using Jcm.Calculations.Article6.Actions;

namespace Jcm.Calculations.Article6;

/// <summary>An action that the ledger accepted.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Action">The action.</param>
/// <param name="Blocks">The outcomes that it concerns, as they are after it; none for actions on authorisations, approaches and contributions.</param>
public sealed record LedgerEntry(int Number, LedgerAction Action, IReadOnlyList<ItmoBlock> Blocks);
