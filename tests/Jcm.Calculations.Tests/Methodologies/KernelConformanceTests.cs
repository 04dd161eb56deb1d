using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>Every kernel of the library obeys every law of the conformance suite.</summary>
public sealed class KernelConformanceTests
{
    public static TheoryData<string, string> Cases => new(
        from kernel in Kernels.All
        from law in KernelConformance.Laws
        select (kernel.Id, law.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_kernel_obeys_every_law(string kernel, string law) => KernelConformance.Check(
        Kernels.All.Single(each => string.Equals(each.Id, kernel, StringComparison.Ordinal)),
        KernelConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)),
        samples: 200);
}
