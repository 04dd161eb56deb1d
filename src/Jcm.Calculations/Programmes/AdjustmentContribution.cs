using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// What retired credits contribute to Japan's FY2030 target: their average over the years of the nationally determined contribution, beside base and target.
/// </summary>
/// <remarks>
/// <code>adjustment = S ÷ 10,   S: credits for mitigation of 2021 to 2030, authorised by both governments and retired</code>
/// The average runs over calendar years and is set beside fiscal years. That is a comparison of sizes and no conversion: nothing is moved from one kind of year
/// to the other. The cumulative targets of the mechanism count reductions of both sides, so they are an upper bound for S.
/// Source: Government of Japan, Overview of the Joint Crediting Mechanism (2025).
/// </remarks>
public sealed class AdjustmentContribution
{
    private static readonly FiscalYear TargetYear = new(2030);

    private AdjustmentContribution(long retiredCredits, Rational adjustment, NationalTarget target)
    {
        RetiredCredits = retiredCredits;
        Adjustment = adjustment;
        Target = target;
    }

    /// <summary>S, in whole tonnes.</summary>
    public long RetiredCredits { get; }

    /// <summary>S divided by the number of calendar years of the nationally determined contribution, in tonnes a year, exact.</summary>
    public Rational Adjustment { get; }

    /// <summary>The target beside which it is set.</summary>
    public NationalTarget Target { get; }

    /// <summary>The adjustment over the emissions of the base year, FY2013.</summary>
    public Rational ShareOfBase => Adjustment / Target.Base.Tonnes;

    /// <summary>The adjustment over the official level of the target year.</summary>
    public Rational ShareOfTarget => Adjustment / Target.OfficialLevel!.Value.Tonnes;

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The working, one line each.</summary>
    public override string ToString() => string.Join('\n', new ScreeningLine[]
    {
        new(
            "Averaged adjustment",
            $"S ÷ {ProgrammeText.Number(Years)} = {ProgrammeText.Number(RetiredCredits)} t ÷ {ProgrammeText.Number(Years)} calendar years"
                + $" {Ndc.Japan2030.FirstYear}-{Ndc.Japan2030.LastYear} = {ProgrammeText.Number(Adjustment)} t a year"),
        new($"Share of the base, {NationalTargets.BaseYear}", ProgrammeText.Percent(ShareOfBase), NationalTargets.BaseProvenance),
        new($"Share of the official level, {Target.Year}", ProgrammeText.Percent(ShareOfTarget), Target.Provenance),
        new("Years", "an average of calendar years beside fiscal years: a comparison of sizes, nothing is converted"),
    });

    private static int Years => Ndc.Japan2030.LastYear.Number - Ndc.Japan2030.FirstYear.Number + 1;

    /// <summary>Sets the average of retired credits over calendar years beside the national target of FY2030.</summary>
    /// <param name="retiredCredits">S: eligible credits in the retirement account, in whole tonnes; not negative.</param>
    public static Outcome<AdjustmentContribution> CompareCalendarAverageWithFiscalTarget(long retiredCredits)
    {
        if (retiredCredits < 0) return new Problem(ProblemCode.OutOfRange, new(Parameter: "S"), $"There cannot be {ProgrammeText.Number(retiredCredits)} retired credits.");
        return new AdjustmentContribution(retiredCredits, (Rational)(decimal)retiredCredits / Years, NationalTargets.Find(TargetYear).Value);
    }
}
