using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Programmes;

/// <summary>The rules of a call under which a subsidy is screened, each with its source. Rules that are null are not screened against, and the result says so.</summary>
/// <param name="Year">Fiscal year of the call.</param>
/// <param name="RateCeiling">The ceiling of the subsidy rate, as a share of the eligible cost: above 0 and at most 1.</param>
/// <param name="CostEffectivenessLimit">The most subsidy for a tonne of CO2 equivalent reduced over the statutory useful life; above zero.</param>
public sealed record SubsidyTerms(FiscalYear Year, Sourced<Rational> RateCeiling, Sourced<Money> CostEffectivenessLimit)
{
    /// <summary>The largest subsidy of a project; null where the call has none or none is known.</summary>
    public Sourced<Money>? PerProjectCap { get; init; }

    /// <summary>The least subsidy of a project; null where the call has none or none is known.</summary>
    public Sourced<Money>? PerProjectMinimum { get; init; }

    /// <summary>The guide value of the least payback time, in years; null where the call has none or none is known.</summary>
    public Sourced<Rational>? PaybackGuide { get; init; }

    /// <summary>The terms of a call, from what the library holds of it and what the caller read in it. Whatever is still missing is named together with the document that holds it.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    /// <param name="similarProjects">The number of projects with a similar technology in the country; not negative.</param>
    /// <param name="steps">The rate steps of the call, which the library does not hold.</param>
    /// <param name="costEffectivenessLimit">The limit for a tonne, where the library holds none for the year or an exception applies.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static SubsidyTerms Of(FiscalYear year, int similarProjects, SubsidyRateSteps? steps = null, Sourced<Money>? costEffectivenessLimit = null) => TryOf(year, similarProjects, steps, costEffectivenessLimit).Value;

    /// <summary>The terms of a call, from what the library holds of it and what the caller read in it. Whatever is still missing is named together with the document that holds it.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    /// <param name="similarProjects">The number of projects with a similar technology in the country; not negative.</param>
    /// <param name="steps">The rate steps of the call, which the library does not hold.</param>
    /// <param name="costEffectivenessLimit">The limit for a tonne, where the library holds none for the year or an exception applies.</param>
    public static Outcome<SubsidyTerms> TryOf(FiscalYear year, int similarProjects, SubsidyRateSteps? steps = null, Sourced<Money>? costEffectivenessLimit = null)
    {
        var call = SubsidyCalls.Held(year);
        var rate = RateCeilingOf(year, similarProjects, steps);
        var limit = costEffectivenessLimit ?? call?.CostEffectivenessLimit;
        var problems = new List<Problem>(rate.Problems);
        if (limit is null)
        {
            problems.Add(new(ProblemCode.UnknownValue, new(Parameter: "cost-effectiveness limit"), $"The limit of cost-effectiveness of {year} is not held. {SubsidyCalls.Document(year)}"));
        }

        return problems.Count > 0
            ? Outcome<SubsidyTerms>.Failed(problems)
            : new SubsidyTerms(year, rate.Value, limit!)
            {
                PerProjectCap = call?.HighestSubsidy,
                PerProjectMinimum = call?.LowestSubsidy,
                PaybackGuide = call?.PaybackGuide,
            };
    }

    /// <summary>The ceiling of the subsidy rate of a year for a number of similar projects. Without the steps it is known for a technology without precedent in some years only.</summary>
    /// <param name="year">The fiscal year of the call.</param>
    /// <param name="similarProjects">The number of projects with a similar technology in the country; not negative.</param>
    /// <param name="steps">The rate steps of the call; null where they were not read.</param>
    public static Outcome<Sourced<Rational>> RateCeilingOf(FiscalYear year, int similarProjects, SubsidyRateSteps? steps = null)
    {
        var where = new Location(Parameter: "rate ceiling");
        if (similarProjects < 0) return new Problem(ProblemCode.OutOfRange, where, $"There cannot be {SubsidyRateStep.Count(similarProjects)}.");
        if (steps is not null)
        {
            return steps.Year == year
                ? steps.RateFor(similarProjects)
                : new Problem(ProblemCode.WrongKind, where, $"The rate steps are those of {steps.Year}, and the call is that of {year}. {SubsidyCalls.Document(year)}");
        }

        var call = SubsidyCalls.Held(year);
        if (call?.RateWithoutPrecedent is { } rate && similarProjects == 0) return rate;
        return new Problem(
            ProblemCode.UnknownValue,
            where,
            $"The rate ceiling of {year} for {SubsidyRateStep.Count(similarProjects)} is not held; known range: {call?.RangeText ?? "none"}. {SubsidyCalls.Document(year)}");
    }
}
