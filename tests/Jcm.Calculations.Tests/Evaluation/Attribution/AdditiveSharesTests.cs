using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation.Attribution;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

/// <summary>The laws of dividing a change between several values, for functions that are nothing but a table of numbers.</summary>
public sealed class AdditiveSharesTests
{
    private static readonly Gen<Table> Tables =
        from count in Gen.Choose(1, 5)
        from numerators in Gen.ArrayOf(Gen.Choose(-1000, 1000), 1 << count)
        from denominators in Gen.ArrayOf(Gen.Choose(1, 50), 1 << count)
        select new Table(count, [.. numerators.Zip(denominators, (numerator, denominator) => new Rational(numerator, denominator))]);

    [Fact]
    public void Shares_add_up_to_the_change() => Law.Holds(Tables, table =>
    {
        Assert.Equal(table.Change, Sum(AdditiveShares.Shapley(table.Count, table.Of)));
        Assert.Equal(table.Change, Sum(AdditiveShares.ForwardAndBackward(table.Count, table.Of)));
    });

    [Fact]
    public void The_Shapley_share_is_the_mean_over_all_orders() => Law.Holds(Tables, table =>
    {
        var orders = Orders([.. Enumerable.Range(0, table.Count)]).ToList();
        var means = Enumerable.Range(0, table.Count).Select(value => orders.Aggregate(Rational.Zero, (sum, order) => sum + Effect(table, order, value)) / orders.Count);
        Assert.Equal(means, AdditiveShares.Shapley(table.Count, table.Of));
    });

    [Fact]
    public void The_other_method_is_the_mean_of_one_order_and_its_reverse() => Law.Holds(Tables, table =>
    {
        int[] order = [.. Enumerable.Range(0, table.Count)];
        var means = order.Select(value => (Effect(table, order, value) + Effect(table, [.. order.Reverse()], value)) / 2);
        Assert.Equal(means, AdditiveShares.ForwardAndBackward(table.Count, table.Of));
    });

    [Fact]
    public void A_change_back_has_the_opposite_shares() => Law.Holds(Tables, table =>
    {
        Rational Back(bool[] exchanged) => table.Of(Array.ConvertAll(exchanged, each => !each));
        Assert.Equal(AdditiveShares.Shapley(table.Count, table.Of).Select(share => -share), AdditiveShares.Shapley(table.Count, Back));
        Assert.Equal(AdditiveShares.ForwardAndBackward(table.Count, table.Of).Select(share => -share), AdditiveShares.ForwardAndBackward(table.Count, Back));
    });

    [Fact]
    public void The_order_of_the_values_does_not_matter() => Law.Holds(Tables, table =>
    {
        Rational Reversed(bool[] exchanged) => table.Of([.. exchanged.Reverse()]);
        Assert.Equal(AdditiveShares.Shapley(table.Count, table.Of).Reverse(), AdditiveShares.Shapley(table.Count, Reversed));
    });

    [Fact]
    public void A_value_without_effect_has_no_share() => Law.Holds(Tables, table =>
    {
        Rational Ignoring(bool[] exchanged) => table.Of([false, .. exchanged[1..]]);
        Assert.Equal(Rational.Zero, AdditiveShares.Shapley(table.Count, Ignoring)[0]);
        Assert.Equal(Rational.Zero, AdditiveShares.ForwardAndBackward(table.Count, Ignoring)[0]);
    });

    [Fact]
    public void Two_factors_of_a_product_share_as_in_the_textbook() =>
        Law.Holds(Gen.ArrayOf(Gen.Choose(-50, 50), 4), at =>
        {
            var (x0, x1, y0, y1) = ((Rational)at[0], (Rational)at[1], (Rational)at[2], (Rational)at[3]);
            var shares = AdditiveShares.Shapley(2, exchanged => (exchanged[0] ? x1 : x0) * (exchanged[1] ? y1 : y0));
            Assert.Equal([(x1 - x0) * (y0 + y1) / 2, (y1 - y0) * (x0 + x1) / 2], shares);
        });

    [Fact]
    public void The_most_values_that_are_divided_over_all_orders_are_divided_exactly()
    {
        static Rational Product(bool[] exchanged) => exchanged.Select((each, value) => (Rational)(each ? value + 2 : value + 1)).Aggregate((product, factor) => product * factor);
        var shares = AdditiveShares.Shapley(AdditiveShares.MostForShapley, Product);
        Assert.Equal(Product([.. shares.Select(_ => true)]) - Product([.. shares.Select(_ => false)]), Sum(shares));
    }

    private static Rational Sum(Rational[] shares) => shares.Aggregate(Rational.Zero, (sum, share) => sum + share);

    private static Rational Effect(Table table, int[] order, int value)
    {
        var place = Array.IndexOf(order, value);
        bool[] After(int exchanged) => [.. Enumerable.Range(0, table.Count).Select(each => Array.IndexOf(order, each) < exchanged)];
        return table.Of(After(place + 1)) - table.Of(After(place));
    }

    private static IEnumerable<int[]> Orders(int[] values) => values.Length == 0
        ? [[]]
        : values.SelectMany(first => Orders([.. values.Where(each => each != first)]).Select(rest => (int[])[first, .. rest]));

    private sealed record Table(int Count, Rational[] Results)
    {
        internal Rational Change => Results[^1] - Results[0];

        internal Rational Of(bool[] exchanged) => Results[exchanged.Select((each, value) => each ? 1 << value : 0).Sum()];
    }
}
