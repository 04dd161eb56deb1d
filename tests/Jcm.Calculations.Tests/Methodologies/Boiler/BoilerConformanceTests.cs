using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Methodologies.SharedBlocks;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>The kernels and blocks of the family obey the conformance suite, also the kernel that no approved definition uses.</summary>
public sealed class BoilerConformanceTests
{
    private static readonly Kernel[] All =
    [
        Kernel.Of<HeatOnlyBoiler>(),
        Kernel.Of<FuelEfficiencyRatio>(),
        Kernel.Of<OutputOverEfficiency>(),
        Kernel.Of<BoilerOperation>(),
        Block.Of<HistoricalFuelEnergy>().AsKernel(),
        Block.Of<ElectricityCarbonDioxide>().AsKernel(),
    ];

    public static TheoryData<string, string> Cases => new(
        from kernel in All
        from law in KernelConformance.Laws
        // The hours of a history have no safe side of their own: laws of directions say nothing about them.
        where !law.Name.Contains("direction", StringComparison.Ordinal) || kernel.Parameters.All(parameter => parameter.Direction != ConservativeDirection.DependsOnOthers)
        select (kernel.Id, law.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_kernel_and_block_obeys_every_law(string kernel, string law) => KernelConformance.Check(
        All.Single(each => string.Equals(each.Id, kernel, StringComparison.Ordinal)),
        KernelConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)));
}
