using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Testing;

/// <summary>Laws of emissions: zero for zero, proportional, additive, and business as usual above the reference.</summary>
internal static class EmissionLaws
{
    internal static IReadOnlyList<Law> All { get; } =
    [
        new("Zero activity gives zero emissions", ZeroGivesZero),
        new("ER = RE - PE exactly", ReductionIsDifference),
        new("Business-as-usual emissions are at least the reference emissions when their parameters are on the less conservative side", BusinessAsUsualIsAbove),
        new("Scaling activity scales the emissions", IsProportional),
        new("Splitting activity in two leaves the total unchanged", IsAdditive),
    ];

    private static string? ZeroGivesZero(KernelSample sample)
    {
        if (!HasActivity(sample)) return null;
        var emissions = sample.Evaluate<Exact>([.. sample.Inputs.Select((value, slot) => sample.Kernel.Parameters[slot].IsActivity ? 0 : value)]);
        return emissions.Reference.Value == 0 && emissions.Project.Value == 0 ? null : $"without activity the emissions are {emissions}";
    }

    private static string? ReductionIsDifference(KernelSample sample)
    {
        var emissions = sample.Evaluate<Exact>();
        return emissions.Reduction.Value == emissions.Reference.Value - emissions.Project.Value ? null : $"{emissions}, reduction {emissions.Reduction}";
    }

    private static string? BusinessAsUsualIsAbove(KernelSample sample)
    {
        var reference = sample.Evaluate<Rational>().Reference;
        for (var slot = 0; slot < sample.Inputs.Length; slot++)
        {
            var parameter = sample.Kernel.Parameters[slot];
            if (!parameter.SetsReferenceLevel || parameter.Direction == ConservativeDirection.DependsOnOthers) continue;
            var value = sample.Inputs[slot];
            var looser = parameter.Direction == ConservativeDirection.SmallerIsConservative ? value * (1 + sample.Shares[slot]) : value * (1 - (sample.Shares[slot] / 2));
            if (!parameter.Range.Contains(looser)) continue;
            var bau = sample.Evaluate<Rational>([.. sample.Inputs.Select((input, i) => i == slot ? looser : input)]).Reference;
            if (bau < reference) return $"{parameter.Symbol}: business as usual {bau} is below the reference {reference}";
        }

        return null;
    }

    private static string? IsProportional(KernelSample sample)
    {
        if (!HasActivity(sample)) return null;
        var factor = Rational.FromDecimal(sample.Shares[0] * 10);
        var whole = sample.Evaluate<Rational>();
        var scaled = Scaled(sample, factor);
        return scaled.Reference == whole.Reference * factor && scaled.Project == whole.Project * factor
            ? null
            : $"{factor} times the activity gives {scaled}, not {factor} times {whole}";
    }

    private static string? IsAdditive(KernelSample sample)
    {
        if (!HasActivity(sample)) return null;
        var activity = sample.Kernel.Parameters.Select(parameter => parameter.IsActivity).ToList();
        decimal[] first = [.. sample.Inputs.Select((value, slot) => activity[slot] ? decimal.Round(value * sample.Shares[slot], 6) : value)];
        decimal[] second = [.. sample.Inputs.Select((value, slot) => activity[slot] ? value - first[slot] : value)];
        var whole = sample.Evaluate<Rational>();
        var (left, right) = (sample.Evaluate<Rational>(first), sample.Evaluate<Rational>(second));
        if (left.Reference + right.Reference != whole.Reference || left.Project + right.Project != whole.Project) return $"{left} and {right} do not add up to {whole}";
        var exact = sample.Evaluate<Exact>().Reduction;
        var parts = sample.Evaluate<Exact>(first).Reduction + sample.Evaluate<Exact>(second).Reduction;
        return DecimalRounding.Allows(exact, Rational.FromDecimal(parts.Value), whole) ? null : $"in decimals the parts give {parts}, not {exact}";
    }

    /// <summary>An emission factor has no activity: it is neither zero for none nor proportional to any.</summary>
    private static bool HasActivity(KernelSample sample) => sample.Kernel.Parameters.Any(parameter => parameter.IsActivity);

    private static Emissions<Rational> Scaled(KernelSample sample, Rational factor) => sample.Kernel.Evaluate<Rational>(
        [.. sample.Inputs.Select((value, slot) => sample.Kernel.Parameters[slot].IsActivity ? value * factor : Rational.FromDecimal(value))]);
}
