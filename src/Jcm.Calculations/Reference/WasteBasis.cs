namespace Jcm.Calculations.Reference;

/// <summary>Which mass of waste a factor is counted by. The two are never exchanged: dry matter lies between them.</summary>
public enum WasteBasis
{
    /// <summary>Waste as it is weighed, water included.</summary>
    Wet,

    /// <summary>Dry matter.</summary>
    Dry,
}
