using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>On which terms the amounts of one position in one period are found: unit, direction, rule for boundaries, and where problems go.</summary>
/// <param name="Unit">The unit of the parameter.</param>
/// <param name="Direction">Which side of the position's amount is conservative; its sign is counted in.</param>
/// <param name="Boundary">The rule for boundaries.</param>
/// <param name="Where">The place.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record AmountTerms(Unit Unit, ConservativeDirection Direction, BoundaryRule Boundary, Location Where, List<Problem> Problems)
{
    /// <summary>An amount in the unit of the parameter. That the units fit was checked before.</summary>
    internal decimal Convert(decimal amount, Unit unit) => new Quantity(amount, unit).In(Unit).Value;

    /// <summary>An amount with an error against the project. Where no side is known to be safe, an error is a problem.</summary>
    internal decimal Correct(decimal amount, decimal error, string subject)
    {
        if (error == 0) return amount;
        if (Direction != ConservativeDirection.DependsOnOthers) return Correction.Conservative(amount, error, Direction);
        Report(ProblemCode.ChoiceNeeded, $"{subject}: its error of {NumberText.Of(error)} has to be taken against the project, but whether more of it credits more depends on other values. Supply the value that is on the safe side.");
        return amount;
    }

    /// <summary>Problems of an instrument, which knows its own name and its days, but not where it stands.</summary>
    internal void Report(IEnumerable<Problem> problems, string position) =>
        Problems.AddRange(problems.Select(problem => problem with { Where = Where, Message = $"{position}, {problem.Where.Parameter}, {problem.Where.Period}: {problem.Message}" }));

    internal void Report(ProblemCode code, string message) => Problems.Add(new(code, Where, message));

    internal string Text(decimal amount) => $"{NumberText.Of(amount)} {Unit.Symbol}".TrimEnd();
}
