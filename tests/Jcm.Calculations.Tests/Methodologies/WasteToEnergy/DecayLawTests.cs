using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.WasteToEnergy;
using Xunit;
using Interval = Jcm.Calculations.Arithmetic.Interval;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>Laws of first-order decay, for random deposits, rates, steps and timings.</summary>
public sealed class DecayLawTests
{
    private static readonly Rational TwentyDigits = Rational.FromDecimal(1e-20m);

    private static readonly Block Decay = Block.OfSeries<FirstOrderDecay>();

    private static Gen<Series> AnySeries { get; } =
        from steps in Gen.Choose(1, 20)
        from deposits in Gen.ArrayOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 100_000_000)).Select(grams => grams / 1000m), steps)
        from rate in Gen.Choose(1, 1500).Select(thousandths => thousandths / 1000m)
        from stepsPerYear in Gen.Elements(1, 12)
        from share in Gen.Elements(0m, 1m, 0.25m)
        select new Series(deposits, rate, stepsPerYear, share);

    [Fact]
    public void The_recurrence_is_the_printed_sum_over_deposits_to_twenty_digits() => Law.Holds(
        AnySeries,
        series =>
        {
            var expected = PreciseDecay.Decomposed(series.Deposits, series.Rate, series.StepsPerYear, series.Share);
            foreach (var (truth, value) in expected.Zip(series.Run<Exact>(Number).Decomposed))
            {
                Assert.True((Rational.FromDecimal(value.Value) - truth).Abs() <= TwentyDigits * truth, $"{value}, true {new Exact(truth.ToDecimal())}");
            }
        },
        runs: 100);

    [Fact]
    public void No_carbon_is_lost_or_made() => Law.Holds(AnySeries, series =>
    {
        var (decomposed, stored) = series.Run<Exact>(Number);
        var deposited = series.Deposits.Sum();
        var kept = stored.Value + decomposed.Sum(each => each.Value);
        Assert.InRange(kept - deposited, -1e-20m * deposited, 1e-20m * deposited);
        Assert.True(stored.Value >= 0);
        Assert.All(decomposed, each => Assert.True(each.Value >= 0));
    });

    [Fact]
    public void In_fractions_the_balance_of_carbon_is_exact() => Law.Holds(
        AnySeries,
        series =>
        {
            var (decomposed, stored) = series.Run(Rational.FromDecimal);
            Assert.Equal(Rational.FromDecimal(series.Deposits.Sum()), decomposed.Aggregate(stored, (sum, each) => sum + each));
        },
        runs: 30);

    [Fact]
    public void The_series_without_a_project_gives_the_numbers_of_the_block_bit_for_bit() => Law.Holds(AnySeries, series =>
    {
        Assert.Equal(series.ByBlock<Exact>(Number), series.Run<Exact>(Number).Decomposed);
        Assert.Equal(series.ByBlock<Real>(value => new((double)value)), series.Run<Real>(value => new((double)value)).Decomposed);
    });

    [Fact]
    public void Doubles_agree_with_decimals_to_eleven_digits() => Law.Holds(AnySeries, series =>
    {
        foreach (var (real, exact) in series.Run<Real>(value => new((double)value)).Decomposed.Zip(series.Run<Exact>(Number).Decomposed))
        {
            Assert.InRange(real.Value - (double)exact.Value, -1e-11 * (double)exact.Value, 1e-11 * (double)exact.Value);
        }
    });

    [Fact]
    public void Intervals_enclose_the_printed_sum() => Law.Holds(
        AnySeries,
        series =>
        {
            var bounds = series.Run(value => Interval.Between(value, value)).Decomposed;
            var expected = PreciseDecay.Decomposed(series.Deposits, series.Rate, series.StepsPerYear, series.Share);
            Assert.All(expected.Zip(bounds), pair => Assert.True(pair.Second.Contains(pair.First)));
        },
        runs: 50);

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public void After_ln_2_over_k_half_of_the_carbon_is_left(int halfLife)
    {
        const decimal Ln2 = 0.6931471805599453094172321215m;
        var months = new decimal[(halfLife * 12) + 1];
        months[0] = 1000;
        // With decay from the step after disposal the clock starts at the end of the first step.
        var (_, stored) = new Series(months, Ln2 / halfLife, 12, 0).Run<Exact>(Number);
        Assert.InRange(stored.Value - 500, -1e-20m, 1e-20m);
    }

    [Fact]
    public void Twelve_months_without_disposal_decompose_what_one_year_does() => Law.Holds(AnySeries, series =>
    {
        var stored = series.Deposits.Sum();
        var (months, afterMonths) = new Series(new decimal[12], series.Rate, 12, series.Share).Run<Exact>(Number, stored);
        var (years, afterYear) = new Series(new decimal[1], series.Rate, 1, series.Share).Run<Exact>(Number, stored);
        Assert.InRange(months.Sum(each => each.Value) - years[0].Value, -1e-20m * stored, 1e-20m * stored);
        Assert.InRange(afterMonths.Value - afterYear.Value, -1e-20m * stored, 1e-20m * stored);
    });

    [Fact]
    public void What_decomposes_up_to_any_step_rises_with_the_rate_and_with_an_earlier_beginning() => Law.Holds(AnySeries, series =>
    {
        var faster = series with { Rate = series.Rate * 1.1m };
        var earlier = series with { Share = Math.Min(1, series.Share + 0.1m) };
        foreach (var other in new[] { faster, earlier })
        {
            var (sum, otherSum) = (0m, 0m);
            foreach (var (own, more) in series.Run<Exact>(Number).Decomposed.Zip(other.Run<Exact>(Number).Decomposed))
            {
                (sum, otherSum) = (sum + own.Value, otherSum + more.Value);
                Assert.True(otherSum >= sum - (1e-20m * sum));
            }
        }
    });

    [Fact]
    public void A_deposit_that_decays_from_the_next_step_on_gives_exactly_nothing_in_its_own() => Law.Holds(AnySeries, series =>
    {
        Assert.Equal(0, (series with { Share = 0 }).Run<Exact>(Number).Decomposed[0].Value);
        Assert.Equal(0, (series with { Share = 0 }).Run<Real>(value => new((double)value)).Decomposed[0].Value);
        Assert.Equal(Interval.Between(0, 0), (series with { Share = 0 }).Run(value => Interval.Between(value, value)).Decomposed[0]);
    });

    [Fact]
    public void Without_a_rate_nothing_decomposes() => Law.Holds(AnySeries, series =>
    {
        var (decomposed, stored) = (series with { Rate = 0 }).Run<Exact>(Number);
        Assert.All(decomposed, each => Assert.Equal(0, each.Value));
        Assert.Equal(series.Deposits.Sum(), stored.Value);
    });

    [Fact]
    public void Methane_that_is_captured_and_methane_that_is_not_are_all_methane() => Law.Holds(
        from carbon in Gen.Choose(0, 1_000_000)
        from thousandths in Gen.Choose(0, 1000)
        select (Carbon: (decimal)carbon, Captured: thousandths / 1000m),
        sample =>
        {
            var methane = Block.Of<LandfillMethane>();
            Rational Of(decimal captured) => methane.Evaluate<Rational>([0.9m, captured, 28m, 0.1m, 0.5m, sample.Carbon]);
            Assert.Equal(Of(0), Of(sample.Captured) + Of(1 - sample.Captured));
            // One tonne of carbon gives 16/12 tonnes of methane or 44/12 of carbon dioxide, and no more.
            Assert.Equal(new Rational(16, 12) * Rational.FromDecimal(sample.Carbon), methane.Evaluate<Rational>([1, 0, 1, 0, 1, sample.Carbon]));
        });

    [Fact]
    public void As_many_results_as_deposits_are_needed() =>
        Assert.Throws<ArgumentException>(() => DecaySeries.Run<Exact>([new(1)], new(0.1m), new(1), new(1), new(0), []));

    private static Exact Number(decimal value) => new(value);

    private sealed record Series(decimal[] Deposits, decimal Rate, int StepsPerYear, decimal Share)
    {
        internal (T[] Decomposed, T Stored) Run<T>(Func<decimal, T> number, decimal stored = 0)
            where T : struct, IArithmetic<T>
        {
            var decomposed = new T[Deposits.Length];
            var left = DecaySeries.Run<T>(Array.ConvertAll(Deposits, value => number(value)), number(Rate), number(StepsPerYear), number(Share), number(stored), decomposed);
            return (decomposed, left);
        }

        internal T[] ByBlock<T>(Func<decimal, T> number)
            where T : struct, IArithmetic<T>
        {
            var results = new T[Deposits.Length];
            T[] inputs = [default, number(1), number(1), number(1), number(Rate), number(StepsPerYear), number(Share), number(0)];
            for (var step = 0; step < results.Length; step++)
            {
                inputs[FirstOrderDecay.Waste.Slot] = number(Deposits[step]);
                results[step] = Decay.Evaluate<T>(inputs);
                inputs[FirstOrderDecay.Stored.Slot] = Decay.CarryForward<T>(inputs);
            }

            return results;
        }
    }
}
