using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>What limits a subsidy.</summary>
public enum SubsidyCeilingKind
{
    /// <summary>The ceiling of the subsidy rate times the eligible cost.</summary>
    Rate,

    /// <summary>The limit for a tonne times the reduction over the statutory useful life.</summary>
    CostEffectiveness,

    /// <summary>The largest subsidy of a project.</summary>
    PerProjectCap,
}

/// <summary>One ceiling of a subsidy.</summary>
/// <param name="Kind">What limits the subsidy.</param>
/// <param name="Exact">The ceiling, exact, in units of the currency.</param>
/// <param name="Amount">The ceiling as an amount: the exact one, or where its digits do not end the largest decimal below it, never above.</param>
/// <param name="Provenance">Where the rule comes from.</param>
public sealed record SubsidyCeiling(SubsidyCeilingKind Kind, Rational Exact, Money Amount, Provenance Provenance)
{
    internal static SubsidyCeiling Of(SubsidyCeilingKind kind, Rational exact, Currency currency, Provenance provenance) =>
        new(kind, exact, new(CutDown.ToDecimal(exact), currency), provenance);

    /// <summary>The ceiling in words.</summary>
    internal string Name => Kind switch
    {
        SubsidyCeilingKind.Rate => "rate ceiling",
        SubsidyCeilingKind.CostEffectiveness => "cost-effectiveness limit",
        _ => "per-project cap",
    };

    /// <summary>For example <c>cost-effectiveness limit: JPY 340,000,000</c>.</summary>
    public override string ToString() => $"{Name}: {Amount}";
}
