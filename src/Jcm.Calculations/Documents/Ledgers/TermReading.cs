using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Ledgers;

/// <summary>Parties, years, accounts, metrics and lists of ledger documents: what they mean.</summary>
internal static class TermReading
{
    internal static CalendarYear? Year(int year, DocumentPlace place)
    {
        if (year is >= 1 and <= 9999) return year;
        place.Report(ProblemCode.OutOfRange, FormattableString.Invariant($"{year} is not a calendar year: write four digits, for example 2030."));
        return null;
    }

    internal static Party? PartyOf(string code, DocumentPlace place) => place.TakeValue(Party.TryParse(code));

    /// <summary>Several Parties; null when one of them is none.</summary>
    internal static IReadOnlyList<Party>? Parties(IReadOnlyList<string>? codes, DocumentPlace place)
    {
        var parties = (codes ?? []).Select((code, i) => PartyOf(code, place.At(i))).ToList();
        return parties.Contains(null) ? null : [.. parties.Select(party => party!.Value)];
    }

    internal static Account? AccountOf(AccountContract account, DocumentPlace place)
    {
        var party = PartyOf(account.Party, place.At("party"));
        if (string.IsNullOrWhiteSpace(account.Holder))
        {
            place.At("holder").Report(ProblemCode.Malformed, "The name of the holder is empty.");
            return null;
        }

        return party is { } found ? Account.Holding(found, account.Holder) : null;
    }

    /// <summary>A metric; tonnes of CO2 equivalent where it is left out.</summary>
    internal static Metric? MetricOf(MetricContract? metric, DocumentPlace place)
    {
        switch (metric)
        {
            case null: return Metric.CO2e;
            case { GwpSet: { } set, Unit: null }: return Metric.CO2eWith(set);
            case { GwpSet: null, Unit: { } unit }: return UnitOf(unit, place.At("unit"));
            default:
                place.Report(ProblemCode.Contradiction, "A metric has either a \"gwpSet\", for tonnes of CO2 equivalent, or a \"unit\" that is none of greenhouse gases.");
                return null;
        }
    }

    internal static Metric? UnitOf(string unit, DocumentPlace place)
    {
        if (!string.IsNullOrWhiteSpace(unit)) return Metric.NonGhg(unit);
        place.Report(ProblemCode.Malformed, "The unit of the metric is empty.");
        return null;
    }

    internal static Purposes? PurposesOf(IReadOnlyList<PurposeWord> words, DocumentPlace place)
    {
        var purposes = Purposes.None;
        var isOnce = true;
        for (var i = 0; i < words.Count; i++)
        {
            var purpose = (Purposes)words[i];
            if ((purposes & purpose) != Purposes.None)
            {
                place.At(i).Report(ProblemCode.Duplicate, $"The purpose {purpose.Word()} is named twice.");
                isOnce = false;
            }

            purposes |= purpose;
        }

        return isOnce ? purposes : null;
    }

    /// <summary>Texts that share one cell of a report; null when one of them cannot.</summary>
    internal static IReadOnlyList<string>? Items(IReadOnlyList<string>? items, DocumentPlace place)
    {
        var areItems = true;
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (AefText.IsItem(items![i])) continue;
            place.At(i).Report(ProblemCode.Malformed, $"{AefText.Quote(items[i])} cannot stand in a list: an item is not empty, has no blanks around it and no semicolon in it.");
            areItems = false;
        }

        return areItems ? items ?? [] : null;
    }

    /// <summary>A list that a document leaves out when it is empty.</summary>
    internal static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
