using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>What a parameter stands for in the equation, as people explain a difference: how much, how well, how dirty.</summary>
public enum ParameterRole
{
    /// <summary>A level of activity: energy, heat, hours, waste, and whatever the emissions are proportional to.</summary>
    Activity,

    /// <summary>An efficiency or a coefficient of performance.</summary>
    Efficiency,

    /// <summary>An emission factor or a global warming potential.</summary>
    Factor,

    /// <summary>Another parameter, or no parameter at all: another way of calculation, periods on one side, rounding.</summary>
    Other,
}

/// <summary>The role of a parameter, from what it declares about itself.</summary>
internal static class ParameterRoles
{
    private static readonly string[] Efficiencies = ["efficiency", "coefficient of performance"];

    /// <summary>
    /// An activity says so; a mass of CO2 per anything else is a factor, and so is what the field calls EF; a pure number that is described as
    /// an efficiency or a coefficient of performance is one. Of any other parameter the role is not known.
    /// </summary>
    internal static ParameterRole Of(Parameter parameter)
    {
        if (parameter.IsActivity) return ParameterRole.Activity;
        var dimension = parameter.Unit.Measure.Dimension;
        if (dimension.CarbonDioxideEquivalent == 1 && dimension != new Dimension(CarbonDioxideEquivalent: 1)) return ParameterRole.Factor;
        if (parameter.Symbol.StartsWith("EF_", StringComparison.Ordinal)) return ParameterRole.Factor;
        return dimension == Dimension.None && Array.Exists(Efficiencies, word => parameter.Description.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? ParameterRole.Efficiency
            : ParameterRole.Other;
    }
}
