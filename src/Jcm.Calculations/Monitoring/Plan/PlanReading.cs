using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plan;

/// <summary>Everything that is wrong with the parts of a plan.</summary>
internal sealed class PlanReading
{
    private readonly MonitoringPlan plan;
    private readonly List<Problem> problems = [];

    private PlanReading(MonitoringPlan plan) => this.plan = plan;

    internal static IReadOnlyList<Problem> Problems(MonitoringPlan plan)
    {
        var reading = new PlanReading(plan);
        reading.Run();
        return reading.problems;
    }

    private static Location At(string project, string? point = null, string? parameter = null) =>
        new(string.IsNullOrWhiteSpace(project) ? null : project, point, Parameter: parameter);

    private static bool IsOneOption(MonitoringOptions option) => option is MonitoringOptions.A or MonitoringOptions.B or MonitoringOptions.C;

    private void Run()
    {
        Name(plan.Project, At(plan.Project), "The identifier of the project");
        Source(plan.Document.Title, At(plan.Project), "The plan names no document: name the registered project design document.");
        Source(plan.Document.Version, At(plan.Project), "The document of the plan has no version: state the registered one.");
        ReadPoints();
        ReadVersions();
        ReadParameters();
    }

    private void ReadPoints()
    {
        if (plan.Points.Count == 0) Report(ProblemCode.Empty, At(plan.Project), "The plan has no monitoring point.");
        foreach (var point in plan.Points)
        {
            var where = At(plan.Project, point.Id);
            Name(point.Id, where, "The identifier of a monitoring point");
            if (point.Id is MonitoredValue.AllPoints) Report(ProblemCode.Malformed, where, $"\"{MonitoredValue.AllPoints}\" stands for all points together; give the point a name of its own.");
            if (point.InServiceUntil < point.InServiceFrom) Report(ProblemCode.ReversedPeriod, where, $"The point leaves service before it comes into it: {point}.");
            else if (point.InServiceUntil < plan.Crediting.First || point.InServiceFrom > plan.Crediting.Last)
            {
                Report(ProblemCode.Contradiction, where, $"The point is never in service within the crediting period {plan.Crediting}: {point}. Take it out or correct the days.");
            }

            if (point.InServiceFrom is not null || point.InServiceUntil is not null) Source(point.ServiceSource, where, "The days in service have no source: name the document that states them.");
            if (!plan.Expected(point.Id).Any()) Report(ProblemCode.MissingParameter, where, "The plan states no parameter for the point: add one, or take the point out.");
        }

        Repeated(plan.Points.Select(point => point.Id), id => At(plan.Project, id), "The monitoring point is in the plan more than once: keep one entry.");
    }

    private void ReadVersions()
    {
        var where = At(plan.Project);
        if (plan.Versions.Count == 0) Report(ProblemCode.Empty, where, "The plan states no version of methodology and guidelines: give those of the registration.");
        else if (plan.Versions[0].From > plan.Crediting.First)
        {
            Report(
                ProblemCode.BrokenSeries,
                where,
                $"No versions are stated for {new Period(plan.Crediting.First, plan.Versions[0].From.AddDays(-1))}: the first entry begins on the first day of the crediting period at the latest.");
        }

        foreach (var entry in plan.Versions)
        {
            var day = PlanText.Day(entry.From);
            Name(entry.Versions.Methodology, where, $"The methodology from {day} on");
            Name(entry.Versions.MethodologyVersion, where, $"The version of the methodology from {day} on");
            Name(entry.Versions.RuleSet, where, $"The version of the guidelines from {day} on");
            Source(entry.Source, where, $"The versions from {day} on have no source: name the decision.");
        }

        Repeated(plan.Versions.Select(entry => PlanText.Day(entry.From)), _ => where, day => $"Two entries of versions begin on {day}: keep one.");
    }

