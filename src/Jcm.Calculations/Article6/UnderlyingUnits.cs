namespace Jcm.Calculations.Article6;

/// <summary>The credits from which mitigation outcomes were made, one for each outcome, in the registry that issued them.</summary>
/// <remarks>The layout of serial numbers in JCM registries has not been read: the identification number of a block is kept as it stands, followed by a number for each unit.</remarks>
/// <param name="Registry">The registry in the words of the nomenclature, for example <c>JCM</c>: that of the Party in which the mitigation occurred. Every other registry is taken to number its units once for all Parties, which is an inference. Case makes no difference.</param>
/// <param name="Block">Identification number of the block (識別番号), as the registry writes it; empty where it has none.</param>
/// <param name="First">Number of the first unit within it, from 1.</param>
public sealed record UnderlyingUnits(string Registry, string Block, long First)
{
    /// <summary>Where the numbers are unique: each Party has a registry of the JCM, and the other registries of the nomenclature are one for all Parties.</summary>
    /// <param name="party">The Party in which the mitigation occurred.</param>
    internal (Party Party, string Registry, string Block) Register(Party party)
    {
        var registry = Registry.ToUpperInvariant();
        return (registry is "JCM" ? party : default, registry, Block);
    }
}
