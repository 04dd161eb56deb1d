namespace Jcm.Calculations.Benchmarks.Meters;

/// <summary>The loop that one would write by hand: last minus first of each month, in doubles, with counts of what is missing, falls, or goes beyond the capacity.</summary>
internal sealed class PlainMeterLoop
{
    private readonly double[] months = new double[60];
    private readonly long[] ends = [.. Enumerable.Range(1, 60).Select(month => (long)(MeterPortfolio.Beginning.AddMonths(month) - MeterPortfolio.Beginning).TotalMinutes)];
    private double first = double.NaN;
    private double last;
    private long row;
    private int month;

    internal long Missing { get; private set; }

    internal long Falls { get; private set; }

    internal long AboveCapacity { get; private set; }

    /// <summary>What all months came to.</summary>
    internal double Total => months.Sum();

    internal void Take(ReadOnlySpan<double> values)
    {
        const double Most = MinuteReadings.MostCounts / MinuteReadings.CountsOfUnit * 1.01;
        for (var i = 0; i < values.Length; i++, row++)
        {
            var value = values[i];
            if (double.IsNaN(value))
            {
                Missing++;
                continue;
            }

            if (double.IsNaN(first)) (first, last) = (value, value);
            var amount = value - last;
            if (amount < 0) Falls++;
            else if (amount > Most) AboveCapacity++;
            if (row == ends[month])
            {
                months[month] = value - first;
                first = value;
                if (month < ends.Length - 1) month++;
            }

            last = value;
        }
    }
}
