using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>From a project to its result: check, resolve, evaluate, divide by vintage.</summary>
internal sealed class ProjectEvaluation
{
    private readonly Project project;
    private readonly MethodologyDefinition methodology;
    private readonly DefinitionIndex index;
    private readonly bool isSeries;
    private readonly bool hasCorrections;
    private readonly List<Problem> problems = [];
    private readonly WarningList warnings = new();
    private readonly IProgress<double>? progress;
    private readonly CancellationToken cancellation;

    private ProjectEvaluation(Project project, IProgress<double>? progress, CancellationToken cancellation)
    {
        this.progress = progress;
        this.cancellation = cancellation;
        this.project = project;
        methodology = project.Methodology;
        index = new(methodology);
        hasCorrections = project.MonitoredValues.Exists(value => value.MaximumError is not null || value.Metered is { IsAdjusted: true });
        isSeries = methodology.Rules.Any(rule => rule.Derivations.Any(way => way.Block?.StateSlot is not null));
    }

    internal static Outcome<ProjectResult> Run(Project project, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        new ProjectEvaluation(project, progress, cancellation).Run();

    private Outcome<ProjectResult> Run()
    {
        if (!project.MonitoredValues.Exists(value => value.Point is not MonitoredValue.AllPoints))
        {
            problems.Add(new(ProblemCode.Empty, new(project.Id), "The project has no monitored values."));
            if (project.MonitoredValues.Count == 0) return Outcome<ProjectResult>.Failed(problems);
        }

        var monitored = new MonitoredChecks(project, index, problems);
        monitored.CheckValues();
        monitored.CheckShares();
        monitored.CheckNames();
        var points = project.MonitoredValues.Where(value => value.Point is not MonitoredValue.AllPoints).GroupBy(value => value.Point, StringComparer.Ordinal).ToList();
        HashSet<string> names = [.. points.Select(point => point.Key)];
        var supplied = new SuppliedInputs(project, index, names, problems);
        var aids = new SuppliedAids(project, index, names, problems);
        aids.Check();
        monitored.CheckDayCategories();
        var readings = new Readings(project.MonitoredValues);
        var resolution = new Resolution(project, index, supplied, readings, problems, warnings);
        var resolver = new ParameterResolver(resolution);
        var results = new List<PeriodResult>();
        var count = points.Sum(point => point.Select(value => value.Period).Distinct().Count());
        var done = 0;
        foreach (var point in points)
        {
            var periods = point.Select(value => value.Period).Distinct().Order().ToList();
            CheckSequence(point.Key, periods);
            foreach (var period in periods)
            {
                Continue(done++, count);
                if (Evaluate(point.Key, period, resolver, supplied) is { } result) results.Add(result);
            }
        }

        // What is left over says something only where everything else was found.
        var isComplete = problems.Count == 0;
        supplied.ReportUnused();
        if (isComplete)
        {
            aids.ReportUnused(resolution);
            monitored.ReportUnused(readings);
        }

        if (problems.Count > 0) return Outcome<ProjectResult>.Failed([.. problems.Distinct()]);
        WarnOfEquations();
        WarnOfBusinessAsUsual(results);
        try
        {
            return new ProjectResult(project, results, warnings.All, ResultPolicies.Of(project, index, results));
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, new(project.Id), "The totals exceed the range of decimal numbers.");
        }
    }

    private void Continue(int done, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report((double)done / count);
    }

    private void CheckSequence(string point, List<Period> periods)
    {
        // Ordered by first day; the period that ends last so far is the one that the next may overlap.
        var last = periods[0];
        foreach (var period in periods.Skip(1))
        {
            var where = new Location(project.Id, point, period.ToString());
            if (period.From <= last.To)
            {
                problems.Add(new(
                    ProblemCode.OverlappingPeriods,
                    where,
                    $"The period overlaps {last}. All monitored parameters of a point share the same periods."));
            }
            else if (period.From.DayNumber > last.To.DayNumber + 1)
            {
                var gap = new Period(last.To.AddDays(1), period.From.AddDays(-1));
                if (isSeries) problems.Add(new(ProblemCode.BrokenSeries, where, $"No value covers {gap}: a series goes on without a gap. State zero where nothing happened."));
                else warnings.Add(new(WarningCode.GapBetweenPeriods, where, $"No value covers {gap}; nothing is counted for these days."));
            }

            if (isSeries && SeriesStep.Of(period)?.PerYear != SeriesStep.Of(last)?.PerYear)
            {
                problems.Add(new(ProblemCode.BrokenSeries, where, $"The period is longer or shorter than the one before, {last}: a series goes by months or by years, not by both."));
            }

            if (period.To > last.To) last = period;
        }
    }

