using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>A meter: what its readings mean, how finely it shows them, and the instrument behind it. Amounts are counted in its last digit, so that sums are exact.</summary>
public sealed record Meter
{
    /// <summary>The largest number of decimals of a reading.</summary>
    public const int MostDecimals = 12;

    /// <summary>The largest multiplier.</summary>
    public const decimal LargestMultiplier = 1_000_000_000_000;

    /// <summary>The counts that no reading reaches: below, a decimal of as many digits and the double nearest to it are one to one.</summary>
    internal const long TooManyCounts = 1_000_000_000_000_000;

    /// <summary>A meter.</summary>
    /// <param name="id">Its serial number or tag.</param>
    /// <param name="kind">What its readings say.</param>
    /// <param name="unit">The unit of its readings.</param>
    /// <param name="decimals">How many decimals its readings have: 2 where the last digit counts 0.01 of the unit. From 0 to <see cref="MostDecimals"/>.</param>
    /// <exception cref="ArgumentException">The identifier is blank, the unit is a temperature, or there are more decimals than can be kept.</exception>
    public Meter(string id, MeterKind kind, Unit unit, int decimals)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        if (!Enum.IsDefined(kind)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of meter.");
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        if (unit.Offset.Sign != 0) throw new ArgumentException("Temperatures do not add up to an amount.", nameof(unit));
        (Id, Kind, Unit, Decimals) = (id, kind, unit, decimals);
    }

    /// <summary>Its serial number or tag.</summary>
    public string Id { get; }

    /// <summary>What its readings say.</summary>
    public MeterKind Kind { get; }

    /// <summary>The unit of its readings.</summary>
    public Unit Unit { get; }

    /// <summary>How many decimals its readings have.</summary>
    public int Decimals { get; }

    /// <summary>
    /// How many digits a register shows, decimals included: a register of 6 digits with 1 decimal begins again at zero after 99999.9. Null where it is
    /// not known or does not end; a register that falls is then refused unless a documented change explains it. From 1 to 15.
    /// </summary>
    public int? Digits { get; init; }

    /// <summary>What a reading is multiplied by, such as the ratio of the current and voltage transformers. Above 0, at most <see cref="LargestMultiplier"/>.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>The document that states the multiplier; needed where it is not 1.</summary>
    public string? MultiplierSource { get; init; }

    /// <summary>The instrument with its accuracy and its calibrations; null for amounts that no instrument of the project measures, such as invoices.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>The longest time between two readings when all is well. Null where none is stated.</summary>
    public TimeSpan? ReadEvery { get; init; }

    /// <summary>What is possible and usual for its readings; null where nothing is stated.</summary>
    public MeterLimits? Limits { get; init; }

    /// <summary>What the last digit counts, in <see cref="Unit"/>, the multiplier included.</summary>
    public decimal LastDigit => CountSize * Multiplier;

    /// <summary>What the last digit counts as the meter shows it.</summary>
    internal decimal CountSize => new(1, 0, 0, false, (byte)Decimals);

    /// <summary>The counts after which the register begins again; null where it does not.</summary>
    internal long? Modulus => Digits is { } digits ? PowerOfTen(digits) : null;

    /// <summary>How many counts make up one unit as the meter shows it.</summary>
    internal long CountsOfUnit => PowerOfTen(Decimals);

    /// <summary>An amount of counts in <see cref="Unit"/>, exactly.</summary>
    internal decimal Amount(Int128 counts) => (decimal)counts * CountSize * Multiplier;

    /// <summary>What goes through in a length of time at an amount in an hour, as counts, rounded up; the largest number where there are more.</summary>
    internal long CountsAtMost(decimal inAnHour, long ticks)
    {
        try
        {
            return (long)Math.Ceiling(inAnHour * ticks / TimeSpan.TicksPerHour / Multiplier / CountSize);
        }
        catch (OverflowException)
        {
            return long.MaxValue;
        }
    }

    /// <summary>Identifier, kind and unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} ({(Kind == MeterKind.Register ? "register" : "intervals")}, {Unit.Symbol})");

    /// <summary>Everything that is wrong with the statement of the meter.</summary>
    internal IEnumerable<Problem> Problems(Location where)
    {
        if (Digits is { } digits && (digits is < 1 or > 15 || digits < Decimals)) yield return new(ProblemCode.OutOfRange, where, $"Meter {Id} has {Number(digits)} digits, decimals included: 1 to 15, and not fewer than its {Number(Decimals)} decimals.");
        if (Digits is not null && Kind != MeterKind.Register) yield return new(ProblemCode.WrongKind, where, $"Meter {Id} gives intervals: only a register has a number of digits after which it begins again.");
        if (Multiplier is <= 0 or > LargestMultiplier) yield return new(ProblemCode.OutOfRange, where, $"The multiplier of meter {Id} is {NumberText.Of(Multiplier)}; it is above 0 and at most {NumberText.Of(LargestMultiplier)}.");
        else if (Rational.FromDecimal(CountSize) * Multiplier != LastDigit) yield return new(ProblemCode.OutOfRange, where, $"The last digit of meter {Id} times its multiplier of {NumberText.Of(Multiplier)} has more decimals than can be kept: state fewer decimals or a coarser multiplier.");
        if (Multiplier != 1 && string.IsNullOrWhiteSpace(MultiplierSource)) yield return new(ProblemCode.MissingSource, where, $"The multiplier of meter {Id} has no source: name the document that states it.");
        if (ReadEvery is { } every && every <= TimeSpan.Zero) yield return new(ProblemCode.OutOfRange, where, $"The longest time between two readings of meter {Id} is {every:c}; it is above zero.");
        foreach (var problem in Limits?.Problems(this, where) ?? []) yield return problem;
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
