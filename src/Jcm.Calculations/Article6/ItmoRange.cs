using System.Globalization;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>Mitigation outcomes with consecutive serial numbers of one series. Their identifiers never change.</summary>
public readonly record struct ItmoRange
{
    private const string Form = "write approach, registry, first transferring Party, serial numbers and vintage, for example CA0001-THA01-THA-1-2024 or CA0001-THA01-THA-1..500-2024";

    /// <summary>Outcomes from one serial number to another, both included.</summary>
    /// <param name="series">The series.</param>
    /// <param name="first">First serial number, from 1.</param>
    /// <param name="last">Last serial number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are not in order, or the first is below 1.</exception>
    public ItmoRange(ItmoSeries series, long first, long last)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        Series = series;
        First = first;
        Last = last;
    }

    /// <summary>The series.</summary>
    public ItmoSeries Series { get; }

    /// <summary>First serial number.</summary>
    public long First { get; }

    /// <summary>Last serial number.</summary>
    public long Last { get; }

    /// <summary>Last − first + 1: tonnes of CO2 equivalent, or units of a non-GHG metric.</summary>
    public long Quantity => Last - First + 1;

    /// <summary>Outcomes from their identifier.</summary>
    /// <param name="text">For example <c>CA0001-THA01-THA-1-2024</c>, or <c>CA0001-THA01-THA-1..500-2024</c> for a block.</param>
    public static Outcome<ItmoRange> TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var malformed = new Problem(ProblemCode.Malformed, $"\"{text}\" is not the identifier of mitigation outcomes: {Form}.");
        var parts = text.Split('-');
        if (parts.Length != 5) return malformed;
        var serials = parts[3].Split("..");
        if (serials.Length > 2 || !TrySerial(serials[0], out var first) || !TrySerial(serials[^1], out var last) || last < first) return malformed;
        if (!CalendarYear.TryParse(parts[4]).TryGet(out var vintage) || !Party.TryParse(parts[2]).TryGet(out var party) || parts[2].Length != 3) return malformed;
        try
        {
            return new ItmoRange(new(parts[0], parts[1], party, vintage), first, last);
        }
        catch (ArgumentException)
        {
            return malformed;
        }
    }

    /// <summary>Outcomes from their identifier.</summary>
    /// <param name="text">For example <c>CA0001-THA01-THA-1..500-2024</c>.</param>
    /// <exception cref="InvalidDataProblemsException">The text is not an identifier.</exception>
    public static ItmoRange Parse(string text) => TryParse(text).Value;

    /// <summary>Whether two ranges have an outcome in common.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(ItmoRange other) => Series == other.Series && First <= other.Last && other.First <= Last;

    /// <summary>The identifier, for example <c>CA0001-THA01-THA-1-2024</c>, or <c>CA0001-THA01-THA-1..500-2024</c> for a block.</summary>
    public override string ToString() => Series is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Series.Approach}-{Series.Registry}-{Series.FirstTransferringParty}-{Serials()}-{Series.Vintage}");

    private string Serials() => First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}..{Last}");

    private static bool TrySerial(string text, out long serial)
    {
        serial = 0;
        // The framework reads digits that zero characters follow; they are no number here.
        return IdentifierForms.AreDigits(text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out serial) && serial >= 1;
    }
}
