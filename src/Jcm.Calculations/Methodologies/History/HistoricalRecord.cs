namespace Jcm.Calculations.Methodologies;

/// <summary>One record of a plant's operation before the project, for example an hour, a day or a month.</summary>
/// <param name="Output">What was produced in the time, for example steam; at least zero, in the output unit of the history.</param>
/// <param name="Input">What was consumed for it, for example fuel energy; at least zero, in the input unit of the history.</param>
/// <param name="Duration">How long it took; greater than zero, in the duration unit of the history.</param>
public readonly record struct HistoricalRecord(decimal Output, decimal Input, decimal Duration);
