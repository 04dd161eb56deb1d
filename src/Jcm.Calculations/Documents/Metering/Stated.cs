using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>What many parts of a document state in the same way; null where it cannot be used, and then the reason is reported at its place.</summary>
internal static class Stated
{
    internal static Unit? Unit(string text, DocumentPlace place) => place.At("unit").Take(Quantities.Unit.TryParse(text));

    internal static Quantity? Quantity(QuantityContract? quantity, DocumentPlace place) =>
        quantity is not null && Unit(quantity.Unit, place) is { } unit ? new Quantity(quantity.Value, unit) : null;

    /// <summary>First and last day of the object at the place.</summary>
    internal static Period? Days(DateOnly from, DateOnly to, DocumentPlace place)
    {
        if (from <= to) return new Period(from, to);
        place.Report(ProblemCode.ReversedPeriod, FormattableString.Invariant($"The period {from:yyyy-MM-dd}..{to:yyyy-MM-dd} ends before it begins."));
        return null;
    }

    internal static Period? Days(DaysContract days, DocumentPlace place) => Days(days.From, days.To, place);

    /// <summary>The periods of a list under a key; those that cannot be used are left out and reported.</summary>
    internal static List<Period> Periods(IReadOnlyList<DaysContract>? periods, DocumentPlace place)
    {
        var found = new List<Period>();
        for (var i = 0; i < (periods?.Count ?? 0); i++)
        {
            if (Days(periods![i], place.At("periods", i)) is { } days) found.Add(days);
        }

        return found;
    }

    /// <summary>Whether something was found wrong within the value at the place, so that parts of it may be left out.</summary>
    internal static bool IsFaulty(DocumentPlace place)
    {
        var path = place.Path;
        return place.Problems.Exists(problem => problem.Where.Document is { } found && found.StartsWith(path, StringComparison.Ordinal) && (found.Length == path.Length || found[path.Length] is '.' or '['));
    }

    /// <summary>Whether a document is named, as the key <c>source</c> of the object at the place.</summary>
    internal static bool Source(string source, DocumentPlace place)
    {
        if (!string.IsNullOrWhiteSpace(source)) return true;
        place.At("source").Report(ProblemCode.MissingSource, "No document is named: name the one that states this.");
        return false;
    }

    /// <summary>Whether a name is not blank.</summary>
    internal static bool Name(string name, string key, DocumentPlace place)
    {
        if (!string.IsNullOrWhiteSpace(name)) return true;
        place.At(key).Report(ProblemCode.Malformed, "The text is blank: give a name.");
        return false;
    }

    /// <summary>Whether a number is as it has to be; the message says how.</summary>
    internal static bool Holds(bool holds, string key, string message, DocumentPlace place)
    {
        if (!holds) place.At(key).Report(ProblemCode.OutOfRange, message);
        return holds;
    }
}
