using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>How whole tonnes are divided: see <see cref="AllocationStrategy"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(LargestRemainderContract), "largest remainder")]
[JsonDerivedType(typeof(FloorContract), "floor")]
[JsonDerivedType(typeof(CeilingContract), "ceiling")]
[JsonDerivedType(typeof(NearestContract), "nearest")]
[JsonDerivedType(typeof(PerVintageContract), "per vintage")]
[JsonDerivedType(typeof(SidesFirstContract), "sides first")]
[JsonDerivedType(typeof(PublishedPartsContract), "published")]
[JsonDerivedType(typeof(PublishedVintagePartsContract), "published per vintage")]
internal abstract record StrategyContract;

/// <summary>See <see cref="AllocationStrategy.LargestRemainder"/>.</summary>
internal sealed record LargestRemainderContract : StrategyContract;

/// <summary>See <see cref="AllocationStrategy.FloorWithRemainderTo"/>.</summary>
internal sealed record FloorContract : StrategyContract
{
    [Description("Name of the holder who takes the rest.")]
    public required string RemainderTo { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.CeilingFor"/>.</summary>
internal sealed record CeilingContract : StrategyContract
{
    [Description("Name of the holder whose part is rounded up.")]
    public required string For { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.NearestWithRemainderTo"/>.</summary>
internal sealed record NearestContract : StrategyContract
{
    [Description("Name of the holder who takes the rest.")]
    public required string RemainderTo { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.PerVintage"/>.</summary>
internal sealed record PerVintageContract : StrategyContract
{
    [Description("How each vintage is divided.")]
    public required StrategyContract Each { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.SidesFirst"/>.</summary>
internal sealed record SidesFirstContract : StrategyContract
{
    [Description("Between the sides, which are called \"Japanese side\" and \"partner side\" here.")]
    public required StrategyContract Between { get; init; }

    [Description("Between the holders of the Japanese side.")]
    public required StrategyContract WithinJapan { get; init; }

    [Description("Between the holders of the partner country's side.")]
    public required StrategyContract WithinPartner { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.Published"/>.</summary>
internal sealed record PublishedPartsContract : StrategyContract
{
    [Description("The published amounts, one for each holder.")]
    public required IReadOnlyList<PublishedPartContract> Parts { get; init; }
}

/// <summary>See <see cref="AllocationStrategy.PublishedPerVintage"/>.</summary>
internal sealed record PublishedVintagePartsContract : StrategyContract
{
    [Description("The published amounts, one for each vintage and holder.")]
    public required IReadOnlyList<PublishedVintagePartContract> Parts { get; init; }
}

/// <summary>A published amount.</summary>
internal sealed record PublishedPartContract
{
    [Description("Name of the holder.")]
    public required string Holder { get; init; }

    [Description("Whole tonnes of CO2 equivalent.")]
    public required long Tonnes { get; init; }
}

/// <summary>A published amount of a vintage.</summary>
internal sealed record PublishedVintagePartContract
{
    [Description("The vintage.")]
    public required int Vintage { get; init; }

    [Description("Name of the holder.")]
    public required string Holder { get; init; }

    [Description("Whole tonnes of CO2 equivalent.")]
    public required long Tonnes { get; init; }
}
