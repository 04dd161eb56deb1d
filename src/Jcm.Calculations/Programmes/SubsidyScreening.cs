using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>An application for the equipment subsidy, screened: its ceilings, the subsidy that is possible, and what both it and a requested amount mean.</summary>
/// <remarks>
/// <code>
/// lifetime reduction = annual reduction × statutory useful life
/// subsidy            = min(rate ceiling × eligible cost, limit for a tonne × lifetime reduction, per-project cap, request)
/// </code>
/// </remarks>
public sealed class SubsidyScreening
{
    /// <summary>The form of the equation was recalled; its limit and its unit were read.</summary>
    private static readonly Provenance Recalled = new(
        "common form of the equation",
        Confidence.RecalledHigh,
        "https://gec.jp/jcm/jp/",
        Note: "the form was recalled and not read in its source: verify it in the call for proposals (公募要領) of the year");

    private SubsidyScreening(SubsidyApplication application, MassOfCO2e lifetimeReduction, IReadOnlyList<SubsidyCeiling> ceilings, SubsidyFigures forSubsidy, SubsidyFigures? forRequest)
    {
        Application = application;
        LifetimeReduction = lifetimeReduction;
        Ceilings = ceilings;
        Maximum = Least(ceilings).Amount;
        Binding = [.. ceilings.Where(ceiling => ceiling.Exact == Least(ceilings).Exact)];
        ForSubsidy = forSubsidy;
        ForRequest = forRequest;
        Lines = SubsidyWorking.Of(this, Recalled);
    }

    /// <summary>The application.</summary>
    public SubsidyApplication Application { get; }

    /// <summary>The emission reduction over the statutory useful life.</summary>
    public MassOfCO2e LifetimeReduction { get; }

    /// <summary>All ceilings that apply.</summary>
    public IReadOnlyList<SubsidyCeiling> Ceilings { get; }

    /// <summary>The least of the ceilings.</summary>
    public Money Maximum { get; }

    /// <summary>The ceiling that binds; more than one where they are equal.</summary>
    public IReadOnlyList<SubsidyCeiling> Binding { get; }

    /// <summary>The subsidy that is possible: the request where one was made and it is within the ceilings, otherwise the least ceiling.</summary>
    public Money Subsidy => ForSubsidy.Amount;

    /// <summary>What the possible subsidy means.</summary>
    public SubsidyFigures ForSubsidy { get; }

    /// <summary>What the requested amount means, whether or not it is possible; null where none was requested.</summary>
    public SubsidyFigures? ForRequest { get; }

    /// <summary>Whether the application passes: the requested amount, or the possible subsidy where none was requested.</summary>
    public bool Passes => (ForRequest ?? ForSubsidy).Passes;

    /// <summary>The working, line by line.</summary>
    public IReadOnlyList<ScreeningLine> Lines { get; }

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The working as text, one line each.</summary>
    public override string ToString() => string.Join('\n', Lines);

    internal static SubsidyScreening Of(SubsidyApplication application)
    {
        var terms = application.Terms;
        var currency = application.EligibleCost.Currency;
        var lifetime = (Rational)application.AnnualReduction.Tonnes * application.StatutoryUsefulLife;
        List<SubsidyCeiling> ceilings =
        [
            SubsidyCeiling.Of(SubsidyCeilingKind.Rate, terms.RateCeiling.Value * application.EligibleCost.Amount, currency, terms.RateCeiling.Provenance),
            SubsidyCeiling.Of(SubsidyCeilingKind.CostEffectiveness, terms.CostEffectivenessLimit.Value.Amount * lifetime, currency, terms.CostEffectivenessLimit.Provenance),
        ];
        if (terms.PerProjectCap is { } cap) ceilings.Add(SubsidyCeiling.Of(SubsidyCeilingKind.PerProjectCap, cap.Value.Amount, currency, cap.Provenance));
        var maximum = Least(ceilings).Amount;
        var subsidy = application.Requested is { } request && request < maximum ? request : maximum;
        return new(
            application,
            MassOfCO2e.FromTonnes(lifetime.ToDecimal()),
            ceilings,
            SubsidyFigures.Of(application, subsidy, lifetime, ceilings),
            application.Requested is { } requested ? SubsidyFigures.Of(application, requested, lifetime, ceilings) : null);
    }

    private static SubsidyCeiling Least(IReadOnlyList<SubsidyCeiling> ceilings) => ceilings.MinBy(ceiling => ceiling.Exact)!;
}
