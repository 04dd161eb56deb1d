using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>The emission levels of a monitoring point, a period, a vintage or a project, unrounded.</summary>
/// <remarks>
/// <code>
/// ER              = RE − PE        what may be credited
/// uncredited part = BaU − RE       the partner country's own benefit, never credited
/// total           = BaU − PE
/// </code>
/// Source: Government of Japan, Overview of the Joint Crediting Mechanism (2025).
/// </remarks>
/// <param name="Reference">RE: reference emissions.</param>
/// <param name="Project">PE: project emissions.</param>
/// <param name="BusinessAsUsual">BaU emissions; null where no business-as-usual value was supplied.</param>
public readonly record struct EmissionLevels(MassOfCO2e Reference, MassOfCO2e Project, MassOfCO2e? BusinessAsUsual)
{
    /// <summary>ER = RE − PE; negative where the project emits more than the reference.</summary>
    public MassOfCO2e Reduction => Reference - Project;

    /// <summary>BaU − RE: the reduction that is never credited; null without a business-as-usual value.</summary>
    public MassOfCO2e? Uncredited => BusinessAsUsual is { } bau ? bau - Reference : null;

    /// <summary>BaU − PE: credited and uncredited part together; null without a business-as-usual value.</summary>
    public MassOfCO2e? Total => BusinessAsUsual is { } bau ? bau - Project : null;

    /// <summary>The exact sum of levels. Its business-as-usual emissions are known only if they are known for every part.</summary>
    /// <param name="parts">The parts, in any order.</param>
    internal static EmissionLevels Sum(IEnumerable<EmissionLevels> parts)
    {
        var reference = new DecimalSum();
        var project = new DecimalSum();
        var businessAsUsual = new DecimalSum();
        var isComplete = true;
        foreach (var part in parts)
        {
            reference.Add(part.Reference.Tonnes);
            project.Add(part.Project.Tonnes);
            if (part.BusinessAsUsual is { } bau) businessAsUsual.Add(bau.Tonnes);
            else isComplete = false;
        }

        return Of(reference.ToDecimal(), project.ToDecimal(), isComplete ? businessAsUsual.ToDecimal() : null);
    }

    /// <summary>Levels in tonnes, of which every difference is a number too.</summary>
    /// <exception cref="OverflowException">A level or a difference of two exceeds the range of decimals.</exception>
    internal static EmissionLevels Of(decimal reference, decimal project, decimal? businessAsUsual)
    {
        var levels = new EmissionLevels(
            MassOfCO2e.FromTonnes(reference),
            MassOfCO2e.FromTonnes(project),
            businessAsUsual is { } bau ? MassOfCO2e.FromTonnes(bau) : null);
        // Found here, while problems are still collected, and not by whoever reads the result.
        _ = (levels.Reduction, levels.Uncredited, levels.Total);
        return levels;
    }

    /// <summary>The part for some of the days; the parts of a whole add up exactly when the last one is what remains.</summary>
    internal EmissionLevels ForDays(int days, int of) => Of(
        Part(Reference.Tonnes, days, of),
        Part(Project.Tonnes, days, of),
        BusinessAsUsual is { } bau ? Part(bau.Tonnes, days, of) : null);

    /// <summary>A share with no more decimals than the whole has room for: a longer one could not be taken from it without rounding.</summary>
    private static decimal Part(decimal whole, int days, int of)
    {
        var decimals = 28;
        for (var rest = Math.Abs(whole); rest >= 1; rest /= 10) decimals--;
        return decimal.Round(whole * days / of, Math.Max(decimals, 0), MidpointRounding.ToEven);
    }

    internal EmissionLevels Minus(EmissionLevels part) => Of(
        Reference.Tonnes - part.Reference.Tonnes,
        Project.Tonnes - part.Project.Tonnes,
        BusinessAsUsual is { } bau && part.BusinessAsUsual is { } other ? bau.Tonnes - other.Tonnes : null);
}
