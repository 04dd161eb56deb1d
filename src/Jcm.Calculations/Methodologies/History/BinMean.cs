using System.Text.Json.Serialization;

namespace Jcm.Calculations.Methodologies;

/// <summary>What the mean specific consumption of a load bin is.</summary>
/// <remarks>What has been read of the methodologies speaks of an average over a load range and leaves open which, so the caller chooses.</remarks>
public enum BinMean
{
    /// <summary>The sum of the inputs over the sum of the outputs: the bin's own total is reproduced.</summary>
    [JsonStringEnumMemberName("of totals")]
    OfTotals,

    /// <summary>The mean of input over output of each record, every record counted once; needs outputs above zero.</summary>
    [JsonStringEnumMemberName("of records")]
    OfRecords,
}
