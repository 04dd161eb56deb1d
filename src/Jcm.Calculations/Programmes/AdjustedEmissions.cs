using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>The adjusted emissions (調整後排出量) of a company in Japan's mandatory reporting of greenhouse gases (SHK).</summary>
/// <remarks>
/// <code>adjusted = base − retired J-Credits − retired JCM credits + own domestic reductions sold</code>
/// That retired JCM credits reduce the adjusted emissions was read (Government of Japan, Overview of the Joint Crediting Mechanism, 2025); the form of the whole
/// equation was recalled: verify it in the public notice on adjusting emissions, <see href="https://www.env.go.jp/press/12341.html"/>. The caller answers for it
/// that the credits are retired (無効化), for this year and once only, and that the JCM credits are of the kind that the notice admits: a change that admits only
/// credits usable for Japan's nationally determined contribution was proposed in 2024.
/// </remarks>
public sealed class AdjustedEmissions
{
    private static readonly Provenance Equation = new(
        "public notice on the method of adjusting emissions (Ministry of Economy, Trade and Industry; Ministry of the Environment of Japan)",
        Confidence.RecalledHigh,
        "https://www.env.go.jp/press/12341.html",
        Note: "the form of the equation was recalled and not read in its source: verify it in the notice in force. "
            + "Only retired credits count; that they are retired and admitted is the reporter's responsibility");

    private AdjustedEmissions(FiscalYear year, MassOfCO2e baseEmissions, long retiredJCredits, long retiredJcmCredits, long reductionsSold, MassOfCO2e adjusted)
    {
        Year = year;
        Base = baseEmissions;
        RetiredJCredits = retiredJCredits;
        RetiredJcmCredits = retiredJcmCredits;
        ReductionsSold = reductionsSold;
        Adjusted = adjusted;
    }

    /// <summary>The fiscal year of the report.</summary>
    public FiscalYear Year { get; }

    /// <summary>The emissions before the adjustment.</summary>
    public MassOfCO2e Base { get; }

    /// <summary>J-Credits that the company retired for the year, in whole tonnes.</summary>
    public long RetiredJCredits { get; }

    /// <summary>JCM credits that the company retired for the year, in whole tonnes.</summary>
    public long RetiredJcmCredits { get; }

    /// <summary>Credits of the company's own domestic reductions that it sold to others, in whole tonnes.</summary>
    public long ReductionsSold { get; }

    /// <summary>The adjusted emissions; negative where more credits were retired than emissions were left, which is reported as it is.</summary>
    public MassOfCO2e Adjusted { get; }

    /// <summary>Whether the adjusted emissions are below zero.</summary>
    public bool IsNegative => Adjusted.Tonnes < 0;

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The equation with its numbers and its source.</summary>
    public override string ToString() => new ScreeningLine(
        $"Adjusted emissions, {Year}",
        $"base − retired J-Credits − retired JCM credits + own domestic reductions sold = {NumberText.Of(Base.Tonnes)} − {ProgrammeText.Number(RetiredJCredits)}"
            + $" − {ProgrammeText.Number(RetiredJcmCredits)} + {ProgrammeText.Number(ReductionsSold)} = {NumberText.Of(Adjusted.Tonnes)} tCO2e"
            + (IsNegative ? " (below zero: more credits were retired than emissions were left)" : ""),
        Equation).ToString();

    /// <summary>Nets the emissions of a company.</summary>
    /// <param name="year">The fiscal year of the report.</param>
    /// <param name="baseEmissions">The emissions before the adjustment; not negative.</param>
    /// <param name="retiredJCredits">J-Credits retired for the year, in whole tonnes; not negative. Credits that are only held do not belong here.</param>
    /// <param name="retiredJcmCredits">JCM credits retired for the year, in whole tonnes; not negative. Credits that are only held do not belong here.</param>
    /// <param name="reductionsSold">Credits of own domestic reductions sold to others, in whole tonnes; not negative.</param>
    /// <exception cref="InvalidDataProblemsException">There is something wrong with the data; the exception carries all problems.</exception>
    public static AdjustedEmissions Of(FiscalYear year, MassOfCO2e baseEmissions, long retiredJCredits, long retiredJcmCredits, long reductionsSold) => TryOf(year, baseEmissions, retiredJCredits, retiredJcmCredits, reductionsSold).Value;

    /// <summary>Nets the emissions of a company.</summary>
    /// <param name="year">The fiscal year of the report.</param>
    /// <param name="baseEmissions">The emissions before the adjustment; not negative.</param>
    /// <param name="retiredJCredits">J-Credits retired for the year, in whole tonnes; not negative. Credits that are only held do not belong here.</param>
    /// <param name="retiredJcmCredits">JCM credits retired for the year, in whole tonnes; not negative. Credits that are only held do not belong here.</param>
    /// <param name="reductionsSold">Credits of own domestic reductions sold to others, in whole tonnes; not negative.</param>
    public static Outcome<AdjustedEmissions> TryOf(FiscalYear year, MassOfCO2e baseEmissions, long retiredJCredits, long retiredJcmCredits, long reductionsSold)
    {
        var problems = new List<Problem>();
        NotNegative(problems, "base emissions", baseEmissions.Tonnes);
        NotNegative(problems, "retired J-Credits", retiredJCredits);
        NotNegative(problems, "retired JCM credits", retiredJcmCredits);
        NotNegative(problems, "own domestic reductions sold", reductionsSold);
        if (problems.Count > 0) return Outcome<AdjustedEmissions>.Failed(problems);
        // In the exact arithmetic of whole numbers first, so that long decimals of the base are not rounded on the way.
        var adjusted = (Rational)baseEmissions.Tonnes - (decimal)retiredJCredits - (decimal)retiredJcmCredits + (decimal)reductionsSold;
        try
        {
            return new AdjustedEmissions(year, baseEmissions, retiredJCredits, retiredJcmCredits, reductionsSold, MassOfCO2e.FromTonnes(adjusted.ToDecimal()));
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, new(Parameter: "base emissions"), "The adjusted emissions exceed the range of masses: check the unit of the base emissions.");
        }
    }

    private static void NotNegative(List<Problem> problems, string name, decimal value)
    {
        if (value < 0) problems.Add(new(ProblemCode.OutOfRange, new(Parameter: name), $"It is {NumberText.Of(value)} t and cannot be negative."));
    }
}
