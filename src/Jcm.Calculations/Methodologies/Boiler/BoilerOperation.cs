using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Boiler;

/// <summary>Boilers whose operation is optimised: the same steam from less fuel than the boilers needed for it before the project.</summary>
/// <remarks>
/// <code>
/// RE_p = E_RE,p × EF_RE,fuel                with E_RE,p = a × h_p + b × ST_PJ,p
/// PE_p = PE_fuel,p + PE_elec,p              with PE_fuel,p = sum over fuels of FC × NCV × EF
/// ER_p = RE_p − PE_p
/// </code>
/// <para>One monitoring point is what the history was recorded for: a boiler house, or one of its boilers.</para>
/// <para>
/// Source: ID_AM007, https://www.scribd.com/document/650775038: reference emissions are the steam generated times its historical CO₂, project
/// emissions the fuel that is monitored.
/// </para>
/// </remarks>
public readonly struct BoilerOperation : IKernel
{
    /// <summary>E_RE,p: fuel energy that the steam of the period would have needed before the project. [GJ/p] Not negative.</summary>
    public static readonly Input ReferenceEnergy = new(0, new Parameter(
        "E_RE,p", "fuel energy for the steam by the historical relation", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_RE,fuel: emission factor of the fuel of the history. [tCO2/GJ] Not negative.</summary>
    public static readonly Input ReferenceFactor = new(1, new Parameter(
        "EF_RE,fuel", "CO2 emission factor of the reference fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>PE_fuel,p: CO₂ of the fuels that the boilers burned. [tCO2/p] Not negative.</summary>
    public static readonly Input FuelEmissions = new(2, new Parameter(
        "PE_fuel,p", "CO2 emissions of the fuels of the project", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>PE_elec,p: CO₂ of the electricity that the project used. [tCO2/p] Not negative.</summary>
    public static readonly Input ElectricityEmissions = new(3, new Parameter(
        "PE_elec,p", "CO2 emissions of the electricity of the project", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "boiler-operation";

    /// <inheritdoc/>
    public static string Title => "Optimised boilers, historical fuel for the steam";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [ReferenceEnergy, ReferenceFactor, FuelEmissions, ElectricityEmissions];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[ReferenceEnergy] * p[ReferenceFactor]);
        var project = T.Define(EmissionTerms.Project, p[FuelEmissions] + p[ElectricityEmissions]);
        return new(reference, project);
    }
}
