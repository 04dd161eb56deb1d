using System.Globalization;
using System.Runtime.ExceptionServices;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>All metered parameters of a project in all periods: statements checked, meters walked, amounts found.</summary>
internal sealed class MeteringCalculation
{
    private readonly string project;
    private readonly MethodologyDefinition methodology;
    private readonly DefinitionIndex index;
    private readonly SiteClock clock;
    private readonly IReadOnlyList<Period> periods;
    private readonly IReadOnlyList<MeteredParameter> parameters;
    private readonly List<Problem> problems = [];
    private readonly List<Finding> findings = [];

    internal MeteringCalculation(string project, MethodologyDefinition methodology, SiteClock clock, IReadOnlyList<Period> periods, IReadOnlyList<MeteredParameter> parameters)
    {
        (this.project, this.methodology, this.clock, this.parameters) = (project, methodology, clock, parameters);
        index = new(methodology);
        this.periods = [.. periods.SelectMany(period => period.ByVintage()).Order()];
    }

    internal Outcome<MeteredData> Run(int threads)
    {
        CheckPeriods();
        CheckClock();
        if (parameters.Count == 0) problems.Add(new(ProblemCode.Empty, new(project), "There is no metered parameter: name at least one with its meters."));
        foreach (var parameter in parameters) CheckStatement(parameter);
        CheckDuplicates();
        if (problems.Count > 0) return Outcome<MeteredData>.Failed([.. problems.Distinct()]);

        var days = new Period(periods[0].From, periods.Max(period => period.To));
        var walks = Walk(days, threads);
        var values = new List<MeteredValue>();
        for (var i = 0; i < parameters.Count; i++) values.AddRange(Calculate(parameters[i], walks[i]));
        if (problems.Count > 0) return Outcome<MeteredData>.Failed([.. problems.Distinct()]);
        findings.AddRange(CountedTwice());
        return new MeteredData(project, clock, periods, values, [.. findings.Distinct().OrderByDescending(finding => finding.Grade)]);
    }

    private void CheckPeriods()
    {
        if (periods.Count == 0) problems.Add(new(ProblemCode.Empty, new(project), "There is no monitoring period: state at least one."));
        var latest = 0;
        for (var i = 0; i < periods.Count; i++)
        {
            var where = new Location(project, Period: periods[i].ToString());
            if (DayGrid.IsAtAnEnd(periods[i])) problems.Add(new(ProblemCode.OutOfRange, where, "The period reaches the first or the last day of the calendar: state the days that were monitored."));
            if (i > 0 && periods[i].From <= periods[latest].To) problems.Add(new(ProblemCode.OverlappingPeriods, where, $"The period overlaps {periods[latest]}: state each day once."));
            if (periods[i].To > periods[latest].To) latest = i;
        }
    }

    /// <summary>A clock with yearly rules knows only the years for which they were stated.</summary>
    private void CheckClock()
    {
        if (periods.Count > 0 && !periods.Any(DayGrid.IsAtAnEnd)) problems.AddRange(clock.Check(new(periods[0].From, periods.Max(period => period.To))).Select(problem => problem with { Where = new(project) }));
    }

