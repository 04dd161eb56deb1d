using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>What a document may ask for, so that a short text cannot ask for work without end.</summary>
internal static class MeteringSize
{
    private const int LongestSpan = 36_525;

    private const long MostSteps = 200_000_000;

    /// <summary>Whether days are so few that each can be looked at.</summary>
    internal static bool IsSpan(Period days, DocumentPlace place)
    {
        if (days.Days <= LongestSpan) return true;
        place.Report(ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"The days {days} are more than 100 years: readings are looked at day by day. Correct the years."));
        return false;
    }

    /// <summary>Whether all metered parameters can be calculated: every day and every reading of each of their meters, and every period of each.</summary>
    /// <param name="uses">How often meters are named.</param>
    /// <param name="readings">The readings of all of them together.</param>
    /// <param name="days">All days.</param>
    /// <param name="periods">The number of periods.</param>
    /// <param name="place">The place of the metering.</param>
    internal static bool IsWork(long uses, long readings, Period days, int periods, DocumentPlace place)
    {
        var steps = (uses * (days.Days + (long)periods)) + readings;
        if (steps <= MostSteps) return true;
        place.Report(ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"The parameters ask for {steps} days, periods and readings of meters together; {MostSteps} are calculated at once. Divide the document."));
        return false;
    }
}
