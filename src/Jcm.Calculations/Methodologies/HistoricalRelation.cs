using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>
/// The relation between the output of a plant, for example steam, and its input, for example fuel energy, before the project. The
/// reference consumption follows from it and the monitored output: historical specific consumption × output.
/// </summary>
/// <remarks>
/// <para>
/// Load is output per duration. Three forms are known from public summaries: a constant (ID_AM012, VN_AM009), a mean per load bin (ID_AM006)
/// and a fitted curve (ID_AM007); which curve, is not known, and a straight line is what this library fits. Compare with the approved text.
/// </para>
/// <para>
/// The coefficients are exact fractions of the recorded decimals, rounded once, to the nearest decimal: a fit in doubles would make the official
/// value depend on the order of the records. Only the statistics of a line, which enter no emissions, come from MathNet.Numerics in doubles.
/// </para>
/// </remarks>
public sealed class HistoricalRelation
{
    private readonly Rational smallest;
    private readonly Rational largest;

    private HistoricalRelation(
        HistoricalData data, HistoricalModel model, IReadOnlyCollection<HistoricalSample> samples, IReadOnlyList<HistoricalPiece> pieces, LineStatistics? statistics = null)
    {
        Data = data;
        Model = model;
        Pieces = pieces;
        Statistics = statistics;
        smallest = samples.Min(sample => sample.Load);
        largest = samples.Max(sample => sample.Load);
        SmallestLoad = new(smallest.ToDecimal(), data.LoadUnit);
        LargestLoad = new(largest.ToDecimal(), data.LoadUnit);
    }

    /// <summary>The records that the relation was drawn from, with their units and source.</summary>
    public HistoricalData Data { get; }

    /// <summary>The form of the relation.</summary>
    public HistoricalModel Model { get; }

    /// <summary>How well the line describes the history; null for the other forms.</summary>
    public LineStatistics? Statistics { get; }

    /// <summary>The smallest load of the history, in output per duration, rounded to the nearest decimal.</summary>
    public Quantity SmallestLoad { get; }

    /// <summary>The largest load of the history, in output per duration, rounded to the nearest decimal.</summary>
    public Quantity LargestLoad { get; }

    /// <summary>In order of load.</summary>
    internal IReadOnlyList<HistoricalPiece> Pieces { get; }

    /// <summary>How the bins were asked for; null for the other forms.</summary>
    internal (IReadOnlyList<decimal> Bounds, BinMean Mean, int MinimumRecords)? Binning { get; private init; }

    /// <summary>One specific consumption for all loads: the sum of the inputs over the sum of the outputs.</summary>
    /// <param name="data">At least one record, and an output above zero.</param>
    /// <returns>The relation, or everything that is wrong with the history.</returns>
    public static Outcome<HistoricalRelation> Constant(HistoricalData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var problems = new List<Problem>();
        var samples = data.Samples(problems);
        if (problems.Count > 0) return Outcome<HistoricalRelation>.Failed(problems);
        if (HistoricalFit.OfTotals(samples) is not { } specific) return NothingProduced(HistoricalData.Place("history"), "in the whole history");
        return WithinDecimals<HistoricalRelation>(() =>
        {
            var piece = new HistoricalPiece(0, 0, specific.ToDecimal(), samples.Count, $"total input over total output of {Records(samples.Count)}");
            return new HistoricalRelation(data, HistoricalModel.Constant, samples, [piece]);
        });
    }

    /// <summary>One specific consumption for each bin of load.</summary>
    /// <param name="data">Enough records for every bin.</param>
    /// <param name="bounds">
    /// Ascending bounds of the bins, in output per duration, one more than there are bins: 0, 10, 20 make two bins, from 0 to below 10 and from
    /// 10 to below 20. Every record lies in one of them.
    /// </param>
    /// <param name="mean">What the mean of a bin is.</param>
    /// <param name="minimumRecords">How many records every bin has at least; at least 1.</param>
    /// <returns>The relation, or everything that is wrong with the history and the bounds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not defined, or the minimum is below 1.</exception>
    public static Outcome<HistoricalRelation> Binned(HistoricalData data, IEnumerable<decimal> bounds, BinMean mean, int minimumRecords = 1)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(bounds);
        if (mean is not (BinMean.OfTotals or BinMean.OfRecords)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "There is no such mean.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumRecords, 1);
        var problems = new List<Problem>();
        var samples = data.Samples(problems);
        IReadOnlyList<decimal> asked = [.. bounds];
        var bins = LoadBin.Between(asked, data.LoadUnit, problems);
        return WithinDecimals<HistoricalRelation>(() =>
        {
            if (bins.Count > 0) LoadBin.Fill(bins, samples, mean, minimumRecords, problems);
            if (problems.Count > 0) return Outcome<HistoricalRelation>.Failed(problems);
            return new HistoricalRelation(data, HistoricalModel.Binned, samples, bins.ConvertAll(bin => bin.Piece(mean, samples.Count))) { Binning = (asked, mean, minimumRecords) };
        });
    }

