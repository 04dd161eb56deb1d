namespace Jcm.Calculations.Article6;

/// <summary>The credits from which mitigation outcomes were made, one for each outcome, in the registry that issued them.</summary>
/// <remarks>The layout of serial numbers in JCM registries has not been read: the identification number of a block is kept as it stands, followed by a number for each unit.</remarks>
/// <param name="Registry">The registry in the words of the nomenclature, for example <c>JCM</c>: that of the Party in which the mitigation occurred.</param>
/// <param name="Block">Identification number of the block (識別番号), as the registry writes it; empty where it has none.</param>
/// <param name="First">Number of the first unit within it, from 1.</param>
public sealed record UnderlyingUnits(string Registry, string Block, long First);
