using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Testing;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>Every block of the library obeys every law of the conformance suite, and so does what a series block carries on.</summary>
public sealed class BlockConformanceTests
{
    public static TheoryData<string, string> Cases => new(
        from block in Blocks.All
        from law in BlockConformance.Laws
        select (block.Id, law.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_block_obeys_every_law(string block, string law) => BlockConformance.Check(
        Blocks.Find(block).Value,
        BlockConformance.Laws.Single(each => string.Equals(each.Name, law, StringComparison.Ordinal)),
        samples: 100);

    [Fact]
    public void An_unknown_block_is_answered_with_the_blocks_there_are() =>
        Assert.Contains("fuel-emissions", Assert.Single(Blocks.Find("fuel").Problems).Message, StringComparison.Ordinal);
}
