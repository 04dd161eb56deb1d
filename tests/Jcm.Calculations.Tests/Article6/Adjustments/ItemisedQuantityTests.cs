using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Xunit;
using static Jcm.Calculations.Tests.Article6.Adjustments.Accounts;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>Lines of quantities: how they add up to years and break down.</summary>
public sealed class ItemisedQuantityTests
{
    private static readonly Ndc Contribution = Of(VietNam, AdjustmentMethod.Averaging);

    private static readonly ItemisedQuantity First = new(QuantityKind.FirstTransferred, "CA0001", "Waste management", VietNam, 2024, 10) { Using = Japan };

    private static readonly ItemisedQuantity Use = new(QuantityKind.Used, "CA0002", "Transportation", Thailand, 2023, 4) { Using = VietNam, UsedFor = 2025 };

    private static readonly Gen<ItemisedQuantity> Line =
        from kind in Gen.Elements(QuantityKind.FirstTransferred, QuantityKind.AuthorisedForOtherPurposes, QuantityKind.Used)
        from approach in Gen.Elements("CA0001", "CA0002", "CA0003")
        from sector in Gen.Elements("Transportation", "Waste management")
        from vintage in Gen.Choose(2021, 2030)
        from use in Gen.Choose(2021, 2030)
        from other in Gen.Elements(Japan, Thailand)
        from quantity in Quantity
        select kind == QuantityKind.Used
            ? new ItemisedQuantity(kind, approach, sector, other, vintage, quantity) { Using = VietNam, UsedFor = use }
            : new ItemisedQuantity(kind, approach, sector, VietNam, vintage, quantity) { Using = kind == QuantityKind.FirstTransferred ? other : null };

    private static readonly Gen<ItemisedQuantity[]> Lines = Line.ListOf().Select(lines => lines.ToArray());

    [Fact]
    public void Transfers_count_by_vintage_and_uses_by_the_year_of_use()
    {
        var items = ItemisedQuantities.TryOf(Contribution, [First, Use, First with { Kind = QuantityKind.AuthorisedForOtherPurposes, Quantity = 3 }]).Value;
        Assert.Equal([new(2024, 10, 3, 0), new AnnualQuantities(2025, 0, 0, 4)], items.ByYear);
    }

    [Fact]
    public void The_parts_of_every_breakdown_add_up_to_the_quantities_of_the_year() => Law.Holds(
        from lines in Lines
        from through in Gen.Choose(2021, 2030)
        select (lines, through),
        given =>
        {
            var account = CorrespondingAdjustments.Of(ItemisedQuantities.TryOf(Contribution, given.lines).Value).Through(given.through).Value;
            foreach (var dimension in Enum.GetValues<BreakdownDimension>())
            {
                var rows = account.Summary().Breakdown.Where(row => row.Dimension == dimension).ToList();
                Assert.DoesNotContain(rows, row => row.Year.Number > given.through);
                foreach (var year in account.Adjustments)
                {
                    var own = rows.Where(row => row.Year == year.Year).ToList();
                    Assert.Equal(year.FirstTransferred, own.Aggregate(Rational.Zero, (sum, row) => sum + row.FirstTransferred));
                    Assert.Equal(year.AuthorisedForOtherPurposes, own.Aggregate(Rational.Zero, (sum, row) => sum + row.AuthorisedForOtherPurposes));
                    Assert.Equal(year.Used, own.Aggregate(Rational.Zero, (sum, row) => sum + row.Used));
                }
            }
        });

    [Fact]
    public void Neither_order_nor_division_of_lines_changes_the_account() => Law.Holds(
        from lines in Lines
        from seed in Gen.Choose(0, int.MaxValue)
        select (lines, seed),
        given =>
        {
            var divided = given.lines.SelectMany(line => new[] { line with { Quantity = line.Quantity / 4 }, line with { Quantity = line.Quantity * 3 / 4 } }).ToList();
            var whole = CorrespondingAdjustments.Of(ItemisedQuantities.TryOf(Contribution, given.lines).Value).ThroughTheLastYear().Value;
            var parts = CorrespondingAdjustments.Of(ItemisedQuantities.TryOf(Contribution, Shuffle(divided, given.seed)).Value).ThroughTheLastYear().Value;
            Assert.Equal(Figures(whole), Figures(parts));
            Assert.Equal(whole.Summary().BreakdownToCsv(), parts.Summary().BreakdownToCsv());
        });

