using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>A position after the walks through all its meters: which time no reading covers.</summary>
internal sealed class WalkedPosition
{
    private readonly long[] missing;

    internal WalkedPosition(MeterPosition position, IReadOnlyList<WalkedMeter> meters, WalkedMeter? check, WalkedMeter? invoices, DayGrid grid)
    {
        (Position, Check, Invoices, Grid) = (position, check, invoices, grid);
        Meters = [.. meters.OrderBy(meter => meter.Reach?.From ?? long.MaxValue)];
        missing = new long[grid.Days.Days];
        for (var day = 0; day < missing.Length; day++)
        {
            missing[day] = grid.LengthOf(day) - Meters.Sum(meter => meter.MeasuredTicks(day) + meter.EstimatedTicks(day));
        }

        Gaps = [.. FindGaps()];
    }

    /// <summary>Invoices are held against the meters by time, as counting a cycle wholly on one side would compare different days.</summary>
    internal static BoundaryRule RuleOfInvoices(BoundaryRule rule) => rule == BoundaryRule.Refused ? rule : BoundaryRule.ByTime;

    internal MeterPosition Position { get; }

    internal IReadOnlyList<WalkedMeter> Meters { get; }

    internal WalkedMeter? Check { get; }

    internal WalkedMeter? Invoices { get; }

    internal DayGrid Grid { get; }

    /// <summary>All time of the days that no meter covers, in order.</summary>
    internal IReadOnlyList<(long From, long To)> Gaps { get; }

    /// <summary>The time of a day that no meter covers.</summary>
    internal long MissingTicks(int day) => missing[day];

    /// <summary>What all meters together show for each day; nothing for days whose amount is no reading of them.</summary>
    internal DailyAmounts Daily(Unit unit)
    {
        var isMoved = Enumerable.Range(0, missing.Length).Select(day => Meters.Any(meter => meter.IsMoved(day))).ToArray();
        return new(
            Grid.Days.From,
            unit,
            [.. isMoved.Select((moved, day) => moved ? 0 : Meters.Sum(meter => new Quantity(meter.Meter.Amount(meter.Counts(day)), meter.Meter.Unit).In(unit).Value))],
            [.. isMoved.Select((moved, day) => moved ? 0 : 1 - ((decimal)Math.Clamp(missing[day], 0, Grid.LengthOf(day)) / Grid.LengthOf(day)))])
        {
            Divided = Meters.SelectMany(meter => meter.Divided).ToHashSet(),
        };
    }

    /// <summary>The most that can go through in an hour, in the unit of the parameter; null where it is not stated for every meter.</summary>
    internal decimal? MostInAnHour(AmountTerms terms) => Meters.All(meter => meter.Meter.Limits?.MostInAnHour is not null)
        ? Meters.Max(meter => terms.Convert(meter.Meter.Limits!.MostInAnHour!.Value, meter.Meter.Unit))
        : null;

    /// <summary>Two meters of one position that cover the same time would be counted twice.</summary>
    internal IEnumerable<Problem> Overlaps(Location where)
    {
        var serving = Meters.Where(meter => meter.Reach is not null).ToList();
        for (var i = 1; i < serving.Count; i++)
        {
            var (before, after) = (serving.Take(i).MaxBy(meter => meter.Reach!.Value.To)!, serving[i]);
            if (after.Reach!.Value.From >= before.Reach!.Value.To) continue;
            yield return new(
                ProblemCode.OverlappingPeriods,
                where,
                $"{Position.Name}: meter {after.Meter.Id} is read from {Grid.Text(after.Reach.Value.From)} on, before the last reading of meter {before.Meter.Id} at {Grid.Text(before.Reach.Value.To)}. Meters of one position follow each other; one beside them is its check meter.");
        }
    }

    private IEnumerable<(long From, long To)> FindGaps()
    {
        var covered = Grid.Beginning;
        foreach (var meter in Meters)
        {
            if (meter.Reach is not { } reach) continue;
            foreach (var gap in meter.Gaps.Prepend((covered, reach.From)))
            {
                var (from, to) = (Math.Max(gap.Item1, Grid.Beginning), Math.Min(gap.Item2, Grid.End));
                if (from < to) yield return (from, to);
            }

            covered = Math.Max(covered, reach.To);
        }

        if (covered < Grid.End) yield return (covered, Grid.End);
    }
}
