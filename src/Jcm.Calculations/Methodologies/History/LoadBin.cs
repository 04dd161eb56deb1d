using System.Globalization;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>A range of loads, its lower bound included and its upper bound not, with the records in it.</summary>
internal sealed class LoadBin
{
    private readonly decimal from;
    private readonly decimal below;
    private readonly Unit unit;
    private readonly List<HistoricalSample> samples = [];

    private LoadBin(decimal from, decimal below, Unit unit)
    {
        this.from = from;
        this.below = below;
        this.unit = unit;
    }

    /// <summary>For example <c>10 to below 20 t/h</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{from} to below {below} {unit}").TrimEnd();

    /// <summary>The bins between ascending bounds; none when something is wrong with the bounds.</summary>
    internal static List<LoadBin> Between(IReadOnlyList<decimal> bounds, Unit unit, List<Problem> problems)
    {
        var found = problems.Count;
        if (bounds.Count < 2) problems.Add(new(ProblemCode.Empty, HistoricalData.Place("bounds"), "One bin needs two bounds, every further bin one more."));
        if (bounds.Count > 0 && bounds[0] < 0) problems.Add(Wrong(0, string.Create(CultureInfo.InvariantCulture, $"The first bound is {bounds[0]}; a load is at least zero.")));
        for (var index = 1; index < bounds.Count; index++)
        {
            if (bounds[index] > bounds[index - 1]) continue;
            problems.Add(Wrong(index, string.Create(
                CultureInfo.InvariantCulture, $"Bounds ascend, so that bins do not overlap; {bounds[index]} is not above {bounds[index - 1]}.")));
        }

        return problems.Count > found ? [] : [.. bounds.Skip(1).Select((bound, index) => new LoadBin(bounds[index], bound, unit))];
    }

    /// <summary>Puts every record into its bin.</summary>
    internal static void Fill(List<LoadBin> bins, IEnumerable<HistoricalSample> samples, BinMean mean, int minimumRecords, List<Problem> problems)
    {
        foreach (var sample in samples)
        {
            var bin = bins.FindLast(each => each.from <= sample.Load);
            if (bin is null || sample.Load >= bin.below)
            {
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The load {HistoricalFit.Text(sample.Load)} is in no bin; they reach from {bins[0].from} to below {bins[^1].below} {bins[0].unit}.");
                problems.Add(new(ProblemCode.OutOfRange, HistoricalData.Place(sample.Index, "output"), text));
                continue;
            }

            bin.samples.Add(sample);
            if (mean == BinMean.OfRecords && sample.Record.Output == 0)
            {
                problems.Add(new(
                    ProblemCode.NoAnswer,
                    HistoricalData.Place(sample.Index, "output"),
                    "A record without output has no consumption per output, so there is no mean of records."));
            }
        }

        foreach (var (index, bin) in bins.Index())
        {
            var place = HistoricalData.Place(string.Create(CultureInfo.InvariantCulture, $"bins[{index}]"));
            if (bin.samples.Count < minimumRecords)
            {
                problems.Add(new(ProblemCode.Empty, place, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The bin {bin} holds {bin.samples.Count} valid records; at least {minimumRecords} are needed. Add records, or choose other bounds.")));
            }
            else if (mean == BinMean.OfTotals && HistoricalFit.OfTotals(bin.samples) is null)
            {
                problems.Add(new(ProblemCode.NoAnswer, place, $"Nothing was produced in the bin {bin}, so it has no consumption per output."));
            }
        }
    }

    /// <summary>The bin with its specific consumption. It holds enough records.</summary>
    internal HistoricalPiece Piece(BinMean mean, int ofRecords)
    {
        var specific = mean == BinMean.OfTotals ? HistoricalFit.OfTotals(samples)!.Value : HistoricalFit.OfRecords(samples);
        var how = mean == BinMean.OfTotals ? "total input over total output" : "mean of input over output";
        var words = string.Create(CultureInfo.InvariantCulture, $"bin {this}, {how} of {samples.Count} of {ofRecords} records");
        return new(from, 0, specific.ToDecimal(), samples.Count, words);
    }

    private static Problem Wrong(int index, string message) =>
        new(ProblemCode.OutOfRange, HistoricalData.Place(string.Create(CultureInfo.InvariantCulture, $"bounds[{index}]")), message);
}
