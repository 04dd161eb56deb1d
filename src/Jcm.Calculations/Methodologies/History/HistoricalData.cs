using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>The records of a plant before the project, as they were entered, with their units and source. They are checked when a relation is drawn from them.</summary>
public sealed class HistoricalData
{
    /// <summary>Creates a history.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="outputUnit">What outputs are counted in, for example t.</param>
    /// <param name="inputUnit">What inputs are counted in, for example GJ.</param>
    /// <param name="durationUnit">What durations are counted in: a unit of time.</param>
    /// <param name="provenance">Where the records come from.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public HistoricalData(IEnumerable<HistoricalRecord> records, Unit outputUnit, Unit inputUnit, Unit durationUnit, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(outputUnit);
        ArgumentNullException.ThrowIfNull(inputUnit);
        ArgumentNullException.ThrowIfNull(durationUnit);
        ArgumentNullException.ThrowIfNull(provenance);
        Records = [.. records];
        OutputUnit = outputUnit;
        InputUnit = inputUnit;
        DurationUnit = durationUnit;
        Provenance = provenance;
        LoadUnit = outputUnit / durationUnit;
    }

    /// <summary>The records, in the order in which they were given.</summary>
    public IReadOnlyList<HistoricalRecord> Records { get; }

    /// <summary>What outputs are counted in.</summary>
    public Unit OutputUnit { get; }

    /// <summary>What inputs are counted in.</summary>
    public Unit InputUnit { get; }

    /// <summary>What durations are counted in.</summary>
    public Unit DurationUnit { get; }

    /// <summary>What loads are counted in: output per duration, for example t/h.</summary>
    public Unit LoadUnit { get; }

    /// <summary>Where the records come from.</summary>
    public Provenance Provenance { get; }

    /// <summary>The records that are valid, each with its exact load; what is wrong with the others and with the history itself is added to the problems.</summary>
    internal List<HistoricalSample> Samples(List<Problem> problems)
    {
        if (!DurationUnit.Fits(Units.Hour)) problems.Add(DurationUnit.MismatchWith(Units.Hour) with { Where = Place("durationUnit") });
        if (string.IsNullOrWhiteSpace(Provenance.Source))
            problems.Add(new(ProblemCode.MissingSource, Place("source"), "The history has no source: name the log, meter or report it was taken from."));
        if (Records.Count == 0) problems.Add(new(ProblemCode.Empty, Place("history"), "The history has no record."));

        var samples = new List<HistoricalSample>(Records.Count);
        for (var index = 0; index < Records.Count; index++)
        {
            var record = Records[index];
            var found = problems.Count;
            if (record.Output < 0) problems.Add(Negative(index, "output", record.Output, OutputUnit));
            if (record.Input < 0) problems.Add(Negative(index, "input", record.Input, InputUnit));
            if (record.Duration <= 0)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"The duration of a record is greater than zero; this one is {record.Duration} {DurationUnit}.");
                problems.Add(new(ProblemCode.OutOfRange, Place(index, "duration"), text));
            }

            if (problems.Count == found) samples.Add(new(index, record));
        }

        return samples;
    }

    internal static Location Place(string document) => new(Document: document);

    internal static Location Place(int index, string field) => Place(string.Create(CultureInfo.InvariantCulture, $"history[{index}].{field}"));

    private static Problem Negative(int index, string field, decimal value, Unit unit) => new(
        ProblemCode.OutOfRange, Place(index, field), $"The {field} of a record is at least zero; this one is {new Quantity(value, unit)}.");
}

/// <summary>A valid record with its exact load and rate of consumption.</summary>
internal sealed class HistoricalSample(int index, HistoricalRecord record)
{
    /// <summary>Position in the history as it was entered.</summary>
    internal int Index { get; } = index;

    internal HistoricalRecord Record { get; } = record;

    /// <summary>Output per duration.</summary>
    internal Rational Load { get; } = Rational.FromDecimal(record.Output) / record.Duration;

    /// <summary>Input per duration.</summary>
    internal Rational Rate { get; } = Rational.FromDecimal(record.Input) / record.Duration;
}
