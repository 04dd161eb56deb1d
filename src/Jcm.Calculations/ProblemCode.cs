namespace Jcm.Calculations;

/// <summary>The closed list of reasons for which data are refused. Programs act on the code; people read the message.</summary>
public enum ProblemCode
{
    /// <summary>A text is not a unit that the library knows.</summary>
    UnknownUnit,

    /// <summary>The unit is known but measures something else than the parameter does.</summary>
    WrongDimension,

    /// <summary>A text is not a number, a date or another value of the expected form.</summary>
    Malformed,

    /// <summary>A value lies outside the valid range of its parameter.</summary>
    OutOfRange,

    /// <summary>A parameter that the methodology needs was not supplied.</summary>
    MissingParameter,

    /// <summary>The methodology fixes a value that this library does not hold; the message names the document that does.</summary>
    UnknownValue,

    /// <summary>A parameter, category, methodology or other name does not exist.</summary>
    UnknownName,

    /// <summary>A choice has to be made and was not.</summary>
    ChoiceNeeded,

    /// <summary>The same thing was supplied twice.</summary>
    Duplicate,

    /// <summary>Two rows of reference data answer one look-up.</summary>
    Ambiguous,

    /// <summary>The parameter cannot be supplied in this way: for example a monitored value for one that is fixed ex ante.</summary>
    WrongKind,

    /// <summary>The monitoring option is not among those that the methodology allows for the parameter.</summary>
    OptionNotAllowed,

    /// <summary>A value came without the source it was taken from.</summary>
    MissingSource,

    /// <summary>A period ends before it begins.</summary>
    ReversedPeriod,

    /// <summary>Two periods of one monitoring point overlap.</summary>
    OverlappingPeriods,

    /// <summary>A monitoring period crosses 31 December and no rule for dividing it was chosen.</summary>
    PeriodSpansVintages,

    /// <summary>The periods of a series have a gap, are of different length, or do not go on where the carried values end.</summary>
    BrokenSeries,

    /// <summary>The project has no monitoring point, no period or no value; or a history has fewer records than are needed.</summary>
    Empty,

    /// <summary>A business-as-usual value would put business-as-usual emissions below the reference emissions.</summary>
    BusinessAsUsualBelowReference,

    /// <summary>The equation has no answer for these values: a division by zero or a number too large.</summary>
    NoAnswer,

    /// <summary>A document holds a key that means nothing here.</summary>
    UnknownKey,

    /// <summary>An action that the Article 6 ledger refuses; the message begins with the reason.</summary>
    Refused,

    /// <summary>The method of corresponding adjustment changes within one NDC period.</summary>
    MethodChanged,

    /// <summary>Amounts of different currencies meet; nothing is converted.</summary>
    MixedCurrencies,

    /// <summary>Two statements in the data contradict each other.</summary>
    Contradiction,
}
