using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Evaluation;

/// <summary>Where a parameter is needed: at a monitoring point, in a period, and within a sum for one of its items.</summary>
internal readonly record struct Place(string Point, Period Period, string? Item);
