using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Chiller;

/// <summary>Equipment that gives the same cooling with less electricity than the reference equipment: chillers, refrigerators, air conditioners.</summary>
/// <remarks>
/// <code>
/// RE_p = EC_PJ,i,p × COP_PJ,i / COP_RE,i × EF_elec
/// PE_p = EC_PJ,i,p × EF_elec + PE_ref,i,p          (refrigerant only where the project counts it)
/// ER_p = RE_p − PE_p
/// </code>
/// <para>One monitoring point is one machine i; the sum over i is taken over the points. Only the electricity of the project machine is monitored.</para>
/// <para>
/// Source: rule of TH_AM005, https://www.jcm.go.jp/th-jp/methodologies/144; the same rule for refrigerators, MM_AM002,
/// https://www.jcm.go.jp/mm-jp/methodologies/99, and inverter air conditioners, ID_AM004, https://www.jcm.go.jp/id-jp/methodologies/27.
/// </para>
/// </remarks>
public readonly struct ElectricityEfficiencyRatio : IKernel
{
    /// <summary>EC_PJ,i,p: electricity used by project machine i. [MWh/p] Not negative.</summary>
    public static readonly Input ElectricityConsumption = new(0, new Parameter(
        "EC_PJ,i,p", "electricity used by the project machine", Units.MegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>COP_PJ,i: coefficient of performance of project machine i, at the condition that the reference value is for. [-] Above zero.</summary>
    public static readonly Input ProjectCop = new(1, new Parameter(
        "COP_PJ,i", "coefficient of performance of the project machine", Units.One, ValueRange.Positive, ConservativeDirection.SmallerIsConservative));

    /// <summary>COP_RE,i: coefficient of performance of the reference machine of the same class. [-] Above zero.</summary>
    public static readonly Input ReferenceCop = new(2, new Parameter(
        "COP_RE,i", "coefficient of performance of the reference machine", Units.One, ValueRange.Positive, ConservativeDirection.LargerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>EF_elec: emission factor of the electricity that the machine uses. [tCO2/MWh] Not negative.</summary>
    public static readonly Input ElectricityFactor = new(3, new Parameter(
        "EF_elec", "CO2 emission factor of the electricity", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>PE_ref,i,p: emissions of refrigerant that leaks from the project machine. [tCO2e/p] Not negative.</summary>
    public static readonly Input RefrigerantEmissions = new(4, new Parameter(
        "PE_ref,i,p", "emissions of refrigerant of the project machine", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "electricity-efficiency-ratio";

    /// <inheritdoc/>
    public static string Title => "Electricity of the project times the ratio of efficiencies";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } = [ElectricityConsumption, ProjectCop, ReferenceCop, ElectricityFactor, RefrigerantEmissions];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([ReferenceCop], [ProjectCop])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[ElectricityConsumption] * (p[ProjectCop] / p[ReferenceCop]) * p[ElectricityFactor]);
        var project = T.Define(EmissionTerms.Project, (p[ElectricityConsumption] * p[ElectricityFactor]) + p[RefrigerantEmissions]);
        return new(reference, project);
    }
}