    private void CheckStatement(MeteredParameter parameter)
    {
        var where = new Location(project, parameter.Point, Parameter: parameter.Symbol);
        if (string.IsNullOrWhiteSpace(parameter.Point)) problems.Add(new(ProblemCode.MissingParameter, where, $"The metered parameter names no monitoring point: name it, or {MonitoredValue.AllPoints} for one that all points share."));
        if (string.IsNullOrWhiteSpace(parameter.Source)) problems.Add(new(ProblemCode.MissingSource, where, "The metered parameter has no source: name the monitoring plan or other document that says how it is metered."));
        if (!Enum.IsDefined(parameter.Boundary)) problems.Add(new(ProblemCode.Malformed, where, $"There is no such rule for boundaries: choose one of {string.Join(", ", Enum.GetNames<BoundaryRule>())}."));
        if (parameter.Positions.Count == 0) problems.Add(new(ProblemCode.Empty, where, "The metered parameter has no position: name the meters whose amounts it is the sum of."));
        problems.AddRange(StatementChecks.Problems(parameter, where));
        foreach (var name in parameter.Positions.GroupBy(position => position.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)) problems.Add(new(ProblemCode.Duplicate, where, $"More than one position has the name {name}: give each its own, and meters that stood at one position one after another to that position."));
        foreach (var position in parameter.Positions)
        {
            if (position.Meters.Count == 0) problems.Add(new(ProblemCode.Empty, where, $"The position {position.Name} has no meter: name those that stood there, or leave the position out."));
            if (!Enum.IsDefined(position.Estimated)) problems.Add(new(ProblemCode.Malformed, where, $"{position.Name}: there is no such rule for estimated readings: choose one of {string.Join(", ", Enum.GetNames<EstimatedReadings>())}."));
            foreach (var series in position.AllSeries) problems.AddRange(series.Problems(where));
            if (position.Plausibility is not { } rules) continue;
            foreach (var unit in position.Meters.Select(series => series.Meter.Unit).Where(unit => !unit.Fits(rules.Unit))) problems.Add(unit.MismatchWith(rules.Unit) with { Where = where });
        }

        if (!index.Rules.TryGetValue(parameter.Symbol, out var rule))
        {
            problems.Add(new(ProblemCode.UnknownName, where, $"{methodology.Name} has no parameter {parameter.Symbol}. Parameters: {string.Join(", ", index.Rules.Keys)}."));
            return;
        }

        foreach (var unit in parameter.Positions.SelectMany(position => position.AllSeries.Select(series => series.Meter.Unit).Concat(RuleUnits(position.Gaps))))
        {
            if (!unit.Fits(rule.Parameter.Unit)) problems.Add(unit.MismatchWith(rule.Parameter.Unit) with { Where = where });
        }
    }

    private static IEnumerable<Quantities.Unit> RuleUnits(GapRule rule) => rule.Treatment switch
    {
        GapTreatment.AtCapacity => [rule.MostInAnHour.Unit],
        GapTreatment.LeastOfHistory or GapTreatment.PercentileOfHistory => [rule.History!.Unit],
        _ => [],
    };

    private void CheckDuplicates()
    {
        foreach (var group in parameters.GroupBy(parameter => (parameter.Point, parameter.Symbol, parameter.Item)).Where(group => group.Count() > 1))
        {
            problems.Add(new(ProblemCode.Duplicate, new(project, group.Key.Point, Parameter: group.Key.Symbol), $"The parameter is metered more than once at this point{(group.Key.Item is { } item ? $" for {item}" : "")}: keep one, or make its meters positions of one metered parameter."));
        }
    }

    /// <summary>A meter that is added at several points for one parameter may be counted more than once.</summary>
    private IEnumerable<Finding> CountedTwice() =>
        from parameter in parameters
        from position in parameter.Positions
        where !position.IsSubtracted
        from series in position.Meters
        group parameter by (parameter.Symbol, parameter.Item, series.Meter.Id) into places
        where places.Count() > 1
        select new Finding(
            FindingGrade.Doubt,
            FindingCode.CountedTwice,
            new(project, Parameter: places.Key.Symbol),
            places.Key.Id,
            $"The meter is added at {string.Join(", ", places.Select(place => place.Point))}: show that no amount is counted more than once.");

