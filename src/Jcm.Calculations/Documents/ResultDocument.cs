using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Projects;
using Jcm.Calculations.Documents.Results;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Documents;

/// <summary>
/// What comes out, as a JSON document, version 1: emission levels by point, period and vintage, credits and their division, every value with unit and source,
/// every step of the working, policies, versions, and the inputs with their fingerprint, so that anybody can calculate it again.
/// </summary>
public sealed class ResultDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-result/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 256 * 1024 * 1024;

    internal ResultDocument(ResultContract contract, ProjectDocument inputs)
    {
        Contract = contract;
        Inputs = inputs;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the document.</summary>
    public static string Schema => SchemaFile.Read("jcm-result");

    /// <summary>What went in, as the document states it.</summary>
    public ProjectDocument Inputs { get; }

    /// <summary>The fingerprint of the inputs, as the document states it. That it is theirs is for a recalculation to find.</summary>
    public string Fingerprint => Contract.Fingerprint;

    /// <summary>Whether the stated fingerprint is not that of the inputs: they were changed after the result was calculated, or the statement was.</summary>
    public bool HasChangedInputs => !string.Equals(Fingerprint, Inputs.Fingerprint, StringComparison.Ordinal);

    /// <summary>The version of the library that it was calculated with.</summary>
    public string LibraryVersion => Contract.CalculatedWith.Library;

    /// <summary>Edition and fingerprint of the reference data that it was calculated with.</summary>
    public string DataVersion => Contract.CalculatedWith.Data;

    /// <summary>The total emission reductions that the document states, in tonnes of CO₂ equivalent, unrounded.</summary>
    public decimal Reduction => Contract.Total.Reduction;

    /// <summary>The credits that the document states, in whole tonnes; null where it states none.</summary>
    public long? Credits => Contract.Credits?.Total;

    internal ResultContract Contract { get; }

    /// <summary>The document of a calculation.</summary>
    /// <param name="calculation">The calculation.</param>
    public static ResultDocument Of(ProjectCalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return new(ResultWriting.Write(calculation), calculation.Inputs);
    }

    /// <summary>Reads a document. Its numbers are taken as somebody's claim; a recalculation holds them against a calculation of one's own.</summary>
    /// <param name="json">The text.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ResultDocument> Read(string json, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractReader.Read(json, Format, LongestDocument, ContractJson.Default.ResultContract, (contract, place) => Read(contract, place, catalogue ?? Catalogue.Approved));
    }

    /// <summary>Reads a document that is at hand as bytes.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ResultDocument> Read(ReadOnlyMemory<byte> utf8, Catalogue? catalogue = null) =>
        ContractReader.Read(utf8, Format, LongestDocument, ContractJson.Default.ResultContract, (contract, place) => Read(contract, place, catalogue ?? Catalogue.Approved));

    /// <summary>The document as indented JSON.</summary>
    public string Write() => ContractText.Write(Contract, ContractJson.Default.ResultContract);

    private static ResultDocument? Read(ResultContract contract, DocumentPlace place, Catalogue catalogue)
    {
        var inputs = ProjectReading.Read(contract.Inputs, place.At("inputs"), catalogue);
        return inputs is null ? null : new(contract, inputs);
    }
}
