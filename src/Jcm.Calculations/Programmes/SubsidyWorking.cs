using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>The working of a subsidy screening as a verifier would write it.</summary>
internal static class SubsidyWorking
{
    internal static IReadOnlyList<ScreeningLine> Of(SubsidyScreening screening, Provenance recalled)
    {
        var application = screening.Application;
        var terms = application.Terms;
        var reduction = $"{NumberText.Of(application.AnnualReduction.Tonnes)} tCO2e/y × {ProgrammeText.Number(application.StatutoryUsefulLife)} y";
        var lifetime = $"{NumberText.Of(screening.LifetimeReduction.Tonnes)} tCO2e";
        var lines = new List<ScreeningLine>
        {
            new("Call", $"{terms.Year}"),
            new("Lifetime reduction", $"annual reduction × statutory useful life = {reduction} = {lifetime}", recalled),
        };
        foreach (var ceiling in screening.Ceilings)
        {
            lines.Add(new($"Maximum by {ceiling.Name}", ceiling.Kind switch
            {
                SubsidyCeilingKind.Rate => $"rate ceiling × eligible cost = {ProgrammeText.Percent(terms.RateCeiling.Value)} × {application.EligibleCost} = {Ceiling(ceiling)}",
                SubsidyCeilingKind.CostEffectiveness => $"limit × lifetime reduction = {terms.CostEffectivenessLimit.Value}/tCO2e × {lifetime} = {Ceiling(ceiling)}",
                _ => ceiling.Amount.ToString(),
            }, ceiling.Provenance));
        }

        if (terms.PerProjectCap is null) lines.Add(new("Maximum by per-project cap", $"none is held for {terms.Year} and none was supplied: not applied"));
        lines.Add(new(
            "Subsidy",
            $"min({string.Join("; ", screening.Ceilings)}{(application.Requested is { } request ? $"; request: {request}" : "")}) = {screening.Subsidy}; "
                + $"the least ceiling is the {string.Join(" and the ", screening.Binding.Select(ceiling => ceiling.Name))}"));
        Add(lines, screening, screening.ForSubsidy, "possible subsidy", recalled);
        if (screening.ForRequest is { } requested && requested.Amount != screening.Subsidy) Add(lines, screening, requested, "requested subsidy", recalled);
        lines.Add(new("Rounding", "none; a ceiling whose digits do not end is cut at the last digit of a decimal, never rounded up"));
        lines.Add(new("Verdict", screening.Passes ? "passes what was screened" : "does not pass"));
        return lines;
    }

    private static void Add(List<ScreeningLine> lines, SubsidyScreening screening, SubsidyFigures figures, string name, Provenance recalled)
    {
        var terms = screening.Application.Terms;
        var code = figures.Amount.Currency.Code;
        if (figures.Exceeds.Count > 0)
        {
            lines.Add(new($"Ceilings, {name}", $"{figures.Amount} exceeds the {string.Join(" and the ", screening.Ceilings.Where(ceiling => figures.Exceeds.Contains(ceiling.Kind)))}"));
        }

        lines.Add(new($"Rate, {name}", $"{figures.Amount} ÷ {screening.Application.EligibleCost} = {ProgrammeText.Percent(figures.Rate)}"));
        lines.Add(new(
            $"Cost-effectiveness, {name}",
            $"subsidy ÷ lifetime reduction = {figures.Amount} ÷ {NumberText.Of(screening.LifetimeReduction.Tonnes)} tCO2e = {code} {ProgrammeText.Number(figures.CostEffectiveness)}/tCO2e"
                + $" {(figures.IsCostEffective ? "≤" : ">")} {terms.CostEffectivenessLimit.Value}/tCO2e: {Word(figures.IsCostEffective)}",
            recalled));
        if (terms.PerProjectMinimum is { } minimum)
        {
            lines.Add(new($"Least subsidy, {name}", $"{figures.Amount} {(figures.IsBelowMinimum is true ? "<" : "≥")} {minimum.Value}: {Word(figures.IsBelowMinimum is not true)}", minimum.Provenance));
        }

        lines.Add(new($"Payback, {name}", Payback(screening.Application, figures), recalled));
        if (terms.PaybackGuide is { } guide) lines.Add(new($"Payback guide, {name}", Guide(figures, guide.Value), guide.Provenance));
        else lines.Add(new($"Payback guide, {name}", $"none is held for {terms.Year} and none was supplied: not screened"));
    }

    private static string Payback(SubsidyApplication application, SubsidyFigures figures) => (application.AnnualNetBenefit, figures.PaybackYears) switch
    {
        (null, _) => "not calculated; no annual net benefit was supplied",
        ({ } benefit, { } years) => $"(eligible cost − subsidy) ÷ annual net benefit = ({application.EligibleCost} − {figures.Amount}) ÷ {benefit} = {ProgrammeText.Number(years)} y",
        ({ } benefit, null) => $"never; the annual net benefit is {benefit}",
    };

    private static string Guide(SubsidyFigures figures, Rational guide) => figures is { PaybackYears: { } years, MeetsPaybackGuide: { } meets }
        ? $"{ProgrammeText.Number(years)} y {(meets ? "≥" : "<")} {ProgrammeText.Number(guide)} y: {Word(meets)}"
        : $"at least {ProgrammeText.Number(guide)} y; there is no payback to compare";

    private static string Ceiling(SubsidyCeiling ceiling) => ceiling.Amount.Amount == ceiling.Exact
        ? ceiling.Amount.ToString()
        : $"{ceiling.Amount.Currency} {ceiling.Exact}, cut down to {ceiling.Amount}";

    private static string Word(bool passes) => passes ? "pass" : "fail";
}
