namespace Jcm.Calculations.Monitoring;

/// <summary>Which of the same weekdays of a month is meant.</summary>
public enum WeekdayInMonth
{
    /// <summary>The first.</summary>
    First = 1,

    /// <summary>The second.</summary>
    Second = 2,

    /// <summary>The third.</summary>
    Third = 3,

    /// <summary>The fourth, which need not be the last.</summary>
    Fourth = 4,

    /// <summary>The last.</summary>
    Last = 5,
}
