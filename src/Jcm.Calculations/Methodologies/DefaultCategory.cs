using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Methodologies;

/// <summary>One row of a methodology's table of default values, for example the factor of the national grid.</summary>
/// <param name="Key">The name by which a project chooses the row.</param>
/// <param name="Default">The value with its provenance; without a value where the library may not use one.</param>
/// <param name="SmallestOf">Rows of which the smallest value applies instead; empty for a plain row.</param>
public sealed record DefaultCategory(string Key, ReferenceValue Default, IReadOnlyList<string> SmallestOf)
{
    /// <summary>The fuel, waste type or refrigerant that the row is for, where a table has a row for each; null for a row that serves all.</summary>
    public string? Item { get; init; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
