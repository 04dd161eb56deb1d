using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>Paragraph 23(l): the adjusted balance against the target, at the end of the period.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 23(l), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
public sealed record Achievement
{
    private Achievement(Ndc ndc, Rational balance, Rational target, TargetSense sense)
    {
        Ndc = ndc;
        Balance = balance;
        Target = target;
        Sense = sense;
    }

    /// <summary>The contribution.</summary>
    public Ndc Ndc { get; }

    /// <summary>Single-year target: the balance, or the adjusted indicator, of the target year. Multi-year target: the sum over the period.</summary>
    public Rational Balance { get; }

    /// <summary>The target, or the budget of the period.</summary>
    public Rational Target { get; }

    /// <summary>On which side of the target it is achieved.</summary>
    public TargetSense Sense { get; }

    /// <summary>Balance − target.</summary>
    public Rational Difference => Balance - Target;

    /// <summary>Whether the balance lies on the achieved side of the target; the target itself does.</summary>
    public bool IsAchieved => Sense == TargetSense.AtMost ? Difference.Sign <= 0 : Difference.Sign >= 0;

    /// <summary>For example <c>achieved: 2030 has 1,850 ≤ 2,000</c>.</summary>
    public override string ToString()
    {
        var scope = Ndc.Method == AdjustmentMethod.MultiYear ? $"the sum of {Ndc.FirstYear}-{Ndc.LastYear} is" : $"{Ndc.LastYear} has";
        var sign = (Sense, IsAchieved) switch
        {
            (TargetSense.AtMost, true) => "≤",
            (TargetSense.AtMost, false) => ">",
            (_, true) => "≥",
            _ => "<",
        };
        return $"{(IsAchieved ? "achieved" : "not achieved")}: {scope} {ExactText.Of(Balance)} {sign} {ExactText.Of(Target)}";
    }

    internal static Outcome<Achievement> Of(Ndc ndc, CalendarYear through, string symbol, IReadOnlyList<AssessedYear> years)
    {
        var problems = new List<Problem>();
        void Refuse(ProblemCode code, CalendarYear? year, string? parameter, string message) => problems.Add(new(code, AccountInputs.At(ndc, year, parameter), message));

        if (through != ndc.LastYear)
        {
            Refuse(ProblemCode.OutOfRange, through, null, $"The achievement is assessed at the end of the period, {ndc.LastYear}; this account ends in {through}. Evaluate through {ndc.LastYear}.");
        }

        var (target, sense) = TargetOf(ndc, years, Refuse);
        var counted = ndc.Method == AdjustmentMethod.MultiYear ? years : [.. years.Where(year => year.Year == ndc.LastYear)];
        foreach (var year in counted.Where(year => year.Balance is null))
        {
            Refuse(ProblemCode.MissingParameter, year.Year, symbol, $"{symbol} of {year.Year} is needed to assess the achievement, and was not given.");
        }

        if (problems.Count > 0) return Outcome<Achievement>.Failed(problems);
        return new Achievement(ndc, counted.Aggregate(Rational.Zero, (sum, year) => sum + year.Balance!.Value), target, sense);
    }

    /// <summary>The target of the contribution, or the budgets of all years added up, which for emissions are a limit.</summary>
    private static (Rational Level, TargetSense Sense) TargetOf(Ndc ndc, IReadOnlyList<AssessedYear> years, Action<ProblemCode, CalendarYear?, string?, string> refuse)
    {
        var budget = Budget(ndc, years);
        if (ndc.Target is { } target)
        {
            if (ndc.Metric.IsGhg && target.Sense != TargetSense.AtMost)
            {
                refuse(ProblemCode.WrongKind, null, "target", "A target in tonnes of CO2 equivalent is a limit on emissions: give the level that emissions may have at most.");
            }

            if (budget is { } other && other != target.Level)
            {
                refuse(ProblemCode.Ambiguous, null, "target", $"The target is {ExactText.Of(target.Level)}, and the budgets of the years add up to {ExactText.Of(other)}: make them agree, or give one of the two.");
            }

            return (target.Level, target.Sense);
        }

        if (budget is { } sum && ndc.Metric.IsGhg) return (sum, TargetSense.AtMost);
        var remedy = (ndc.IsPoliciesAndMeasures, ndc.Metric.IsGhg, ndc.Method) switch
        {
            (true, _, _) => "Policies and measures that are not quantified are assessed in words, not by this comparison.",
            (_, true, AdjustmentMethod.MultiYear) => "Give the contribution its target, or the budget of each year.",
            (_, true, _) => "Give the contribution its target: what the emissions of the target year may be at most.",
            _ => "Give the contribution its target, and say on which side of the level it is achieved.",
        };
        refuse(ProblemCode.MissingParameter, null, "target", $"There is no quantified target to compare with. {remedy}");
        return default;
    }

    private static Rational? Budget(Ndc ndc, IReadOnlyList<AssessedYear> years)
    {
        if (ndc.Method != AdjustmentMethod.MultiYear || years.Count != ndc.Length) return null;
        Rational? sum = Rational.Zero;
        foreach (var year in years) sum += year.Trajectory;
        return sum;
    }
}

/// <summary>What the assessment needs of one year.</summary>
internal readonly record struct AssessedYear(CalendarYear Year, Rational? Balance, Rational? Trajectory);
