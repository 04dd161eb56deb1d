using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.SharedBlocks;
using Jcm.Calculations.Methodologies.Transformer;
using Jcm.Calculations.Methodologies.WasteToEnergy;

namespace Jcm.Calculations.Methodologies;

/// <summary>The blocks of this library, in the open for any methodology.</summary>
public static class Blocks
{
    private static readonly Lazy<IReadOnlyList<Block>> LazyAll = new(() =>
    [
        Block.Of<CaptiveFromRatedEfficiency>(),
        Block.Of<CaptiveFromMeasurement>(),
        Block.Of<GridAndCaptiveMix>(),
        Block.Of<RatedGeneration>(),
        Block.Of<FuelEnergyByMass>(),
        Block.Of<FuelEnergyByVolume>(),
        Block.Of<FuelEnergyByDensity>(),
        Block.Of<FuelEnergyByNormalVolume>(),
        Block.Of<FuelCarbonDioxide>(),
        Block.Of<FuelEmissions>(),
        Block.Of<ElectricityCarbonDioxide>(),
        Block.Of<HeatFromFlow>(),
        Block.Of<HeatOfSteam>(),
        Block.Of<HistoricalFuelEnergy>(),
        Block.Of<CopAtStandardCondition>(),
        Block.Of<CoolingFromFlow>(),
        Block.Of<RefrigerantRefilled>(),
        Block.Of<RefrigerantLeak>(),
        Block.Of<UnitDays>(),
        Block.Of<LossWithTolerance>(),
        Block.Of<SquaredLoad>(),
        Block.OfSeries<FirstOrderDecay>(),
        Block.Of<LandfillMethane>(),
        Block.Of<DegradableCarbonOfDryMatter>(),
        Block.Of<WasteByComposition>(),
        Block.Of<FossilCarbonBurned>(),
        Block.Of<FossilCarbonBurnedWet>(),
        Block.Of<StackGases>(),
        Block.Of<WastewaterMethane>(),
        Block.Of<DisplacedHeat>(),
    ]);

    /// <summary>All blocks.</summary>
    public static IReadOnlyList<Block> All => LazyAll.Value;

    /// <summary>A block by its identifier.</summary>
    /// <param name="id">For example <c>grid-and-captive-mix</c>.</param>
    public static Outcome<Block> Find(string id) => All.FirstOrDefault(block => string.Equals(block.Id, id, StringComparison.Ordinal)) is { } found
        ? found
        : new Problem(ProblemCode.UnknownName, $"There is no block \"{id}\". Blocks: {string.Join(", ", All.Select(block => block.Id))}.");
}
