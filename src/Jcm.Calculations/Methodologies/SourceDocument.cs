namespace Jcm.Calculations.Methodologies;

/// <summary>A document that a definition rests on or that holds what it leaves open.</summary>
/// <param name="Title">What the document is.</param>
/// <param name="Url">Its address.</param>
public sealed record SourceDocument(string Title, string Url)
{
    /// <summary>Title and address.</summary>
    public override string ToString() => $"{Title} <{Url}>";
}
