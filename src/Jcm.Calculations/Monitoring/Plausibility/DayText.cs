using System.Globalization;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Days, amounts and shares as findings print them: the same characters on every machine.</summary>
internal static class DayText
{
    private const int FewDecimals = 12;

    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All digits, as where two numbers are told apart.</summary>
    internal static string Exact(decimal amount, Unit unit) => $"{NumberText.Of(amount)} {unit.Symbol}".TrimEnd();

    /// <summary>All digits where they are few, else rounded for display and marked so: a calculated amount may have 28.</summary>
    internal static string Amount(decimal amount, Unit unit) =>
        amount.Scale <= FewDecimals || NumberText.Displayed(amount, out var isRounded) is var text && !isRounded ? Exact(amount, unit) : $"≈ {text} {unit.Symbol}".TrimEnd();

    internal static string Amount(Quantity quantity) => Amount(quantity.Value, quantity.Unit);

    internal static string Percent(decimal share) => $"{NumberText.Displayed(share * 100, out _)} %";

    internal static string Days(int count) => Count(count, "day");

    internal static string Count(int count, string word) => $"{Number(count)} {word}{(count == 1 ? "" : "s")}";

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
