namespace Jcm.Calculations.Methodologies;

/// <summary>The methodology definitions that a program works with: the approved ones, and its own.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> LazyApproved = new(() => new([.. ApprovedDefinitions.All()]));

    private Catalogue(IReadOnlyList<MethodologyDefinition> definitions) => Definitions = definitions;

    /// <summary>The approved methodologies that this library knows.</summary>
    public static Catalogue Approved => LazyApproved.Value;

    /// <summary>All definitions, by id and version.</summary>
    public IReadOnlyList<MethodologyDefinition> Definitions { get; }

    /// <summary>The kernels that the definitions use.</summary>
    public IReadOnlyList<Kernel> Kernels => [.. Definitions.Select(definition => definition.Kernel).DistinctBy(kernel => kernel.Id, StringComparer.Ordinal)];

    /// <summary>A catalogue with one definition more: a user's own methodology, or a newer version.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="ArgumentException">The definition contradicts itself, or its id and version are taken.</exception>
    public Catalogue With(MethodologyDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var contradictions = definition.Contradictions().ToList();
        if (contradictions.Count > 0) throw new ArgumentException(string.Join(" ", contradictions), nameof(definition));
        if (Definitions.Any(other => Same(other.Id, definition.Id) && Same(other.Version, definition.Version)))
        {
            throw new ArgumentException($"{definition.Name} is in the catalogue already.", nameof(definition));
        }

        return new([.. Definitions.Append(definition).OrderBy(each => each.Id, StringComparer.Ordinal).ThenBy(each => each.Version, StringComparer.Ordinal)]);
    }

    /// <summary>A catalogue with definitions from a text of the form of the library's own data files: your own methodologies as data.</summary>
    /// <remarks>
    /// A definition may use the library's kernels and blocks, the shared ways (<c>"routesOf": "electricity factor"</c>) and reference data
    /// (<c>"reference": "fuel NCV"</c>). The files under <c>src/Jcm.Calculations/Methodologies</c> are examples.
    /// </remarks>
    /// <param name="json">The text.</param>
    /// <param name="kernels">Kernels besides those of the library, which the text may name.</param>
    /// <returns>The catalogue, or what is wrong with the text.</returns>
    public Outcome<Catalogue> WithDefinitions(string json, params IReadOnlyList<Kernel> kernels)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(kernels);
        var read = ApprovedDefinitions.TryRead(json, [.. Methodologies.Kernels.All, .. kernels]);
        if (!read.TryGet(out var definitions)) return Outcome<Catalogue>.Failed(read.Problems);
        var catalogue = this;
        foreach (var definition in definitions)
        {
            if (catalogue.Definitions.Any(other => Same(other.Id, definition.Id) && Same(other.Version, definition.Version)))
            {
                return new Problem(ProblemCode.Duplicate, $"{definition.Name} is in the catalogue already.");
            }

            catalogue = catalogue.With(definition);
        }

        return catalogue;
    }

    /// <summary>The definitions of a country, a family or a kernel; all when none is named.</summary>
    /// <param name="country">ISO 3166 two-letter code, for example <c>VN</c>.</param>
    /// <param name="family">For example <c>solar</c>.</param>
    /// <param name="kernel">Identifier of the equations, for example <c>electricity-efficiency-ratio</c>.</param>
    public IReadOnlyList<MethodologyDefinition> Find(string? country = null, string? family = null, string? kernel = null) =>
    [
        .. Definitions
            .Where(definition => country is null || string.Equals(definition.Country, country, StringComparison.OrdinalIgnoreCase))
            .Where(definition => family is null || string.Equals(definition.Family, family, StringComparison.OrdinalIgnoreCase))
            .Where(definition => kernel is null || string.Equals(definition.Kernel.Id, kernel, StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>One version of one methodology.</summary>
    /// <param name="id">For example <c>VN_AM007</c>.</param>
    /// <param name="version">For example <c>1.0</c>; may be left out where there is only one.</param>
    public Outcome<MethodologyDefinition> TryGet(string id, string? version = null)
    {
        var ofId = Definitions.Where(definition => Same(definition.Id, id)).ToList();
        if (ofId.Count == 0) return new Problem(ProblemCode.UnknownName, $"There is no methodology \"{id}\".{Nearest(id)}");
        var versions = string.Join(", ", ofId.Select(definition => definition.Version));
        if (version is null)
        {
            return ofId.Count == 1
                ? ofId[0]
                : new Problem(ProblemCode.ChoiceNeeded, $"{id} has the versions {versions}: name the one that the project was registered with.");
        }

        return ofId.Find(definition => Same(definition.Version, version)) is { } found
            ? found
            : new Problem(ProblemCode.UnknownName, $"{id} has no version \"{version}\". Versions: {versions}.");
    }

    /// <summary>One version of one methodology.</summary>
    /// <param name="id">For example <c>VN_AM007</c>.</param>
    /// <param name="version">For example <c>1.0</c>; may be left out where there is only one.</param>
    /// <exception cref="InvalidDataProblemsException">There is none, or the version has to be named.</exception>
    public MethodologyDefinition Get(string id, string? version = null) => TryGet(id, version).Value;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private string Nearest(string id)
    {
        var country = id is { Length: >= 2 } ? id[..2] : "";
        var near = Find(country).Select(definition => definition.Id).Distinct(StringComparer.Ordinal).ToList();
        return near.Count > 0
            ? $" Held for {country.ToUpperInvariant()}: {string.Join(", ", near)}."
            : $" Countries: {string.Join(", ", Definitions.Select(definition => definition.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.";
    }
}
