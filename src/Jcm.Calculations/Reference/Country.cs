namespace Jcm.Calculations.Reference;

/// <summary>A country or territory of ISO 3166-1.</summary>
/// <param name="Alpha2">Two-letter code, for example <c>VN</c>.</param>
/// <param name="Alpha3">Three-letter code, for example <c>VNM</c>.</param>
/// <param name="Name">Its usual English name.</param>
public sealed record Country(string Alpha2, string Alpha3, string Name)
{
    /// <summary>The English name.</summary>
    public override string ToString() => Name;
}
