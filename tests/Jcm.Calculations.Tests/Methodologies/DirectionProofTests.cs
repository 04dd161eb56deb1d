using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>Declared directions of every kernel and block over their whole boxes: proven where interval arithmetic can decide, and contradicted nowhere.</summary>
public sealed class DirectionProofTests
{
    /// <summary>Enough to decide what can be decided away from the edges of the assumptions.</summary>
    private const int Subdivisions = 300;

    public static TheoryData<string, string> Directions => new(
        from kernel in All()
        from parameter in kernel.Parameters
        where parameter.Direction != ConservativeDirection.DependsOnOthers
        select (kernel.Id, parameter.Symbol));

    [Theory]
    [MemberData(nameof(Directions))]
    public void No_declared_direction_is_contradicted_anywhere_in_its_valid_range(string id, string symbol)
    {
        var kernel = All().First(each => string.Equals(each.Id, id, StringComparison.Ordinal));
        var parameter = kernel.Parameters.Single(each => string.Equals(each.Symbol, symbol, StringComparison.Ordinal));
        var verdict = MonotonicityProof.Attempt(kernel, parameter, MonotonicityProof.Box(kernel), Subdivisions);
        Assert.True(verdict.Answer != MonotonicityAnswer.Contradicted, verdict.Words);
        // What rests on no assumption can be proven, where no divisor of the box can be zero: there is no edge to stay undecided at.
        Assert.True(kernel.Assumptions.Count > 0 || double.IsInfinity(verdict.Derivative.Upper) || verdict.Answer == MonotonicityAnswer.Proven, verdict.Words);
    }

    private static IEnumerable<Kernel> All() => Kernels.All
        .Concat(Blocks.All.Select(block => block.AsKernel())).Concat(Blocks.All.Select(block => block.CarriedAsKernel()).OfType<Kernel>());
}
