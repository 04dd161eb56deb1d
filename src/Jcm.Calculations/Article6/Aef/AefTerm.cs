using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>One value of a list of the Agreed Electronic Format.</summary>
/// <param name="Vocabulary">The list.</param>
/// <param name="Value">The value, verbatim.</param>
/// <param name="ActionTypes">For a subtype of action the types that it fits; empty elsewhere.</param>
/// <param name="Provenance">Where the value was read.</param>
public sealed record AefTerm(AefVocabulary Vocabulary, string Value, IReadOnlyList<AefActionType> ActionTypes, Provenance Provenance);
