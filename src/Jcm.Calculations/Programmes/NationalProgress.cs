using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>The emissions of a fiscal year beside a national target. All figures are exact, in tonnes of CO2 equivalent.</summary>
/// <param name="Target">The target.</param>
/// <param name="Year">The fiscal year of the emissions.</param>
/// <param name="Emissions">Net emissions of that year.</param>
public sealed record NationalProgress(NationalTarget Target, FiscalYear Year, MassOfCO2e Emissions)
{
    /// <summary>Base minus emissions; negative where emissions have risen.</summary>
    public Rational Reduction => (Rational)Target.Base.Tonnes - Emissions.Tonnes;

    /// <summary>Reduction over base.</summary>
    public Rational ReductionShare => Reduction / Target.Base.Tonnes;

    /// <summary>The part of the way that is done: reduction over (official reduction × base). Below zero where emissions have risen, above 1 beyond the target.</summary>
    public Rational Progress => Reduction / (Target.Base.Tonnes - Target.ComputedLevel);

    /// <summary>Emissions minus the level that follows from the official share; negative beyond the target.</summary>
    public Rational GapToComputedLevel => Emissions.Tonnes - Target.ComputedLevel;

    /// <summary>Emissions minus the level that is officially stated; null where none was read.</summary>
    public Rational? GapToOfficialLevel => Target.OfficialLevel is { } level ? (Rational)Emissions.Tonnes - level.Tonnes : null;

    /// <summary>The working as text, with the versions of library and data.</summary>
    public string Explain() => TextPage.Of([CalculatedWith.Line, ToString()]);

    /// <summary>The working, one line each.</summary>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<ScreeningLine> Lines()
    {
        var (emissions, baseLevel) = (NumberText.Of(Emissions.Tonnes), NumberText.Of(Target.Base.Tonnes));
        var computed = ProgrammeText.Number(Target.ComputedLevel);
        yield return new($"Base, {NationalTargets.BaseYear}", $"{baseLevel} t", NationalTargets.BaseProvenance);
        var reduction = ProgrammeText.Percent(Target.OfficialReduction);
        yield return new($"Target, {Target.Year}", $"−{reduction} from {NationalTargets.BaseYear}; computed level = {baseLevel} × (1 − {reduction}) = {computed} t", Target.Provenance);
        yield return new($"Official level, {Target.Year}", Target.OfficialLevel is { } level
            ? $"{NumberText.Of(level.Tonnes)} t, rounded; it means −{ProgrammeText.Percent(Target.ComputedReduction!.Value)}"
            : "not held; the published figure is rounded and was not read");
        yield return new(
            $"Reduction by {Year}",
            $"{baseLevel} − {emissions} = {ProgrammeText.Number(Reduction)} t = {ProgrammeText.Percent(ReductionShare)} of the base, {ProgrammeText.Percent(Progress)} of the way to the computed level");
        yield return new("Gap to the computed level", $"{emissions} − {computed} = {ProgrammeText.Number(GapToComputedLevel)} t");
        if (GapToOfficialLevel is { } gap) yield return new("Gap to the official level", $"{ProgrammeText.Number(gap)} t");
    }
}
