using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.Boiler;

/// <summary>A coal-fired heat-only boiler that supplies the metered heat with a higher efficiency than the reference boiler.</summary>
/// <remarks>
/// <code>
/// RE_p      = PH_p / eta_RE × EF_coal
/// EC_PJ,p   = P_max × h_p × 0.001 MWh/kWh
/// PE_p      = PH_p / eta_PJ × EF_coal + EC_PJ,p × EF_grid
/// ER_p      = RE_p − PE_p
/// </code>
/// <para>
/// Both sides are driven by metered heat; coal is not monitored. The electricity of the project boiler is overstated on purpose: its
/// rated demand for every hour of operation, 24 hours for each heating day.
/// </para>
/// <para>
/// Source: equation and numbers of the demonstration study, https://gec.jp/jcm/jp_old/projects/13ds_mgl_01.html; approved as
/// MN_AM002, https://www.jcm.go.jp/jc/methodologies/mn-am002-ver1-0/.
/// </para>
/// </remarks>
public readonly struct HeatOnlyBoiler : IKernel
{
    /// <summary>PH_p: heat supplied. [GJ/p] Not negative.</summary>
    public static readonly Input HeatSupplied = new(0, new Parameter(
        "PH_p", "net heat supplied by the project boiler", Units.Gigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative)
    { IsActivity = true });

    /// <summary>eta_RE: efficiency of the reference boiler. [-] Above 0, at most 1.</summary>
    public static readonly Input ReferenceEfficiency = new(1, new Parameter(
        "eta_RE", "efficiency of the reference boiler", Units.One, ValueRange.Efficiency, ConservativeDirection.LargerIsConservative)
    { SetsReferenceLevel = true });

    /// <summary>eta_PJ: efficiency of the project boiler. [-] Above 0, at most 1.</summary>
    public static readonly Input ProjectEfficiency = new(2, new Parameter(
        "eta_PJ", "efficiency of the project boiler", Units.One, ValueRange.Efficiency, ConservativeDirection.SmallerIsConservative));

    /// <summary>EF_coal: emission factor of the coal. [tCO2/GJ] Not negative.</summary>
    public static readonly Input CoalFactor = new(3, new Parameter(
        "EF_coal", "CO2 emission factor of the coal", Units.TonneCO2PerGigajoule, ValueRange.NonNegative, ConservativeDirection.SmallerIsConservative));

    /// <summary>P_max: rated electric demand of the project boiler. [kW] Not negative.</summary>
    public static readonly Input RatedElectricDemand = new(4, new Parameter(
        "P_max", "rated electric demand of the project boiler", Units.Kilowatt, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    /// <summary>h_p: hours of operation, 24 for each heating day. [h/p] Not negative, not longer than the period.</summary>
    public static readonly Input OperatingHours = new(5, new Parameter(
        "h_p", "hours of operation; heating days count 24 hours each", Units.Hour, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative)
    { IsActivity = true });

    /// <summary>EF_grid: emission factor of the grid electricity that the boiler uses. [tCO2/MWh] Not negative.</summary>
    public static readonly Input GridFactor = new(6, new Parameter(
        "EF_grid", "CO2 emission factor of grid electricity", Units.TonneCO2PerMegawattHour, ValueRange.NonNegative, ConservativeDirection.LargerIsConservative));

    private static readonly Constant MegawattHoursPerKilowattHour = new(0.001m, Unit.Parse("MWh/kWh"));

    private static readonly Term ProjectElectricity = new("EC_PJ,p", "electricity used by the project boiler", Units.MegawattHour);

    /// <inheritdoc/>
    public static string Id => "heat-only-boiler";

    /// <inheritdoc/>
    public static string Title => "Heat-only boiler, metered heat over efficiency";

    /// <inheritdoc/>
    public static IReadOnlyList<Input> Inputs { get; } =
        [HeatSupplied, ReferenceEfficiency, ProjectEfficiency, CoalFactor, RatedElectricDemand, OperatingHours, GridFactor];

    /// <inheritdoc/>
    public static IReadOnlyList<Assumption> Assumptions { get; } = [new([ReferenceEfficiency], [ProjectEfficiency])];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var electricity = T.Define(ProjectElectricity, p[RatedElectricDemand] * p[OperatingHours] * T.Constant(MegawattHoursPerKilowattHour));
        var reference = T.Define(EmissionTerms.Reference, p[HeatSupplied] / p[ReferenceEfficiency] * p[CoalFactor]);
        var project = T.Define(EmissionTerms.Project, (p[HeatSupplied] / p[ProjectEfficiency] * p[CoalFactor]) + (electricity * p[GridFactor]));
        return new(reference, project);
    }
}