    private WalkedPosition[][] Walk(Period days, int threads)
    {
        var tasks = parameters.SelectMany((parameter, at) => parameter.Positions.SelectMany(position => position.AllSeries.Select(series => (parameter, position, series)))).ToList();
        var walked = new WalkedMeter[tasks.Count];
        var failures = new ExceptionDispatchInfo?[tasks.Count];
        Parallel.For(0, tasks.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var (parameter, position, series) = tasks[i];
            try
            {
                var rule = ReferenceEquals(series, position.Invoices) ? WalkedPosition.RuleOfInvoices(parameter.Boundary) : parameter.Boundary;
                walked[i] = WalkedMeter.Of(series, clock, days, rule, position.Estimated == EstimatedReadings.Accepted, new(project, parameter.Point, Parameter: parameter.Symbol));
            }
#pragma warning disable CA1031 // Whatever the reader of the rows throws reaches the caller as it is, not wrapped by the loop.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures[i] = ExceptionDispatchInfo.Capture(failure);
            }
        });
        Array.Find(failures, failure => failure is not null)?.Throw();
        var next = 0;
        return [.. parameters.Select(parameter => parameter.Positions.Select(position =>
        {
            var meters = walked.AsSpan(next, position.Meters.Count).ToArray();
            next += meters.Length;
            var check = position.CheckMeter is null ? null : walked[next++];
            var invoices = position.Invoices is null ? null : walked[next++];
            return new WalkedPosition(position, meters, check, invoices, DayGrid.Of(clock, days, null));
        }).ToArray())];
    }

    private List<MeteredValue> Calculate(MeteredParameter parameter, WalkedPosition[] positions)
    {
        var where = new Location(project, parameter.Point, Parameter: parameter.Symbol);
        var before = problems.Count;
        try
        {
            foreach (var position in positions) CheckWalk(position, parameter.Option == MonitoringOptions.C, where);
        }
        catch (OverflowException)
        {
            problems.Add(TooLarge(where));
        }

        if (problems.Count > before) return [];
        var (unit, direction) = (index.Rules[parameter.Symbol].Parameter.Unit, index.Directions.GetValueOrDefault(parameter.Symbol, ConservativeDirection.DependsOnOthers));
        var values = new List<MeteredValue>(periods.Count);
        foreach (var period in periods)
        {
            var place = where with { Period = period.ToString() };
            try
            {
                var amounts = positions.Select(position => new PositionCalculation(position, period, new(unit, Of(direction, position.Position), parameter.Boundary, place, problems)).Run()).ToList();
                values.Add(new(parameter, period, unit, amounts));
                findings.AddRange(PositionFindings.Of(values[^1], place));
            }
            catch (OverflowException)
            {
                problems.Add(TooLarge(place));
            }
        }

        return values;
    }

    private static Problem TooLarge(Location where) => new(ProblemCode.NoAnswer, where, "The amounts exceed the range of decimal numbers: check units and multipliers.");

    /// <summary>What is safe for a term that is taken off is the other side.</summary>
    private static ConservativeDirection Of(ConservativeDirection direction, MeterPosition position) => (direction, position.IsSubtracted) switch
    {
        (ConservativeDirection.SmallerIsConservative, true) => ConservativeDirection.LargerIsConservative,
        (ConservativeDirection.LargerIsConservative, true) => ConservativeDirection.SmallerIsConservative,
        _ => direction,
    };

    /// <summary>What is checked of the amounts by day: the rules that were stated, and the check meter, which measures the same.</summary>
    private IEnumerable<Finding> Plausibility(WalkedPosition position, Location where)
    {
        if (position.Position.Plausibility is { } rules)
        {
            foreach (var finding in rules.Check(position.Daily(rules.Unit), where, position.Position.Name)) yield return finding;
        }

        if (position.Check is not { } check) yield break;
        // The largest error of the meters that stood here is that of the total.
        var errors = position.Meters.Append(check).Select(meter => meter.Meter.Instrument?.MaximumPermissibleError).ToList();
        if (check.Meter.Instrument?.MaximumPermissibleError is not { } checkError || errors.Contains(null))
        {
            yield return new(FindingGrade.Doubt, FindingCode.Imbalance, where, position.Position.Name, $"The check meter {check.Meter.Id} was not compared, as the maximum permissible error is not stated for each meter. Take it from the data sheets.");
            yield break;
        }

        var balance = EnergyBalance.WithinErrors([new($"check meter {check.Meter.Id}", check.Daily(), PermissibleError: checkError.Share)], errors[..^1].Max(error => error!.Share), checkError.Source, periods);
        foreach (var finding in balance.Check(position.Daily(check.Meter.Unit), where, position.Position.Name)) yield return finding;
    }

    private void CheckWalk(WalkedPosition position, bool isMeasured, Location where)
    {
        foreach (var meter in position.Meters.Concat(new[] { position.Check, position.Invoices }.OfType<WalkedMeter>()))
        {
            problems.AddRange(meter.Notes.Problems());
            findings.AddRange(meter.Notes.Findings());
            if (meter.Notes.Estimated.Count > 0 && position.Position.Estimated == EstimatedReadings.Refused)
            {
                problems.Add(new(ProblemCode.ChoiceNeeded, where, string.Create(CultureInfo.InvariantCulture, $"{position.Position.Name}: {meter.Notes.Estimated.Count} readings of meter {meter.Meter.Id} are estimated, first at {meter.Notes.At(meter.Notes.Estimated.First.From)}. Say by the monitoring plan whether they are accepted or treated as missing.")));
            }
        }

        problems.AddRange(position.Overlaps(where));
        findings.AddRange(PositionFindings.Exchanges(position, where));
        findings.AddRange(PositionFindings.Calibration(position, periods, isMeasured, where));
        if (problems.Count == 0) findings.AddRange(Plausibility(position, where));
    }
}
