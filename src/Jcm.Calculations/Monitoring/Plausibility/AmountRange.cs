using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>The amounts that a day can have.</summary>
/// <remarks>
/// An amount below zero is a fault, unless the stated lowest one is itself below zero, as for a meter that counts exports against imports.
/// A day that is only partly covered by readings is not asked for the lowest amount; it must not exceed the highest one either.
/// </remarks>
public sealed class AmountRange : IPlausibilityCheck
{
    private readonly FindingGrade outside;

    /// <summary>A range of the amounts of a day.</summary>
    /// <param name="lowest">The lowest amount of a whole day; zero where it is null.</param>
    /// <param name="highest">The highest amount of a day; null where none is stated.</param>
    /// <param name="source">The document that states the range.</param>
    /// <param name="outside">How much an amount outside the range weighs, below zero apart.</param>
    /// <exception cref="ArgumentException">There is no source, or the highest amount is less than the lowest.</exception>
    public AmountRange(Quantity? lowest, Quantity? highest, string source, FindingGrade outside = FindingGrade.Doubt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (highest is { } most && most < (lowest ?? new Quantity(0, most.Unit))) throw new ArgumentException("The highest amount is less than the lowest.", nameof(highest));
        (Lowest, Highest, Source, this.outside) = (lowest, highest, source, outside);
    }

    /// <summary>The lowest amount of a whole day; null where it is zero.</summary>
    public Quantity? Lowest { get; }

    /// <summary>The highest amount of a day; null where none is stated.</summary>
    public Quantity? Highest { get; }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    public string Rule => Highest is { } highest
        ? $"from {LowestText} to {DayText.Amount(highest)} a day"
        : $"at least {LowestText} a day";

    private string LowestText => Lowest is { } lowest ? DayText.Amount(lowest) : "0";

    /// <inheritdoc/>
    public IEnumerable<Problem> ProblemsWith(Unit unit) => Limits.ProblemsIn(unit, Lowest, Highest);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(DailyAmounts amounts, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var lowest = Lowest?.In(amounts.Unit).Value ?? 0;
        var highest = Highest?.In(amounts.Unit).Value ?? decimal.MaxValue;
        var negative = new DayRule(FindingGrade.Fault, FindingCode.OutsideRange, IsLow: true, _ =>
            "below zero, which no meter counts that does not run backwards; correct the readings, their signs or the register.");
        var below = new DayRule(outside, FindingCode.OutsideRange, IsLow: true, _ => Words("less", lowest, amounts.Unit));
        var above = new DayRule(outside, FindingCode.OutsideRange, IsLow: false, _ => Words("more", highest, amounts.Unit));
        var findings = new DayFindings(amounts.Unit, where, subject);
        foreach (var day in amounts.EachDay())
        {
            if (day.Amount < 0 && lowest >= 0) findings.Flag(negative, day.Date, day.Amount, -day.Amount);
            else if (day.IsWhole && day.Amount < lowest) findings.Flag(below, day.Date, day.Amount, lowest - day.Amount);
            else if (day.Amount > highest) findings.Flag(above, day.Date, day.Amount, day.Amount - highest);
        }

        return findings.ToList();
    }

    private string Words(string side, decimal limit, Unit unit) =>
        $"{side} than the stated {DayText.Amount(limit, unit)} a day ({Source}); correct the readings or explain the days.";
}