    [Fact]
    public void What_others_transfer_to_the_Party_adjusts_nothing()
    {
        var refused = ItemisedQuantities.TryOf(Contribution, [First with { FirstTransferring = Thailand }]);
        Assert.Contains("an acquisition adjusts nothing", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_counts_as_one_kind_so_that_nothing_is_both_transferred_and_for_other_purposes() => Law.Holds(Line, line =>
    {
        var year = Assert.Single(ItemisedQuantities.TryOf(Contribution, [line]).Value.ByYear);
        Assert.Equal(line.Quantity, year.FirstTransferred + year.AuthorisedForOtherPurposes + year.Used);
        Assert.Equal(line.Quantity == 0 ? 0 : 1, new[] { year.FirstTransferred, year.AuthorisedForOtherPurposes, year.Used }.Count(quantity => quantity != 0));
    });

    [Fact]
    public void Both_the_vintage_and_the_year_of_use_lie_in_the_period()
    {
        (ProblemCode, string?)[] Found(ItemisedQuantity line) => [.. ItemisedQuantities.TryOf(Contribution, [line]).Problems.Select(problem => (problem.Code, problem.Where.Period))];
        Assert.Equal([(ProblemCode.OutOfRange, "2025")], Found(Use with { Vintage = 2031 }));
        Assert.Equal([(ProblemCode.OutOfRange, "2031")], Found(Use with { UsedFor = 2031 }));
        Assert.Equal([(ProblemCode.OutOfRange, "2020"), (ProblemCode.OutOfRange, "2020")], Found(First with { Vintage = 2020 }));
        Assert.Equal([(ProblemCode.MissingParameter, "2023")], Found(Use with { UsedFor = null }));
    }

    [Fact]
    public void All_problems_of_the_lines_come_together()
    {
        var outcome = ItemisedQuantities.TryOf(Contribution, [
            First with { Quantity = -1, CooperativeApproach = " ", Sector = "", FirstTransferring = default },
            First,
            First with { UsedFor = 2025 },
            Use with { Using = Japan },
            Use with { Using = null },
            First with { Kind = (QuantityKind)9 },
        ]);
        Assert.Equal(
            [
                (ProblemCode.OutOfRange, 1), (ProblemCode.MissingParameter, 1), (ProblemCode.MissingParameter, 1), (ProblemCode.MissingParameter, 1), (ProblemCode.WrongKind, 1),
                (ProblemCode.WrongKind, 3), (ProblemCode.WrongKind, 4), (ProblemCode.WrongKind, 5), (ProblemCode.WrongKind, 6),
            ],
            outcome.Problems.Select(problem => (problem.Code, problem.Where.Document![^1] - '0')));
    }

    [Fact]
    public void A_sum_that_a_decimal_cannot_hold_is_refused_and_not_rounded()
    {
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(ItemisedQuantities.TryOf(Contribution, [First with { Quantity = decimal.MaxValue }, First]).Problems).Code);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(ItemisedQuantities.TryOf(Contribution, [First with { Quantity = 1e20m }, First with { Quantity = 1e-20m }]).Problems).Code);
    }

    [Fact]
    public void A_breakdown_that_does_not_exist_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemisedQuantities.TryOf(Contribution, [First]).Value.By((BreakdownDimension)9, 2030));

    [Fact]
    public void Indicator_accounts_are_broken_down_too()
    {
        var ndc = Contribution with { Metric = Metric.NonGhg("MWh") };
        var account = IndicatorAdjustments.Of(ItemisedQuantities.TryOf(ndc, [First]).Value).WithIndicator([new(2024, 50m)]).Through(2024).Value;
        Assert.Equal(47.5m, account[2024].AdjustedIndicator);
        Assert.Equal(["CA0001", "Waste management", "VNM", "JPN", "2024"], account.Summary().Breakdown.Select(row => row.Key), StringComparer.Ordinal);
    }

    [Fact]
    public void A_line_that_is_null_is_the_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => ItemisedQuantities.TryOf(Ndc.Japan2030, [null!]));
        Assert.Throws<ArgumentException>(() => JcmAdjustment.TryOf([null!]));
    }
}
