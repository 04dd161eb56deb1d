using FsCheck.Fluent;
using Jcm.Calculations.Evaluation.Uncertainty;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

public sealed class CorrelationMatrixTests
{
    [Fact]
    public void The_correlation_of_scores_is_twice_the_sine_of_a_sixth_of_pi_times_that_of_ranks() => Law.Holds(
        Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 1e6),
        rank => Assert.Equal(2 * Math.Sin(Math.PI * rank / 6), CorrelationMatrix.OfScores(rank), 1e-15));

    [Fact]
    public void The_factor_times_itself_transposed_is_the_matrix() => Law.Holds(
        Gen.Choose(-100, 100).Select(value => value / 100.0).ArrayOf(12),
        numbers =>
        {
            // Any set of vectors has a matrix of products, which is positive definite where they are independent.
            var matrix = new double[3, 3];
            for (var row = 0; row < 3; row++)
            {
                for (var column = 0; column < 3; column++)
                {
                    matrix[row, column] = Enumerable.Range(0, 4).Sum(k => numbers[(4 * row) + k] * numbers[(4 * column) + k]) + (row == column ? 0.01 : 0);
                }
            }

            var factor = CorrelationMatrix.Factor(matrix);
            Assert.NotNull(factor);
            for (var row = 0; row < 3; row++)
            {
                for (var column = 0; column < 3; column++)
                {
                    Assert.Equal(matrix[row, column], Enumerable.Range(0, 3).Sum(k => factor[row, k] * factor[column, k]), 1e-12);
                }
            }
        });

    [Fact]
    public void A_matrix_that_is_singular_or_has_a_negative_eigenvalue_has_no_factor()
    {
        Assert.Null(CorrelationMatrix.Factor(new double[,] { { 1, 1 }, { 1, 1 } }));
        Assert.Null(CorrelationMatrix.Factor(new[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }));
    }

    [Fact]
    public void No_parameters_are_a_matrix_too() => Assert.NotNull(CorrelationMatrix.Factor(new double[0, 0]));
}
