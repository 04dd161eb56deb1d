namespace Jcm.Calculations.Reference;

/// <summary>A named set of global warming potentials over 100 years. The set used is part of every result.</summary>
public enum GwpSet
{
    /// <summary>Second Assessment Report (1995).</summary>
    AR2,

    /// <summary>Fourth Assessment Report (2007).</summary>
    AR4,

    /// <summary>Fifth Assessment Report (2013), without climate-carbon feedback: the metric of the Paris Agreement's accounting.</summary>
    AR5,

    /// <summary>Sixth Assessment Report (2021).</summary>
    AR6,
}
