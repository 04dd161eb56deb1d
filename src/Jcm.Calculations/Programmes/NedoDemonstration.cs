using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>
/// The demonstration programme of the New Energy and Industrial Technology Development Organization (NEDO): what a proposal has to promise in principle,
/// and, apart from it, what the programme as a whole aims at.
/// </summary>
/// <remarks>
/// Source: NEDO, sheet of the JCM demonstration programme; page of the ministry on the programme,
/// <see href="https://www.meti.go.jp/policy/energy_environment/global_warming/jcm/index.html"/>.
/// </remarks>
public static class NedoDemonstration
{
    /// <summary>The criteria for a proposal: at least 1,000 t of issuable credits in the demonstration period, and at least 10,000 t a year expected in the dissemination phase.</summary>
    /// <param name="issuableCredits">JCM credits that can be issued for the monitored demonstration period, in whole tonnes; not negative.</param>
    /// <param name="expectedReductionPerYear">Emission reduction expected in one year of the dissemination phase.</param>
    public static Outcome<NedoScreening> Screen(long issuableCredits, MassOfCO2e expectedReductionPerYear)
    {
        if (issuableCredits < 0) return new Problem(ProblemCode.OutOfRange, new(Parameter: "issuable credits"), $"There cannot be {ProgrammeText.Number(issuableCredits)} credits.");
        return new NedoScreening(
            Thresholds.Compare("nedo_demonstration_credits", (decimal)issuableCredits),
            Thresholds.Compare("nedo_dissemination_reduction", expectedReductionPerYear.Tonnes));
    }

    /// <summary>The aim of the programme for the credits of a project by FY2030: at least 5,000 t on average. Not a criterion for a proposal.</summary>
    /// <param name="averageCredits">Average credits of the projects of the programme, in tonnes.</param>
    public static ThresholdCheck AimForAverageCredits(decimal averageCredits) => Thresholds.Compare("nedo_aim_credits", averageCredits);

    /// <summary>The aim of the programme for the whole dissemination period: at least 100,000 t. Not a criterion for a proposal.</summary>
    /// <param name="reduction">Emission reduction over the whole dissemination period.</param>
    public static ThresholdCheck AimForDissemination(MassOfCO2e reduction) => Thresholds.Compare("nedo_aim_dissemination", reduction.Tonnes);
}
