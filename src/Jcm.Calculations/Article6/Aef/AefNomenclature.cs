using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The lists of values against which a report is checked. The lists are revised from time to time: values of a later edition can be added.</summary>
public sealed class AefNomenclature
{
    private static readonly Lazy<AefNomenclature> Held = new(() => new(Load()));

    private readonly Dictionary<(AefVocabulary Vocabulary, string Value), AefTerm> terms;

    private AefNomenclature(IReadOnlyList<AefTerm> all)
    {
        All = all;
        terms = all.ToDictionary(term => (term.Vocabulary, term.Value));
    }

    /// <summary>The edition of 17 February 2026 of the list of common nomenclatures under Article 6.2, read in a transcription.</summary>
    public static AefNomenclature February2026 => Held.Value;

    /// <summary>All values, list by list.</summary>
    public IReadOnlyList<AefTerm> All { get; }

    /// <summary>The values of one list.</summary>
    /// <param name="vocabulary">The list.</param>
    public IReadOnlyList<string> Values(AefVocabulary vocabulary) => [.. All.Where(term => term.Vocabulary == vocabulary).Select(term => term.Value)];

    /// <summary>Whether a list has a value, written exactly so.</summary>
    /// <param name="vocabulary">The list.</param>
    /// <param name="value">The value.</param>
    public bool Has(AefVocabulary vocabulary, string value) => terms.ContainsKey((vocabulary, value));

    /// <summary>The lists with one more value, for the check of fields that hold text.</summary>
    /// <param name="vocabulary">The list.</param>
    /// <param name="value">The value, verbatim; not in the list yet.</param>
    /// <param name="source">The document that has it.</param>
    /// <param name="actionTypes">For a subtype of action the types that it fits.</param>
    /// <exception cref="ArgumentException">The value is empty or in the list already.</exception>
    public AefNomenclature With(AefVocabulary vocabulary, string value, string source, params IReadOnlyList<AefActionType> actionTypes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (Has(vocabulary, value)) throw new ArgumentException($"The list has \"{value}\" already.", nameof(value));
        return new([.. All, new AefTerm(vocabulary, value, [.. actionTypes], Provenance.SuppliedBy(source))]);
    }

    /// <summary>Whether a subtype fits a type of action; a subtype outside the list fits none.</summary>
    internal bool Fits(string subtype, AefActionType type) =>
        terms.TryGetValue((AefVocabulary.ActionSubtype, subtype), out var term) && term.ActionTypes.Contains(type);

    private static List<AefTerm> Load() =>
    [
        .. CsvTable.Embedded("Article6/aef-vocabulary.csv").Rows.Select(row => new AefTerm(
            AefFields.Word<AefVocabulary>(row["vocabulary"]),
            row["value"],
            [.. (row.Optional("action_types")?.Split("; ") ?? []).Select(word => AefWords.ActionTypes.Parse(word)!.Value)],
            AefFields.Source(row) with { Note = row.Optional("note") })),
    ];
}
