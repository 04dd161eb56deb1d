namespace Jcm.Calculations.Reference;

/// <summary>A partner country of the Joint Crediting Mechanism.</summary>
/// <param name="Order">Its place in the order of signature, from 1.</param>
/// <param name="Country">The country.</param>
/// <param name="JapaneseName">Its name in Japanese.</param>
/// <param name="SignedOn">The day on which the bilateral document was signed; null where no announcement of it has been read.</param>
/// <param name="SourceUrl">Where the entry comes from.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
public sealed record PartnerCountry(int Order, Country Country, string JapaneseName, DateOnly? SignedOn, string SourceUrl, string? Note = null)
{
    /// <summary>The English name.</summary>
    public override string ToString() => Country.Name;
}
