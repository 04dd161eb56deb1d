using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>A plant that burns or digests waste which would have decayed in a landfill, and supplies electricity, heat or gas.</summary>
/// <remarks>
/// <code>
/// RE_p = RE_CH4,p + EG_p × EF_RE + RE_fuel,p
/// PE_p = PE_CO2,p + PE_comb,p + PE_fuel,p + EC_p × EF_PJ + PE_ww,p + PE_res,p
/// ER_p = RE_p − PE_p
/// </code>
/// <para>
/// The methane of a period comes from all waste that was kept out of the landfill since the start of the project (<see cref="FirstOrderDecay"/>,
/// <see cref="LandfillMethane"/>): the first periods give little. Source: MM_AM001, https://www.jcm.go.jp/jc/methodologies/mm-am001-ver1-0/ (structure
/// recalled, not read), with its parent texts CDM TOOL04 and IPCC 2006 Guidelines, volume 5; VN_AM004, whose sums are a part of these,
/// https://www.jcm.go.jp/vn-jp/methodologies/23.
/// </para>
/// </remarks>
public readonly struct AvoidedLandfillMethane : IKernel
{
    /// <summary>RE_CH4,p: methane that the landfill would have emitted. [tCO2e/p] Not negative.</summary>
    public static readonly Input LandfillMethaneEmissions = new(0, Amount(
        "RE_CH4,p", "methane that the landfill would have emitted", ConservativeDirection.SmallerIsConservative));

    /// <summary>EG_p: electricity that the plant supplies. [MWh/p] Not negative.</summary>
    public static readonly Input ElectricitySupplied = new(1, new Parameter(
        "EG_p", "electricity that the plant supplies", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>EF_RE: emission factor of the electricity that is displaced. [tCO2/MWh] Not negative.</summary>
    public static readonly Input DisplacedFactor = new(2, new Parameter(
        "EF_RE", "CO2 emission factor of the electricity that is displaced", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>RE_fuel,p: emissions of fuel that the heat or the gas of the plant displaces. [tCO2e/p] Not negative.</summary>
    public static readonly Input DisplacedFuelEmissions = new(3, Amount(
        "RE_fuel,p", "emissions of fuel that the heat or the gas of the plant displaces", ConservativeDirection.SmallerIsConservative));

    /// <summary>PE_CO2,p: CO₂ from the fossil carbon of the waste. [tCO2/p] Not negative.</summary>
    public static readonly Input FossilCarbonEmissions = new(4, Amount(
        "PE_CO2,p", "CO2 from the fossil carbon of the waste", ConservativeDirection.LargerIsConservative));

    /// <summary>PE_comb,p: methane and nitrous oxide in the flue gas. [tCO2e/p] Not negative.</summary>
    public static readonly Input StackEmissions = new(5, Amount(
        "PE_comb,p", "CH4 and N2O in the flue gas", ConservativeDirection.LargerIsConservative));

    /// <summary>PE_fuel,p: emissions of fuels that the plant burns besides the waste. [tCO2/p] Not negative.</summary>
    public static readonly Input FuelEmissions = new(6, Amount(
        "PE_fuel,p", "CO2 of fuels that the plant burns besides the waste", ConservativeDirection.LargerIsConservative));

    /// <summary>EC_p: electricity that the plant takes from outside. [MWh/p] Not negative.</summary>
    public static readonly Input ElectricityConsumed = new(7, new Parameter(
        "EC_p", "electricity that the plant takes from outside", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>EF_PJ: emission factor of that electricity. [tCO2/MWh] Not negative.</summary>
    public static readonly Input ConsumedFactor = new(8, new Parameter(
        "EF_PJ", "CO2 emission factor of the electricity that the plant takes", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    /// <summary>PE_ww,p: methane of the wastewater of the plant. [tCO2e/p] Not negative.</summary>
    public static readonly Input WastewaterEmissions = new(9, Amount(
        "PE_ww,p", "methane of the wastewater of the plant", ConservativeDirection.LargerIsConservative));

    /// <summary>PE_res,p: emissions of the residues of combustion, as the project states them. [tCO2e/p] Not negative.</summary>
    public static readonly Input ResidueEmissions = new(10, Amount(
        "PE_res,p", "emissions of the residues of combustion", ConservativeDirection.LargerIsConservative));

    /// <inheritdoc/>
    public static string Id => "avoided-landfill-methane";

    /// <inheritdoc/>
    public static string Title => "Landfill methane avoided by burning or digesting waste, with electricity, heat or gas";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        LandfillMethaneEmissions, ElectricitySupplied, DisplacedFactor, DisplacedFuelEmissions,
        FossilCarbonEmissions, StackEmissions, FuelEmissions, ElectricityConsumed, ConsumedFactor, WastewaterEmissions, ResidueEmissions,
    ];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[LandfillMethaneEmissions] + (p[ElectricitySupplied] * p[DisplacedFactor]) + p[DisplacedFuelEmissions]);
        var project = T.Define(
            EmissionTerms.Project,
            p[FossilCarbonEmissions] + p[StackEmissions] + p[FuelEmissions] + (p[ElectricityConsumed] * p[ConsumedFactor]) + p[WastewaterEmissions] + p[ResidueEmissions]);
        return new(reference, project);
    }

    private static Parameter Amount(string symbol, string description, ConservativeDirection direction) =>
        new(symbol, description, Units.TonneCO2e, ValueRange.NonNegative, direction) { IsActivity = true };
}
