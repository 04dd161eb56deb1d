using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>What a parameter amounted to in one period of its history.</summary>
/// <param name="Period">The period.</param>
/// <param name="Amount">The amount of the whole period, in the unit of the history.</param>
public readonly record struct HistoryRecord(Period Period, decimal Amount)
{
    /// <summary>The exact amount of an average day of the period: the amount divided by the number of days.</summary>
    public Rational PerDay => Rational.FromDecimal(Amount) / Period.Days;

    /// <summary>Period and amount, for example <c>2023-01-01..2023-12-31: 1,234.5</c>.</summary>
    public override string ToString() => $"{Period}: {NumberText.Of(Amount)}";
}
