using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>Whether values that were calculated from meters were metered as planned: boundaries, gaps, accuracy and calibration of the instruments.</summary>
internal sealed class MeteringChecks(PlanComparison comparison)
{
    internal void Run()
    {
        foreach (var value in comparison.Values)
        {
            if (value.Metered is not { } metered || comparison.Planned(value) is not { } planned) continue;
            var where = comparison.At(value);
            if (metered.Positions.Any(position => position.Boundaries.Count > 0)) ApportioningChecks.Compare(comparison, planned, [metered.Parameter.Boundary], where);
            foreach (var position in metered.Positions) CheckGaps(position, planned, where);
            foreach (var meter in metered.Positions.SelectMany(position => position.Parts).Select(part => part.Meter).Distinct()) CheckMeter(meter, planned, value, where);
        }
    }

    private void CheckGaps(PositionAmount position, PlannedParameter planned, Location where)
    {
        if (position.Fills.Count == 0 || planned.Gaps is not { } treatment || position.GapRule.Treatment == treatment) return;
        comparison.Refuse(
            ProblemCode.Contradiction,
            where,
            $"{position.Name}: gaps were treated by {position.GapRule.Treatment}; by the plan they are by {treatment}. Treat them as planned, or have the change approved first.");
    }

    private void CheckMeter(Meter meter, PlannedParameter planned, MonitoredValue value, Location where)
    {
        if (planned.MaximumPermissibleError is { } largest)
        {
            if (meter.Instrument?.MaximumPermissibleError is not { } error) Refuse($"Meter {meter.Id} states no maximum permissible error; the plan requires at most {NumberText.Of(largest)}. Take it from the data sheet of the meter.");
            else if (error.Share > largest) Refuse($"Meter {meter.Id} has a maximum permissible error of {error}; the plan requires at most {NumberText.Of(largest)}. Have the change approved first.");
        }

        if (planned.CalibrationIntervalMonths is not { } months) return;
        if (meter.Instrument?.Requirement is not { } requirement) Refuse(string.Create(CultureInfo.InvariantCulture, $"Meter {meter.Id} states no calibration interval; the plan requires a calibration every {months} months. State it, so that late calibrations are found."));
        else if (IsLonger(requirement, months, value.Period.From)) Refuse(string.Create(CultureInfo.InvariantCulture, $"Meter {meter.Id} is calibrated {requirement}; the plan requires a calibration every {months} months. Late calibrations would be missed."));

        void Refuse(string message) => comparison.Refuse(ProblemCode.Contradiction, where, message);
    }

    private static bool IsLonger(CalibrationRequirement requirement, int months, DateOnly day) =>
        MonthsFrom(day) + months < 10_000L * 12 && (requirement.DueAfter(day) is not { } due || due > day.AddMonths(months));

    /// <summary>Months since the beginning of the year 0: what the plan requires after the year 9999 is never exceeded.</summary>
    private static long MonthsFrom(DateOnly day) => (day.Year * 12L) + day.Month - 1;
}
