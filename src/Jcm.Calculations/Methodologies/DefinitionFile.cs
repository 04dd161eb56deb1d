using System.Text.Json.Serialization;

namespace Jcm.Calculations.Methodologies;

/// <summary>A family's definitions as they stand in its data file.</summary>
internal sealed record DefinitionFile
{
    public required string Kernel { get; init; }

    public required string Family { get; init; }

    /// <summary>Rules that the definitions of the family share; a definition overrides them by symbol.</summary>
    public required IReadOnlyList<ParameterEntry> Parameters { get; init; }

    /// <summary>Rules for what enters by way of derived parameters.</summary>
    public IReadOnlyList<ParameterEntry>? Inputs { get; init; }

    /// <summary>Information items, reported and never counted.</summary>
    public IReadOnlyList<ParameterEntry>? Memos { get; init; }

    public IReadOnlyList<CriterionEntry>? Eligibility { get; init; }

    public required IReadOnlyList<DefinitionEntry> Definitions { get; init; }

    internal sealed record DefinitionEntry
    {
        public required string Id { get; init; }

        public required string Version { get; init; }

        public required string Country { get; init; }

        public string? Title { get; init; }

        public int? SectoralScope { get; init; }

        public DateOnly? Approved { get; init; }

        public string? Proponent { get; init; }

        public required string Equations { get; init; }

        public IReadOnlyList<ParameterEntry>? Parameters { get; init; }

        public IReadOnlyList<ParameterEntry>? Inputs { get; init; }

        public IReadOnlyList<CriterionEntry>? Eligibility { get; init; }

        public required IReadOnlyList<SourceEntry> Sources { get; init; }

        public IReadOnlyList<string>? Notes { get; init; }
    }

    internal sealed record ParameterEntry
    {
        public string Symbol { get; init; } = "";

        public required string Kind { get; init; }

        public string? Description { get; init; }

        /// <summary>Letters of the monitoring options, for example <c>BC</c>.</summary>
        public string? Options { get; init; }

        public string? WhenAbsent { get; init; }

        public bool ByDayCategory { get; init; }

        /// <summary>Whether the values of all items together are at most one.</summary>
        public bool SharesOfWhole { get; init; }

        public IReadOnlyList<CategoryEntry>? Defaults { get; init; }

        /// <summary>The name of a table beside the definitions that holds the defaults, by id and version.</summary>
        public string? Table { get; init; }

        /// <summary>The reference data that the defaults are taken from, for example <c>fuel NCV</c>; <see cref="ReferenceDefaults"/> lists them.</summary>
        public string? Reference { get; init; }

        /// <summary>The key that applies when the project chooses none; <c>conservative</c> for the bound on the safe side.</summary>
        public string? Preferred { get; init; }

        /// <summary>The ways to obtain a derived parameter.</summary>
        public IReadOnlyList<RouteEntry>? Routes { get; init; }

        /// <summary>A set of shared ways and the rules of their inputs, by its name in the file of shared rules.</summary>
        public string? RoutesOf { get; init; }

        /// <summary>Symbols under which the inputs of the shared set appear here.</summary>
        public IReadOnlyDictionary<string, string>? Rename { get; init; }

        public string? Part { get; init; }

        public string? Output { get; init; }

        public string? Duration { get; init; }
    }

    /// <summary>A way to obtain a derived parameter: by a block, the same as another parameter, or as it stands.</summary>
    internal sealed record RouteEntry
    {
        public required string Key { get; init; }

        public string? Block { get; init; }

        public string? SameAs { get; init; }

        /// <summary>The rule for a value taken as it stands; its symbol is that of the parameter.</summary>
        public ParameterEntry? AsItStands { get; init; }

        /// <summary>Symbols under which the inputs of the block appear in the methodology.</summary>
        public IReadOnlyDictionary<string, string>? Inputs { get; init; }

        public string? Each { get; init; }

        public string? Condition { get; init; }

        public string? Confidence { get; init; }
    }

    /// <summary>Ways that many methodologies share, with the rules of what enters by them.</summary>
    internal sealed record SharedSet
    {
        public required IReadOnlyList<RouteEntry> Routes { get; init; }

        public IReadOnlyList<ParameterEntry>? Inputs { get; init; }
    }

    internal sealed record CategoryEntry
    {
        public required string Category { get; init; }

        /// <summary>The fuel, waste type or refrigerant that the row is for.</summary>
        public string? Item { get; init; }

        public decimal? Value { get; init; }

        public required string Unit { get; init; }

        public required string Source { get; init; }

        public string? Url { get; init; }

        public required string Confidence { get; init; }

        public string? Note { get; init; }

        public IReadOnlyList<string>? SmallestOf { get; init; }
    }

    internal sealed record CriterionEntry
    {
        public required string Text { get; init; }

        public required string Confidence { get; init; }
    }

    internal sealed record SourceEntry
    {
        public required string Title { get; init; }

        public required string Url { get; init; }
    }
}

/// <summary>Reads data files without reflection, so that the library can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DefinitionFile))]
[JsonSerializable(typeof(Dictionary<string, DefinitionFile.SharedSet>))]
internal sealed partial class DefinitionJson : JsonSerializerContext;
