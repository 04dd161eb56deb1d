using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The numbers are in the unit that the column declares: kWh in a column of MWh is a fault.</summary>
/// <remarks>
/// The median of the whole days, or the average day of a period, is compared with a usual day. Where it is not usual in the declared unit but
/// would be in another well-known unit of the same quantity, the numbers look like that unit. Where no unit explains it but a thousand or a
/// million does, a lost decimal sign or a counter factor does. An unusual amount that nothing explains is left to the other checks.
/// </remarks>
public sealed class UnitSlip : IPlausibilityCheck
{
    /// <summary>Units that explain the numbers about as well as the nearest one: the most used of them is named first.</summary>
    private static readonly Rational AboutAsNear = 1.5m * (Rational)1.5m;

    private static readonly int[] Factors = [1000, 1_000_000];

    /// <summary>A check of the unit.</summary>
    /// <param name="usual">What a usual day amounts to.</param>
    public UnitSlip(UsualDay usual)
    {
        ArgumentNullException.ThrowIfNull(usual);
        Usual = usual;
    }

    /// <summary>What a usual day amounts to.</summary>
    public UsualDay Usual { get; }

    /// <inheritdoc/>
    public string Rule => $"numbers in the declared unit, by {Usual.Basis}";

    /// <inheritdoc/>
    public string Source => Usual.Source;

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Usual.ProblemsWith(unit);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Fitting.Require(this, amounts.Unit);
        var whole = amounts.WholeDays().Select(day => day.Amount).ToList();
        // Where meters are read more rarely than each day, a day's share of an interval still has the unit of the readings.
        if (whole.Count == 0) whole = [.. amounts.Amounts.Where((_, day) => amounts.Covered[day] == 1)];
        if (whole.Count == 0) return [new(FindingGrade.Note, FindingCode.UnitSlip, where, subject, "No day is wholly covered by readings, so that the unit could not be checked.")];
        return Found(Middle.Of(whole), amounts.Unit, $"the median of {DayText.Count(whole.Count, "whole day")} in {amounts.Days}", where, subject);
    }

    /// <summary>Compares the average day of a period with a usual day.</summary>
    /// <param name="period">The period.</param>
    /// <param name="amount">Its amount.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">What the amount was taken from; empty where the place says it.</param>
    /// <returns>One finding; none where the unit is plausible.</returns>
    /// <exception cref="InvalidDataProblemsException">The check has problems with the unit of the amount.</exception>
    public IReadOnlyList<Finding> CheckPeriod(Period period, Quantity amount, Location where, string subject)
    {
        Fitting.Require(this, amount.Unit);
        return Found(amount.Value / period.Days, amount.Unit, $"the average day of {period}", where, subject);
    }

    private IReadOnlyList<Finding> Found(decimal day, Unit declared, string what, Location where, string subject)
    {
        Finding Of(FindingGrade grade, string message) => new(grade, FindingCode.UnitSlip, where, subject, message);

        if (day == 0 || Usual.Lowest.Sign <= 0) return [Of(FindingGrade.Note, $"{Capital(what)} or the usual day by {Usual.Basis} ({Usual.Source}) is not above zero, so that the unit could not be checked.")];
        var number = Rational.FromDecimal(Math.Abs(day));
        var size = declared.Measure.Scale;
        if (Usual.Holds(number * size)) return [];
        var comparison = $"{Capital(what)} is {DayText.Amount(day, declared)}; by {Usual.Basis} ({Usual.Source}) it is usually {Usual.In(declared)}";
        var units = Explaining(number, declared);
        if (units.Count > 0)
        {
            var first = units[0];
            var others = units.Count == 1 ? "" : $" (or {string.Join(", ", units.Skip(1))})";
            return [Of(FindingGrade.Fault, $"{comparison}. It looks like {first} in a column of {declared}{others}: {DayText.Amount(day, first)} are {DayText.Amount(first.Convert(day, declared), declared)}. State the unit that the numbers are in.")];
        }

        foreach (var factor in Factors)
        {
            if (Usual.Holds(number * size / factor)) return [Of(FindingGrade.Fault, $"{comparison}. It looks {Times(factor)} too large: check the unit, the decimal sign and the factor of the counter.")];
            if (Usual.Holds(number * size * factor)) return [Of(FindingGrade.Fault, $"{comparison}. It looks {Times(factor)} too small: check the unit, the decimal sign and the factor of the counter.")];
        }

        return [];
    }

    /// <summary>The units in which the number would be usual: the most used among the nearest first, then the others in the order of use.</summary>
    private List<Unit> Explaining(Rational number, Unit declared)
    {
        var fitting = declared.Compatible.Where(unit => unit.Offset.Sign == 0).Distinct().Where(unit => Usual.Holds(number * unit.Measure.Scale)).ToList();
        if (fitting.Count == 0) return fitting;
        var nearest = fitting.Min(unit => Usual.SquareOfDistance(number * unit.Measure.Scale));
        var first = fitting.First(unit => Usual.SquareOfDistance(number * unit.Measure.Scale) <= nearest * AboutAsNear);
        fitting.Remove(first);
        return [first, .. fitting];
    }

    private static string Times(int factor) => factor == 1000 ? "a thousand times" : "a million times";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
