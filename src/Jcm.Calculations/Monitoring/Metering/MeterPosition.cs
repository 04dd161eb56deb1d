using System.Collections.Immutable;
using Jcm.Calculations.Monitoring.Plausibility;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>One term of a metered parameter, such as the export of a plant: the meters that stood there one after another, what checks them, and what stands in for gaps.</summary>
public sealed record MeterPosition
{
    private MeterPosition(string name, bool isSubtracted, IEnumerable<MeterSeries> meters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (meters.Contains(null!)) throw new ArgumentNullException(nameof(meters));
        (Name, IsSubtracted, Meters) = (name, isSubtracted, [.. meters]);
    }

    /// <summary>What is measured here, for example <c>export</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the amount is taken off, such as the import of a plant that counts its net export.</summary>
    public bool IsSubtracted { get; }

    /// <summary>The meters that stood here one after another. Each serves from its first to its last reading.</summary>
    public ImmutableList<MeterSeries> Meters { get; }

    /// <summary>A meter that measures the same beside them; null where there is none.</summary>
    public MeterSeries? CheckMeter { get; init; }

    /// <summary>The invoices for the same amount; null where there are none. Where they differ from the meters, the amount that credits less is used and the choice recorded.</summary>
    public MeterSeries? Invoices { get; init; }

    /// <summary>What stands in for what no reading shows. Refused if nothing is said.</summary>
    /// <exception cref="ArgumentNullException">There is no rule.</exception>
    public GapRule Gaps { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = GapRule.Refused;

    /// <summary>What happens to estimated readings. Refused if nothing is said.</summary>
    public EstimatedReadings Estimated { get; init; }

    /// <summary>What is checked of the amounts by day; null for nothing but the limits of the meters.</summary>
    public PlausibilityRules? Plausibility { get; init; }

    /// <summary>A term that is added.</summary>
    /// <param name="name">What is measured, for example <c>export</c>.</param>
    /// <param name="meters">The meters that stood here one after another.</param>
    public static MeterPosition Plus(string name, params ReadOnlySpan<MeterSeries> meters) => new(name, isSubtracted: false, meters.ToArray());

    /// <summary>A term that is taken off.</summary>
    /// <param name="name">What is measured, for example <c>import</c>.</param>
    /// <param name="meters">The meters that stood here one after another.</param>
    public static MeterPosition Minus(string name, params ReadOnlySpan<MeterSeries> meters) => new(name, isSubtracted: true, meters.ToArray());

    internal IEnumerable<MeterSeries> AllSeries => Meters.Concat(new[] { CheckMeter, Invoices }.OfType<MeterSeries>());
}
