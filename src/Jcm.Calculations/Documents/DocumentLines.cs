using System.Text;
using Jcm.Calculations.Documents.Contract;

namespace Jcm.Calculations.Documents;

/// <summary>The lines of a document on which the values stand that problems are about.</summary>
public static class DocumentLines
{
    /// <summary>The problems with the line of their path, in the order of the lines. Those found while reading have one already; those found while calculating get it here.</summary>
    /// <param name="json">The document that was read.</param>
    /// <param name="problems">The problems; those without a path, or with one that the document does not have, stay as they are.</param>
    /// <exception cref="ArgumentNullException">There is no document or no list.</exception>
    public static IReadOnlyList<Problem> Of(string json, IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Of(Encoding.UTF8.GetBytes(json), problems);
    }

    /// <summary>The problems with the line of their path, in the order of the lines, in a document that is at hand as bytes.</summary>
    /// <param name="utf8">The document that was read, in UTF-8.</param>
    /// <param name="problems">The problems; those without a path, or with one that the document does not have, stay as they are.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static IReadOnlyList<Problem> Of(ReadOnlyMemory<byte> utf8, IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return JsonLines.WithLines(utf8.Span.StartsWith(ContractReader.ByteOrderMark) ? utf8.Span[ContractReader.ByteOrderMark.Length..] : utf8.Span, problems);
    }
}
