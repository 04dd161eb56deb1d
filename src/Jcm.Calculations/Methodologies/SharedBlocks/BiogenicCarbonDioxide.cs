using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.SharedBlocks;

/// <summary>The CO₂ from the biogenic carbon of a fuel: an information item, not an emission.</summary>
/// <remarks>
/// <code>
/// CO2_bio,p = E_f,p × EF_bio,f
/// </code>
/// <para>Source: IPCC 2006 Guidelines, volume 2, chapter 2, section 2.3.3.4.</para>
/// </remarks>
public readonly struct BiogenicCarbonDioxide : IBlock
{
    /// <summary>E_f,p: energy of fuel f, on a net basis. [GJ/p] Not negative.</summary>
    public static readonly Input Energy = new(0, new Parameter(
        "E_f,p", "energy of the fuel that is burned, net", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_bio,f: biogenic CO₂ of the fuel; zero for fossil fuels. [tCO2/GJ] Not negative.</summary>
    public static readonly Input Factor = new(1, new Parameter(
        "EF_bio,f", "biogenic CO2 of the fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <inheritdoc/>
    public static string Id => "biogenic-carbon-dioxide";

    /// <inheritdoc/>
    public static string Title => "Biogenic CO2 of a fuel";

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
