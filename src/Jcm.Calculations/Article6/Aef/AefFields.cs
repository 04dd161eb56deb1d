using System.Globalization;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The fields of the Agreed Electronic Format, in order: what a form, a reader or a writer needs to know of them.</summary>
/// <remarks>Source: Decision 4/CMA.6, annex II, and the list of common nomenclatures of 17 February 2026, read in a transcription; see the provenance of each field.</remarks>
public static class AefFields
{
    private static readonly Lazy<IReadOnlyList<AefField>> Values = new(Load);

    private static readonly Lazy<IReadOnlyList<AefField>[]> ByTable = new(() =>
        [.. Enum.GetValues<AefTable>().Select(table => All.Where(field => field.Table == table).ToArray())]);

    /// <summary>All fields, table by table.</summary>
    public static IReadOnlyList<AefField> All => Values.Value;

    /// <summary>The fields of a table, in order.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such table.</exception>
    public static IReadOnlyList<AefField> Of(AefTable table) => Enum.IsDefined(table)
        ? ByTable.Value[(int)table]
        : throw new ArgumentOutOfRangeException(nameof(table), table, "There is no such table.");

    /// <summary>The name of a table as messages write it.</summary>
    internal static string Name(AefTable table) => table == AefTable.AuthorizedEntities ? "Authorized entities" : table.ToString();

    /// <summary>A field by its technical name.</summary>
    internal static AefField Find(AefTable table, string technicalName) =>
        Of(table).Single(field => string.Equals(field.TechnicalName, technicalName, StringComparison.Ordinal));

    private static List<AefField> Load() =>
    [
        .. CsvTable.Embedded("Article6/aef-fields.csv").Rows.Select(row => new AefField(
            Word<AefTable>(row["table"]),
            int.Parse(row["number"], CultureInfo.InvariantCulture),
            row["heading"],
            row["technical_name"],
            Word<AefFieldKind>(row["kind"]),
            row["required"] is "yes",
            row["filled_by_carp"] is "yes",
            row.Optional("vocabulary") is { } vocabulary ? Word<AefVocabulary>(vocabulary) : null,
            row.Optional("format"),
            row["may_be_na"] is "yes",
            Source(row))),
    ];

    /// <summary>A member of an enumeration from the hyphenated word of a data file.</summary>
    internal static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    internal static Provenance Source(CsvTable.Row row) =>
        new(row["source"], ConfidenceRule.Parse(row["confidence"]), row.Optional("source_url"), Edition: row["edition"]);
}
