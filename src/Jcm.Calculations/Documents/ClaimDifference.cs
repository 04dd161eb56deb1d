using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Documents;

/// <summary>Something that a claim states otherwise than a calculation of one's own.</summary>
/// <param name="Where">Monitoring point, period and parameter or step, as far as they apply.</param>
/// <param name="What">What differs, for example <c>total.reduction</c> or <c>parameters.value</c>.</param>
/// <param name="Claimed">As claimed; null where the claim does not state it.</param>
/// <param name="Recalculated">As calculated again; null where there is no such thing.</param>
public sealed record ClaimDifference(Location Where, string What, string? Claimed, string? Recalculated)
{
    /// <summary>Claimed less recalculated; null where they are no numbers, or where the difference exceeds decimals.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The difference in per cent of the magnitude of the recalculated number; null where that is zero, or where they are no numbers.</summary>
    public decimal? Percent { get; init; }

    /// <summary>What else there is to say; null where there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is of a number, a unit, a name, a choice or the like, or something is missing; otherwise only words that explain and decide nothing differ.</summary>
    public bool IsOfNumbers { get; init; }

    /// <summary>Place, what differs and both statements on one line.</summary>
    public override string ToString()
    {
        var place = Where == Location.None ? "" : $"{Where}: ";
        var note = Note is null ? "" : $". {Note}";
        return (Claimed, Recalculated) switch
        {
            (null, _) => $"{place}{What} is not stated; recalculated {Recalculated}{note}",
            (_, null) => $"{place}{What} is claimed as {Claimed}, and the calculation has no such thing{note}",
            _ => $"{place}{What} is claimed as {Claimed}, recalculated {Recalculated}{Size()}{note}",
        };
    }

    private string Size()
    {
        if (Difference is not { } difference) return "";
        var percent = Percent is { } share ? FormattableString.Invariant($", {(share > 0 ? "+" : "")}{Rounded(share)} %") : "";
        return FormattableString.Invariant($" ({(difference > 0 ? "+" : "")}{difference}{percent})");
    }

    /// <summary>Percentages are shown with as many decimals as they need to be seen.</summary>
    internal static decimal Rounded(decimal percent)
    {
        var decimals = 2;
        while (decimals < 12 && percent != 0 && decimal.Round(percent, decimals) == 0) decimals++;
        return decimal.Round(percent, decimals);
    }

    /// <summary>A difference of numbers.</summary>
    internal static ClaimDifference OfNumbers(Location where, string what, decimal claimed, decimal recalculated, string? note = null)
    {
        var difference = Rational.FromDecimal(claimed) - recalculated;
        Rational? percent = recalculated == 0 ? null : difference / Math.Abs(recalculated) * 100;
        return new(where, what, Text(claimed), Text(recalculated))
        {
            Difference = Decimal(difference),
            Percent = percent is { } share ? Decimal(share) : null,
            Note = note,
            IsOfNumbers = true,
        };
    }

    private static decimal? Decimal(Rational value) => value.Abs() <= decimal.MaxValue ? value.ToDecimal() : null;

    private static string Text(decimal value) => Contract.ExactDecimal.Canonical(Contract.ExactDecimal.Text(value));
}
