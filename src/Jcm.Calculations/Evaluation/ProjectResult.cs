using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>What comes out: the emission levels of a project, and all that a verifier needs to recompute them.</summary>
public sealed class ProjectResult
{
    internal ProjectResult(Project project, IReadOnlyList<PeriodResult> results, IReadOnlyList<Warning> warnings, IReadOnlyList<string> policies)
    {
        Project = project;
        Results = results;
        Warnings = warnings;
        Policies = policies;
        Points = [.. results.GroupBy(result => result.Point, StringComparer.Ordinal).Select(group => new PointTotal(group.Key, Sum(group)))];
        Periods = [.. results.GroupBy(result => result.Period).OrderBy(group => group.Key).Select(group => new PeriodTotal(group.Key, Sum(group)))];
        Vintages =
        [
            .. results.SelectMany(result => result.Vintages).GroupBy(part => part.Vintage).OrderBy(group => group.Key)
                .Select(group => new VintageTotal(group.Key, EmissionLevels.Sum(group.Select(part => part.Levels)))),
        ];
        Total = Sum(results);
    }

    /// <summary>What went in.</summary>
    public Project Project { get; }

    /// <summary>The emissions of every monitoring point in every period, by point in the order of entry, then by period.</summary>
    public IReadOnlyList<PeriodResult> Results { get; }

    /// <summary>Totals by monitoring point.</summary>
    public IReadOnlyList<PointTotal> Points { get; }

    /// <summary>Totals by monitoring period.</summary>
    public IReadOnlyList<PeriodTotal> Periods { get; }

    /// <summary>Totals by vintage.</summary>
    public IReadOnlyList<VintageTotal> Vintages { get; }

    /// <summary>The total.</summary>
    public EmissionLevels Total { get; }

    /// <summary>What series remember at the end of the last period of each monitoring point: the beginning of the next calculation.</summary>
    public IReadOnlyList<CarriedValue> CarriedForward =>
    [
        .. Results.GroupBy(result => result.Point, StringComparer.Ordinal).Select(group => group.MaxBy(result => result.Period)!).SelectMany(last => last.CarriedForward.Select(part =>
            new CarriedValue(
                last.Point,
                part.State!.Parameter.Symbol,
                part.Item,
                last.Period.To,
                part.CarriedForward!.Value,
                part.State.Parameter.Unit.Symbol,
                $"calculation of {Project.Id} up to {last.Period.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}"))),
    ];

    /// <summary>Doubts that a reader should know of.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>Every rule that was applied where rules differ: rounding, negative reductions, division between vintages, GWP set.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>Version of this library.</summary>
    public static string LibraryVersion => CalculatedWith.LibraryVersion;

    /// <summary>Edition of the reference data.</summary>
    public static string DataVersion => DataEdition.Full;

    /// <summary>The whole calculation as text: parameters with sources, working, totals, warnings, policies and versions.</summary>
    public string Explain() => ResultText.Write(this);

    /// <summary>The working as LaTeX, one block for each monitoring point and period.</summary>
    public string ExplainLatex() => ResultLatex.Write(this);

    /// <summary>The whole calculation as JSON, with the working as trees.</summary>
    public string ExplainJson() => ResultJson.Write(this);

    private static EmissionLevels Sum(IEnumerable<PeriodResult> results) => EmissionLevels.Sum(results.Select(result => result.Levels));
}

/// <summary>The levels of a monitoring point over all periods.</summary>
/// <param name="Point">Identifier of the monitoring point.</param>
/// <param name="Levels">The levels.</param>
public sealed record PointTotal(string Point, EmissionLevels Levels);

/// <summary>The levels of a monitoring period over all points.</summary>
/// <param name="Period">The period.</param>
/// <param name="Levels">The levels.</param>
public sealed record PeriodTotal(Period Period, EmissionLevels Levels);

/// <summary>The levels of a vintage over all points and periods.</summary>
/// <param name="Vintage">Calendar year in which the mitigation occurred.</param>
/// <param name="Levels">The levels.</param>
public sealed record VintageTotal(CalendarYear Vintage, EmissionLevels Levels);
