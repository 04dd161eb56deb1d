using System.Text.Json.Serialization;

namespace Jcm.Calculations.Methodologies;

/// <summary>A family's definitions as they stand in its data file.</summary>
internal sealed record DefinitionFile
{
    public required string Kernel { get; init; }

    public required string Family { get; init; }

    /// <summary>Rules that the definitions of the family share; a definition overrides them by symbol.</summary>
    public required IReadOnlyList<ParameterEntry> Parameters { get; init; }

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

        public IReadOnlyList<CriterionEntry>? Eligibility { get; init; }

        public required IReadOnlyList<SourceEntry> Sources { get; init; }

        public IReadOnlyList<string>? Notes { get; init; }
    }

    internal sealed record ParameterEntry
    {
        public required string Symbol { get; init; }

        public required string Kind { get; init; }

        public string? Description { get; init; }

        /// <summary>Letters of the monitoring options, for example <c>BC</c>.</summary>
        public string? Options { get; init; }

        public string? WhenAbsent { get; init; }

        public bool ByDayCategory { get; init; }

        public IReadOnlyList<CategoryEntry>? Defaults { get; init; }

        /// <summary>The name of a table beside the definitions that holds the defaults, by id and version.</summary>
        public string? Table { get; init; }
    }

    internal sealed record CategoryEntry
    {
        public required string Category { get; init; }

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
internal sealed partial class DefinitionJson : JsonSerializerContext;
