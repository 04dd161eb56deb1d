using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>An authorised timeframe: the years in which outcomes may occur, may be used, or both.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
public readonly record struct AefTimeframe(CalendarYear First, CalendarYear Last)
{
    /// <summary>A timeframe from the text of a table.</summary>
    /// <param name="text">For example <c>2021 - 2030</c>.</param>
    public static Outcome<AefTimeframe> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 11 && text[4..7] is " - " && CalendarYear.TryParse(text[..4]).TryGet(out var first) && CalendarYear.TryParse(text[7..]).TryGet(out var last)
            ? new AefTimeframe(first, last)
            : new Problem(ProblemCode.Malformed, $"{AefText.Quote(text)} is not a timeframe: write two years, for example 2021 - 2030.");
    }

    /// <summary>For example <c>2021 - 2030</c>.</summary>
    public override string ToString() => $"{First} - {Last}";
}
