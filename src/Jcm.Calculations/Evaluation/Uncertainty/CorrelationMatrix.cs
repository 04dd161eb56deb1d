namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>Correlations of normal scores that give the declared correlations of ranks.</summary>
internal static class CorrelationMatrix
{
    private const double ThirdOfPi = 1.0471975511965976;

    /// <summary>
    /// The correlation of two normal scores whose ranks have correlation ρ: <c>r = 2 sin(πρ/6)</c>, after K. Pearson, 1907; see W. H. Kruskal, "Ordinal
    /// measures of association", Journal of the American Statistical Association 53, 1958, https://doi.org/10.2307/2281954.
    /// </summary>
    /// <remarks>The series of the sine, of which the terms left out are below 10⁻¹⁸.</remarks>
    internal static double OfScores(double ofRanks)
    {
        var angle = ofRanks * (ThirdOfPi / 2);
        var (term, sum) = (angle, angle);
        for (var n = 2; n <= 16; n += 2)
        {
            term *= -angle * angle / (n * (n + 1));
            sum += term;
        }

        return 2 * sum;
    }

    /// <summary>The lower factor of Cholesky; null where the matrix is not positive definite.</summary>
    internal static double[,]? Factor(double[,] matrix)
    {
        // Nearer to singular than this, what remains is rounding and not data.
        const double Negligible = 1e-12;
        var size = matrix.GetLength(0);
        var factor = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[row, column];
                for (var k = 0; k < column; k++) rest -= factor[row, k] * factor[column, k];
                if (column < row)
                {
                    factor[row, column] = rest / factor[column, column];
                    continue;
                }

                if (rest <= Negligible) return null;
                factor[row, row] = Math.Sqrt(rest);
            }
        }

        return factor;
    }
}
