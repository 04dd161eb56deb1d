using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Days, amounts and shares as findings print them: the same characters on every machine.</summary>
internal static class DayText
{
    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Amount(decimal amount, Unit unit) => $"{NumberText.Displayed(amount, out _)} {unit.Symbol}".TrimEnd();

    internal static string Amount(Quantity quantity) => Amount(quantity.Value, quantity.Unit);

    internal static string Percent(decimal share) => $"{NumberText.Displayed(share * 100, out _)} %";

    internal static string Days(int count) => Count(count, "day");

    internal static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
