using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>What went from one Party to another, by the reports of both.</summary>
/// <param name="From">The transferring Party.</param>
/// <param name="To">The acquiring Party.</param>
/// <param name="Transferred">First transfers and transfers that the one reports. [t CO2 eq]</param>
/// <param name="Acquired">Acquisitions that the other reports. [t CO2 eq]</param>
public sealed record AefFlow(Party From, Party To, decimal Transferred, decimal Acquired);

/// <summary>What one Party reports and nobody can check, because the other Party's report of the year is not there.</summary>
/// <param name="From">The transferring Party.</param>
/// <param name="To">The acquiring Party.</param>
/// <param name="Year">The reported year.</param>
/// <param name="Missing">The Party whose report is not there.</param>
/// <param name="Quantity">What the other one reports. [t CO2 eq]</param>
public sealed record AefUncheckedFlow(Party From, Party To, CalendarYear Year, Party Missing, decimal Quantity);
