using System.Numerics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Crediting;

/// <summary>See <see cref="AllocationStrategy.LargestRemainder"/>.</summary>
internal sealed class LargestRemainderStrategy() : AllocationStrategy(
    "largest remainder",
    "Every part is rounded down; the missing tonnes go one by one to the holders who lost most.",
    "Where two holders lost the same, the one listed earlier in the shares is first.")
{
    public override Rational? LargestDeviation(Shares shares, string holder) => Rational.One;

    internal override IEnumerable<Problem> Check(Shares shares) => [];

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares) => WholeParts.ByLargestRemainder(Exact(amount, shares), amount.Tonnes);
}

/// <summary>See <see cref="AllocationStrategy.FloorWithRemainderTo"/>.</summary>
internal sealed class FloorStrategy(string holder) : AllocationStrategy(
    $"floor, rest to {holder}",
    $"Every part but that of {holder} is rounded down; {holder} takes what remains.",
    null)
{
    internal string Holder => holder;

    public override Rational? LargestDeviation(Shares shares, string name)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return string.Equals(name, holder, StringComparison.Ordinal) ? shares.All.Count - 1 : Rational.One;
    }

    internal override IEnumerable<Problem> Check(Shares shares) => CheckHolder(holder, shares);

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares)
    {
        var parts = Exact(amount, shares).Select(WholeParts.Floor).ToArray();
        parts[shares.PlaceOf(holder)] += amount.Tonnes - WholeParts.Sum(parts);
        return parts;
    }
}

/// <summary>See <see cref="AllocationStrategy.CeilingFor"/>.</summary>
internal sealed class CeilingStrategy(string holder) : AllocationStrategy(
    $"ceiling for {holder}",
    $"The part of {holder} is rounded up; the others share what remains by largest remainder: rounded down, the missing tonnes going one by one to those who lost most.",
    "Where two of the others lost the same, the one listed earlier in the shares is first.")
{
    internal string Holder => holder;

    public override Rational? LargestDeviation(Shares shares, string name) => Rational.One;

    internal override IEnumerable<Problem> Check(Shares shares) => CheckHolder(holder, shares);

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares)
    {
        var exact = Exact(amount, shares);
        var place = shares.PlaceOf(holder);
        // A whole amount keeps no remainder, so that the holder is not served twice.
        exact[place] = new(WholeParts.Ceiling(exact[place]), 1);
        return WholeParts.ByLargestRemainder(exact, amount.Tonnes);
    }
}

/// <summary>See <see cref="AllocationStrategy.NearestWithRemainderTo"/>.</summary>
internal sealed class NearestStrategy(string holder) : AllocationStrategy(
    $"nearest, rest to {holder}",
    $"Every part but that of {holder} is rounded to the nearest whole tonne; {holder} takes what remains.",
    "A half goes up.")
{
    internal string Holder => holder;

    public override Rational? LargestDeviation(Shares shares, string name)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return string.Equals(name, holder, StringComparison.Ordinal) ? new(shares.All.Count - 1, 2) : new Rational(1, 2);
    }

    internal override IEnumerable<Problem> Check(Shares shares) => CheckHolder(holder, shares);

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares)
    {
        var parts = Exact(amount, shares).Select(WholeParts.Nearest).ToArray();
        var place = shares.PlaceOf(holder);
        parts[place] += amount.Tonnes - WholeParts.Sum(parts);
        return parts[place].Sign >= 0
            ? parts
            : new Problem(
                ProblemCode.NoAnswer,
                Places.Holder(holder),
                $"{amount.Name}: the others, rounded to the nearest tonne, take {TonnesText.Of(-parts[place])} t more than the {TonnesText.Of(amount.Tonnes)} t there are: choose another strategy for so small an amount.");
    }
}
