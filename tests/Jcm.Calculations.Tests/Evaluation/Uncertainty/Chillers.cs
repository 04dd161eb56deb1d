using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>Uncertain inputs that several tests use.</summary>
internal static class Chillers
{
    internal static Kernel Kernel { get; } = Kernel.Of<ElectricityEfficiencyRatio>();

    internal static Kernel Solar { get; } = Kernel.Of<DisplacedElectricity>();

    internal static Kernel Probe { get; } = Kernel.Of<ProbeKernel>();

    /// <summary>One distribution of each kind.</summary>
    internal static IReadOnlyList<UncertainInput> Inputs { get; } =
    [
        new("EC_PJ,i,p", Distribution.Normal(1200, 12), "MWh", "calibration of the meter"),
        new("COP_PJ,i", Distribution.TruncatedNormal(6.1m, 0.3m, 5.5m, 7), "-"),
        new("COP_RE,i", Distribution.Uniform(4.9m, 5.1m), "-"),
        new("EF_elec", Distribution.Triangular(0.4m, 0.5m, 0.55m), "tCO2/MWh"),
        new("PE_ref,i,p", Distribution.LogNormal(4, 1.5m), "tCO2e"),
    ];

    internal static UncertainInputs Independent { get; } = UncertainInputs.Of(Kernel, Inputs);

    internal static UncertainInputs Correlated { get; } = UncertainInputs.Of(Kernel, Inputs,
    [
        new("EC_PJ,i,p", "COP_PJ,i", 0.6m), new("COP_PJ,i", "EF_elec", -0.4m), new("COP_RE,i", "PE_ref,i,p", 0.5m),
    ]);

    /// <summary>Electricity displaced by solar cells with a fixed factor: a linear equation.</summary>
    internal static UncertainInputs Linear(RankCorrelation[]? correlations = null) => UncertainInputs.Of(Solar,
    [
        new("EG_i,p", Distribution.Normal(1000, 20), "MWh"),
        new("EC_AUX,i,p", Distribution.Normal(100, 5), "MWh"),
        new("EG_CH,i,p", Distribution.Fixed(50), "MWh"),
        new("EG_DIS,i,p", Distribution.Fixed(45), "MWh"),
        new("EF_RE,i", Distribution.Fixed(0.5m), "tCO2/MWh"),
        new("PE_i,p", Distribution.Normal(30, 3), "tCO2e"),
    ],
    correlations);

    /// <summary>Electricity displaced by solar cells, of which only the generation is uncertain.</summary>
    internal static UncertainInputs Generation(Distribution generation) => UncertainInputs.Of(Solar,
    [
        new("EG_i,p", generation, "MWh"),
        new("EC_AUX,i,p", Distribution.Fixed(0), "MWh"),
        new("EG_CH,i,p", Distribution.Fixed(0), "MWh"),
        new("EG_DIS,i,p", Distribution.Fixed(0), "MWh"),
        new("EF_RE,i", Distribution.Fixed(1), "tCO2/MWh"),
        new("PE_i,p", Distribution.Fixed(0), "tCO2e"),
    ]);

    /// <summary>The drawn values of each parameter.</summary>
    internal static double[][] Draws(UncertainInputs inputs, int blocks, ulong seed)
    {
        var plan = inputs.Plan;
        var buffer = plan.NewBuffer();
        var draws = inputs.Inputs.Select(_ => new double[blocks * DrawPlan.BlockLength]).ToArray();
        for (var block = 0; block < blocks; block++)
        {
            plan.Fill(buffer, seed, block * DrawPlan.BlockLength, DrawPlan.BlockLength);
            for (var slot = 0; slot < draws.Length; slot++)
            {
                DrawPlan.Row(buffer, slot, DrawPlan.BlockLength).CopyTo(draws[slot].AsSpan(block * DrawPlan.BlockLength));
            }
        }

        return draws;
    }
}
