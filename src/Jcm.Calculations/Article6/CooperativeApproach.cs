namespace Jcm.Calculations.Article6;

/// <summary>A cooperative approach of Article 6.2, for example the Joint Crediting Mechanism between Japan and one partner country.</summary>
/// <param name="Id">Its identifier: <c>CA</c> and four digits, as assigned by the centralized accounting and reporting platform.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parties">The participating Parties; at least two.</param>
public sealed record CooperativeApproach(string Id, string Name, IReadOnlyList<Party> Parties)
{
    /// <summary>The participating Parties; at least two.</summary>
    public IReadOnlyList<Party> Parties { get; init => field = EqualList<Party>.Of(value); } = EqualList<Party>.Of(Parties);

    /// <summary>Identifier and name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
