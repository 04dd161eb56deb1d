using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The checks of one meter or parameter, with what each compares with and where that is stated.</summary>
public sealed class PlausibilityRules
{
    private readonly IPlausibilityCheck[] checks;

    private PlausibilityRules(Unit unit, IPlausibilityCheck[] checks) => (Unit, this.checks) = (unit, checks);

    /// <summary>The unit of the amounts that the checks were made for; amounts of any unit of the same quantity can be checked.</summary>
    public Unit Unit { get; }

    /// <summary>The checks, in the order in which they are made.</summary>
    public IReadOnlyList<IPlausibilityCheck> Checks => checks;

    /// <summary>Each rule in words, with its source, in the order of the checks.</summary>
    public IReadOnlyList<string> Lines => [.. checks.Select(check => $"{check.Rule} ({check.Source})")];

    /// <summary>A set of checks.</summary>
    /// <param name="unit">The unit of the amounts.</param>
    /// <param name="checks">The checks; none for a meter about which nothing is stated.</param>
    /// <returns>The rules; or everything that keeps a check from being made with amounts of the unit.</returns>
    public static Outcome<PlausibilityRules> TryOf(Unit unit, IReadOnlyList<IPlausibilityCheck> checks)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(checks);
        var problems = checks
            .SelectMany(check => check.ProblemsWith(unit), (check, problem) => problem with { Message = $"The check \"{check.Rule}\" ({check.Source}): {problem.Message}" })
            .ToList();
        return problems.Count > 0 ? Outcome<PlausibilityRules>.Failed(problems) : new PlausibilityRules(unit, [.. checks]);
    }

    /// <summary>A set of checks.</summary>
    /// <param name="unit">The unit of the amounts.</param>
    /// <param name="checks">The checks; none for a meter about which nothing is stated.</param>
    /// <exception cref="InvalidDataProblemsException">A check cannot be made with amounts of the unit.</exception>
    public static PlausibilityRules Of(Unit unit, IReadOnlyList<IPlausibilityCheck> checks) => TryOf(unit, checks).Value;

    /// <summary>Makes all checks.</summary>
    /// <param name="amounts">The amounts of the days.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What the amounts were taken from, for example the meter; empty where the place says it.</param>
    /// <returns>The findings in the order of the checks, at most 100 from each; none where all is plausible.</returns>
    /// <exception cref="InvalidDataProblemsException">The amounts are of a quantity that a check was not made for.</exception>
    /// <exception cref="OverflowException">A sum or difference exceeds the range of decimal numbers, as no measured amounts do.</exception>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(subject);
        return [.. checks.SelectMany(check => check.Check(amounts, where, subject))];
    }
}
