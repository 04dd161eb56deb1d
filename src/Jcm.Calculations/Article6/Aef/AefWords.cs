namespace Jcm.Calculations.Article6.Aef;

/// <summary>How the members of an enumeration are written in the tables, verbatim.</summary>
internal sealed class AefWords<T>(AefVocabulary vocabulary, params (T Member, string Word)[] words)
    where T : struct, Enum
{
    private readonly Dictionary<T, string> byMember = words.ToDictionary(each => each.Member, each => each.Word);
    private readonly Dictionary<string, T> byWord = words.ToDictionary(each => each.Word, each => each.Member, StringComparer.Ordinal);

    internal AefVocabulary Vocabulary => vocabulary;

    internal IReadOnlyCollection<string> All => byWord.Keys;

    /// <summary>The word of a member; empty for a value that is none.</summary>
    internal string Of(T member) => byMember.GetValueOrDefault(member, "");

    internal T? Parse(string word) => byWord.TryGetValue(word, out var member) ? member : null;
}

/// <summary>The words of the typed fields.</summary>
internal static class AefWords
{
    internal static readonly AefWords<AefActionType> ActionTypes = new(
        AefVocabulary.ActionType,
        (AefActionType.Authorization, "Authorization"),
        (AefActionType.FirstTransfer, "First transfer"),
        (AefActionType.Transfer, "Transfer"),
        (AefActionType.Acquisition, "Acquisition"),
        (AefActionType.Use, "Use"),
        (AefActionType.Cancellation, "Cancellation"),
        (AefActionType.VoluntaryCancellation, "Voluntary Cancellation"));

    internal static readonly AefWords<AefMetricKind> Metrics = new(
        AefVocabulary.Metric,
        (AefMetricKind.Ghg, "GHG"),
        (AefMetricKind.NonGhg, "non-GHG"));

    /// <summary>The seven combinations of the three purposes.</summary>
    internal static readonly AefWords<Purposes> Purposes = new(
        AefVocabulary.Purpose,
        [.. Enumerable.Range(1, 7).Select(purposes => ((Purposes)purposes, ((Purposes)purposes).Word()))]);

    internal static readonly AefWords<FirstTransferTrigger> FirstTransferDefinitions = new(
        AefVocabulary.FirstTransferDefinition,
        (FirstTransferTrigger.Authorisation, "Authorisation"),
        (FirstTransferTrigger.Issuance, "Issuance"),
        (FirstTransferTrigger.UseOrCancellation, "Use or Cancellation"));

    internal static readonly AefWords<MitigationType> MitigationTypes = new(
        AefVocabulary.MitigationType,
        (MitigationType.EmissionReductions, "Emission reductions"),
        (MitigationType.Removals, "Removals"),
        (MitigationType.EmissionReductionsAndRemovals, "Emission reductions and removals"));
}
