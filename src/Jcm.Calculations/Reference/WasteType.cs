namespace Jcm.Calculations.Reference;

/// <summary>A type of waste with its dry matter and carbon, in percent as published (IPCC 2006 Guidelines, volume 5, chapters 2 and 5).</summary>
/// <remarks>A wet value already contains the water: multiply it by wet mass and never by dry matter as well.</remarks>
/// <param name="Id">Identifier, for example <c>paper_cardboard</c>.</param>
/// <param name="Name">Name in the guidelines.</param>
/// <param name="Stream">Waste stream: <c>MSW</c>, <c>ISW</c>, <c>sludge</c>, <c>agro-industrial</c>, <c>other</c> or <c>incineration default</c>.</param>
/// <param name="DryMatter">Dry matter in % of wet mass, 0 to 100.</param>
/// <param name="DegradableCarbonWet">Degradable organic carbon (DOC) in % of wet mass, 0 to 100.</param>
/// <param name="DegradableCarbonDry">Degradable organic carbon (DOC) in % of dry mass, 0 to 100.</param>
/// <param name="TotalCarbonDry">Total carbon in % of dry mass, 0 to 100.</param>
/// <param name="FossilShare">Fossil carbon in % of total carbon, 0 to 100.</param>
/// <param name="DecayCategory">
/// Category of <see cref="DecayRates"/>, for example <c>food_sludge</c>; null where the waste does not decay, has no category or has one that
/// is not held with enough confidence.
/// </param>
/// <param name="Source">The document with the values.</param>
/// <param name="Note">What else a reader of the values should know; null where there is nothing.</param>
public sealed record WasteType(
    string Id,
    string Name,
    string Stream,
    ReferenceValue DryMatter,
    ReferenceRange DegradableCarbonWet,
    ReferenceRange DegradableCarbonDry,
    ReferenceRange TotalCarbonDry,
    ReferenceRange FossilShare,
    string? DecayCategory,
    string Source,
    string? Note)
{
    /// <summary>The decay category, or the problem that names the document where it is to be looked up.</summary>
    public Outcome<string> RequiredDecayCategory() => DecayCategory is { } category
        ? category
        : new Problem(
            ProblemCode.UnknownValue,
            $"The decay category of {Name} is not held{(Note is null ? "" : $" ({Note})")}. Choose one of {string.Join(", ", DecayRates.Categories)} by {Source}.");
}