    private void ReadParameters()
    {
        if (plan.Parameters.Count == 0) Report(ProblemCode.Empty, At(plan.Project), "The plan has no parameter.");
        foreach (var parameter in plan.Parameters) Read(parameter, At(plan.Project, parameter.Point, PlanText.Parameter(parameter.Symbol, parameter.Item)));
        foreach (var same in plan.Parameters.GroupBy(parameter => (parameter.Symbol, parameter.Item)))
        {
            var where = At(plan.Project, parameter: PlanText.Parameter(same.Key.Symbol, same.Key.Item));
            Repeated(same.Select(parameter => PlanText.Point(parameter.Point)), _ => where, point => $"The plan states the parameter more than once for {point}: keep one entry.");
            if (same.Any(parameter => parameter.Point is MonitoredValue.AllPoints) && same.Any(parameter => parameter.Point is not MonitoredValue.AllPoints))
            {
                Report(ProblemCode.Contradiction, where, "The plan has one value for all points together and also values of single points: keep one of them.");
            }
        }
    }

    private void Read(PlannedParameter parameter, Location where)
    {
        Name(parameter.Symbol, where, "The symbol of a parameter");
        if (parameter.Item is not null) Name(parameter.Item, where, "The name of the part of a sum");
        if (parameter.Point is { } point and not MonitoredValue.AllPoints && !plan.Knows(point))
        {
            Report(ProblemCode.UnknownName, where, $"The plan has no monitoring point \"{point}\": add it, or correct the name.");
        }

        if (!IsOneOption(parameter.Option)) Report(ProblemCode.ChoiceNeeded, where, $"The monitoring option is {parameter.Option}: choose one of A, B, C.");
        if (parameter.Sources.Count == 0) Report(ProblemCode.MissingSource, where, "The plan names no source for the parameter.");
        foreach (var source in parameter.Sources)
        {
            Source(source.Name, where, "A source of the parameter has no name.");
            if (source.OnlyWhen is not null) Name(source.OnlyWhen, where, $"When \"{source.Name}\" may be used");
            if (source.Option is { } option && !IsOneOption(option)) Report(ProblemCode.ChoiceNeeded, where, $"The monitoring option of \"{source.Name}\" is {option}: choose one of A, B, C.");
        }

        Repeated(parameter.Sources.Select(source => source.Name), _ => where, name => $"The source \"{name}\" is ranked more than once: keep one place.");
        if (parameter.MaximumPermissibleError is { } error and (< 0 or >= 1))
        {
            Report(ProblemCode.OutOfRange, where, $"The maximum permissible error is {NumberText.Of(error)}: give a share of the value from 0 to below 1, for example 0.005.");
        }

        if (parameter.CalibrationIntervalMonths is { } months and < 1) Report(ProblemCode.OutOfRange, where, $"The calibration interval is {NumberText.Of(months)} months: give 1 or more.");
        if (parameter.Frequency is not null) Name(parameter.Frequency, where, "The monitoring frequency");
    }

    private void Repeated(IEnumerable<string> keys, Func<string, Location> where, string message) => Repeated(keys, where, _ => message);

    private void Repeated(IEnumerable<string> keys, Func<string, Location> where, Func<string, string> message)
    {
        foreach (var same in keys.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Skip(1).Any())) Report(ProblemCode.Duplicate, where(same.Key), message(same.Key));
    }

    /// <summary>Names go into texts line by line: a line break in one could be read as a line of its own.</summary>
    private void Name(string text, Location where, string what)
    {
        if (string.IsNullOrWhiteSpace(text)) Report(ProblemCode.Malformed, where, $"{what} is empty.");
        else if (text.Any(char.IsControl)) Report(ProblemCode.Malformed, where, $"{what} holds a line break or another control character.");
    }

    private void Source(string? text, Location where, string message)
    {
        if (string.IsNullOrWhiteSpace(text)) Report(ProblemCode.MissingSource, where, message);
        else if (text.Any(char.IsControl)) Report(ProblemCode.Malformed, where, "A source holds a line break or another control character.");
    }

    private void Report(ProblemCode code, Location where, string message) => problems.Add(new(code, where, message));
}
