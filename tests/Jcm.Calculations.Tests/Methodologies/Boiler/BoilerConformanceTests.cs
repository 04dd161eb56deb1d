using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Boiler;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>The kernel that no approved definition uses, and a definition of one's own for it, obey the conformance suite like the approved ones.</summary>
public sealed class BoilerConformanceTests
{
    public static TheoryData<string> Laws => [.. KernelConformance.Laws.Select(law => law.Name)];

    public static TheoryData<string> DefinitionLaws => [.. DefinitionConformance.Laws.Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Measured_heat_over_efficiency_obeys_every_law(string law) => KernelConformance.Check(
        Kernel.Of<OutputOverEfficiency>(),
        KernelConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(DefinitionLaws))]
    public void A_definition_of_ones_own_obeys_every_law(string law) => DefinitionConformance.Check(
        OwnBoiler.Definition,
        DefinitionConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)),
        samples: 25);

    [Fact]
    public void A_catalogue_with_it_knows_the_kernel() =>
        Assert.Contains(OwnBoiler.Catalogue.Kernels, kernel => kernel.Id is "output-over-efficiency");
}
