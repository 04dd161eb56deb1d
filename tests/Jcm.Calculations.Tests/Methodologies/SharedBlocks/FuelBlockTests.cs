using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.SharedBlocks;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.SharedBlocks;

/// <summary>Laws of the fuel blocks over every fuel of the IPCC 2006 Guidelines.</summary>
public sealed class FuelBlockTests
{
    private const decimal Energy = 1234.5m;

    private static readonly Block Emissions = Block.Of<FuelEmissions>();

    public static TheoryData<string> FuelIds => new(Fuels.All.Select(fuel => fuel.Id));

    [Fact]
    public void There_are_54_fuels() => Assert.Equal(54, Fuels.All.Count);

    [Theory]
    [MemberData(nameof(FuelIds))]
    public void The_gases_together_are_the_sum_of_each_gas_alone_in_every_sector_and_GWP_set(string id)
    {
        var fuel = Fuels.Find(id).Value;
        foreach (var set in Enum.GetValues<GwpSet>())
        {
            var (methanePotential, nitrousPotential) = (Potential("CH4", set), Potential("N2O", set));
            foreach (var sector in Enum.GetValues<CombustionSector>())
            {
                if (!fuel.Methane.TryGetValue(sector, out var methane) || methane.Value is null || fuel.NitrousOxide[sector].Value is null) continue;
                var carbonDioxide = In(fuel.CarbonDioxide[FuelBound.Default], Emissions, 1);
                var (ch4, n2o) = (In(methane, Emissions, 2), In(fuel.NitrousOxide[sector], Emissions, 3));
                var together = Evaluate(carbonDioxide, ch4, n2o, methanePotential, nitrousPotential);
                Assert.Equal(together, Evaluate(carbonDioxide, 0, 0, methanePotential, nitrousPotential)
                    + Evaluate(0, ch4, 0, methanePotential, nitrousPotential)
                    + Evaluate(0, 0, n2o, methanePotential, nitrousPotential));
                Assert.Equal(together, Energy * (carbonDioxide + (ch4 * methanePotential) + (n2o * nitrousPotential)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(FuelIds))]
    public void The_lower_bound_gives_no_more_than_the_default_and_that_no_more_than_the_upper_bound(string id)
    {
        var fuel = Fuels.Find(id).Value;
        var (energy, carbonDioxide) = (Block.Of<FuelEnergyByMass>(), Block.Of<FuelCarbonDioxide>());
        // Bounds that are recalled only are withheld; those that are held keep their order.
        var results = new[] { FuelBound.Lower, FuelBound.Default, FuelBound.Upper }
            .Where(bound => fuel.NetCalorificValue[bound].Value is not null && fuel.CarbonDioxide[bound].Value is not null)
            .Select(bound =>
            {
                var burned = energy.Evaluate<Exact>([new(10), new(In(fuel.NetCalorificValue[bound], energy, 1))]);
                return carbonDioxide.Evaluate<Exact>([burned, new(In(fuel.CarbonDioxide[bound], carbonDioxide, 1))]).Value;
            }).ToList();
        Assert.Equal(results.Order(), results);
    }

    private static decimal Evaluate(decimal carbonDioxide, decimal methane, decimal nitrousOxide, decimal methanePotential, decimal nitrousPotential) =>
        Emissions.Evaluate<Exact>([new(Energy), new(carbonDioxide), new(methane), new(nitrousOxide), new(methanePotential), new(nitrousPotential)]).Value;

    private static decimal Potential(string gas, GwpSet set) => In(GlobalWarmingPotentials.Find(gas, set).Value, Emissions, gas is "CH4" ? 4 : 5);

    private static decimal In(ReferenceValue value, Block block, int slot) => value.Required().Value.In(block.Parameters[slot].Unit).Value;
}
