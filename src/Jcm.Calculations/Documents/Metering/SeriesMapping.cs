using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>From the readings of a meter in a document to its series.</summary>
/// <param name="contract">What the document says.</param>
/// <param name="meter">The meter; null where it cannot be made, and then the moments and days are read alone.</param>
/// <param name="clock">The local time of the site; null where it cannot be made.</param>
/// <param name="place">The place of the meter.</param>
internal sealed class SeriesMapping(MeterContract contract, Meter? meter, SiteClock? clock, DocumentPlace place)
{
    /// <summary>Where every reading of a long series has the same fault, so many are listed; the others are counted.</summary>
    private const int MostListed = 1000;

    private readonly int before = place.Problems.Count;

    /// <summary>Where each reading that could be read stands: under which key, in which item, and at which value of it.</summary>
    private readonly List<(string Key, int Item, int Value)> stands = [];

    /// <summary>The series; null where it cannot be made.</summary>
    internal MeterSeries? Map()
    {
        CheckKinds();
        var series = contract.Kind == MeterKind.Register ? Register() : contract.Invoices is null ? Intervals() : Invoices();
        series = WithChanges(series);
        return place.Problems.Count == before ? series : null;
    }

    /// <summary>Readings of a form that the kind of the meter does not have are never left aside.</summary>
    private void CheckKinds()
    {
        var isRegister = contract.Kind == MeterKind.Register;
        if (!isRegister && contract.Readings is not null) Refuse("readings", "gives intervals, and these are readings of a register");
        if (isRegister && contract.Intervals is not null) Refuse("intervals", "is a register, and these are intervals");
        if (isRegister && contract.Invoices is not null) Refuse("invoices", "is a register, and these are invoices: give them as a meter of the kind intervals");
        if (isRegister || contract.Invoices is null) return;
        if (contract.Intervals is not null) Refuse("intervals", "holds invoices: give intervals as another meter");
        if (contract.Regular is not null) Refuse("regular", "holds invoices: give intervals as another meter");

        void Refuse(string key, string reason) => place.At(key).Report(ProblemCode.WrongKind, $"Meter {contract.Id} {reason}.");
    }

    private MeterSeries? Register()
    {
        var readings = new List<Reading>();
        for (var i = 0; i < (contract.Readings?.Count ?? 0); i++)
        {
            // Null stands where a faulty item was left out.
            if (contract.Readings![i] is not { } own) continue;
            if (At(own.At, "readings", i, "at") is not { } at) continue;
            readings.Add(new(at, own.Value, own.Status ?? ReadingStatus.Good));
            stands.Add(("readings", i, -1));
        }

        foreach (var (at, _, value) in Regular()) readings.Add(new(at, value));
        return Take(meter => MeterSeries.TryOf(meter, readings), (meter, i) => MeterSeries.TryOf(meter, [readings[i]]));
    }

    private MeterSeries? Intervals()
    {
        var readings = new List<IntervalReading>();
        for (var i = 0; i < (contract.Intervals?.Count ?? 0); i++)
        {
            if (contract.Intervals![i] is not { } own) continue;
            var (from, to) = (At(own.From, "intervals", i, "from"), At(own.To, "intervals", i, "to"));
            if (from is null || to is null) continue;
            readings.Add(new(from.Value, to.Value, own.Value, own.Status ?? ReadingStatus.Good));
            stands.Add(("intervals", i, -1));
        }

        foreach (var (from, to, value) in Regular()) readings.Add(new(from, to, value));
        return Take(meter => MeterSeries.TryOfIntervals(meter, readings), (meter, i) => MeterSeries.TryOfIntervals(meter, [readings[i]]));
    }

    private MeterSeries? Invoices()
    {
        var invoices = new List<InvoicedAmount>();
        for (var i = 0; i < contract.Invoices!.Count; i++)
        {
            if (contract.Invoices[i] is not { } own) continue;
            if (Stated.Days(own.From, own.To, place.At("invoices", i)) is not { } days) continue;
            invoices.Add(new(days, own.Amount, own.Source));
            stands.Add(("invoices", i, -1));
        }

        if (clock is null) return null;
        return Take(meter => MeterSeries.TryOfInvoices(meter, clock, invoices), (meter, i) => MeterSeries.TryOfInvoices(meter, clock, [invoices[i]]));
    }

    /// <summary>Readings at equal distances, each with the end of its interval.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To, decimal Value)> Regular()
    {
        for (var i = 0; i < (contract.Regular?.Count ?? 0); i++)
        {
            var (own, where) = (contract.Regular![i], place.At("regular", i));
            var isStep = Stated.Holds(own.Step > TimeSpan.Zero && own.Step.Ticks % TimeSpan.TicksPerSecond == 0, "step", "The step is a positive number of whole seconds.", where);
            if (At(own.First, "regular", i, "first") is not { } first || !isStep) continue;
            if ((DateTime.MaxValue.Ticks - first.UtcTicks) / own.Step.Ticks <= own.Values.Count)
            {
                where.Report(ProblemCode.OutOfRange, "The readings go on after the year 9999: check the first moment, the step and the number of values.");
                continue;
            }

            var from = new DateTimeOffset(first.UtcTicks, TimeSpan.Zero);
            for (var value = 0; value < own.Values.Count; value++)
            {
                var to = from + own.Step;
                stands.Add(("regular", i, value));
                yield return (from, to, own.Values[value]);
                from = to;
            }
        }
    }

    private DateTimeOffset? At(string text, string key, int item, string name) => SiteTime.Map(text, clock, () => place.At(key, item).At(name));

    /// <summary>Takes a series, or finds which of the readings are at fault: each is read alone.</summary>
    private MeterSeries? Take(Func<Meter, Outcome<MeterSeries>> all, Func<Meter, int, Outcome<MeterSeries>> alone)
    {
        if (meter is null) return null;
        var outcome = all(meter);
        if (outcome.TryGet(out var series)) return series;
        var listed = 0;
        for (var i = 0; i < stands.Count; i++)
        {
            foreach (var problem in alone(meter, i).Problems)
            {
                if (listed++ < MostListed) PlaceOf(stands[i]).Report(problem);
            }
        }

        if (listed > MostListed) place.Report(ProblemCode.Malformed, string.Create(CultureInfo.InvariantCulture, $"Meter {meter.Id}: {listed - MostListed} further readings are refused for such reasons."));
        // Readings that could not be read are no missing readings.
        if (place.Problems.Count > before) return null;
        foreach (var problem in outcome.Problems) place.Report(problem);
        return null;
    }

    private DocumentPlace PlaceOf((string Key, int Item, int Value) reading) => reading.Value < 0 ? place.At(reading.Key, reading.Item) : place.At(reading.Key, reading.Item).At("values", reading.Value);

    private MeterSeries? WithChanges(MeterSeries? series)
    {
        var changes = new List<RegisterChange>();
        for (var i = 0; i < (contract.Changes?.Count ?? 0); i++)
        {
            if (contract.Changes![i] is not { } own) continue;
            if (At(own.At, "changes", i, "at") is { } at) changes.Add(new(at, own.LastReading, own.FirstReading, own.Source));
        }

        if (series is null || contract.Changes is null) return series;
        var changed = series.WithChanges([.. changes]);
        foreach (var problem in changed.Problems(Location.None)) place.At("changes").Report(problem);
        return changed;
    }
}
