using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>What stands in for the gaps of one position in one period, by its rule.</summary>
internal sealed class GapFilling(WalkedPosition position, Period period, AmountTerms terms, Func<int, decimal> certain, Func<int, decimal> neighbour)
{
    private bool IsSmallerSafe => terms.Direction == ConservativeDirection.SmallerIsConservative;

    private GapRule Rule => position.Position.Gaps;

    private DayGrid Grid => position.Grid;

    internal IReadOnlyList<GapFill> Fill()
    {
        var runs = Runs();
        if (runs.Count == 0) return [];
        if (Rule.Treatment == GapTreatment.Refused)
        {
            terms.Report(ProblemCode.MissingAmount, $"{position.Position.Name}: no reading shows what went through on {Days(runs)}. Supply the readings, or choose what stands in for gaps by the monitoring plan.");
            return [];
        }

        if (Rule.Objection(terms.Direction) is { } objection)
        {
            terms.Report(ProblemCode.ChoiceNeeded, $"{position.Position.Name} has gaps on {Days(runs)}: {objection}.");
            return [];
        }

        return [.. runs.Select(Fill).OfType<GapFill>()];
    }

    private List<Period> Runs()
    {
        var runs = new List<Period>();
        for (var day = Grid.IndexOf(period.From); day <= Grid.IndexOf(period.To); day++)
        {
            if (position.MissingTicks(day) <= 0) continue;
            var date = Grid.DateOf(day);
            if (runs.Count > 0 && runs[^1].To.AddDays(1) == date) runs[^1] = new(runs[^1].From, date);
            else runs.Add(new(date, date));
        }

        return runs;
    }

    private GapFill? Fill(Period days)
    {
        var (first, last) = (Grid.IndexOf(days.From), Grid.IndexOf(days.To));
        var (read, missing) = (0m, 0L);
        for (var day = first; day <= last; day++)
        {
            read += certain(day);
            missing += position.MissingTicks(day);
        }

        var (amount, basis) = Rule.Treatment switch
        {
            GapTreatment.NoCredit => (0m, "nothing counts"),
            GapTreatment.AtCapacity => AtCapacity(missing),
            GapTreatment.LeastOfHistory => UpTo(first, last, HistoryDay($"{(IsSmallerSafe ? "the lowest" : "the highest")} of {Rule.History!.Records.Count.ToString(CultureInfo.InvariantCulture)} records", IsSmallerSafe ? Rule.History!.LowestDay : Rule.History!.HighestDay)),
            GapTreatment.PercentileOfHistory => UpTo(first, last, HistoryDay(string.Create(CultureInfo.InvariantCulture, $"percentile {Rule.Percent}"), Rule.History!.PercentileDay(Rule.Percent, terms.Direction))),
            GapTreatment.CheckMeter => ByCheckMeter(first, last),
            _ => Interpolated(days, first, last),
        };
        return basis is null ? null : new(days, TimeSpan.FromTicks(missing), read, amount, $"{basis} ({Rule.Source})");
    }

    private (decimal Amount, string Basis) AtCapacity(long missing)
    {
        var inAnHour = terms.Convert(Rule.MostInAnHour.Value, Rule.MostInAnHour.Unit);
        return (inAnHour * missing / TimeSpan.TicksPerHour, $"{Text(inAnHour)} in an hour for {InstantText.Length(missing)}");
    }

    private (decimal Bound, string Words) HistoryDay(string record, decimal day)
    {
        var bound = terms.Convert(day, Rule.History!.Unit);
        return (bound, $"up to {Text(bound)} a day, {record}");
    }

    /// <summary>
    /// What a day lacks to a bound, whatever way an interval over midnight is divided. What was read is never taken away, no more stands in than can go through in
    /// the time, and where a smaller amount is safe no more than the bound for the part of the day that is missing.
    /// </summary>
    private decimal Lacking(int day, decimal bound, bool isByTime)
    {
        var lacking = bound - certain(day);
        var missing = position.MissingTicks(day);
        if (isByTime && IsSmallerSafe) lacking = Math.Min(lacking, bound * missing / Grid.LengthOf(day));
        if (position.MostInAnHour(terms) is { } most) lacking = Math.Min(lacking, most * missing / TimeSpan.TicksPerHour);
        return Math.Max(lacking, 0);
    }

    /// <summary>What the days lack to the bound of a history.</summary>
    private (decimal Amount, string Basis) UpTo(int first, int last, (decimal Bound, string Words) day)
    {
        var amount = 0m;
        for (var i = first; i <= last; i++) amount += Lacking(i, day.Bound, isByTime: true);
        return (amount, day.Words);
    }

