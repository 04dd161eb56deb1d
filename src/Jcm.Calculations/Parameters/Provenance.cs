namespace Jcm.Calculations.Parameters;

/// <summary>Where a value comes from.</summary>
/// <param name="Source">The document, meter, invoice or publication, in words.</param>
/// <param name="Confidence">How far the value can be relied on.</param>
/// <param name="Url">Address of the document; null where there is none.</param>
/// <param name="Publisher">Who published it; null where that is not known.</param>
/// <param name="Edition">Edition, year or data period; null where there is none.</param>
/// <param name="Note">What else a reader of the value should know; null where there is nothing.</param>
public sealed record Provenance(
    string Source,
    Confidence Confidence,
    string? Url = null,
    string? Publisher = null,
    string? Edition = null,
    string? Note = null)
{
    /// <summary>A value that the caller supplies.</summary>
    /// <param name="source">The document, meter, invoice or publication it was taken from.</param>
    public static Provenance SuppliedBy(string source) => new(source, Confidence.Supplied);

    /// <summary>Source, edition, address and, where it is not clean, the confidence.</summary>
    public override string ToString()
    {
        var text = Edition is null ? Source : $"{Source}, {Edition}";
        if (Url is not null) text += $" <{Url}>";
        return Confidence.IsFlagged() ? $"{text} [{Confidence.Word()}]" : text;
    }
}
