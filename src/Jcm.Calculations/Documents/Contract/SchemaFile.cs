namespace Jcm.Calculations.Documents.Contract;

/// <summary>The schemas that are published with the package; a test holds them against the contract types.</summary>
internal static class SchemaFile
{
    /// <summary>The documents that have one.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["jcm-project", "jcm-ledger", "jcm-result", "jcm-claim", "jcm-verification", "jcm-comparison"];

    internal static string Read(string name)
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream($"Documents/{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The schema of a document as its contract type says it.</summary>
    internal static string Of(string name) => name switch
    {
        "jcm-project" => SchemaText.Write(ProjectDocument.Format, "A project under the Joint Crediting Mechanism: what goes into a calculation.", Shapes.Of(ContractJson.Default.ProjectContract)),
        "jcm-ledger" => SchemaText.Write(LedgerDocument.Format, "An Article 6 ledger: all actions in the order of time, and what adjustments and reports need of the Parties.", Shapes.Of(ContractJson.Default.LedgerContract)),
        "jcm-result" => SchemaText.Write(ResultDocument.Format, "The result of a calculation under the Joint Crediting Mechanism, with everything that is needed to calculate it again.", Shapes.Of(ContractJson.Default.ResultContract)),
        "jcm-claim" => SchemaText.Write(ClaimDocument.Format, "Numbers that somebody claims under the Joint Crediting Mechanism, and the inputs that they rest on.", Shapes.Of(ContractJson.Default.ClaimContract)),
        "jcm-verification" => SchemaText.Write(Recalculation.Format, "A claim held against a calculation of one's own.", Shapes.Of(ContractJson.Default.VerificationContract)),
        "jcm-comparison" => SchemaText.Write(DocumentComparison.Format, "Why two results differ.", Shapes.Of(ContractJson.Default.ComparisonContract)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such document."),
    };
}
