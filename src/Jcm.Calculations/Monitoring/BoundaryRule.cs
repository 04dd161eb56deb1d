namespace Jcm.Calculations.Monitoring;

/// <summary>
/// What happens to the amount between two readings when a boundary, such as the end of a monitoring period, lies between them. Billing cycles
/// that do not match the calendar are the usual case. The approved monitoring plan states the rule.
/// </summary>
public enum BoundaryRule
{
    /// <summary>It is refused: readings have to meet the boundaries.</summary>
    Refused,

    /// <summary>
    /// It is divided in proportion to time. The earlier part is rounded down to the last digit that the meter shows and the rest goes to the
    /// later part, so that the parts add up exactly.
    /// </summary>
    ByTime,

    /// <summary>It is counted wholly before the boundary.</summary>
    ToEarlier,

    /// <summary>It is counted wholly after the boundary.</summary>
    ToLater,
}
