using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Refuses amounts of a unit that a check has problems with.</summary>
internal static class Fitting
{
    /// <exception cref="InvalidDataProblemsException">There are problems.</exception>
    internal static void Require(IPlausibilityCheck check, Unit unit)
    {
        var problems = check.ProblemsWith(unit).ToList();
        if (problems.Count > 0) throw new InvalidDataProblemsException(problems);
    }
}
