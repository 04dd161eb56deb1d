using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>What an invoice states for a period.</summary>
/// <param name="Number">The number of the invoice.</param>
/// <param name="Days">The days that it bills.</param>
/// <param name="Amount">The amount billed.</param>
public sealed record Invoice(string Number, Period Days, Quantity Amount);

/// <summary>Which amount is used where an invoice and a meter state one each.</summary>
/// <param name="Used">The amount that is used, in the unit of the meter's amounts.</param>
/// <param name="Basis">Which one it is, and why, with both amounts.</param>
/// <param name="Finding">That they differ: a doubt beyond the tolerance, a note within it; null where they are equal.</param>
public sealed record InvoiceChoice(decimal Used, string Basis, Finding? Finding);
