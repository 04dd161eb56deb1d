using Jcm.Calculations;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;

namespace MonitoringData;

/// <summary>All files of the site, as they were read.</summary>
internal sealed class SiteData
{
    private readonly Dictionary<string, IReadOnlyList<Reading>> registers = new(StringComparer.Ordinal);

    private SiteData(IReadOnlyList<IntervalReading> intervals) => Intervals = intervals;

    /// <summary>The intervals of the logger of roof B.</summary>
    internal IReadOnlyList<IntervalReading> Intervals { get; private init; }

    /// <summary>Documented changes of registers.</summary>
    internal IReadOnlyList<(string Meter, RegisterChange Change)> Changes { get; private init; } = [];

    /// <summary>Readings that the operator marked after a first look at the findings.</summary>
    internal IReadOnlyList<(string Meter, DateTimeOffset At, ReadingStatus Status)> Marks { get; private init; } = [];

    /// <summary>The invoices for the export of roof A.</summary>
    internal IReadOnlyList<InvoicedAmount> Invoices { get; private init; } = [];

    /// <summary>The export of roof B on each day of the year before, in kWh.</summary>
    internal IReadOnlyList<(Period Day, decimal Amount)> History { get; private init; } = [];

    /// <summary>The readings of a register.</summary>
    internal IReadOnlyList<Reading> Register(string meter) => registers[meter];

    /// <summary>Reads all files of a folder, or reports all that is wrong with them.</summary>
    internal static Outcome<SiteData> TryRead(string folder)
    {
        var problems = new List<Problem>();
        var data = new SiteData(Rows(ReadingFile.Read(folder, "B-EX.csv", ReadingFile.IntervalHeading, ReadingFile.Interval)))
        {
            Changes = Rows(ReadingFile.Read(folder, DataFiles.Changes, "meter,at,last_kWh,first_kWh,source", ReadingFile.Change)),
            Marks = Rows(ReadingFile.Read(folder, DataFiles.Marks, "meter,at,status,reason", ReadingFile.Mark)),
            Invoices = [.. Rows(ReadingFile.Read(folder, DataFiles.Invoices, "from,to,amount_kWh,invoice", ReadingFile.Invoice)).Select(row => new InvoicedAmount(row.Days, row.Amount, row.Invoice))],
            History = Rows(ReadingFile.Read(folder, DataFiles.History, "day,amount_kWh", ReadingFile.Day)),
        };
        foreach (var meter in Site.Registers) data.registers[meter] = Rows(ReadingFile.Read(folder, $"{meter}.csv", ReadingFile.RegisterHeading, ReadingFile.Register));
        return problems.Count > 0 ? Outcome<SiteData>.Failed(problems) : data;

        IReadOnlyList<T> Rows<T>(Outcome<IReadOnlyList<T>> outcome)
        {
            problems.AddRange(outcome.Problems);
            return outcome.TryGet(out var rows) ? rows : [];
        }
    }

    /// <summary>The same data with the marks of the operator applied.</summary>
    internal Outcome<SiteData> TryMarked()
    {
        var problems = Marks.Where(mark => !Instants(mark.Meter).Contains(mark.At)).Select(mark => new Problem(ProblemCode.UnknownName, new Location(Document: DataFiles.Marks), FormattableString.Invariant($"There is no reading of {mark.Meter} at {mark.At:yyyy-MM-dd HH:mm zzz} to be marked."))).ToList();
        if (problems.Count > 0) return Outcome<SiteData>.Failed(problems);
        var marks = Marks.ToDictionary(mark => (mark.Meter, mark.At), mark => mark.Status);
        var marked = new SiteData([.. Intervals.Select(reading => marks.TryGetValue(("B-EX", reading.From), out var status) ? reading with { Status = status } : reading)]) { Changes = Changes, Marks = Marks, Invoices = Invoices, History = History };
        foreach (var (meter, readings) in registers)
        {
            marked.registers[meter] = [.. readings.Select(reading => marks.TryGetValue((meter, reading.At), out var status) ? reading with { Status = status } : reading)];
        }

        return marked;
    }

    private IEnumerable<DateTimeOffset> Instants(string meter) => meter switch
    {
        "B-EX" => Intervals.Select(reading => reading.From),
        _ => registers.TryGetValue(meter, out var readings) ? readings.Select(reading => reading.At) : [],
    };
}
