using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Crediting;

/// <summary>See <see cref="AllocationStrategy.Published"/> and <see cref="AllocationStrategy.PublishedPerVintage"/>.</summary>
internal sealed class PublishedStrategy(IReadOnlyList<PublishedPart> parts, IReadOnlyList<PublishedVintagePart>? byVintage) : AllocationStrategy(
    byVintage is null ? "published amounts" : "published amounts per vintage",
    $"Published whole tonnes of every holder{(byVintage is null ? "" : " and vintage")} taken as authoritative; checked to be not negative and to add up to the total. They may be any distance from the exact shares.",
    null)
{
    internal IReadOnlyList<PublishedPart> AllParts => parts;

    internal IReadOnlyList<PublishedVintagePart>? VintageParts => byVintage;

    internal override bool IsByVintage => byVintage is not null;

    internal override bool IsPublished => true;

    /// <summary>The vintages for which parts are published.</summary>
    internal IReadOnlyList<CalendarYear> Vintages => [.. (byVintage ?? []).Select(part => part.Vintage).Distinct()];

    public override Rational? LargestDeviation(Shares shares, string holder) => null;

    internal override IEnumerable<Problem> Check(Shares shares)
    {
        foreach (var (vintage, part) in Parts())
        {
            foreach (var problem in CheckHolder(part.Holder, shares)) yield return problem;
            if (part.Tonnes < 0) yield return Found(ProblemCode.OutOfRange, vintage, part.Holder, $"The published amount {TonnesText.Of(part.Tonnes)} t is negative: credits never are.");
        }

        foreach (var (vintage, holder) in Parts().CountBy(each => (each.Vintage, each.Part.Holder)).Where(each => each.Value > 1).Select(each => each.Key))
        {
            yield return Found(ProblemCode.Duplicate, vintage, holder, "Two amounts are published for the holder: give one.");
        }
    }

    internal override Outcome<BigInteger[]> Divide(DividedAmount amount, Shares shares)
    {
        var own = Parts().Where(each => byVintage is null || each.Vintage == amount.Vintage).Select(each => each.Part).ToList();
        var problems = new List<Problem>();
        foreach (var holder in shares.All.Select(each => each.Holder.Name).Where(name => own.All(part => !string.Equals(part.Holder, name, StringComparison.Ordinal))))
        {
            problems.Add(Found(ProblemCode.MissingAmount, amount.Vintage, holder, "No amount is published for the holder: give one, which may be zero."));
        }

        var sum = WholeParts.Sum(own.Select(part => (BigInteger)part.Tonnes));
        if (sum != amount.Tonnes)
        {
            problems.Add(new(ProblemCode.DoesNotAddUp, $"{amount.Name}: the published parts add up to {TonnesText.Of(sum)} t, not to {TonnesText.Of(amount.Tonnes)} t."));
        }

        if (problems.Count > 0) return Outcome<BigInteger[]>.Failed(problems);
        return shares.All.Select(each => (BigInteger)own.Single(part => string.Equals(part.Holder, each.Holder.Name, StringComparison.Ordinal)).Tonnes).ToArray();
    }

    private IEnumerable<(CalendarYear? Vintage, PublishedPart Part)> Parts() => byVintage is null
        ? parts.Select(part => ((CalendarYear?)null, part))
        : byVintage.Select(part => ((CalendarYear?)part.Vintage, new PublishedPart(part.Holder, part.Tonnes)));

    private static Problem Found(ProblemCode code, CalendarYear? vintage, string holder, string message) =>
        new(code, vintage is { } known ? new(Parameter: $"vintage {known.ToString()}, holder {holder}") : Places.Holder(holder), message);
}
