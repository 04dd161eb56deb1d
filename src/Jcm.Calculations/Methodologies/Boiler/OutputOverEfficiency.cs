using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Boiler;

/// <summary>A boiler whose heat or steam is measured, against a reference boiler that gives the same heat from the reference fuel.</summary>
/// <remarks>
/// <code>
/// RE_p = Q_out,p / eta_RE × EF_RE,fuel
/// PE_p = PE_fuel,p + PE_elec,p              with PE_fuel,p = sum over fuels of FC × NCV × EF
/// ER_p = RE_p − PE_p
/// </code>
/// <para>
/// The fuel of the project may be another one: a biogenic fuel has the factor zero, or the one that the project states. Heat comes from a heat
/// meter, from flow and temperatures, or from steam and enthalpies.
/// </para>
/// <para>
/// No approved boiler methodology is known to use it; it is here for a definition of your own. Source: useful output
/// over the efficiency of the reference, as in the summary of ID_AM022, https://www.jcm.go.jp/id-jp/methodologies/109; for boilers recalled.
/// </para>
/// </remarks>
public readonly struct OutputOverEfficiency : IKernel
{
    /// <summary>Q_out,p: heat that the project boiler gave. [GJ/p] Not negative.</summary>
    public static readonly Input Output = new(0, new Parameter(
        "Q_out,p", "heat that the project boiler gave to water or steam", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>eta_RE: efficiency of the reference boiler. [-] Above 0, at most 1.</summary>
    public static readonly Input ReferenceEfficiency = new(1, new Parameter(
        "eta_RE", "efficiency of the reference boiler", Units.One, ValueRange.Efficiency, ConservativeDirection.LargerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>EF_RE,fuel: emission factor of the reference fuel. [tCO2/GJ] Not negative.</summary>
    public static readonly Input ReferenceFactor = new(2, new Parameter(
        "EF_RE,fuel", "CO2 emission factor of the reference fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>PE_fuel,p: CO₂ of the fuels that the project burned. [tCO2/p] Not negative.</summary>
    public static readonly Input FuelEmissions = new(3, new Parameter(
        "PE_fuel,p", "CO2 emissions of the fuels of the project", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>PE_elec,p: CO₂ of the electricity that the project used. [tCO2/p] Not negative.</summary>
    public static readonly Input ElectricityEmissions = new(4, new Parameter(
        "PE_elec,p", "CO2 emissions of the electricity of the project", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "output-over-efficiency";

    /// <inheritdoc/>
    public static string Title => "Measured heat over the efficiency of the reference boiler";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [Output, ReferenceEfficiency, ReferenceFactor, FuelEmissions, ElectricityEmissions];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[Output] / p[ReferenceEfficiency] * p[ReferenceFactor]);
        var project = T.Define(EmissionTerms.Project, p[FuelEmissions] + p[ElectricityEmissions]);
        return new(reference, project);
    }
}
