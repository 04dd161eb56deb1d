namespace Jcm.Calculations.Parameters;

/// <summary>Which way a value errs on the safe side: the way in which fewer emission reductions are credited.</summary>
public enum ConservativeDirection
{
    /// <summary>A larger value raises the emission reductions, so the smaller value is conservative.</summary>
    SmallerIsConservative,

    /// <summary>A larger value lowers the emission reductions, so the larger value is conservative.</summary>
    LargerIsConservative,
}
