using System.Globalization;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;

namespace Jcm.Calculations.Benchmarks.Ratios;

/// <summary>Very many random groups, of which many have totals on whole numbers and a rounding beside them: each is compared with its rows in decimals.</summary>
internal static class CertificationRun
{
    private const int RowsOfGroup = 3;

    internal static int Run(TextWriter writer, ReadOnlySpan<string> arguments)
    {
        if (arguments.Length > 1 || !int.TryParse(arguments.Length == 1 ? arguments[0] : "10000000", NumberStyles.None, CultureInfo.InvariantCulture, out var groups) || groups is < 1 or > 100_000_000)
        {
            Console.Error.WriteLine("certify [groups]: how many groups, from 1 to 100000000.");
            return 2;
        }

        var random = new Random(1);
        var generation = new double[groups * RowsOfGroup];
        var factor = new double[generation.Length];
        var keys = new int[generation.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = random.Next(groups);
            generation[row] = random.Next(5) switch
            {
                0 => random.Next(1_000),
                1 => random.Next(1_000_000) / 100.0,
                2 => Math.BitIncrement((double)random.Next(1, 1_000)),
                3 => random.NextDouble() * Math.ScaleB(1, random.Next(-30, 17)),
                _ => 0,
            };
            factor[row] = random.Next(3) switch { 0 => 0.5, 1 => random.Next(1, 100) / 100.0, _ => random.NextDouble() };
        }

        var layout = new Equation.Solar(8).Layout;
        var totals = BatchCalculation.Of(layout, MemoryRows.Of(keys, generation, factor), BatchGroups.Numbered(groups)).WholeTonnes(new() { Threads = 2 });
        // Sums of so few numbers of this size are exact in decimals but for their 28th digit, and no total lies that close below a whole number.
        var official = new decimal[groups];
        for (var row = 0; row < keys.Length; row++) official[keys[row]] += layout.Evaluate(Shortest(generation[row]), Shortest(factor[row])).Value.Reduction.Value;
        var different = 0;
        for (var group = 0; group < groups; group++)
        {
            if (totals.WholeTonnes(group) != (long)decimal.Floor(official[group]) && totals[group].Rows > 0) different++;
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{groups:N0} groups of {keys.Length:N0} rows: {totals.DecidedByDecimals:N0} decided by decimals, {totals.CloserLooks:N0} rows looked at closer, {different:N0} different from decimals"));
        return different == 0 ? 0 : 1;
    }

    private static decimal Shortest(double value) => decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
