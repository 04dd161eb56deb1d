using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

public sealed class PerformanceTableTests
{
    private static readonly Provenance Source = Provenance.SuppliedBy("table of the test");

    private static readonly PerformanceRow[] Chillers =
    [
        new("screw", null, 300, 4.92m), new("screw", 300, 450, 5.33m), new("screw", 450, 825, 5.59m), new("screw", 825, 1500, 5.85m, ToIsIncluded: true),
        new("centrifugal", 300, null, 6.1m),
    ];

    private static readonly PerformanceRow[] Transformers = [new("three-phase", 400, 400, 433), new("three-phase", 630, 630, 787)];

    [Theory]
    [InlineData("0.1 USRt", "4.92", "screw, 0.1 < 300 USRt")]
    [InlineData("300 USRt", "5.33", "screw, 300 ≤ 300 < 450 USRt")]
    [InlineData("400 USRt", "5.33", "screw, 300 ≤ 400 < 450 USRt")]
    [InlineData("824.999 USRt", "5.59", "screw, 450 ≤ 824.999 < 825 USRt")]
    [InlineData("1500 USRt", "5.85", "screw, 825 ≤ 1500 ≤ 1500 USRt")]
    [InlineData("1406 kW", "5.33", "screw, 300 USRt ≤ 1406 kW < 450 USRt")]
    public void A_capacity_is_answered_with_the_value_of_its_range_and_the_row_in_words(string capacity, string value, string words)
    {
        var match = Table(Chillers).Find("screw", Quantity.TryParse(capacity).Value).Value;
        Assert.Equal(Quantity.TryParse(value).Value, match.Value);
        Assert.Equal(words, match.Description);
        Assert.Same(Source, match.Provenance);
    }

    [Fact]
    public void Words_and_answers_are_the_same_in_every_culture()
    {
        foreach (var culture in new[] { "de-DE", "ja-JP", "ar-SA", "fr-FR" })
        {
            using var scope = new CultureScope(culture);
            var match = PerformanceTable.Read("class,from [kW],to [kW],to_included,value [%]\na,0.5,1.5,yes,98.5\n", Source).Value.Find("A", new(1.25m, Units.Kilowatt)).Value;
            Assert.Equal("a, 0.5 ≤ 1.25 ≤ 1.5 kW", match.Description);
            Assert.Equal("98.5 %", match.Value.ToString());
        }
    }

    [Fact]
    public void A_boundary_falls_on_the_right_side_although_its_conversion_has_no_end()
    {
        // A hundred tons are 351685.28420666... W: the decimals on both sides of it belong to different rows.
        var above = new Quantity(100, Units.UsRefrigerationTon).In(Units.Watt).Value;
        Assert.Equal(351685.28420666666666666666667m, above);
        var table = Table([new("a", null, 100, 1), new("a", 100, null, 2)]);
        Assert.Equal(2, table.Find("a", new(above, Units.Watt)).Value.Value.Value);
        Assert.Equal(1, table.Find("a", new(above - 0.00000000000000000000001m, Units.Watt)).Value.Value.Value);
        var third = Table([new("a", null, 1, 1), new("a", 1, null, 2)], capacity: Units.Hour);
        Assert.Equal(2, third.Find("a", new(3600, Units.Second)).Value.Value.Value);
        Assert.Equal(1, third.Find("a", new(3599.9999999999999999m, Units.Second)).Value.Value.Value);
    }