    /// <summary>A straight line of input per duration on load, by ordinary least squares, every record counted once.</summary>
    /// <param name="data">Records of at least two different loads.</param>
    /// <returns>The relation, or everything that is wrong with the history.</returns>
    public static Outcome<HistoricalRelation> Line(HistoricalData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var problems = new List<Problem>();
        var samples = data.Samples(problems);
        if (samples.Count > 0 && samples.TrueForAll(sample => sample.Load == samples[0].Load))
        {
            problems.Add(new(
                ProblemCode.NoAnswer,
                HistoricalData.Place("history"),
                $"A line needs records of two different loads; the valid ones ({Records(samples.Count)}) all have one load. Add records, or use a constant."));
        }

        if (problems.Count > 0) return Outcome<HistoricalRelation>.Failed(problems);
        return WithinDecimals<HistoricalRelation>(() =>
        {
            var fit = HistoricalFit.Line(samples);
            var (intercept, slope) = (fit.Intercept.ToDecimal(), fit.Slope.ToDecimal());
            var statistics = HistoricalFit.Statistics(samples, intercept, slope);
            var words = string.Create(CultureInfo.InvariantCulture, $"least-squares line through {Records(samples.Count)}");
            if (statistics.RSquared is { } square) words += string.Create(CultureInfo.InvariantCulture, $", R² {square:0.####}");
            if (statistics.StandardError is { } error) words += string.Create(CultureInfo.InvariantCulture, $", standard error {error:G4} {data.InputUnit / data.DurationUnit}");
            var piece = new HistoricalPiece(0, intercept, slope, samples.Count, words);
            return new HistoricalRelation(data, HistoricalModel.Line, samples, [piece], statistics);
        });
    }

    /// <summary>The coefficients for a load.</summary>
    /// <param name="load">Output per duration, in the units of the history; at least zero.</param>
    /// <param name="outside">What applies when the load is outside the history.</param>
    /// <returns>The coefficients; or a problem, when the load is negative, outside and refused, or when the relation gives a negative input for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The choice is not defined.</exception>
    public Outcome<HistoricalCoefficients> At(decimal load, OutsideHistory outside = OutsideHistory.Refused) =>
        At(load == SmallestLoad.Value ? smallest : load == LargestLoad.Value ? largest : load, outside);

    /// <summary>The coefficients for a load in any unit of output per duration.</summary>
    /// <param name="load">The load; at least zero.</param>
    /// <param name="outside">What applies when the load is outside the history.</param>
    /// <returns>As for <see cref="At(decimal, OutsideHistory)"/>; also a problem when the unit does not fit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The choice is not defined.</exception>
    public Outcome<HistoricalCoefficients> At(Quantity load, OutsideHistory outside = OutsideHistory.Refused)
    {
        var inUnit = load.In(Data.LoadUnit);
        return inUnit.TryGet(out var value) ? At(value, outside) : Outcome<HistoricalCoefficients>.Failed(inUnit.Problems);
    }

