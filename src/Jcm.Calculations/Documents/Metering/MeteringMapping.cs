using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the meters of a document and what it says about them to metered values, or everything that is wrong, each at its place.</summary>
internal sealed class MeteringMapping
{
    private readonly DocumentPlace place;
    private readonly MeteringContract contract;
    private readonly MeterDirectory directory;
    private readonly bool isSound;
    private readonly SiteClock? clock;
    private readonly List<Period> periods;
    private readonly Period? span;
    private readonly List<(MeteredParameter Parameter, int Index)> parameters = [];
    private (long Uses, long Readings) work;

    private MeteringMapping(IReadOnlyList<MeterContract>? meters, MeteringContract contract, IReadOnlyList<Period> pointPeriods, DocumentPlace root)
    {
        (this.contract, place) = (contract, root.At("metering"));
        isSound = !Stated.IsFaulty(place) && (contract.Periods is not null || !Stated.IsFaulty(root.At("points")));
        clock = SiteClockMapping.Map(contract.Clock, place.At("clock"));
        periods = contract.Periods is null ? [.. pointPeriods.Distinct()] : Stated.Periods(contract.Periods, place);
        span = Span();
        directory = new(meters, contract.Histories, clock, root);
        for (var i = 0; i < contract.Parameters.Count; i++)
        {
            // Null stands where a faulty item was left out.
            if (contract.Parameters[i] is { } own && Map(own, place.At("parameters", i)) is { } parameter) parameters.Add((parameter, i));
        }

        if (isSound) directory.ReportUnused();
    }

    /// <summary>Calculates the metered values of a document.</summary>
    /// <param name="meters">What stands under the key <c>meters</c>.</param>
    /// <param name="metering">What stands under the key <c>metering</c>.</param>
    /// <param name="pointPeriods">The periods of the monitoring points, for a metering that states none.</param>
    /// <param name="project">Identifier of the project.</param>
    /// <param name="methodology">The methodology version; null where there is none, and then nothing is calculated.</param>
    /// <param name="root">The whole document.</param>
    /// <returns>The values; null where the document has no metering, or where something is wrong, which then is reported.</returns>
    internal static MeteredData? Map(
        IReadOnlyList<MeterContract>? meters, MeteringContract? metering, IReadOnlyList<Period> pointPeriods, string project, MethodologyDefinition? methodology, DocumentPlace root)
    {
        if (metering is not null) return new MeteringMapping(meters, metering, pointPeriods, root).Calculate(project, methodology);
        if (meters is not null && !Stated.IsFaulty(root.At("metering"))) root.At("meters").Report(ProblemCode.WrongKind, "The meters are not used: state under \"metering\" which parameters follow from them, or take them out.");
        return null;
    }

    /// <summary>All days from the first to the last period; null where they cannot be used.</summary>
    private Period? Span()
    {
        var where = contract.Periods is null ? place : place.At("periods");
        if (periods.Count == 0 && contract.Periods is null && isSound) where.Report(ProblemCode.Empty, "There is no monitoring period: state \"periods\" here, or monitoring points with their periods.");
        if (periods.Count == 0) return null;
        var days = new Period(periods.Min(period => period.From), periods.Max(period => period.To));
        return MeteringSize.IsSpan(days, where) ? days : null;
    }

    private MeteredParameter? Map(MeteredParameterContract parameter, DocumentPlace where)
    {
        var positions = where.Map("positions", parameter.Positions, Map);
        if (positions.Count < parameter.Positions.Count) return null;
        return new(parameter.Point, parameter.Symbol, (MonitoringOptions)parameter.Option, parameter.Source, [.. positions])
        {
            Item = parameter.Item,
            Boundary = parameter.Boundary ?? contract.Boundary ?? BoundaryRule.Refused,
        };
    }

    private MeterPosition? Map(MeterPositionContract position, DocumentPlace where)
    {
        var before = where.Problems.Count;
        var meters = new List<MeterSeries>();
        for (var i = 0; i < position.Meters.Count; i++)
        {
            if (Series(position.Meters[i], where.At("meters", i)) is { } series) meters.Add(series);
        }

        var check = position.CheckMeter is { } checkId ? Series(checkId, where.At("checkMeter")) : null;
        if (position.CheckMeter is { } own && position.Meters.Contains(own, StringComparer.Ordinal))
        {
            where.At("checkMeter").Report(ProblemCode.Contradiction, $"The meter \"{own}\" cannot check itself: name another one, or leave the check meter out.");
        }

        var invoices = position.Invoices is { } account ? Series(account, where.At("invoices")) : null;
        var gaps = position.Gaps is { } rule ? GapRuleMapping.Map(rule, directory.History, where.At("gaps")) : GapRule.Refused;
        var plausibility = position.Plausibility is { } checks ? new PlausibilityMapping(directory, clock, span).Map(checks, where.At("plausibility")) : null;
        var isNamed = Stated.Name(position.Name, "name", where);
        // A meter, history or clock that could not be made has been reported at its own place.
        var isWhole = meters.Count == position.Meters.Count && (position.CheckMeter is null || check is not null) && (position.Invoices is null || invoices is not null)
            && (position.Plausibility is null || plausibility is not null);
        if (!isNamed || !isWhole || gaps is null || where.Problems.Count > before) return null;
        var made = position.Sign == SignWord.Plus ? MeterPosition.Plus(position.Name, [.. meters]) : MeterPosition.Minus(position.Name, [.. meters]);
        return made with { CheckMeter = check, Invoices = invoices, Gaps = gaps, Estimated = position.Estimated ?? EstimatedReadings.Refused, Plausibility = plausibility };
    }

    private MeterSeries? Series(string id, DocumentPlace where)
    {
        work = (work.Uses + 1, work.Readings + directory.ReadingsOf(id));
        return directory.Series(id, where);
    }

    /// <summary>
    /// Calculates what could be made, also where other parts are at fault: what is wrong with it is then known at once. Values come only of a metering without
    /// fault, and of a text without fault: what was left out of it may be a rule.
    /// </summary>
    private MeteredData? Calculate(string project, MethodologyDefinition? methodology)
    {
        var before = place.Problems.Count;
        if (!isSound || methodology is null || string.IsNullOrWhiteSpace(project) || clock is null || span is not { } days || parameters.Count == 0 || !MeteringSize.IsWork(work.Uses, work.Readings, days, periods.Count, place)) return null;
        var outcome = MeteredData.TryOf(project, methodology, clock, periods, [.. parameters.Select(parameter => parameter.Parameter)]);
        foreach (var problem in outcome.Problems) PlaceOf(problem.Where).Report(problem);
        return place.Problems.Count == before && parameters.Count == contract.Parameters.Count && outcome.TryGet(out var metered) ? metered : null;
    }

    /// <summary>Where a problem of the calculation belongs: to its parameter, else to the periods or to the metering as a whole.</summary>
    private DocumentPlace PlaceOf(Location where)
    {
        var found = parameters.FindIndex(parameter => string.Equals(parameter.Parameter.Point, where.Point, StringComparison.Ordinal) && string.Equals(parameter.Parameter.Symbol, where.Parameter, StringComparison.Ordinal));
        if (found < 0) found = parameters.FindIndex(parameter => where.Point is not null && string.Equals(parameter.Parameter.Point, where.Point, StringComparison.Ordinal));
        if (found >= 0) return place.At("parameters", parameters[found].Index);
        return where.Period is not null && contract.Periods is not null ? place.At("periods") : place;
    }
}
