using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Programmes;

/// <summary>The size classes of the ministry's project lists.</summary>
/// <remarks>Source: Ministry of the Environment of Japan, slides for the JPRSI seminar of 9 March 2022; lists at <see href="https://gec.jp/jcm/jp/"/>.</remarks>
public static class ProjectSize
{
    /// <summary>Whether a project is large: at least 10,000 t a year.</summary>
    /// <param name="annualReduction">The emission reduction of one year.</param>
    public static ThresholdCheck Large(MassOfCO2e annualReduction) => Thresholds.Compare("size_large", annualReduction.Tonnes);
}
