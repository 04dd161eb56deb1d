using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Batch;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class ReductionTests
{
    [Fact]
    public void Every_valid_row_has_the_bits_of_the_scalar_evaluation_and_every_bad_row_is_not_a_number() =>
        Law.Holds(from count in Gen.Choose(0, 40) from rows in Gen.ArrayOf(Gen.ArrayOf(Batches.Numbers, 5), count) select rows, rows =>
        {
            var layout = Batches.AllColumns(Batches.Chiller);
            var reductions = new double[rows.Length];
            var bad = BatchCalculation.Reductions(layout, new(Batches.Columns(rows, 5), default, rows.Length), reductions);
            for (var row = 0; row < rows.Length; row++)
            {
                var isBad = Batches.InDecimals(layout, rows[row]) is null;
                Assert.Equal(isBad, bad.Any(each => each.Row == row));
                var expected = isBad ? double.NaN : Batches.Chiller.Evaluate<Real>([.. rows[row].Select(value => new Real(value))]).Reduction.Value;
                Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(reductions[row]));
            }
        });

    [Fact]
    public void Columns_are_converted_beyond_the_first_block_too()
    {
        var generation = Enumerable.Range(0, 5000).Select(row => (double)row).ToArray();
        var reductions = new double[5000];
        Assert.Empty(BatchCalculation.Reductions(Batches.SolarLayout(unit: "kWh"), new([generation], default, 5000), reductions));
        for (var row = 0; row < 5000; row++) Assert.Equal(row * 0.001 * 0.5, reductions[row]);
    }

    [Fact]
    public void Room_that_does_not_fit_is_refused()
    {
        var layout = Batches.SolarLayout();
        Assert.Throws<ArgumentException>(() => BatchCalculation.Reductions(layout, new([new double[3]], default, 3), new double[2]));
        Assert.Throws<ArgumentException>(() => BatchCalculation.Reductions(layout, new([new double[3], new double[3]], default, 3), new double[3]));
    }
}
