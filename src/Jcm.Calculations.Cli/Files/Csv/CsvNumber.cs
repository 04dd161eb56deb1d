using System.Collections.Immutable;
using System.Globalization;

namespace Jcm.Calculations.Cli.Files.Csv;

/// <summary>Numbers as meters write them, read from bytes to the nearest double.</summary>
internal static class CsvNumber
{
    /// <summary>Whole numbers of so many digits are doubles without rounding.</summary>
    private const int MostDigits = 15;

    private static readonly ImmutableArray<double> PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>The number that a cell holds; not a number where it holds none.</summary>
    internal static double Read(ReadOnlySpan<byte> cell)
    {
        var (digits, count, decimals, at) = (0L, 0, -1, 0);
        var isNegative = cell.Length > 0 && cell[0] == (byte)'-';
        if (isNegative) at = 1;
        for (; at < cell.Length; at++)
        {
            var digit = cell[at] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
                count++;
                if (decimals >= 0) decimals++;
                if (count > MostDigits) return ReadAny(cell);
            }
            else if (cell[at] == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return ReadAny(cell);
            }
        }

        if (count == 0) return double.NaN;
        // Both operands are exact, so the one division rounds correctly.
        var magnitude = decimals > 0 ? digits / PowersOfTen[decimals] : digits;
        return isNegative ? -magnitude : magnitude;
    }

    private static double ReadAny(ReadOnlySpan<byte> cell) =>
        !cell.Contains((byte)0) && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
