using Jcm.Calculations.Monitoring.Quality;

namespace MonitoringData;

/// <summary>A fault that the made-up data hold.</summary>
/// <param name="Date">When.</param>
/// <param name="Meter">On which meter.</param>
/// <param name="Finding">By which finding the page names it.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Treatment">What becomes of it.</param>
internal sealed record SeededFault(string Date, string Meter, FindingCode Finding, string What, string Treatment);

/// <summary>All faults, in the order of time.</summary>
internal static class SeededFaults
{
    internal static IReadOnlyList<SeededFault> All { get; } =
    [
        new("2024-01-04", "A-EX-1", FindingCode.Rollover, "the register of 6 digits begins again at zero, here first of many times", "goes on counting"),
        new("2024-02-12", "B-EX", FindingCode.Estimated, "eight quarter-hours are estimated", "missing by the plan; the gap is filled by the lowest day of the history"),
        new("2024-02-20", "B-IM", FindingCode.RegisterChanged, "the register is reset", "refused until last and first reading are documented"),
        new("2024-03-02", "A-EX-1", FindingCode.LateCalibration, "calibration due on 2024-03-01, made on 2024-04-16", "x (1 - 0.005) on 46 days"),
        new("2024-03-05", "A-IM", FindingCode.RepeatedReading, "a reading is given twice", "counted once"),
        new("2024-03-29", "A-EX-1", FindingCode.Silence, "no reading for three days up to the end of the month", "the register bridges them"),
        new("2024-05-20", "A-EX-1", FindingCode.Invalid, "a reading of zero, marked as invalid", "not used; the register bridges it"),
        new("2024-06-17", "A-EX-2", FindingCode.RegisterChanged, "the meter is exchanged between two readings", "last reading of the old meter, first of the new one"),
        new("2024-07-21", "B-EX", FindingCode.Stuck, "from dusk on, and on the whole next day, nothing but zeros", "a doubt; the zeros count"),
        new("2024-08-14", "B-EX", FindingCode.AboveCapacity, "312.5 kWh in a quarter-hour of a plant of 1 MW", "a fault; marked as invalid by the operator, then a gap"),
        new("2024-09-01", "A-IM", FindingCode.BoundaryInside, "the reading at the boundary of two months is missing", "refused until the plan says how it is divided"),
        new("2024-09-01", "A-CHK", FindingCode.Imbalance, "in September the check meter shows 2.4 % more than the main meter", "a fault; the main meter counts"),
        new("2024-10-08", "B-EX", FindingCode.Gap, "the logger lost more than two days", "refused until the plan says what stands in; the lowest day of the history"),
        new("2024-11-01", "A-EX-2", FindingCode.InvoiceDiffers, "the invoice of November is smaller than the meter", "the invoice is used"),
        new("2024-11-04", "B-EX", FindingCode.NightGeneration, "the clock of the logger is eight hours fast for two days", "a fault: generation at night; the month's sum is right"),
        new("2024-11-12", "B-EX", FindingCode.FailedCalibration, "the calibration finds 0.011, more than the permissible 0.005", "x (1 - 0.011) since the calibration before"),
    ];
}
