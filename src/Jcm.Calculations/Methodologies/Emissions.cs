using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>What an equation gives for one monitoring point and period: reference and project emissions in tCO2e.</summary>
/// <typeparam name="T">The arithmetic.</typeparam>
/// <param name="Reference">RE: reference emissions.</param>
/// <param name="Project">PE: project emissions.</param>
public readonly record struct Emissions<T>(T Reference, T Project)
    where T : struct, IArithmetic<T>
{
    /// <summary>ER = RE − PE: emission reductions; negative where the project emits more than the reference.</summary>
    public T Reduction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.Define(EmissionTerms.Reduction, Reference - Project);
    }
}

/// <summary>The three results that every methodology has.</summary>
/// <remarks>Source: JCM guidelines for developing proposed methodologies; ER_p = RE_p − PE_p in every approved methodology.</remarks>
public static class EmissionTerms
{
    /// <summary>RE_p: reference emissions in period p.</summary>
    public static Term Reference { get; } = new("RE_p", "reference emissions", Units.TonneCO2e);

    /// <summary>PE_p: project emissions in period p.</summary>
    public static Term Project { get; } = new("PE_p", "project emissions", Units.TonneCO2e);

    /// <summary>ER_p: emission reductions in period p.</summary>
    public static Term Reduction { get; } = new("ER_p", "emission reductions", Units.TonneCO2e);
}
