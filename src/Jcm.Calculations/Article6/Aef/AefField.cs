using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>One field of the Agreed Electronic Format.</summary>
/// <param name="Table">The table.</param>
/// <param name="Number">Its place in the table, from one.</param>
/// <param name="Heading">The heading, verbatim.</param>
/// <param name="TechnicalName">The name in the list of common nomenclatures; the key in a JSON document.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="IsRequired">Whether every row has it.</param>
/// <param name="IsFilledByCentralPlatform">Whether the centralised accounting and reporting platform (CARP) fills it in. A Party leaves it blank.</param>
/// <param name="Vocabulary">The list its values are taken from; null for free values.</param>
/// <param name="Format">The form of its values in words; null where there is none.</param>
/// <param name="MayBeNotApplicable">Whether a cell without a value reads <c>NA</c> (not applicable).</param>
/// <param name="Provenance">Where the field was read.</param>
public sealed record AefField(
    AefTable Table,
    int Number,
    string Heading,
    string TechnicalName,
    AefFieldKind Kind,
    bool IsRequired,
    bool IsFilledByCentralPlatform,
    AefVocabulary? Vocabulary,
    string? Format,
    bool MayBeNotApplicable,
    Provenance Provenance)
{
    /// <summary>For example <c>Actions, Vintage</c>.</summary>
    public override string ToString() => $"{AefFields.Name(Table)}, {Heading}";
}