    [Fact]
    public void A_rating_answers_for_itself_only_in_any_unit()
    {
        var table = Table(Transformers, Units.Watt, Units.KilovoltAmpere);
        var match = table.Find("Three-Phase", new(0.4m, Units.MegavoltAmpere)).Value;
        Assert.Equal(433, match.Value.Value);
        Assert.Equal("three-phase, 400 kVA", match.Description);
        var problem = Assert.Single(table.Find("three-phase", new(500, Units.KilovoltAmpere)).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("400; 630", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1500.01 USRt")]
    [InlineData("9999 USRt")]
    public void Nothing_is_extrapolated_and_the_ranges_are_listed(string capacity)
    {
        var problem = Assert.Single(Table(Chillers).Find("screw", Quantity.TryParse(capacity).Value).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("x < 300; 300 ≤ x < 450; 450 ≤ x < 825; 825 ≤ x ≤ 1500", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_class_and_a_wrong_unit_are_reported_together()
    {
        var problems = Table(Chillers).Find("scroll", new(1, Units.Kilogram)).Problems;
        Assert.Equal([ProblemCode.UnknownName, ProblemCode.WrongDimension], problems.Select(problem => problem.Code));
        Assert.Contains("screw, centrifugal", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_only_recalled_gives_no_value_but_its_document()
    {
        var recalled = new Provenance("recalled standard", Confidence.RecalledMedium);
        var problem = Assert.Single(PerformanceTable.Create("losses", Units.Watt, Units.KilovoltAmpere, recalled, Transformers).Value
            .Find("three-phase", new(400, Units.KilovoltAmpere)).Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("recalled standard", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_table_is_reported_at_once() =>
        Assert.Equal(
            [
                ProblemCode.MissingSource, ProblemCode.OutOfRange, ProblemCode.OutOfRange, ProblemCode.Malformed, ProblemCode.Malformed, ProblemCode.Ambiguous,
                ProblemCode.OutOfRange, ProblemCode.WrongKind, ProblemCode.Duplicate,
            ],
            PerformanceTable.Create("t", Units.One, Units.Kilowatt, Provenance.SuppliedBy(" "), [
                new("reversed", 5, 4, 1),
                new("value", 1, 2, 0),
                new("end", 1, null, 1, ToIsIncluded: true),
                new(" ", 1, 2, 1),
                new("overlap", 1, 3, 1), new("overlap", 2, 4, 1),
                new("gap", 1, 3, 1), new("gap", 3.5m, 4, 1),
                new("mixed", 1, 1, 1), new("mixed", 1, 3, 1), new("mixed", 1, 1, 1),
            ]).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_table_without_rows_is_refused() =>
        Assert.Equal(ProblemCode.Empty, Assert.Single(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, []).Problems).Code);

    [Fact]
    public void The_valid_values_are_those_of_the_caller()
    {
        PerformanceRow[] rows = [new("a", 1, 2, 0)];
        Assert.True(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, rows, ValueRange.Share).IsValid);
        Assert.False(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, rows).IsValid);
    }

    [Theory]
    [InlineData(null, "2", true, "2", "3", false)]
    [InlineData("1", null, false, "2", "3", false)]
    [InlineData(null, "2", false, null, "3", false)]
    [InlineData("1", "9", false, "2", "3", false)]
    public void Ranges_that_share_a_capacity_overlap(string? from, string? to, bool included, string? nextFrom, string? nextTo, bool nextIncluded)
    {
        var problem = Assert.Single(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, [
            new("a", Number(nextFrom), Number(nextTo), 1, nextIncluded), new("A", Number(from), Number(to), 1, included),
        ]).Problems);
        Assert.Equal(ProblemCode.Ambiguous, problem.Code);
    }

    [Fact]
    public void Every_capacity_inside_a_partition_is_held_by_exactly_one_row_and_none_outside() => Law.Holds(Partitions(), partition =>
    {
        var (ends, closed) = partition;
        var rows = Rows(ends, closed);
        var table = Table(Shuffled(rows));
        foreach (var capacity in ends.Concat(ends.Select(end => end + 0.25m)).Concat(ends.Select(end => end - 0.25m)))
        {
            var holding = rows.Where(row => row.From <= capacity && (capacity < row.To || (row.ToIsIncluded && capacity == row.To))).ToList();
            var found = table.Find("a", new(capacity, Units.UsRefrigerationTon));
            var inside = capacity >= ends[0] && (capacity < ends[^1] || (closed && capacity == ends[^1]));
            Assert.Equal(inside, found.IsValid);
            if (inside) Assert.Same(Assert.Single(holding), found.Value.Row);
        }
    });

    [Fact]
    public void A_partition_without_one_of_its_inner_rows_has_a_gap() => Law.Holds(Partitions().Where(partition => partition.Ends.Count > 3), partition =>
    {
        var rows = Rows(partition.Ends, partition.Closed);
        rows.RemoveAt(1 + (rows.Count / 3 % (rows.Count - 2)));
        var problem = Assert.Single(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, Shuffled(rows)).Problems);
        Assert.Equal(ProblemCode.OutOfRange, problem.Code);
        Assert.Contains("gap", problem.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_partition_with_a_row_that_reaches_into_its_neighbour_overlaps() => Law.Holds(Partitions().Where(partition => partition.Ends.Count > 2), partition =>
    {
        var rows = Rows(partition.Ends, partition.Closed);
        rows[0] = rows[0] with { To = rows[0].To + 0.5m };
        var problem = Assert.Single(PerformanceTable.Create("t", Units.One, Units.Kilowatt, Source, Shuffled(rows)).Problems);
        Assert.Equal(ProblemCode.Ambiguous, problem.Code);
    });

    [Fact]
    public void A_table_reads_back_from_its_own_text() => Law.Holds(Partitions(), partition =>
    {
        var rows = Rows(partition.Ends, partition.Closed);
        var text = "\uFEFFclass,from [USRt],to [USRt],to_included,value [-]\r\n" + string.Concat(rows.Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"\"{row.Class}\",{row.From},{row.To},{(row.ToIsIncluded ? "yes" : "no")},{row.Value}\r\n")));
        Assert.Equal(rows, PerformanceTable.Read(text, Source).Value.Rows);
    });

    [Theory]
    [InlineData("")]
    [InlineData("class,from,to,to_included,value")]
    [InlineData("class,from [kW],to [kW],value [-],to_included\na,1,2,3,no")]
    [InlineData("class,from [kW],to [USRt],to_included,value [-]\na,1,2,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [frobs]\na,1,2,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1,2,no")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1,2,maybe,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1,2,no,")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1,2,no,\"3,5\"")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,\"1,500\",2000,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1e3,2000,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\n\"a\"b,1,2,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na\"b,1,2,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\n\"a,1,2,no,3")]
    [InlineData("class,from [kW],to [kW],to_included,value [-]\na,1,2,no,0.00000000000000000000000000000001")]
    public void Text_that_is_not_a_table_is_a_problem_and_no_exception(string text) => Assert.NotEmpty(PerformanceTable.Read(text, Source).Problems);

    [Fact]
    public void Everything_that_is_wrong_with_a_text_is_reported_with_its_place()
    {
        var problems = PerformanceTable.Read("class,from [kW],to [kW],to_included,value [-]\na,x,2,no,y\nb,3,2,no,1\nc,1,2,maybe,0\n", Source).Problems;
        Assert.Equal("row 1, from [kW]; row 1, value [-]; row 3, to_included; ", string.Join("; ", problems.Select(problem => problem.Where.Document)));
        Assert.Equal(ProblemCode.OutOfRange, problems[3].Code);
    }

    [Fact]
    public void Random_text_never_throws() => Law.Holds(
        Gen.Elements("class", ",", "\n", "\r\n", "\"", "from [kW]", "to_included", "value [%]", "a", "1", "-2.5", "[", "]", "yes", "\0", "1e9")
            .ListOf().Select(parts => string.Concat(parts)),
        text => PerformanceTable.Read("class,from [kW],to [kW],to_included,value [-]\n" + text, Source).TryGet(out _));

    private static PerformanceTable Table(IEnumerable<PerformanceRow> rows, Unit? value = null, Unit? capacity = null) =>
        PerformanceTable.Create("test", value ?? Units.One, capacity ?? Units.UsRefrigerationTon, Source, rows).Value;

    private static FsCheck.Gen<(List<decimal> Ends, bool Closed)> Partitions() =>
        from ends in Gen.Choose(-1000, 5000).NonEmptyListOf()
        from shift in Gen.Choose(1, 50)
        from closed in Gen.Elements(true, false)
        let sorted = ends.Append(ends[0] + shift).Distinct().Order().Select(end => (decimal)end).ToList()
        select (sorted, closed);

    private static List<PerformanceRow> Rows(List<decimal> ends, bool closed) =>
        [.. ends.Zip(ends.Skip(1), (from, to) => new PerformanceRow("a", from, to, Math.Abs(from) + 1, closed && to == ends[^1]))];

    /// <summary>Another order, the same in every run.</summary>
    private static IEnumerable<PerformanceRow> Shuffled(List<PerformanceRow> rows) => rows.OrderBy(row => row.Value % 7).ThenByDescending(row => row.From);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
