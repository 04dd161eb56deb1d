using System.Globalization;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The amount of one position in one period: read, corrected, filled, held against invoices.</summary>
internal sealed class PositionCalculation(WalkedPosition position, Period period, AmountTerms terms)
{
    private readonly Dictionary<WalkedMeter, MeterErrors> errors = [];
    private readonly List<BoundaryInside> boundaries = [];

    private MeterPosition Position => position.Position;

    private DayGrid Grid => position.Grid;

    private bool IsSmallerSafe => terms.Direction == ConservativeDirection.SmallerIsConservative;

    internal PositionAmount Run()
    {
        foreach (var meter in position.Meters)
        {
            if (MeterErrors.Of(meter, period, Position.Name, terms) is { } found) errors.Add(meter, found);
            CheckBoundaries(meter, terms.Boundary);
        }

        if (position.Invoices is not null) CheckBoundaries(position.Invoices, WalkedPosition.RuleOfInvoices(terms.Boundary));
        var amount = new PositionAmount(Position)
        {
            Parts = [.. errors.SelectMany(pair => Parts(pair.Key, pair.Value))],
            Fills = new GapFilling(position, period, terms, Certain, Neighbour).Fill(),
            Gaps = Gaps(),
            Boundaries = boundaries,
            Coverage = Coverage(),
            Invoiced = Invoiced(),
        };
        return amount.Invoiced is { } invoiced ? amount with { UsesInvoice = IsLess(invoiced, amount.Corrected + amount.Substituted) } : amount;
    }

    private IEnumerable<MeterPart> Parts(WalkedMeter meter, MeterErrors found)
    {
        foreach (var (window, counts) in found.Parts())
        {
            var shown = meter.Meter.Amount(counts);
            var read = terms.Convert(shown, meter.Meter.Unit);
            yield return new(meter.Meter, window, read, shown, terms.Correct(read, window.Error, $"{Position.Name}, meter {meter.Meter.Id}, {window.Days}"));
        }
    }

    /// <summary>What was read on a day, as far as it is certain for what stands in beside it: all that may have been read where a smaller amount is safe, what was read in any case where a larger one is.</summary>
    private decimal Certain(int day) => Corrected(day, meter => IsSmallerSafe ? meter.CertainCounts(day).Most : meter.CertainCounts(day).Least);

    /// <summary>What was read on a day, as far as it is certain for a line that begins or ends there: the other way round.</summary>
    private decimal Neighbour(int day) => Corrected(day, meter => IsSmallerSafe ? meter.CertainCounts(day).Least : meter.CertainCounts(day).Most);

    private decimal Corrected(int day, Func<WalkedMeter, Int128> of)
    {
        var date = Grid.DateOf(day);
        var sum = 0m;
        foreach (var meter in position.Meters)
        {
            var counts = of(meter);
            if (counts == 0) continue;
            var read = terms.Convert(meter.Meter.Amount(counts), meter.Meter.Unit);
            var error = ErrorOn(meter, date);
            sum += error == 0 || terms.Direction == ConservativeDirection.DependsOnOthers ? read : Correction.Conservative(read, error, terms.Direction);
        }

        return sum;
    }

    /// <summary>The error of a day of the period, or of one beside it for lines that begin or end there.</summary>
    private decimal ErrorOn(WalkedMeter meter, DateOnly date)
    {
        var found = period.From <= date && date <= period.To ? errors.GetValueOrDefault(meter) : MeterErrors.Of(meter, new(date, date), Position.Name, terms);
        return found?.On(date) ?? 0;
    }

    private void CheckBoundaries(WalkedMeter meter, BoundaryRule rule)
    {
        foreach (var day in new[] { period.From, period.To.AddDays(1) })
        {
            if (meter.Crossing(day) is not { } crossing) continue;
            var isOuter = day == Grid.Days.From || day > Grid.Days.To;
            var inside = new BoundaryInside(day, meter.Meter.Id, new(Local(crossing.From), Local(crossing.To)), rule) { ReachesBeyondPeriods = isOuter };
            // Both periods meet the same boundary: it is one problem of the parameter.
            if (rule == BoundaryRule.Refused) terms.Problems.Add(new(ProblemCode.ChoiceNeeded, terms.Where with { Period = null }, $"{Position.Name}: {inside}. Supply a reading at the boundary, or choose the rule of the monitoring plan: {nameof(BoundaryRule.ByTime)}, {nameof(BoundaryRule.ToEarlier)} or {nameof(BoundaryRule.ToLater)}."));
            else boundaries.Add(inside);
        }
    }

    private List<TimeSpanned> Gaps()
    {
        var (begins, ends) = (Grid.Midnight(Grid.IndexOf(period.From)), Grid.Midnight(Grid.IndexOf(period.To) + 1));
        return [.. position.Gaps
            .Select(gap => (From: Math.Max(gap.From, begins), To: Math.Min(gap.To, ends)))
            .Where(gap => gap.From < gap.To)
            .Select(gap => new TimeSpanned(Local(gap.From), Local(gap.To)))];
    }

    private DateTimeOffset Local(long ticks)
    {
        var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return instant.ToOffset(Grid.Clock.OffsetAt(instant));
    }

    private Coverage Coverage()
    {
        var (read, estimated, missing) = (0L, 0L, 0L);
        for (var day = Grid.IndexOf(period.From); day <= Grid.IndexOf(period.To); day++)
        {
            read += position.Meters.Sum(meter => meter.MeasuredTicks(day));
            estimated += position.Meters.Sum(meter => meter.EstimatedTicks(day));
            missing += position.MissingTicks(day);
        }

        return new(TimeSpan.FromTicks(read), TimeSpan.FromTicks(estimated), TimeSpan.FromTicks(missing));
    }

    /// <summary>The invoiced amount, where invoices cover the whole period.</summary>
    private decimal? Invoiced()
    {
        if (position.Invoices is not { } invoices) return null;
        for (var day = Grid.IndexOf(period.From); day <= Grid.IndexOf(period.To); day++)
        {
            if (invoices.MeasuredTicks(day) >= Grid.LengthOf(day)) continue;
            terms.Report(ProblemCode.MissingAmount, string.Create(CultureInfo.InvariantCulture, $"{Position.Name}: no invoice covers {InstantText.Of(Grid.DateOf(day))}. Supply the invoices of the whole period, or none."));
            return null;
        }

        return terms.Convert(invoices.Meter.Amount(invoices.Counts(period)), invoices.Meter.Unit);
    }

    private bool IsLess(decimal invoiced, decimal metered)
    {
        if (invoiced == metered) return false;
        if (terms.Direction != ConservativeDirection.DependsOnOthers) return terms.Direction == ConservativeDirection.SmallerIsConservative == invoiced < metered;
        terms.Report(ProblemCode.ChoiceNeeded, $"{Position.Name}: the invoice says {terms.Text(invoiced)}, the meter {terms.Text(metered)}, and which of them credits less depends on other values. Supply the one that is on the safe side.");
        return false;
    }
}
