using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Programmes;

/// <summary>One step of the table of rate ceilings: at least so many similar projects, and fewer than so many.</summary>
/// <param name="From">The least number of similar projects; not negative.</param>
/// <param name="Below">The number of similar projects at which the next step begins; null for a last step without an end.</param>
/// <param name="Rate">The ceiling of the subsidy rate, as a share of the eligible cost: above 0 and at most 1, for example <c>0.4m</c> for 40 %.</param>
public readonly record struct SubsidyRateStep(int From, int? Below, Rational Rate)
{
    /// <summary>For example <c>1 to 3 similar projects: 40 %</c>.</summary>
    public override string ToString() => $"{Projects}: {ProgrammeText.Percent(Rate)}";

    private string Projects => Below is not { } below
        ? $"{Count(From)} or more"
        : below == From + 1L ? Count(From) : $"{ProgrammeText.Number(From)} to {Count(below - 1L)}";

    /// <summary>For example <c>3 similar projects</c>.</summary>
    internal static string Count(long projects) => $"{ProgrammeText.Number(projects)} similar {(projects == 1 ? "project" : "projects")}";
}
