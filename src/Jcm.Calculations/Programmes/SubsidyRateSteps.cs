using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// The ceilings of the subsidy rate of one fiscal year by the number of similar projects in the country, as the caller read them in the call for
/// proposals. The library holds the range of some years and no boundaries.
/// </summary>
public sealed class SubsidyRateSteps
{
    private SubsidyRateSteps(FiscalYear year, IReadOnlyList<SubsidyRateStep> steps, string source, IReadOnlyList<string> notes)
    {
        Year = year;
        Steps = steps;
        Source = source;
        Notes = notes;
    }

    /// <summary>The fiscal year of the call.</summary>
    public FiscalYear Year { get; }

    /// <summary>The steps, from none to many similar projects, without a gap or an overlap.</summary>
    public IReadOnlyList<SubsidyRateStep> Steps { get; }

    /// <summary>The document the steps were taken from.</summary>
    public string Source { get; }

    /// <summary>Doubts that a reader should know of, for example an end of the known range that no step reaches.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The steps of a call, checked against themselves and against what is known of the year.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    /// <param name="steps">The steps in ascending order: the first begins at 0, each next one where the last one ends, and the rate never rises.</param>
    /// <param name="source">The document they were taken from; not empty.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static SubsidyRateSteps Of(FiscalYear year, IReadOnlyList<SubsidyRateStep> steps, string source) => TryOf(year, steps, source).Value;

    /// <summary>The steps of a call, checked against themselves and against what is known of the year.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    /// <param name="steps">The steps in ascending order: the first begins at 0, each next one where the last one ends, and the rate never rises.</param>
    /// <param name="source">The document they were taken from; not empty.</param>
    public static Outcome<SubsidyRateSteps> TryOf(FiscalYear year, IReadOnlyList<SubsidyRateStep> steps, string source)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(source)) problems.Add(new(ProblemCode.MissingSource, $"Name the document from which the rate steps of {year} were taken."));
        if (steps.Count == 0) problems.Add(new(ProblemCode.Empty, $"There is no rate step for {year}. {SubsidyCalls.Document(year)}"));
        for (var i = 0; i < steps.Count; i++) Check(steps, i, problems);
        var call = SubsidyCalls.Held(year);
        if (call is not null) CheckRange(steps, call, problems);
        return problems.Count > 0
            ? Outcome<SubsidyRateSteps>.Failed(problems)
            : new SubsidyRateSteps(year, [.. steps], source, NotesOn(year, steps, call));
    }

    /// <summary>The ceiling for a number of similar projects.</summary>
    /// <param name="similarProjects">The number of similar projects in the country; not negative.</param>
    public Outcome<Sourced<Rational>> RateFor(int similarProjects)
    {
        foreach (var step in Steps)
        {
            if (step.From > similarProjects || similarProjects >= step.Below) continue;
            return new Sourced<Rational>(step.Rate, new Provenance(
                Source, Confidence.Supplied, Edition: Year.ToString(), Note: string.Join("; ", Notes.Prepend($"{SubsidyRateStep.Count(similarProjects)}, under \"{step}\""))));
        }

        return new Problem(
            ProblemCode.OutOfRange, $"No rate step of {Year} holds {SubsidyRateStep.Count(similarProjects)}; the steps run {string.Join(", ", Steps)}.");
    }

    private static void Check(IReadOnlyList<SubsidyRateStep> steps, int i, List<Problem> problems)
    {
        var step = steps[i];
        var where = new Location(Document: $"rate step {ProgrammeText.Number(i + 1)}");
        if (step.Rate.Sign <= 0 || step.Rate > 1)
        {
            problems.Add(new(ProblemCode.OutOfRange, where, $"A rate of {step.Rate} is not above 0 and at most 1: write 0.4 for 40 %."));
        }

        if (step.Below <= step.From)
        {
            problems.Add(new(
                ProblemCode.Malformed,
                where,
                $"The step begins at {ProgrammeText.Number(step.From)} and ends below {ProgrammeText.Number(step.Below.Value)}: it holds no number of projects."));
        }

        var begin = i == 0 ? 0 : steps[i - 1].Below;
        if (begin is null)
        {
            problems.Add(new(ProblemCode.Malformed, where, "The step before has no end, so this one begins inside it: give that one an end."));
        }
        else if (step.From != begin)
        {
            problems.Add(new(
                ProblemCode.Malformed,
                where,
                $"The step begins at {ProgrammeText.Number(step.From)} and has to begin at {ProgrammeText.Number(begin.Value)}: steps have neither gaps nor overlaps."));
        }

        if (i > 0 && step.Rate > steps[i - 1].Rate) problems.Add(new(ProblemCode.OutOfRange, where, "The rate rises; a ceiling falls as similar projects become more."));
    }

    private static void CheckRange(IReadOnlyList<SubsidyRateStep> steps, SubsidyCall call, List<Problem> problems)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Rate >= (call.LowestRate ?? Rational.Zero) && steps[i].Rate <= call.HighestRate) continue;
            problems.Add(new(
                ProblemCode.OutOfRange,
                new Location(Document: $"rate step {ProgrammeText.Number(i + 1)}"),
                $"A ceiling of {ProgrammeText.Percent(steps[i].Rate)} is outside of the known range of {call.Year}, {call.RangeText} ({call.Provenance})."));
        }

        if (steps.Count == 0 || call.RateWithoutPrecedent?.Value is not { } first || steps[0].Rate == first) return;
        problems.Add(new(
            ProblemCode.OutOfRange,
            new Location(Document: "rate step 1"),
            $"Without a similar project the ceiling of {call.Year} is {ProgrammeText.Percent(first)} ({call.Provenance}), not {ProgrammeText.Percent(steps[0].Rate)}."));
    }

    private static List<string> NotesOn(FiscalYear year, IReadOnlyList<SubsidyRateStep> steps, SubsidyCall? call)
    {
        var notes = new List<string>();
        if (call is null) notes.Add($"nothing is held of the call of {year} against which the steps could be checked");
        if (call?.HighestRate is { } high && steps[0].Rate != high) notes.Add($"no step reaches the highest ceiling known of {year}, {ProgrammeText.Percent(high)}");
        if (call?.LowestRate is { } low && steps[^1].Rate != low) notes.Add($"no step reaches the lowest ceiling known of {year}, {ProgrammeText.Percent(low)}");
        return notes;
    }
}
