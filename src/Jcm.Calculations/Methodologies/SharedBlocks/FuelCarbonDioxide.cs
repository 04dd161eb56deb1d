using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The CO₂ of a fuel that is burned: emissions, or with its biogenic factor an information item.</summary>
/// <remarks>
/// <code>
/// PE_f      = E_f,p × EF_CO2,f          with E_f,p = FC × NCV
/// CO2_bio,p = E_f,p × EF_bio,f          not an emission
/// </code>
/// <para>
/// The JCM methodologies that burn fuel write FC × NCV × EF and count CO₂ only. The factor of a biogenic fuel is zero in
/// emissions; its CO₂ is an information item, the same product with EF_bio,f. Source: IPCC 2006 Guidelines, volume 2, chapter 2, equation 2.1,
/// without the gases other than CO₂, and section 2.3.3.4 for biogenic carbon; the form of the JCM methodologies is recalled.
/// </para>
/// </remarks>
public readonly struct FuelCarbonDioxide : IBlock
{
    /// <summary>E_f,p: energy of fuel f, on a net basis. [GJ/p] Not negative.</summary>
    public static readonly Input Energy = new(0, new Parameter(
        "E_f,p", "energy of the fuel that is burned, net", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_CO2,f: CO₂ factor, zero for biogenic carbon. [tCO2/GJ] Not negative.</summary>
    public static readonly Input Factor = new(1, new Parameter(
        "EF_CO2,f", "CO2 emission factor of the fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "fuel-carbon-dioxide";

    /// <inheritdoc/>
    public static string Title => "CO2 of a fuel";

    /// <inheritdoc/>
    public static Unit ResultUnit => Units.TonneCO2e;

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Energy, Factor];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        p[Energy] * p[Factor];
}
