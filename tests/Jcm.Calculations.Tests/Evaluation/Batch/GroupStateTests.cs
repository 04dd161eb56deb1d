using Jcm.Calculations.Evaluation.Batch;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>What only very many rows, or numbers at the very end of a range, would show.</summary>
public sealed class GroupStateTests
{
    [Fact]
    public void Rows_that_are_added_one_by_one_never_overflow_a_part()
    {
        // The largest part a row can have, more often than a word could hold it.
        const int Rows = 20_000;
        const long Part = 1L << 50;
        var table = new GroupTable(1);
        for (var row = 0; row < Rows; row++) table.AddRow(0, Part, Part, -Part, -Part, Part);
        table.Settle();
        Assert.Equal(((System.Numerics.BigInteger)Part * Rows << FixedPoint.MiddleBits) + ((System.Numerics.BigInteger)Part * Rows), table.ReferenceOf(0) >> (FixedPoint.DustBits - FixedPoint.LowBits));
        Assert.Equal(table.ReferenceOf(0), -table.ProjectOf(0));
        Assert.Equal(Rows, table[0].Rows);
    }

    [Fact]
    public void A_number_one_step_beyond_the_highest_gets_a_closer_look_although_its_distance_from_the_lowest_rounds_to_the_same()
    {
        // 2^30 - (-273.15) and the next double less -273.15 are the same double.
        var temperature = new Jcm.Calculations.Parameters.Parameter("T", "temperature", Jcm.Calculations.Quantities.Units.DegreeCelsius, Jcm.Calculations.Parameters.ValueRange.DegreesCelsius, Jcm.Calculations.Parameters.ConservativeDirection.DependsOnOthers);
        var column = InputColumn.Of(0, temperature, "°C", Location.None, [])!.Within(1, 100);
        var source = ColumnSource.Of(default, column);
        Assert.Equal(100, column.Highest);
        foreach (var (number, isIn) in new[] { (99.0, true), (0.0, true), (column.Lowest, true), (double.BitIncrement(100), false), (double.BitDecrement(column.Lowest), false), (double.NaN, false), (double.NegativeInfinity, false), (double.PositiveInfinity, false) })
        {
            Assert.Equal(isIn, source.NeedCloserLook(System.Runtime.Intrinsics.Vector512.Create(number))[0] >= 0);
        }
    }
}