    private PeriodResult? Evaluate(string point, Period period, ParameterResolver resolver, SuppliedInputs supplied)
    {
        var where = new Location(project.Id, point, period.ToString());
        CheckVintages(period, where);
        var before = problems.Count;
        var place = new Place(point, period, null);
        var parameters = new ResolvedParameter[methodology.Parameters.Count];
        var isComplete = true;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (resolver.Resolve(methodology.Parameters[i], place) is { } parameter) parameters[i] = parameter;
            else isComplete = false;
        }

        var memos = methodology.Memos.Select(rule => resolver.Resolve(rule, place)).ToList();
        if (problems.Count > before || !isComplete) return null;
        var bauParameters = BusinessAsUsual(parameters, point, supplied, where);
        try
        {
            WarnOfAssumptions(parameters, where);
            RefuseCorrections(parameters, where);
            if (problems.Count > before) return null;
            var emissions = Evaluate(parameters);
            var bau = bauParameters is null ? (decimal?)null : Evaluate(bauParameters).Reference.Value;
            if (problems.Count == before && bau < emissions.Reference.Value)
            {
                problems.Add(new(ProblemCode.BusinessAsUsualBelowReference, where, "The business-as-usual values together put business-as-usual emissions below the reference emissions."));
            }

            var levels = EmissionLevels.Of(emissions.Reference.Value, emissions.Project.Value, bau);
            if (levels.Reduction.Tonnes < 0) warnings.Add(new(WarningCode.NegativeReduction, where, "The project emits more than the reference."));
            return new(point, period, methodology.Kernel, parameters, levels)
            {
                BusinessAsUsualParameters = bauParameters,
                Memos = [.. memos.OfType<ResolvedParameter>().Where(memo => memo.Kind != ParameterKind.NotApplicable)],
                Vintages = ByVintage(period, levels, where),
            };
        }
        catch (DivideByZeroException)
        {
            problems.Add(new(ProblemCode.NoAnswer, where, "The equation divides by zero for these values."));
        }
        catch (OverflowException)
        {
            problems.Add(new(ProblemCode.NoAnswer, where, "The emissions exceed the range of decimal numbers: check the units of the values."));
        }

