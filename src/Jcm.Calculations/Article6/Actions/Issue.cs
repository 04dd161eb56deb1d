using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Article6.Actions;

/// <summary>Issues mitigation outcomes into a holding account of the Party in which the mitigation occurred.</summary>
/// <param name="Date">The day; not before the year of the vintage.</param>
/// <param name="Range">The identifiers. The vintage is 2021 or later: earlier mitigation is never counted under Article 6.</param>
/// <param name="Account">The holding account.</param>
/// <param name="MitigationType">Reductions, removals or both.</param>
public sealed record Issue(DateOnly Date, ItmoRange Range, Account Account, MitigationType MitigationType = MitigationType.EmissionReductions) : LedgerAction(Date)
{
    /// <summary>In what the outcomes are counted: tonnes of CO2 equivalent with the adopted set of global warming potentials, or a non-GHG metric.</summary>
    public Metric Metric { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Metric.CO2e;

    /// <summary>The sector, in the words of the nomenclature; null where it is not stated.</summary>
    public string? Sector { get; init; }

    /// <summary>The activity type, in the words of the nomenclature; null where it is not stated.</summary>
    public string? ActivityType { get; init; }

    /// <summary>The credits from which the outcomes are made, each used once only; null where they are not stated.</summary>
    public UnderlyingUnits? Underlying { get; init; }

    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} issue {Range} to {Account}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Range.Series is not { } series) return new(RefusalReason.NotIssued, "The action names no outcomes.");
        if (ledger.UnlessInApproach(series.FirstTransferringParty, series.Approach) is { } refusal) return refusal;
        if (series.Vintage < Cut2020.FirstVintage) return new(RefusalReason.Before2021, $"{Range} is mitigation of {series.Vintage}; internationally transferred mitigation outcomes begin with 2021.");
        if (Date.Year < series.Vintage.Number) return new(RefusalReason.NotYetOccurred, $"{Range} is issued on {On(Date)}, before the mitigation can have occurred.");
        if (Metric is { IsGhg: true } && Metric != Metric.CO2e) return new(RefusalReason.OtherMetric, $"{Range} is counted in {Metric}; mitigation outcomes are counted in {Metric.CO2e}, the metric that the Parties have adopted.");
        if (!Enum.IsDefined(MitigationType)) return new(RefusalReason.InvalidTerms, $"{Range} is issued without a type of mitigation.");
        if (Account.Kind != AccountKind.Holding) return new(RefusalReason.NotAHoldingAccount, $"{Range} cannot be issued to {Account}: issuance is to a holding account.");
        if (Account.Party != series.FirstTransferringParty) return new(RefusalReason.WrongParty, $"{Range} cannot be issued to {Account}: the mitigation occurred in {series.FirstTransferringParty}.");
        var shelf = ledger.Shelf(series);
        if (shelf.FirstOverlap(Range) is { } overlap) return new(RefusalReason.AlreadyIssued, $"{Range} overlaps {overlap.Range}, which was issued before.");
        if (ledger.Issued > long.MaxValue - Range.Quantity) return new(RefusalReason.TooMany, $"With {Range} the ledger would hold more outcomes than it can count.");
        if (Underlying is not null && UnlessUnused(ledger, Underlying) is { } used) return used;

        var block = new ItmoBlock(this, Account, ledger.Entry);
        shelf.Add(block);
        ledger.Issued += Range.Quantity;
        ledger.Record(this, [block]);
        return null;
    }

    private Refusal? UnlessUnused(LedgerState ledger, UnderlyingUnits units)
    {
        if (string.IsNullOrWhiteSpace(units.Registry) || units.Block is null || HasBlanksAround(units.Registry) || HasBlanksAround(units.Block))
        {
            return new(RefusalReason.InvalidTerms, $"The underlying units of {Range} need a registry, and registry and block without blanks around them: the same units are known by the same text.");
        }

        if (units.First < 1 || units.First - 1 > long.MaxValue - Range.Quantity) return new(RefusalReason.InvalidTerms, FormattableString.Invariant($"The underlying units of {Range} are numbered from {units.First}."));
        var last = units.First + Range.Quantity - 1;
        var register = units.Register(Range.Series.FirstTransferringParty);
        var known = ledger.Underlying.TryGetValue(register, out var found) ? found : [];
        var index = SerialOrder.IndexOfLastAtOrBefore(known.Count, each => known[each].First, last);
        if (index >= 0 && known[index].Last >= units.First)
        {
            return new(RefusalReason.AlreadyIssued, FormattableString.Invariant($"The underlying units {units.Registry} {units.Block} {units.First} to {last} of {Range} were issued before, as part of {known[index].First} to {known[index].Last}."));
        }

        ledger.Underlying[register] = known.Add((units.First, last));
        return null;
    }

    private static bool HasBlanksAround(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
}
