using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>One version of one approved methodology: data, not code. Versions of one id are separate rules; a project keeps the one it was registered with.</summary>
public sealed record MethodologyDefinition
{
    /// <summary>Identifier, for example <c>VN_AM007</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version, for example <c>1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>ISO 3166 two-letter code of the partner country.</summary>
    public required string Country { get; init; }

    /// <summary>Family, for example <c>solar</c>.</summary>
    public required string Family { get; init; }

    /// <summary>Title; null where it has not been read.</summary>
    public string? Title { get; init; }

    /// <summary>Sectoral scope 1 to 15; null where it has not been read.</summary>
    public int? SectoralScope { get; init; }

    /// <summary>Date of approval by the Joint Committee; null where it has not been read.</summary>
    public DateOnly? Approved { get; init; }

    /// <summary>Who proposed it, and the number of the proposal; null where that has not been read.</summary>
    public string? Proponent { get; init; }

    /// <summary>The equations.</summary>
    public required Kernel Kernel { get; init; }

    /// <summary>How far it is certain that this version uses these equations.</summary>
    public Confidence EquationConfidence { get; init; } = Confidence.Supplied;

    /// <summary>What this version says about each parameter, in the order of the kernel.</summary>
    public required IReadOnlyList<ParameterRule> Parameters { get; init; }

    /// <summary>The eligibility checklist, as far as it is known.</summary>
    public IReadOnlyList<EligibilityCriterion> Eligibility { get; init; } = [];

    /// <summary>The documents; the first is the methodology itself, which holds whatever the caller has to supply.</summary>
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    /// <summary>What is known besides, and what is not.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Identifier and version, for example <c>VN_AM007 version 1.0</c>.</summary>
    public string Name => $"{Id} version {Version}";

    /// <summary>Identifier and version.</summary>
    public override string ToString() => Name;

    /// <summary>Everything about the definition that contradicts itself; empty for a sound one.</summary>
    internal IEnumerable<string> Contradictions()
    {
        if (Sources.Count == 0) yield return $"{Name} names no document.";
        if (!Parameters.Select(rule => rule.Parameter).SequenceEqual(Kernel.Parameters))
        {
            yield return $"{Name} does not have one rule for each parameter of {Kernel.Id}, in its order.";
        }

        foreach (var rule in Parameters)
        {
            if (rule.Kind == ParameterKind.Monitored && rule.Options == MonitoringOptions.None) yield return $"{Name}: {rule.Parameter.Symbol} is monitored by no option.";
            if (rule.Kind != ParameterKind.MethodologyDefault && rule.Categories.Count > 0) yield return $"{Name}: {rule.Parameter.Symbol} has default values but is no default.";
            var keys = rule.Categories.Select(category => category.Key).ToList();
            if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Count) yield return $"{Name}: two defaults of {rule.Parameter.Symbol} have one key.";
            foreach (var missing in rule.Categories.SelectMany(category => category.SmallestOf).Except(keys, StringComparer.Ordinal))
            {
                yield return $"{Name}: {rule.Parameter.Symbol} has no default \"{missing}\".";
            }

            foreach (var category in rule.Categories)
            {
                if (category.Default.Value is not { } value) continue;
                var name = $"{Name}: the default \"{category.Key}\" of {rule.Parameter.Symbol}";
                if (!category.Default.Provenance.Confidence.IsUsed()) yield return $"{name} may not be used: it is {category.Default.Provenance.Confidence.Word()}.";
                if (!value.In(rule.Parameter.Unit).TryGet(out var inUnit)) yield return $"{name} is in {value.Unit.Symbol}, not in {rule.Parameter.Unit.Symbol}.";
                else if (!rule.Parameter.Range.Contains(inUnit)) yield return $"{name} is outside the valid range: {rule.Parameter.Range}.";
            }
        }
    }
}
