using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>How far the mechanism has come towards a cumulative target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Achieved">The cumulative amount.</param>
/// <param name="AsOf">The fiscal year at whose end it was counted.</param>
/// <param name="Share">Achieved over target, exact; above 1 where the target is exceeded.</param>
/// <param name="Remaining">Target minus achieved; negative where the target is exceeded.</param>
/// <param name="YearsLeft">Whole fiscal years after <paramref name="AsOf"/> up to and including the target year; zero or negative when it is over.</param>
/// <param name="NeededPerYear">What is needed on average in each year left, exact, in tonnes; null where nothing remains or no year is left.</param>
public sealed record JcmProgress(JcmTarget Target, MassOfCO2e Achieved, FiscalYear AsOf, Rational Share, MassOfCO2e Remaining, int YearsLeft, Rational? NeededPerYear)
{
    /// <summary>Whether the target is reached, as far as an approximate amount can be.</summary>
    public bool IsReached => Remaining.Tonnes <= 0;

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The working, one line each.</summary>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<ScreeningLine> Lines()
    {
        var target = $"{NumberText.Of(Target.Cumulative.Tonnes)} t";
        var achieved = $"{NumberText.Of(Achieved.Tonnes)} t";
        yield return new($"Target until {Target.Year}", $"about {target}, cumulative", Target.Provenance);
        yield return new($"Share at the end of {AsOf}", $"{achieved} ÷ {target} = {ProgrammeText.Percent(Share)}");
        yield return new("Remaining", $"{target} − {achieved} = {NumberText.Of(Remaining.Tonnes)} t");
        yield return new("Needed a year", NeededPerYear is { } needed
            ? $"{NumberText.Of(Remaining.Tonnes)} t ÷ {ProgrammeText.Number(YearsLeft)} fiscal years = {ProgrammeText.Number(needed)} t"
            : IsReached ? "nothing; the target is reached" : $"no answer; no year is left after {AsOf}");
    }
}
