using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Boiler;

/// <summary>A boiler that gives the same heat with less fuel, or with another fuel, than the reference boiler: only its fuel is monitored.</summary>
/// <remarks>
/// <code>
/// RE_p = E_f,p × eta_PJ,i / eta_RE,i × EF_RE,f
/// PE_p = E_f,p × EF_PJ,f + PE_elec,p
/// ER_p = RE_p − PE_p
/// </code>
/// <para>
/// One monitoring point is one boiler i with one fuel f; the sums are taken over the points, and a boiler with two fuels is two points. With the
/// same fuel on both sides EF_PJ,f is EF_RE,f: the reductions then rise with it, because the reference boiler needs more of it. With
/// another fuel they rise with the factor of the reference fuel and fall with that of the project fuel.
/// </para>
/// <para>
/// Source: fuel efficiency ratio, structure of ID_AM015, https://www.jcm.go.jp/jc/methodologies/id-am015-ver1-0/
/// (recalled, not read). That auxiliary electricity is counted so in ID_AM009 is recalled too.
/// </para>
/// </remarks>
public readonly struct FuelEfficiencyRatio : IKernel
{
    /// <summary>E_f,p: energy of the fuel that project boiler i burned, net. [GJ/p] Not negative.</summary>
    public static readonly Input FuelEnergy = new(0, new Parameter(
        "E_f,p", "energy of the fuel of the project boiler, net", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>eta_PJ,i: efficiency of the project boiler. [-] Above 0, at most 1.</summary>
    public static readonly Input ProjectEfficiency = new(1, new Parameter(
        "eta_PJ,i", "efficiency of the project boiler", Units.One, ValueRange.Efficiency, ConservativeDirection.SmallerIsConservative));

    /// <summary>eta_RE,i: efficiency of the reference boiler. [-] Above 0, at most 1.</summary>
    public static readonly Input ReferenceEfficiency = new(2, new Parameter(
        "eta_RE,i", "efficiency of the reference boiler", Units.One, ValueRange.Efficiency, ConservativeDirection.LargerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>EF_RE,f: emission factor of the fuel of the reference boiler. [tCO2/GJ] Not negative.</summary>
    public static readonly Input ReferenceFactor = new(3, new Parameter(
        "EF_RE,f", "CO2 emission factor of the reference fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>EF_PJ,f: emission factor of the fuel of the project boiler, zero for biogenic carbon. [tCO2/GJ] Not negative.</summary>
    public static readonly Input ProjectFactor = new(4, new Parameter(
        "EF_PJ,f", "CO2 emission factor of the project fuel", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    /// <summary>PE_elec,p: CO₂ of the auxiliary electricity of the project boiler. [tCO2/p] Not negative.</summary>
    public static readonly Input ElectricityEmissions = new(5, new Parameter(
        "PE_elec,p", "CO2 emissions of the electricity of the project", Units.TonneCO2e, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <inheritdoc/>
    public static string Id => "fuel-efficiency-ratio";

    /// <inheritdoc/>
    public static string Title => "Fuel of the project times the ratio of efficiencies";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
        [FuelEnergy, ProjectEfficiency, ReferenceEfficiency, ReferenceFactor, ProjectFactor, ElectricityEmissions];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } =
        [new([ReferenceEfficiency], [ProjectEfficiency]), new([ProjectFactor], [ReferenceFactor])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var reference = T.Define(EmissionTerms.Reference, p[FuelEnergy] * (p[ProjectEfficiency] / p[ReferenceEfficiency]) * p[ReferenceFactor]);
        var project = T.Define(EmissionTerms.Project, (p[FuelEnergy] * p[ProjectFactor]) + p[ElectricityEmissions]);
        return new(reference, project);
    }
}
