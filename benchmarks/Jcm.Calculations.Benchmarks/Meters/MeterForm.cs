namespace Jcm.Calculations.Benchmarks.Meters;

/// <summary>How the readings of a made-up meter come.</summary>
internal enum MeterForm
{
    /// <summary>A register at every minute.</summary>
    Register,

    /// <summary>A register of seven digits, which begins again at zero about once a year.</summary>
    Rollover,

    /// <summary>A register of which one reading in a hundred is missing.</summary>
    Missing,

    /// <summary>What went through in every minute.</summary>
    Intervals,

    /// <summary>A register that is read about once a minute, some seconds late, with the time in a column.</summary>
    Timed,

    /// <summary>What went through in intervals of about a minute, which begin and end some seconds late, with the times in two columns.</summary>
    TimedIntervals,
}
