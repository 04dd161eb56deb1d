using System.Text.Json.Serialization;

namespace Jcm.Calculations.Crediting;

/// <summary>The side on which a holder of credits stands.</summary>
public enum HolderSide
{
    /// <summary>The Japanese side.</summary>
    [JsonStringEnumMemberName("Japan")]
    Japan = 1,

    /// <summary>The side of the partner country.</summary>
    [JsonStringEnumMemberName("partner")]
    Partner,
}

/// <summary>Whether a holder is a government or a participant of the project.</summary>
public enum HolderKind
{
    /// <summary>A government.</summary>
    [JsonStringEnumMemberName("government")]
    Government = 1,

    /// <summary>A participant of the project, or all participants of a side together.</summary>
    [JsonStringEnumMemberName("participant")]
    Participant,
}

/// <summary>Who receives credits. Holders of one allocation have different names.</summary>
public sealed record Holder
{
    /// <summary>Creates a holder.</summary>
    /// <param name="name">The name; not empty.</param>
    /// <param name="side">The side.</param>
    /// <param name="kind">Government or participant.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such side or kind.</exception>
    public Holder(string name, HolderSide side, HolderKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!Enum.IsDefined(side)) throw new ArgumentOutOfRangeException(nameof(side), side, "There is no such side.");
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
        Name = name;
        Side = side;
        Kind = kind;
    }

    /// <summary>The Government of Japan.</summary>
    public static Holder GovernmentOfJapan { get; } = new("Government of Japan", HolderSide.Japan, HolderKind.Government);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The side.</summary>
    public HolderSide Side { get; }

    /// <summary>Government or participant.</summary>
    public HolderKind Kind { get; }

    /// <summary>Whether this is a government on the Japanese side.</summary>
    internal bool IsGovernmentOfJapan => Side == HolderSide.Japan && Kind == HolderKind.Government;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
