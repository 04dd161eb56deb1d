using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>An account of corresponding adjustments of one Party under one contribution, evaluated at the end of a year.</summary>
public interface INdcAccount
{
    /// <summary>The contribution.</summary>
    Ndc Ndc { get; }

    /// <summary>The year at the end of which the account was evaluated.</summary>
    CalendarYear Through { get; }

    /// <summary>The quantities and adjustments of each year, from the first of the period through the last that was evaluated.</summary>
    IReadOnlyList<AdjustmentYear> Adjustments { get; }
}
