using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies.WasteToEnergy;

/// <summary>The whole-number molar masses that the guidelines calculate with, in the ratios 44 / 12 and 16 / 12.</summary>
/// <remarks>Source: IPCC 2006 Guidelines, volume 5, equations 3.6 and 5.2, https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol5.html.</remarks>
internal static class MolarMass
{
    /// <summary>Emissions of carbon dioxide count tonne for tonne.</summary>
    internal static readonly Constant CarbonDioxide = new(44, Units.TonneCO2PerTonne);

    internal static readonly Constant Methane = new(16);

    internal static readonly Constant Carbon = new(12);
}
