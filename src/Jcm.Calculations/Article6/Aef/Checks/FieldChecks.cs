namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>What can be seen in a single cell: required, form, list of values, filled in by the central platform.</summary>
internal static class FieldChecks
{
    internal static void Run(AefReport report, AefNomenclature nomenclature, FindingList findings)
    {
        foreach (var table in Enum.GetValues<AefTable>())
        {
            var fields = AefFields.Of(table);
            var row = 0;
            foreach (var cells in AefCells.Of(report, table))
            {
                row++;
                for (var i = 0; i < cells.Length; i++) Check(table, row, fields[i], cells[i], nomenclature, findings);
            }
        }
    }

    private static void Check(AefTable table, int row, AefField field, string cell, AefNomenclature nomenclature, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            if (field.IsRequired) findings.Problem(table, row, field, ProblemCode.MissingParameter, "The field is required and blank.");
            return;
        }

        if (AefText.HasHalfCharacter(cell)) findings.Problem(table, row, field, ProblemCode.Malformed, "The text holds one half of a character, an unpaired surrogate.");
        if (field.IsFilledByCentralPlatform) findings.Remark(table, row, field, ProblemCode.WrongKind, "The central platform fills this field in: a Party leaves it blank.");
        if (!HasItsForm(field, cell)) findings.Problem(table, row, field, ProblemCode.Malformed, $"{AefText.Quote(cell)} has not the form of this field: {field.Format}.");
        if (field.Vocabulary is not { } vocabulary) return;
        foreach (var value in field.Kind == AefFieldKind.List ? cell.Split(AefCells.ItemSeparator) : [cell])
        {
            if (nomenclature.Has(vocabulary, value)) continue;
            var message = $"{AefText.Quote(value)} is not in the list of values: {string.Join(", ", nomenclature.Values(vocabulary))}.";

            // The list has been read at second hand, and its own table says that the field is not part of the format.
            if (vocabulary == AefVocabulary.ActivityType) findings.Remark(table, row, field, ProblemCode.UnknownName, message);
            else findings.Problem(table, row, field, ProblemCode.UnknownName, message);
        }
    }

    private static bool HasItsForm(AefField field, string cell) => field.TechnicalName switch
    {
        "SubmissionVersion" => AefForms.IsVersion(cell),
        "CooperativeApproachID" => IdentifierForms.IsApproach(cell),
        "AuthorizationID" => IdentifierForms.IsAuthorisation(cell),
        "PartyITMORegistryID" => IdentifierForms.IsRegistry(cell),
        _ => true,
    };
}
