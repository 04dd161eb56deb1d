using System.Globalization;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>The amount of one position in one period: read, corrected, filled, held against invoices.</summary>
internal sealed class PositionCalculation(WalkedPosition position, Period period, AmountTerms terms)
{
    private readonly Dictionary<WalkedMeter, IReadOnlyList<ErrorWindow>> errors = [];
    private readonly List<string> boundaries = [];

    private MeterPosition Position => position.Position;

    private DayGrid Grid => position.Grid;

    internal PositionAmount Run()
    {
        foreach (var meter in position.Meters) FindErrors(meter);
        var parts = position.Meters.SelectMany(Parts).ToList();
        foreach (var meter in position.Meters) CheckBoundaries(meter);
        if (position.Invoices is not null) CheckBoundaries(position.Invoices);
        var amount = new PositionAmount(Position)
        {
            Parts = parts,
            Fills = new GapFilling(position, period, terms, Corrected).Fill(),
            Gaps = Gaps(),
            Boundaries = boundaries,
            Coverage = Coverage(),
            Invoiced = Invoiced(),
        };
        return amount.Invoiced is { } invoiced ? amount with { UsesInvoice = IsLess(invoiced, amount.Corrected + amount.Substituted) } : amount;
    }

    private void FindErrors(WalkedMeter meter)
    {
        if (meter.ServiceIn(period) is not { } service) return;
        if (meter.Meter.Instrument is not { } instrument)
        {
            errors[meter] = [new(service, 0, [ErrorReason.InOrder], "no instrument is stated")];
            return;
        }

        var found = instrument.TryErrorsIn(service);
        if (found.TryGet(out var windows)) errors[meter] = windows;
        else terms.Problems.AddRange(found.Problems.Select(problem => problem with { Where = terms.Where, Message = $"{Position.Name}, {problem.Where.Parameter}, {problem.Where.Period}: {problem.Message}" }));
    }

    private IEnumerable<MeterPart> Parts(WalkedMeter meter)
    {
        foreach (var window in errors.GetValueOrDefault(meter) ?? [])
        {
            var shown = meter.Meter.Amount(meter.Counts(window.Days));
            var read = terms.Convert(shown, meter.Meter.Unit);
            yield return new(meter.Meter, window, read, shown, terms.Correct(read, window.Error, $"{Position.Name}, meter {meter.Meter.Id}, {window.Days}"));
        }
    }

    /// <summary>What was read on a day, with its errors against the project.</summary>
    private decimal Corrected(int day)
    {
        var date = Grid.DateOf(day);
        var sum = 0m;
        foreach (var meter in position.Meters)
        {
            var counts = meter.Counts(day);
            if (counts == 0) continue;
            var read = terms.Convert(meter.Meter.Amount(counts), meter.Meter.Unit);
            var error = (errors.GetValueOrDefault(meter) ?? []).FirstOrDefault(window => window.Days.From <= date && date <= window.Days.To)?.Error ?? ErrorBeside(meter, date);
            sum += error == 0 || terms.Direction == ConservativeDirection.DependsOnOthers ? read : Correction.Conservative(read, error, terms.Direction);
        }

        return sum;
    }

    /// <summary>The error of a day outside the period, for lines that begin or end there.</summary>
    private static decimal ErrorBeside(WalkedMeter meter, DateOnly date) =>
        meter.Meter.Instrument is { } instrument && instrument.TryErrorsIn(new(date, date)).TryGet(out var windows) ? windows[0].Error : 0;

    private void CheckBoundaries(WalkedMeter meter)
    {
        var days = new SortedSet<DateOnly> { period.From, period.To.AddDays(1) };
        if (ReferenceEquals(meter, position.Invoices) is false) days.UnionWith((errors.GetValueOrDefault(meter) ?? []).Select(window => window.Days.From).Where(day => day > period.From));
        foreach (var day in days)
        {
            if (meter.Crossing(day) is not { } crossing) continue;
            var place = $"the boundary {InstantText.Of(day)} lies inside an interval of {meter.Meter.Id}, {meter.Notes.Between(crossing)}";
            // Both periods meet the same boundary: it is one problem of the parameter.
            if (terms.Boundary == BoundaryRule.Refused) terms.Problems.Add(new(ProblemCode.ChoiceNeeded, terms.Where with { Period = null }, $"{Position.Name}: {place}. Supply a reading at the boundary, or choose the rule of the monitoring plan: {nameof(BoundaryRule.ByTime)}, {nameof(BoundaryRule.ToEarlier)} or {nameof(BoundaryRule.ToLater)}."));
            else boundaries.Add($"{place}; {MeteringText.Words(terms.Boundary)}");
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
