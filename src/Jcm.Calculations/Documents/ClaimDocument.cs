using Jcm.Calculations.Documents.Claims;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Projects;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Documents;

/// <summary>Numbers that somebody claims, and the inputs that they rest on, as a JSON document, version 1: what a verifier has who starts from a report.</summary>
public sealed class ClaimDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-claim/1";

    internal ClaimDocument(ClaimContract contract, ProjectDocument inputs)
    {
        Contract = contract;
        Inputs = inputs;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the document.</summary>
    public static string Schema => SchemaFile.Read("jcm-claim");

    /// <summary>Where the claim stands.</summary>
    public string Source => Contract.Source;

    /// <summary>The share of the recalculated amount from which on a misstatement is material; null where the document does not say it.</summary>
    public decimal? MaterialityThreshold => Contract.MaterialityThreshold;

    /// <summary>The inputs that the claim rests on.</summary>
    public ProjectDocument Inputs { get; }

    internal ClaimContract Contract { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ClaimDocument> Read(string json, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractReader.Read(json, Format, ProjectDocument.LongestDocument, ContractJson.Default.ClaimContract, (contract, place) => Read(contract, place, catalogue ?? Catalogue.Approved));
    }

    /// <summary>Reads a document that is at hand as bytes.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ClaimDocument> Read(ReadOnlyMemory<byte> utf8, Catalogue? catalogue = null) =>
        ContractReader.Read(utf8, Format, ProjectDocument.LongestDocument, ContractJson.Default.ClaimContract, (contract, place) => Read(contract, place, catalogue ?? Catalogue.Approved));

    /// <summary>The document as indented JSON.</summary>
    public string Write() => ContractText.Write(Contract with { Inputs = Inputs.Contract }, ContractJson.Default.ClaimContract);

    private static ClaimDocument? Read(ClaimContract contract, DocumentPlace place, Catalogue catalogue)
    {
        if (string.IsNullOrWhiteSpace(contract.Source)) place.At("source").Report(ProblemCode.MissingSource, "The claim names no source: say in which document it stands.");
        if (contract.MaterialityThreshold is <= 0 or > 1) place.At("materialityThreshold").Report(ProblemCode.OutOfRange, "The materiality threshold is a share above 0 and at most 1: write 0.05 for 5 %.");
        ClaimedReading.Check(contract.Claimed, place.At("claimed"));

        var crediting = contract.Inputs.Crediting;
        if (crediting is null && (contract.Claimed.Credits is not null || (contract.Claimed.Vintages ?? []).Any(vintage => vintage.Credits is not null)))
        {
            place.At("claimed").Report(ProblemCode.MissingParameter, "Credits are claimed, and the inputs do not say how reductions become credits: add \"crediting\" to them.");
        }

        if (contract.Claimed.Parts is not null && contract.Inputs.Allocation is null)
        {
            place.At("claimed").At("parts").Report(ProblemCode.MissingParameter, "Parts of holders are claimed, and the inputs do not say how credits are divided: add \"allocation\" to them.");
        }

        var inputs = ProjectReading.Read(contract.Inputs, place.At("inputs"), catalogue);
        return inputs is null ? null : new(contract, inputs);
    }
}
