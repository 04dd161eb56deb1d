namespace Jcm.Calculations.Article6.Aef;

/// <summary>What the cells of a field of the Agreed Electronic Format hold.</summary>
public enum AefFieldKind
{
    /// <summary>A text, free or of a list of values.</summary>
    Text,

    /// <summary>One Party.</summary>
    Party,

    /// <summary>Parties, separated by semicolons.</summary>
    Parties,

    /// <summary>A country.</summary>
    Country,

    /// <summary>Texts, separated by semicolons.</summary>
    List,

    /// <summary>A day, <c>dd/mm/yyyy</c>.</summary>
    Date,

    /// <summary>A day, <c>dd/mm/yyyy</c>, or a point in time in ISO 8601 UTC.</summary>
    Moment,

    /// <summary>A calendar year, four digits.</summary>
    Year,

    /// <summary>Two calendar years, <c>yyyy - yyyy</c>.</summary>
    Timeframe,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number with a point.</summary>
    Decimal,
}
