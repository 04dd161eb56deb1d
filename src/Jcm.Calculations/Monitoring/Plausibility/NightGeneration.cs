using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>A solar plant generates nothing in hours that are stated to be dark.</summary>
/// <remarks>
/// More than the threshold is a doubt, more than what standby and the errors of the meter can explain is a fault: the clock of the meter is wrong,
/// readings are shifted, or what is counted is not solar. Days of the amounts for which the dark hours are not wholly covered are counted in a note.
/// </remarks>
public sealed class NightGeneration : IPlausibilityCheck
{
    /// <summary>A check of the dark hours.</summary>
    /// <param name="darkHours">What was generated in the dark hours of each day, for example from 21:00 to 03:00 by the local clock.</param>
    /// <param name="threshold">The amount in the dark hours of a day up to which nothing is remarked; at least 0.</param>
    /// <param name="standby">The amount in the dark hours of a day that standby and the meter can explain; not less than the threshold.</param>
    /// <param name="source">The document that states the dark hours and the amounts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is negative.</exception>
    /// <exception cref="ArgumentException">The standby amount is less than the threshold, or there is no source.</exception>
    /// <exception cref="Jcm.Calculations.Arithmetic.DimensionMismatchException">The amounts do not measure the same.</exception>
    public NightGeneration(DailyAmounts darkHours, Quantity threshold, Quantity standby, string source)
    {
        ArgumentNullException.ThrowIfNull(darkHours);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentOutOfRangeException.ThrowIfNegative(threshold.Value, nameof(threshold));
        if (standby < threshold) throw new ArgumentException("The standby amount is less than the threshold.", nameof(standby));
        (DarkHours, Threshold, Standby, Source) = (darkHours, threshold, standby, source);
    }

    /// <summary>What was generated in the dark hours of each day.</summary>
    public DailyAmounts DarkHours { get; }

    /// <summary>The amount up to which nothing is remarked.</summary>
    public Quantity Threshold { get; }

    /// <summary>The amount that standby and the meter can explain.</summary>
    public Quantity Standby { get; }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule => $"at most {DayText.Amount(Threshold)} in the dark hours of a day, and {DayText.Amount(Standby)} with standby";

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!DarkHours.Unit.Fits(unit)) yield return DarkHours.Unit.MismatchWith(unit);
        foreach (var problem in Limits.ProblemsIn(DarkHours.Unit, Threshold, Standby)) yield return problem;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Fitting.Require(this, amounts.Unit);
        var unit = DarkHours.Unit;
        var (threshold, standby) = (Threshold.In(unit).Value, Standby.In(unit).Value);
        var impossible = new DayRule(FindingGrade.Fault, FindingCode.NightGeneration, IsLow: false, _ =>
            $"in the dark hours of a day, more than the {DayText.Amount(standby, unit)} that standby can explain ({Source}); check the clock of the meter, the signs and what it counts.");
        var unusual = new DayRule(FindingGrade.Doubt, FindingCode.NightGeneration, IsLow: false, _ =>
            $"in the dark hours of a day, above {DayText.Amount(threshold, unit)} though within standby ({Source}); explain what is counted.");
        var findings = new DayFindings(unit, where, subject);
        var known = 0;
        foreach (var day in DarkHours.EachDay().Where(day => day.Date >= amounts.Days.From && day.Date <= amounts.Days.To))
        {
            if (day.IsWhole) known++;
            if (day.Amount > standby) findings.Flag(impossible, day.Date, day.Amount, day.Amount);
            else if (day.Amount > threshold) findings.Flag(unusual, day.Date, day.Amount, day.Amount);
        }

        var missing = amounts.Days.Days - known;
        if (missing > 0) findings.Add(FindingGrade.Note, FindingCode.NightGeneration, $"The dark hours of {DayText.Count(missing, "day")} in {amounts.Days} are not wholly covered by readings, so that generation at night could not be ruled out there.");
        return findings.ToList();
    }
}
