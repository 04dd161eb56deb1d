using Jcm.Calculations.Article6;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Ledgers;

namespace Jcm.Calculations.Documents;

/// <summary>
/// An Article 6 ledger as a JSON document, version 1: all actions in the order of time, and what adjustments and reports need of the Parties besides.
/// </summary>
/// <remarks>
/// Strict: unknown and repeated keys, keys of another action, numbers that cannot be kept exactly and impossible dates are problems, reported together with their
/// paths and lines. The actions are replayed; each one that the ledger refuses is a problem at its place. An action that builds on a refused or malformed one is not
/// judged, and named.
/// </remarks>
public sealed class LedgerDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-ledger/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 64 * 1024 * 1024;

    internal LedgerDocument(LedgerContract contract, ItmoLedger ledger, IReadOnlyList<PartyInformation> parties)
    {
        Contract = contract;
        Ledger = ledger;
        Parties = parties;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the document.</summary>
    public static string Schema => SchemaFile.Read("jcm-ledger");

    /// <summary>The ledger after all actions.</summary>
    public ItmoLedger Ledger { get; }

    /// <summary>What is known of the Parties besides, in the order of the document; each Party once.</summary>
    public IReadOnlyList<PartyInformation> Parties { get; }

    /// <summary>
    /// SHA-256 of the canonical form, as <c>sha256:</c> with 64 hexadecimal digits: two documents have the same fingerprint if they say the same, whatever their
    /// spaces, forms of numbers and descriptions are.
    /// </summary>
    public string Fingerprint => CanonicalForm.Fingerprint(LedgerWriting.Contract(Ledger, Parties), ContractJson.Default.LedgerContract);

    internal LedgerContract Contract { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    public static Outcome<LedgerDocument> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractReader.Read(json, Format, LongestDocument, ContractJson.Default.LedgerContract, LedgerReading.Read);
    }

    /// <summary>Reads a document that is at hand as bytes.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    public static Outcome<LedgerDocument> Read(ReadOnlyMemory<byte> utf8) =>
        ContractReader.Read(utf8, Format, LongestDocument, ContractJson.Default.LedgerContract, LedgerReading.Read);

    /// <summary>The document of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="parties">What is known of the Parties besides; nothing if null.</param>
    /// <returns>The document; or all reasons for which a document cannot say this, for example a text with one half of a character.</returns>
    public static Outcome<LedgerDocument> TryOf(ItmoLedger ledger, IReadOnlyList<PartyInformation>? parties = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return LedgerWriting.Document(ledger, parties ?? []);
    }

    /// <summary>The document of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="parties">What is known of the Parties besides; nothing if null.</param>
    /// <exception cref="InvalidDataProblemsException">A document cannot say this; the exception carries all problems.</exception>
    public static LedgerDocument Of(ItmoLedger ledger, IReadOnlyList<PartyInformation>? parties = null) => TryOf(ledger, parties).Value;

    /// <summary>The document as indented JSON, descriptions included.</summary>
    public string Write() => ContractText.Write(Contract, ContractJson.Default.LedgerContract);
}