    /// <summary>The coefficients for the output of a period. The load is taken from it without rounding.</summary>
    /// <param name="output">What was produced; at least zero.</param>
    /// <param name="duration">How long it took; greater than zero.</param>
    /// <param name="outside">What applies when the load is outside the history.</param>
    /// <returns>As for <see cref="At(decimal, OutsideHistory)"/>; also problems when a unit does not fit or the duration is not above zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The choice is not defined.</exception>
    public Outcome<HistoricalCoefficients> At(Quantity output, Quantity duration, OutsideHistory outside = OutsideHistory.Refused)
    {
        var problems = new List<Problem>();
        if (!output.Unit.Fits(Data.OutputUnit)) problems.Add(output.Unit.MismatchWith(Data.OutputUnit));
        if (!duration.Unit.Fits(Data.DurationUnit)) problems.Add(duration.Unit.MismatchWith(Data.DurationUnit));
        if (duration.Value <= 0) problems.Add(new(ProblemCode.OutOfRange, $"The duration is {duration}; it has to be greater than zero to give a load."));
        if (problems.Count > 0) return Outcome<HistoricalCoefficients>.Failed(problems);
        return At(output.Unit.ToBase(output.Value) / duration.Unit.ToBase(duration.Value) / Data.LoadUnit.Measure.Scale, outside);
    }

    private static string Records(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "record" : "records")}");

    private static Problem NothingProduced(Location where, string when) =>
        new(ProblemCode.NoAnswer, where, $"Nothing was produced {when}, so there is no consumption per output.");

    private static Outcome<T> WithinDecimals<T>(Func<Outcome<T>> calculate)
        where T : notnull
    {
        try
        {
            return calculate();
        }
        catch (OverflowException)
        {
            return new Problem(ProblemCode.NoAnswer, HistoricalData.Place("history"), "A coefficient or load is too large a number: choose other units.");
        }
    }

    private Outcome<HistoricalCoefficients> At(Rational load, OutsideHistory outside)
    {
        if (outside is < OutsideHistory.Refused or > OutsideHistory.SmallerOfBoth) throw new ArgumentOutOfRangeException(nameof(outside), outside, "There is no such choice.");
        return WithinDecimals(() => Coefficients(load, outside));
    }

    private Outcome<HistoricalCoefficients> Coefficients(Rational load, OutsideHistory outside)
    {
        var unit = Data.LoadUnit;
        var text = $"{HistoricalFit.Text(load)} {unit}";
        var range = $"{HistoricalFit.Text(smallest)} to {HistoricalFit.Text(largest)} {unit}";
        if (load.Sign < 0) return new Problem(ProblemCode.OutOfRange, $"The load is {text}; a load is at least zero.");

        var piece = Pieces.LastOrDefault(each => each.From <= load) ?? Pieces[0];
        var words = $"{piece.Words}; loads of the history {range}; load {text}";
        OutsideHistory? applied = null;
        if (load >= smallest && load <= largest)
        {
            words += " inside";
        }
        else if (outside == OutsideHistory.Refused)
        {
            return new Problem(
                ProblemCode.OutOfRange,
                string.Create(CultureInfo.InvariantCulture, $"The load {load.ToDecimal()} {unit} is outside the loads of the history, {SmallestLoad} to {LargestLoad}. ")
                + "Choose what applies there: "
                + $"{nameof(OutsideHistory.Extrapolated)}, {nameof(OutsideHistory.AtBoundary)} or {nameof(OutsideHistory.SmallerOfBoth)}.");
        }
        else
        {
            var boundary = load < smallest ? smallest : largest;
            var atBoundary = piece.SpecificAt(boundary);
            applied = outside != OutsideHistory.SmallerOfBoth ? outside
                : atBoundary.RateAt(load) < piece.RateAt(load) ? OutsideHistory.AtBoundary : OutsideHistory.Extrapolated;
            if (applied == OutsideHistory.AtBoundary) piece = atBoundary;
            var way = applied == OutsideHistory.AtBoundary ? $"specific consumption at {HistoricalFit.Text(boundary)} {unit}"
                : Model switch { HistoricalModel.Line => "line continued", HistoricalModel.Binned => "nearest bin", _ => "same constant" };
            words += outside == OutsideHistory.SmallerOfBoth ? $" outside, the smaller of extrapolation and boundary: {way}" : $" outside, {way}";
        }

        if (piece.RateAt(load).Sign < 0) return new Problem(ProblemCode.NoAnswer, $"The relation gives a negative input for the load {text}: {words}.");
        return new HistoricalCoefficients(
            new(piece.Intercept, Data.InputUnit / Data.DurationUnit),
            new(piece.Slope, Data.InputUnit / Data.OutputUnit),
            new(load.ToDecimal(), unit),
            Model,
            piece.Records,
            words,
            Data.Provenance)
        {
            Outside = applied is null ? null : outside,
            Applied = applied,
        };
    }
}
