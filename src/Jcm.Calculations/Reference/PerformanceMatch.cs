using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>The row of a <see cref="PerformanceTable"/> that answers a look-up.</summary>
/// <param name="Value">The value with its unit.</param>
/// <param name="Row">The row.</param>
/// <param name="Description">Class and capacity in words, for example <c>screw, 300 ≤ 400 &lt; 450 USRt</c>.</param>
/// <param name="Provenance">Where the table comes from.</param>
public sealed record PerformanceMatch(Quantity Value, PerformanceRow Row, string Description, Provenance Provenance);
