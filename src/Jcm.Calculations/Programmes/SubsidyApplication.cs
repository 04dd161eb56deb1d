using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>A project that applies for the equipment subsidy of JCM model projects.</summary>
/// <param name="Terms">The rules of the call.</param>
/// <param name="EligibleCost">The eligible cost: works, equipment and administration; above zero.</param>
/// <param name="AnnualReduction">The emission reduction expected in one year, in tonnes of CO2 equivalent; above zero.</param>
/// <param name="StatutoryUsefulLife">The statutory useful life of the equipment (法定耐用年数), in whole years; at least 1.</param>
public sealed record SubsidyApplication(SubsidyTerms Terms, Money EligibleCost, MassOfCO2e AnnualReduction, int StatutoryUsefulLife)
{
    /// <summary>The subsidy that is asked for; above zero, or null to ask for the largest possible one.</summary>
    public Money? Requested { get; init; }

    /// <summary>The net benefit of one year, for the payback; null where no payback is wanted. Zero or less is a result: the cost is never paid back.</summary>
    public Money? AnnualNetBenefit { get; init; }

    /// <summary>Screens the application against the terms, exactly.</summary>
    /// <returns>The figures with their working, or everything that is wrong with the application.</returns>
    public Outcome<SubsidyScreening> Screen()
    {
        var problems = Problems();
        if (problems.Count > 0) return Outcome<SubsidyScreening>.Failed(problems);
        try
        {
            return SubsidyScreening.Of(this);
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, "A figure of the screening exceeds the range of decimals: check the units of the inputs.");
        }
    }

    private List<Problem> Problems()
    {
        var problems = new List<Problem>();
        Positive(problems, "eligible cost", EligibleCost.Amount, EligibleCost.ToString());
        Positive(problems, "annual reduction", AnnualReduction.Tonnes, AnnualReduction.ToString());
        Positive(problems, "statutory useful life", StatutoryUsefulLife, $"{ProgrammeText.Number(StatutoryUsefulLife)} years");
        Positive(problems, "rate ceiling", Terms.RateCeiling.Value.Sign, $"a rate of {Terms.RateCeiling.Value}");
        if (Terms.RateCeiling.Value > 1) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: "rate ceiling"), $"A rate of {Terms.RateCeiling.Value} is above 1: write 0.4 for 40 %."));
        Positive(problems, "payback guide", Terms.PaybackGuide?.Value.Sign ?? 1, $"{Terms.PaybackGuide?.Value} years");
        if (EligibleCost.Currency == default) problems.Add(new(ProblemCode.Malformed, new(Parameter: "eligible cost"), "The eligible cost has no currency: give its ISO 4217 code."));
        InCurrency(problems, "cost-effectiveness limit", Terms.CostEffectivenessLimit.Value, isPositive: true);
        InCurrency(problems, "per-project cap", Terms.PerProjectCap?.Value, isPositive: true);
        InCurrency(problems, "per-project minimum", Terms.PerProjectMinimum?.Value, isPositive: true);
        InCurrency(problems, "requested subsidy", Requested, isPositive: true);
        InCurrency(problems, "annual net benefit", AnnualNetBenefit, isPositive: false);
        Usable(problems, "rate ceiling", Terms.RateCeiling);
        Usable(problems, "cost-effectiveness limit", Terms.CostEffectivenessLimit);
        Usable(problems, "per-project cap", Terms.PerProjectCap);
        Usable(problems, "per-project minimum", Terms.PerProjectMinimum);
        Usable(problems, "payback guide", Terms.PaybackGuide);
        return problems;
    }

    private void InCurrency(List<Problem> problems, string name, Money? amount, bool isPositive)
    {
        if (amount is not { } money) return;
        if (isPositive) Positive(problems, name, money.Amount, money.ToString());
        if (money.Currency == EligibleCost.Currency) return;
        problems.Add(new(ProblemCode.MixedCurrencies, new(Parameter: name), $"{money} does not go with the eligible cost, {EligibleCost}: convert it at a rate that you state."));
    }

    private static void Positive(List<Problem> problems, string name, decimal value, string text)
    {
        if (value <= 0) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: name), $"It is {text} and has to be above zero."));
    }

    private void Usable<T>(List<Problem> problems, string name, Sourced<T>? value)
        where T : notnull
    {
        if (value is null) return;
        var provenance = value.Provenance;
        if (string.IsNullOrWhiteSpace(provenance?.Source)) problems.Add(new(ProblemCode.MissingSource, new(Parameter: name), "Name the document it was taken from."));
        if (provenance?.Confidence.IsUsed() is false)
        {
            problems.Add(new(ProblemCode.UnknownValue, new(Parameter: name), $"It is not held with enough confidence ({provenance.Confidence.Word()}). {SubsidyCalls.Document(Terms.Year)}"));
        }
    }
}
