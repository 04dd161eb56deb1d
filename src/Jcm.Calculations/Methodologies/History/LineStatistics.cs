namespace Jcm.Calculations.Methodologies;

/// <summary>How well a line describes its history. For judgement only: no emissions are calculated from these.</summary>
/// <remarks>
/// Calculated in doubles by MathNet.Numerics, class GoodnessOfFit, from the residuals against the line in decimals, records in order of load.
/// </remarks>
/// <param name="RSquared">
/// Coefficient of determination R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)², from 0 to 1, a pure number; null when the input per duration is the same in
/// all records, so that there is nothing to explain.
/// </param>
/// <param name="StandardError">
/// Standard error of the estimate √(Σ(y − ŷ)² / (n − 2)), at least 0, in input per duration, for example GJ/h; null for two records.
/// </param>
public sealed record LineStatistics(double? RSquared, double? StandardError);
