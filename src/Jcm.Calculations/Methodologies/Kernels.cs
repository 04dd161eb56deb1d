using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.Chiller;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Methodologies.Transformer;
using Jcm.Calculations.Methodologies.WasteToEnergy;

namespace Jcm.Calculations.Methodologies;

/// <summary>The kernels of this library, also those that no approved methodology that is known here uses.</summary>
public static class Kernels
{
    private static readonly Lazy<IReadOnlyList<Kernel>> LazyAll = new(() =>
    [
        Kernel.Of<DisplacedElectricity>(),
        Kernel.Of<HeatOnlyBoiler>(),
        Kernel.Of<OutputOverEfficiency>(),
        Kernel.Of<FuelEfficiencyRatio>(),
        Kernel.Of<BoilerOperation>(),
        Kernel.Of<ElectricityEfficiencyRatio>(),
        Kernel.Of<AbsorptionChiller>(),
        Kernel.Of<AvoidedLandfillMethane>(),
        Kernel.Of<TransformerLosses>(),
    ]);

    /// <summary>All kernels.</summary>
    public static IReadOnlyList<Kernel> All => LazyAll.Value;

    /// <summary>A kernel by its identifier.</summary>
    /// <param name="id">For example <c>electricity-efficiency-ratio</c>.</param>
    public static Outcome<Kernel> Find(string id) => All.FirstOrDefault(kernel => string.Equals(kernel.Id, id, StringComparison.Ordinal)) is { } found
        ? found
        : new Problem(ProblemCode.UnknownName, $"There is no kernel \"{id}\". Kernels: {string.Join(", ", All.Select(kernel => kernel.Id))}.");
}
