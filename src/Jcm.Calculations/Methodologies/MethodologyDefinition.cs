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

    /// <summary>What this version says about the parameters that enter by way of derived ones, each symbol once.</summary>
    public IReadOnlyList<ParameterRule> Inputs { get; init; } = [];

    /// <summary>Information items: derived parameters that are reported beside the emissions and never counted, such as biogenic CO₂.</summary>
    public IReadOnlyList<ParameterRule> Memos { get; init; } = [];

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

    /// <summary>Everything that has a rule: the parameters of the equations, the information items, and what enters by way of them.</summary>
    public IEnumerable<ParameterRule> Rules => Parameters.Concat(Memos).Concat(Inputs);

    /// <summary>The rule of a symbol; null where the methodology does not have it.</summary>
    /// <param name="symbol">For example <c>EF_elec</c>.</param>
    public ParameterRule? Rule(string symbol) => Rules.FirstOrDefault(rule => string.Equals(rule.Parameter.Symbol, symbol, StringComparison.Ordinal));

    /// <summary>Which way is conservative for a parameter in this methodology, on whatever side of the equations it stands.</summary>
    /// <param name="symbol">For example <c>NCV_f</c>.</param>
    /// <returns><see cref="ConservativeDirection.DependsOnOthers"/> where it enters on both sides, or where its block says so.</returns>
    /// <exception cref="ArgumentException">The methodology has no such parameter.</exception>
    public ConservativeDirection DirectionOf(string symbol) => new DefinitionIndex(this).Directions.TryGetValue(symbol, out var direction)
        ? direction
        : throw new ArgumentException($"{Name} has no parameter \"{symbol}\".", nameof(symbol));

    /// <summary>What a project has to supply: what is monitored, what is fixed ex ante, and the defaults that this library does not hold.</summary>
    /// <remarks>Where a parameter can be derived in several ways, only the inputs of the chosen way are needed.</remarks>
    public IEnumerable<ParameterRule> ToSupply => Rules.SelectMany(rule => rule.Derivations.Select(way => way.AsItStands).OfType<ParameterRule>().Prepend(rule)).Where(IsSupplied);

    /// <summary>What makes the definition conservative, in sentences that follow from its rules. The conformance suite checks each of them.</summary>
    public IReadOnlyList<string> Conservativeness => [.. DefinitionConservativeness.Of(this)];

    /// <summary>The equations in the symbols of the methodology, a line for each, for example <c>RE_p = EG_i,p × EF_RE,i</c>; read from the code that is evaluated.</summary>
    public IReadOnlyList<string> Equations => [.. DefinitionEquations.Of(this)];

    /// <summary>The orders between inputs on which the conservative directions rest, in the symbols of the methodology.</summary>
    public IReadOnlyList<string> Assumptions => [.. DefinitionEquations.Assumptions(this)];

    /// <summary>How one of its ways obtains a derived parameter, for example <c>EF_elec = EF_grid</c>.</summary>
    /// <param name="rule">The parameter.</param>
    /// <param name="way">One of its ways.</param>
    public string EquationOf(ParameterRule rule, Derivation way)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(way);
        return DefinitionEquations.Of(this, rule, way);
    }

    /// <summary>Where a project finds a value that it has to supply: the monitoring, a history, or the document that holds it.</summary>
    /// <param name="rule">The parameter.</param>
    public string WhereToFind(ParameterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return DefinitionText.Document(this, rule);
    }

    /// <summary>One page about the definition: purpose, equations, parameters, what the caller supplies, eligibility and sources.</summary>
    public string Describe() => DefinitionText.Write(this);

    private static bool IsSupplied(ParameterRule rule) => rule.Kind switch
    {
        ParameterKind.Monitored or ParameterKind.FixedExAnte => true,
        ParameterKind.MethodologyDefault => !rule.Categories.Any(row => row.Default.Value is not null || row.SmallestOf.Count > 0),
        _ => false,
    };

    /// <summary>Everything about the definition that contradicts itself; empty for a sound one.</summary>
    internal IEnumerable<string> Contradictions() => DefinitionContradictions.Of(this);
}
