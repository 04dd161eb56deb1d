using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>A random allocation: up to 50 holders with weights that often are equal or zero, a total up to 10^12, and one holder who is named.</summary>
internal sealed record AllocationCase(long Total, int[] Weights, int Named)
{
    internal static Gen<AllocationCase> All { get; } =
        from count in Gen.Choose(1, 50)
        from largest in Gen.Elements(1, 3, 10, 1_000, 1_000_000)
        from weights in Gen.Choose(0, largest).ArrayOf(count).Where(weights => weights.Any(weight => weight > 0))
        from total in Totals
        from named in Gen.Choose(0, count - 1)
        select new AllocationCase(total, weights, named);

    internal static Gen<long> Totals { get; } = Gen.OneOf(
        Gen.Choose(0, 100).Select(total => (long)total),
        from thousands in Gen.Choose(0, 1_000_000) from rest in Gen.Choose(0, 1_000_000) select Math.Min((thousands * 1_000_000L) + rest, 1_000_000_000_000));

    internal string NamedHolder => Name(Named);

    internal long Sum => Weights.Sum(weight => (long)weight);

    internal Shares Shares => Of(Enumerable.Range(0, Weights.Length));

    internal AllocationStrategy[] Strategies =>
    [
        AllocationStrategy.LargestRemainder,
        AllocationStrategy.FloorWithRemainderTo(NamedHolder),
        AllocationStrategy.CeilingFor(NamedHolder),
        AllocationStrategy.NearestWithRemainderTo(NamedHolder),
        AllocationStrategy.SidesFirst(AllocationStrategy.CeilingFor(AllocationStrategy.JapaneseSide), AllocationStrategy.LargestRemainder, AllocationStrategy.LargestRemainder),
    ];

    /// <summary>The shares with the holders in another order.</summary>
    internal Shares Of(IEnumerable<int> order) => Shares.Of(order.Select(i => new HolderShare(HolderAt(i), new Rational(Weights[i], Sum))));

    internal static Holder HolderAt(int index) =>
        new(Name(index), index % 2 == 0 ? HolderSide.Japan : HolderSide.Partner, index < 2 ? HolderKind.Government : HolderKind.Participant);

    internal static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"holder {index}");
}
