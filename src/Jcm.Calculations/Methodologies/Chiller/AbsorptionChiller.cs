using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>A chiller driven by heat, which gives cooling that an electric chiller would have given.</summary>
/// <remarks>
/// <code>
/// RE_p = Q_cool,p / COP_RE × EF_elec
/// PE_p = EC_PJ,p × EF_elec + PE_fuel,p + PE_ref,p          (fuel and refrigerant only where there are any)
/// ER_p = RE_p − PE_p
/// </code>
/// <para>
/// The reference is an electric centrifugal chiller. The pumps of chilled and cooling water and the cooling tower are left out on both sides. The
/// electricity factor enters both sides: a larger one credits more where the chiller uses less electricity than the reference.
/// </para>
/// <para>Source: rule of ID_AM022 in words, https://www.jcm.go.jp/id-jp/methodologies/109; the symbols are this library's.</para>
/// </remarks>
public readonly struct AbsorptionChiller : IKernel
{
    /// <summary>Q_cool,p: cooling that the project chiller produced. [MWh/p] Not negative.</summary>
    public static readonly Input Cooling = new(0, new Parameter(
        "Q_cool,p", "cooling energy produced by the project chiller", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>COP_RE: coefficient of performance of the reference chiller. [-] Above zero.</summary>
    public static readonly Input ReferenceCop = new(1, new Parameter(
        "COP_RE", "coefficient of performance of the reference chiller", Units.One, ValueRange.Positive, ConservativeDirection.LargerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>EC_PJ,p: electricity used by the project chiller. [MWh/p] Not negative.</summary>
    public static readonly Input ElectricityConsumption = new(2, new Parameter(
        "EC_PJ,p", "electricity used by the project chiller", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>EF_elec: emission factor of the electricity. [tCO2/MWh] Not negative.</summary>
    public static readonly Input ElectricityFactor = new(3, new Parameter(
        "EF_elec", "CO2 emission factor of the electricity", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.DependsOnOthers));

    /// <summary>PE_fuel,p: CO₂ of the fuel that drives the chiller. [tCO2/p] Not negative.</summary>
    public static readonly Input FuelEmissions = new(4, new Parameter(
        "PE_fuel,p", "CO2 emissions of the fuel of the project chiller", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>PE_ref,p: emissions of refrigerant that leaks from the project chiller. [tCO2e/p] Not negative.</summary>
    public static readonly Input RefrigerantEmissions = new(5, new Parameter(
        "PE_ref,p", "emissions of refrigerant of the project chiller", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "absorption-chiller";

    /// <inheritdoc/>
    public static string Title => "Cooling from heat instead of electricity";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
        [Cooling, ReferenceCop, ElectricityConsumption, ElectricityFactor, FuelEmissions, RefrigerantEmissions];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[Cooling] / p[ReferenceCop] * p[ElectricityFactor]);
        var project = T.Define(EmissionTerms.Project, (p[ElectricityConsumption] * p[ElectricityFactor]) + p[FuelEmissions] + p[RefrigerantEmissions]);
        return new(reference, project);
    }
}