        return null;
    }

    private Emissions<Exact> Evaluate(ResolvedParameter[] parameters) =>
        methodology.Kernel.Evaluate<Exact>(Array.ConvertAll(parameters, parameter => new Exact(parameter.Value)));

    private ResolvedParameter[]? BusinessAsUsual(ResolvedParameter[] parameters, string point, SuppliedInputs supplied, Location where)
    {
        var found = false;
        var result = Array.ConvertAll(parameters, reference =>
        {
            var parameter = reference.Parameter;
            if (supplied.BusinessAsUsual(parameter.Symbol, point) is not { } value) return reference;
            found = true;
            if (value.Provenance.Confidence.IsFlagged())
            {
                warnings.Add(new(
                    WarningCode.FlaggedValue,
                    new(project.Id, Parameter: parameter.Symbol),
                    $"{NumberText.Of(value.Value)} (business as usual) is {value.Provenance.Confidence.Word()}: {value.Provenance}."));
            }

            if (parameter.Direction == ConservativeDirection.DependsOnOthers)
            {
                return new ResolvedParameter(parameter, reference.Kind, value.Value, value.Provenance) { AsSupplied = value.AsSupplied };
            }

            var raises = parameter.Direction == ConservativeDirection.SmallerIsConservative;
            if (raises ? value.Value < reference.Value : value.Value > reference.Value)
            {
                problems.Add(new(
                    ProblemCode.BusinessAsUsualBelowReference,
                    where with { Period = null, Parameter = parameter.Symbol },
                    $"The business-as-usual value {new Quantity(value.Value, parameter.Unit)} would put business-as-usual emissions below the reference emissions, which use {reference.Quantity}."));
            }

            return new ResolvedParameter(parameter, reference.Kind, value.Value, value.Provenance) { AsSupplied = value.AsSupplied };
        });
        return found ? result : null;
    }

    private void CheckVintages(Period period, Location where)
    {
        if (!period.SpansVintages || project.VintageDivision == VintageDivision.ByDays) return;
        problems.Add(new(
            ProblemCode.PeriodSpansVintages,
            where,
            $"The period crosses 31 December, which always separates vintages: give the values for {string.Join(" and for ", period.ByVintage())}, or choose {nameof(VintageDivision)}.{nameof(VintageDivision.ByDays)}."));
    }

    private List<VintagePart> ByVintage(Period period, EmissionLevels levels, Location where)
    {
        if (!period.SpansVintages) return [new(period.From.Year, period, levels)];
        var parts = period.ByVintage();
        var result = new List<VintagePart>(parts.Count);
        var remaining = levels;
        for (var i = 0; i < parts.Count; i++)
        {
            var share = i == parts.Count - 1 ? remaining : levels.ForDays(parts[i].Days, period.Days);
            remaining = remaining.Minus(share);
            result.Add(new(parts[i].From.Year, parts[i], share));
        }

        if (parts.Count > 1)
        {
            warnings.Add(new(
                WarningCode.DividedByDays,
                where,
                $"Emissions were divided by days between the vintages {string.Join(", ", result.Select(part => FormattableString.Invariant($"{part.Vintage} ({part.Days.Days} days)")))}."));
        }

        return result;
    }

    private void WarnOfAssumptions(ResolvedParameter[] parameters, Location where)
    {
        foreach (var assumption in methodology.Kernel.Assumptions)
        {
            var smaller = ResolvedParameter.Sum(parameters, assumption.Smaller);
            var larger = ResolvedParameter.Sum(parameters, assumption.Larger);
            if (smaller <= larger) continue;
            var unit = assumption.Smaller[0].Parameter.Unit;
            warnings.Add(new(
                WarningCode.AssumptionBroken,
                where with { Period = null },
                $"{assumption} does not hold: {new Quantity(smaller, unit)} and {new Quantity(larger, unit)}. The conservative directions of the methodology rest on it."));
        }
    }

    /// <summary>Measurement errors were taken on the side that credits less as long as the assumptions hold; where they do not, that side is not known.</summary>
    private void RefuseCorrections(ResolvedParameter[] parameters, Location where)
    {
        if (!hasCorrections) return;
        var lineage = parameters.SelectMany(parameter => parameter.Lineage()).ToList();
        if (!lineage.Exists(parameter => parameter.IsCorrected)) return;
        var broken = methodology.Kernel.Assumptions.Where(assumption => !Holds(assumption, parameters))
            .Concat(lineage.SelectMany(parameter => parameter.Parts).SelectMany(part => part.Block.Assumptions.Where(assumption => !Holds(assumption, [.. part.Inputs])))).FirstOrDefault();
        if (broken is null) return;
        foreach (var parameter in lineage.Where(parameter => parameter.IsCorrected).DistinctBy(parameter => parameter.Term.Symbol, StringComparer.Ordinal))
        {
            problems.Add(new(
                ProblemCode.ChoiceNeeded,
                where with { Parameter = parameter.Term.Symbol },
                $"{broken} does not hold here, so it is not known on which side a measurement error or a substitute credits less. Supply the value that is on the safe side, without a correction."));
        }
    }

    private static bool Holds(Assumption assumption, ResolvedParameter[] inputs) =>
        ResolvedParameter.Sum(inputs, assumption.Smaller) <= ResolvedParameter.Sum(inputs, assumption.Larger);

    private void WarnOfEquations()
    {
        if (!methodology.EquationConfidence.IsUsed() || methodology.EquationConfidence.IsFlagged())
        {
            warnings.Add(new(
                WarningCode.EquationsNotRead,
                new(project.Id),
                $"The equations of {methodology.Name} are {methodology.EquationConfidence.Word()}: check them against {methodology.Sources[0]}."));
        }
    }

    private void WarnOfBusinessAsUsual(List<PeriodResult> results)
    {
        var known = results.Count(result => result.Levels.BusinessAsUsual is not null);
        if (known == 0 || known == results.Count) return;
        warnings.Add(new(
            WarningCode.IncompleteBusinessAsUsual,
            new(project.Id),
            "Business-as-usual emissions are known for some monitoring points only; totals that need the others leave them out."));
    }
}
