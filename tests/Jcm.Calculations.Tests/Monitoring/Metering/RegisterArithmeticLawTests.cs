using FsCheck.Fluent;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Metering.Meterings;

namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>What goes into a register comes out of its readings again.</summary>
public sealed class RegisterArithmeticLawTests
{
    private const int Days = 30;

    [Fact]
    public void Amounts_come_back_exactly_whatever_digits_multiplier_rollovers_resets_and_exchanges_the_register_had() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var draw = new Draws(seed);
        var digits = draw.OneIn(4) ? (int?)null : draw.From(4, 15);
        var decimals = draw.From(0, 3);
        var modulus = digits is { } shown ? PowerOfTen(shown) : long.MaxValue;
        var multiplier = draw.Of(1m, 120m, 0.5m, 0.000_000_001m, 1_000_000_000m);
        var size = 1m / PowerOfTen(decimals);
        var meter = new Meter("R-1", MeterKind.Register, Units.KilowattHour, decimals) { Digits = digits, Multiplier = multiplier, MultiplierSource = "plate of the transformers" };
        // Less than half of the range between two readings, so that it is known which way the register went.
        var most = (int)Math.Min((modulus / 2) - 1, 1_000_000);
        var shows = (long)draw.From(0, 1000) % modulus;
        var (readings, changes, amounts) = (new List<Reading> { new(Midnight(0), shows * size) }, new List<RegisterChange>(), new decimal[Days]);
        for (var day = 0; day < Days; day++)
        {
            for (var hour = 0; hour < 24; hour += draw.From(3, 24))
            {
                if (draw.OneIn(4))
                {
                    Forward(day);
                    var first = draw.From(0, 9999);
                    changes.Add(new(Midnight(day).AddHours(hour).AddMinutes(30), shows * size, first * size, "exchange record"));
                    shows = first;
                }

                Forward(day);
                readings.Add(new(Midnight(day).AddHours(hour + 1), shows * size));
            }

            if (readings[^1].At == Midnight(day + 1)) continue;
            Forward(day);
            readings.Add(new(Midnight(day + 1), shows * size));
        }

        var periods = Enumerable.Range(0, Days).Select(day => new Period(new DateOnly(2024, 3, 1).AddDays(day), new DateOnly(2024, 3, 1).AddDays(day))).ToArray();
        var values = Of(periods, Generation(MeterPosition.Plus("export", MeterSeries.Of(meter, readings).WithChanges([.. changes])))).Values;
        Assert.Equal(amounts, values.Select(value => value.Value));

        void Forward(int day)
        {
            var amount = draw.OneIn(5) ? 0 : draw.From(0, most);
            shows = (shows + amount) % modulus;
            amounts[day] += amount * size * multiplier / 1000;
        }
    });

    [Fact]
    public void A_register_whose_capacity_is_stated_may_go_almost_all_the_way_round() => Assert.Equal(
        [9.984m],
        Values(Readings(Register(digits: 4) with { Limits = new("data sheet") { MostInAnHour = 416 } }, (At(2024, 1, 1), 20), (At(2024, 1, 2), 4)), BoundaryRule.ByTime, Period.Parse("2024-01-01..2024-01-01")));

    [Fact]
    public void A_reading_beyond_the_range_in_which_the_way_is_known_is_refused_and_names_the_remedy()
    {
        var problem = Assert.Single(Try([Period.Month(2024, 1)], Generation(MeterPosition.Plus("export", Readings(Register(digits: 4), (At(2024, 1, 1), 9000), (At(2024, 2, 1), 4000))))).Problems);
        Assert.Equal((ProblemCode.Contradiction, "roof A", "EG_i,p"), (problem.Code, problem.Where.Point, problem.Where.Parameter));
        Assert.Equal("Meter R-1: from 9,000 at 2024-01-01 00:00 +07:00 to 4,000 at 2024-02-01 00:00 +07:00 the register would have gone forward by 5,000 kWh, half of its range or more, so that it is not known which way and how often. Document the reset or exchange, mark the wrong reading as invalid, or supply readings between.", problem.Message);
    }

    private static long PowerOfTen(int exponent) => Enumerable.Repeat(10L, exponent).Aggregate(1L, (power, ten) => power * ten);

    private static DateTimeOffset Midnight(int day) => At(2024, 3, 1).AddDays(day);
}
