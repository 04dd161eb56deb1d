using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Reports of a hundred thousand rows, cut differently by the two Parties: work that grows with the square of the rows would not come to an end here.</summary>
public sealed class AefSizeTests
{
    private const int Rows = 100_000;

    private static readonly AefReport Thailand = AefPair.Thailand.WithAuthorisation(row => row with { Quantity = null }) with
    {
        Actions = [.. Enumerable.Range(0, Rows).Select(i => AefPair.Thailand.Actions[0] with { Block = Block((10L * i) + 1, (10L * i) + 10) })],
    };

    private static readonly AefReport Japan = AefPair.Japan.WithAuthorisation(row => row with { Quantity = null }) with
    {
        Actions = [.. Enumerable.Range(0, Rows).Select(i => AefPair.Japan.Actions[0] with { Block = Block(Math.Max((10L * i) - 4, 1), i == Rows - 1 ? 10L * Rows : (10L * i) + 5) })],
        Holdings = [.. Enumerable.Range(0, Rows).Select(i => new AefHolding { Block = Block((10L * i) + 1, (10L * i) + 10) })],
    };

    [Fact]
    public void A_hundred_thousand_rows_are_checked_and_compared_at_once()
    {
        Assert.True(Thailand.Check().IsSound);
        Assert.True(Japan.Check().IsSound);
        Assert.Empty(AefConsistency.Between(Thailand, Japan).Inconsistencies);
        var found = Assert.Single(AefConsistency.Between(Thailand, Japan with { Actions = [.. Japan.Actions.Where((_, i) => i != 500)] }).Inconsistencies);
        Assert.Equal((4996L, 5005L), (found.FirstId, found.LastId));
    }

    [Fact]
    public void A_hundred_thousand_rows_are_written_and_read_back()
    {
        Assert.Equal(Japan, AefReport.ReadCsv(AefPair.Tables(Japan)).Value);
        Assert.Equal(Japan, AefReport.ReadJson(Japan.ToJson()).Value);
    }

    private static AefBlock Block(long first, long last) =>
        AefPair.Japan.Holdings[0].Block with { FirstId = first, LastId = last, FirstUnitId = first, LastUnitId = last, Quantity = last - first + 1 };
}
