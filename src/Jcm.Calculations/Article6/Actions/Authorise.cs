namespace Jcm.Calculations.Article6.Actions;

/// <summary>Grants an authorisation, or a new version of one. A new version changes nothing for outcomes that are first transferred already.</summary>
/// <param name="Date">The day.</param>
/// <param name="Authorisation">The authorisation.</param>
public sealed record Authorise(DateOnly Date, Authorisation Authorisation) : LedgerAction(Date)
{
    private const Purposes All = Purposes.Ndc | Purposes.OtherInternationalMitigation;

    /// <summary>The action on one line.</summary>
    public override string ToString() => $"{On(Date)} grant {Authorisation}";

    internal override Refusal? ApplyTo(LedgerState ledger)
    {
        if (Contradiction() is { } contradiction) return new(RefusalReason.InvalidTerms, $"The {Authorisation} {contradiction}.");
        if (ledger.UnlessInApproach(Authorisation.Party, Authorisation.Approach) is { } refusal) return refusal;
        foreach (var party in Authorisation.AuthorisedParties)
        {
            if (ledger.UnlessInApproach(party, Authorisation.Approach) is { } other) return other;
        }

        var known = ledger.Authorisations.TryGetValue(Authorisation.Id, out var state) ? state : null;
        var expected = (known?.Latest.Version ?? 0) + 1;
        if (Authorisation.Version != expected)
        {
            return new(RefusalReason.VersionOutOfOrder, FormattableString.Invariant($"The next version of the authorisation {Authorisation.Id} is {expected}, not {Authorisation.Version}."));
        }

        if (known is not null && (known.Latest.Party != Authorisation.Party || !string.Equals(known.Latest.Approach, Authorisation.Approach, StringComparison.Ordinal) || known.Latest.Metric != Authorisation.Metric))
        {
            return new(RefusalReason.InvalidTerms, $"A version of the {known.Latest} has the same Party, cooperative approach and metric.");
        }

        if (known is not null && Unsettled(known) is { } unsettled) return unsettled;
        ledger.Authorisations[Authorisation.Id] = new(Authorisation, known?.Authorised ?? 0);
        ledger.Record(this, []);
        return null;
    }

    /// <summary>
    /// Outcomes that were authorised before keep their place in the new version: they are not more than it allows, and authorisation or issuance, which
    /// lie behind them, do not become their first transfer after the fact. They could be cancelled without ever being first transferred otherwise.
    /// </summary>
    private Refusal? Unsettled(AuthorisationState known)
    {
        if (Authorisation.Cap < known.Authorised) return new(RefusalReason.CapExceeded, FormattableString.Invariant($"The {Authorisation} allows {Authorisation.Cap}; {known.Authorised} are authorised already."));
        return known.Authorised > 0 && IsAtOnce(Authorisation) && !IsAtOnce(known.Latest)
            ? new(RefusalReason.InvalidTerms, FormattableString.Invariant($"The {Authorisation} makes {Authorisation.FirstTransferOfOtherPurposes?.Word()} the first transfer, and {known.Authorised} outcomes were authorised before under another definition: grant an authorisation with an identifier of its own."))
            : null;

        static bool IsAtOnce(Authorisation version) => version.FirstTransferOfOtherPurposes is FirstTransferTrigger.Authorisation or FirstTransferTrigger.Issuance;
    }

    private string? Contradiction()
    {
        if (!IdentifierForms.IsAuthorisation(Authorisation.Id)) return "needs an identifier of letters, digits, spaces and hyphens";
        if (Authorisation.Purposes == Purposes.None || (Authorisation.Purposes & ~All) != Purposes.None) return "names no purpose";
        var isForOthers = (Authorisation.Purposes & Purposes.OtherInternationalMitigation) != Purposes.None;
        if (isForOthers && !(Authorisation.FirstTransferOfOtherPurposes is { } trigger && Enum.IsDefined(trigger))) return $"is for {Authorisation.Purposes.Word()} and does not specify the first transfer";
        if (!isForOthers && Authorisation.FirstTransferOfOtherPurposes is not null) return "is for NDC only, of which the first transfer is not specified but given: the first international transfer";
        if (Authorisation.LastVintage < Authorisation.FirstVintage) return $"has the timeframe {Authorisation.FirstVintage} - {Authorisation.LastVintage}, which ends before it begins";
        return Authorisation.Cap < 0 ? "has a negative quantity" : null;
    }
}