    private (decimal Amount, string? Basis) ByCheckMeter(int first, int last)
    {
        if (position.Check is not { } check)
        {
            terms.Report(ProblemCode.MissingParameter, $"{position.Position.Name}: gaps are filled by the check meter, and there is none.");
            return (0, null);
        }

        var days = new Period(Grid.DateOf(first), Grid.DateOf(last));
        var broken = Enumerable.Range(first, last - first + 1).Where(day => check.MeasuredTicks(day) < Grid.LengthOf(day)).ToList();
        if (broken.Count > 0)
        {
            terms.Report(ProblemCode.MissingAmount, $"{position.Position.Name}: the check meter {check.Meter.Id} does not cover the whole of {InstantText.Of(Grid.DateOf(broken[0]))}{(broken.Count > 1 ? $" and of {(broken.Count - 1).ToString(CultureInfo.InvariantCulture)} more days" : "")}, where {position.Position.Name} has a gap.");
            return (0, null);
        }

        if (check.Meter.Instrument is not { MaximumPermissibleError: { } permissible } instrument)
        {
            terms.Report(ProblemCode.UnknownValue, $"{position.Position.Name}: the maximum permissible error of the check meter {check.Meter.Id} is not known, so its amounts cannot stand in for gaps. Take it from the data sheet of the meter.");
            return (0, null);
        }

        var errors = instrument.TryErrorsIn(days);
        if (!errors.TryGet(out var windows))
        {
            terms.Report(errors.Problems, position.Position.Name);
            return (0, null);
        }

        var amount = 0m;
        foreach (var window in windows)
        {
            // Its readings are in order within its permissible error only.
            var error = Math.Max(window.Error, permissible.Share);
            for (var day = Grid.IndexOf(window.Days.From); day <= Grid.IndexOf(window.Days.To); day++)
            {
                var (least, most) = check.CertainCounts(day);
                var bound = Correction.Conservative(terms.Convert(check.Meter.Amount(IsSmallerSafe ? least : most), check.Meter.Unit), error, terms.Direction);
                amount += Lacking(day, bound, isByTime: false);
            }
        }

        return (amount, $"up to what check meter {check.Meter.Id} shows for each day, with an error of {NumberText.Of(windows.Max(window => Math.Max(window.Error, permissible.Share)))} against the project");
    }

    private (decimal Amount, string? Basis) Interpolated(Period days, int first, int last)
    {
        // A gap that goes on beyond the period is looked at as a whole.
        var (begin, end) = (first, last);
        while (begin > 0 && position.MissingTicks(begin - 1) > 0) begin--;
        while (end < Grid.Days.Days - 1 && position.MissingTicks(end + 1) > 0) end++;
        var length = end - begin + 1;
        if (length > Rule.LongestDays || begin == 0 || end == Grid.Days.Days - 1)
        {
            terms.Report(ProblemCode.MissingAmount, string.Create(CultureInfo.InvariantCulture, $"{position.Position.Name}: the gap on {days} cannot be interpolated: it has {length} days (at most {Rule.LongestDays}){(begin == 0 || end == Grid.Days.Days - 1 ? " and no whole day on both sides" : "")}."));
            return (0, null);
        }

        foreach (var day in (ReadOnlySpan<int>)[begin - 1, end + 1])
        {
            if (IsKnown(day)) continue;
            terms.Report(ProblemCode.MissingAmount, $"{position.Position.Name}: the gap on {days} cannot be interpolated: what went through on {InstantText.Of(Grid.DateOf(day))} is known only together with other days.");
            return (0, null);
        }

        var (before, after) = (neighbour(begin - 1), neighbour(end + 1));
        var amount = 0m;
        for (var day = first; day <= last; day++)
        {
            var line = before + ((after - before) * (day - begin + 1) / (length + 1));
            amount += Lacking(day, line, isByTime: true);
        }

        return (amount, $"a straight line from {Text(before)} on {InstantText.Of(Grid.DateOf(begin - 1))} to {Text(after)} on {InstantText.Of(Grid.DateOf(end + 1))}");
    }

    /// <summary>Whether anything of what went through on a day is known to be of that day: in the middle of a longer interval nothing is.</summary>
    private bool IsKnown(int day)
    {
        var (least, most) = IsSmallerSafe ? (neighbour(day), certain(day)) : (certain(day), neighbour(day));
        return least > 0 || most <= 0;
    }

    private string Text(decimal amount) => $"{MeteringText.Displayed(amount)} {terms.Unit.Symbol}".TrimEnd();

    private static string Days(List<Period> runs)
    {
        const int MostNamed = 5;
        var names = runs.Take(MostNamed).Select(run => run.Days == 1 ? $"{InstantText.Of(run.From)}" : run.ToString());
        return string.Join(", ", names) + (runs.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {runs.Count - MostNamed} further spans of days") : "");
    }
}
