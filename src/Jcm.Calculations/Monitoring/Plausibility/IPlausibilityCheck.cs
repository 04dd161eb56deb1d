using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>One rule that says which amounts of a meter or a parameter are plausible. A check names what it finds and changes no value.</summary>
/// <remarks>Findings about consecutive days are one finding, and a check gives at most 100, the last of which says how many were left out.</remarks>
public interface IPlausibilityCheck
{
    /// <summary>What is compared with what, with its numbers and units, in words.</summary>
    string Rule { get; }

    /// <summary>The document that states what is compared with.</summary>
    string Source { get; }

    /// <summary>What stands in the way of checking amounts of a unit: nothing, or what the check states measures something else.</summary>
    /// <param name="unit">Unit of the amounts.</param>
    IEnumerable<Problem> ProblemsWith(Unit unit);

    /// <summary>Compares amounts with what the rule states.</summary>
    /// <param name="amounts">The amounts of the days.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What the amounts were taken from, for example the meter; empty where the place says it.</param>
    /// <returns>What was found, in the order of the days; none where all is plausible.</returns>
    /// <exception cref="InvalidDataProblemsException">The check has problems with the unit of the amounts.</exception>
    /// <exception cref="OverflowException">A sum or difference exceeds the range of decimal numbers, as no measured amounts do.</exception>
    IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject);
}
