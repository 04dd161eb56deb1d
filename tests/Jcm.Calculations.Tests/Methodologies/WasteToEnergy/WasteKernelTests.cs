using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.WasteToEnergy;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>The equations of the family obey the laws of the conformance suite.</summary>
public sealed class WasteKernelTests
{
    /// <summary>A factor from other factors has no activity for these to speak of.</summary>
    private static readonly string[] LawsOfActivity = ["Zero activity gives zero emissions", "Scaling activity scales the emissions", "Splitting activity in two leaves the total unchanged"];

    public static TheoryData<string, string> Laws() => new(
        from block in FamilyBlocks()
        from law in KernelConformance.Laws
        where block.Parameters.Any(parameter => parameter.IsActivity) || !LawsOfActivity.Contains(law.Name, StringComparer.Ordinal)
        select (block.Id, law.Name));

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_block_obeys_every_law(string block, string law) => KernelConformance.Check(
        FamilyBlocks().Single(each => string.Equals(each.Id, block, StringComparison.Ordinal)).AsKernel(),
        KernelConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)),
        samples: 100);

    [Fact]
    public void The_kernel_obeys_every_law() => KernelConformance.Check(Kernel.Of<AvoidedLandfillMethane>(), samples: 100);

    private static IEnumerable<Block> FamilyBlocks() =>
    [
        Block.OfSeries<FirstOrderDecay>(), Block.Of<LandfillMethane>(), Block.Of<DegradableCarbonOfDryMatter>(), Block.Of<WasteByComposition>(), Block.Of<FossilCarbonBurned>(),
        Block.Of<FossilCarbonBurnedWet>(), Block.Of<StackGases>(), Block.Of<WastewaterMethane>(), Block.Of<DisplacedHeat>(),
    ];
}
