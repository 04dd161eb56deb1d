namespace Jcm.Calculations.Parameters;

/// <summary>Which way a value errs on the safe side: the way in which fewer emission reductions are credited.</summary>
public enum ConservativeDirection
{
    /// <summary>A larger value raises the emission reductions, so the smaller value is conservative.</summary>
    SmallerIsConservative,

    /// <summary>A larger value lowers the emission reductions, so the larger value is conservative.</summary>
    LargerIsConservative,

    /// <summary>Whether a larger value raises or lowers the emission reductions depends on other values: no side is safe by itself.</summary>
    DependsOnOthers,
}
