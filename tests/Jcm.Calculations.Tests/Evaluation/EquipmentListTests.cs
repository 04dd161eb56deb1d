using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Lists of equipment: their total is the sum of their rows, and whatever is wrong with them names its row and column.</summary>
public sealed class EquipmentListTests
{
    private const string Headings = "point,class,capacity [kVA],\"NLL_PJ,i,j [W]\",\"D_p,i,j [d]\"";

    private static readonly Period Year = Period.Year(2025);

    private static readonly MethodologyDefinition Transformers = Catalogue.Approved.Get("VN_AM005", "1.0");

    private static readonly Project Frame = new Project("VN-1", Transformers)
        .Fix("Br_i", 0.0125m, "", "illustrative value")
        .Fix("EF_grid", 0.68m, "tCO2/MWh", "illustrative value")
        .Use("NLL_RE,i,j", PerformanceTable.Create(
            "reference losses",
            Units.Watt,
            Units.KilovoltAmpere,
            Provenance.SuppliedBy("illustrative values"),
            [new("single-phase", 25, 25, 61), new("single-phase", 50, 50, 105), new("three-phase", 250, 250, 335), new("three-phase", 400, 400, 430)]).Value);

    private static readonly Gen<List<Row>> Rows =
        from count in Gen.Choose(1, 12)
        from rows in (from rating in Gen.Choose(0, 3)
                      from loss in Gen.Choose(0, 30_000)
                      from days in Gen.Choose(0, 3_650)
                      select new Row(rating, loss / 100m, days / 10m)).ListOf(count)
        select rows.ToList();

    [Fact]
    public void A_list_gives_the_sum_of_projects_of_one_unit() => Law.Holds(Rows, rows =>
    {
        var together = Frame.With(Read(Csv(rows))).Calculate().Total;
        var apart = rows.Select(row => Frame.With(Read(Csv([row]))).Calculate().Total).ToList();
        Assert.Equal(apart.Sum(each => each.Reference.Tonnes), together.Reference.Tonnes);
        Assert.Equal(apart.Sum(each => each.Project.Tonnes), together.Project.Tonnes);
    }, runs: 50);

    [Fact]
    public void The_order_of_the_rows_changes_nothing_in_the_total() => Law.Holds(Rows, rows =>
    {
        var lines = Csv(rows).Split('\n');
        var reversed = string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));
        Assert.Equal(Frame.With(Read(Csv(rows))).Calculate().Total, Frame.With(Read(reversed)).Calculate().Total);
    }, runs: 50);

    [Fact]
    public void A_list_gives_what_the_values_give_one_by_one() => Law.Holds(Rows, rows =>
    {
        var byHand = Frame;
        for (var i = 0; i < rows.Count; i++)
        {
            var (point, row) = (Name(i), rows[i]);
            byHand = byHand.Equip(point, row.Class, row.Capacity, "kVA", "list").Fix("NLL_PJ,i,j", row.Loss, "W", "list", point)
                .Monitor(point, Year, "D_p,i,j", row.Days, "d", MonitoringOptions.C, "list");
        }

        Assert.Equal(byHand.Calculate().Explain(), Frame.With(Read(Csv(rows))).Calculate().Explain());
    }, runs: 20);

    [Fact]
    public void The_lists_of_two_periods_may_both_state_the_fixed_values()
    {
        var first = Read(Csv([new(0, 21, 365)]));
        var second = EquipmentList.Read(Csv([new(0, 21, 360)]), Transformers, Period.Year(2026), MonitoringOptions.C, "list of 2026").Value;
        var result = Frame.With(first).With(second).Calculate();
        Assert.Equal(2, result.Results.Count);
        Assert.Equal(result.Total, Frame.With(second).With(first).Calculate().Total);
    }

    [Fact]
    public void The_same_value_in_another_unit_is_the_same_value()
    {
        var again = EquipmentList.Read("point,\"NLL_PJ,i,j [kW]\",\"D_p,i,j [h]\"\nT1,0.021,24\n", Transformers, Period.Year(2026), MonitoringOptions.C, "list of 2026").Value;
        Assert.Equal(2, Frame.With(Read(Csv([new(0, 21, 365)]))).With(again).Calculate().Results.Count);
    }

    [Fact]
    public void Two_lists_that_contradict_each_other_are_refused()
    {
        var other = EquipmentList.Read(Csv([new(1, 22, 360)]), Transformers, Period.Year(2026), MonitoringOptions.C, "list of 2026").Value;
        var problems = Frame.With(Read(Csv([new(0, 21, 365)]))).With(other).Evaluate().Problems;
        Assert.Equal(2, problems.Count(problem => problem.Code == ProblemCode.Duplicate));
    }

    [Fact]
    public void Each_value_keeps_its_source_option_and_period()
    {
        var list = Read(Csv([new(2, 105.25m, 364.5m)]));
        Assert.Equal(["T1"], list.Points);
        Assert.Equal(new MonitoredValue("T1", Year, "D_p,i,j", 364.5m, "d", MonitoringOptions.C, "list"), Assert.Single(list.MonitoredValues));
        Assert.Equal(new SuppliedValue("NLL_PJ,i,j", 105.25m, "W", Provenance.SuppliedBy("list"), "T1"), Assert.Single(list.FixedValues));
        Assert.Equal(new Equipment("T1", "three-phase", 250, "kVA", "list"), Assert.Single(list.Equipment));
    }

    [Fact]
    public void Every_bad_cell_is_reported_with_its_row_and_column()
    {
        var csv = Headings + "\nT1,three-phase,250,105,365\nT1,,x,,\"1,5\"\n,single-phase,25,21,1e2\n*,single-phase,25,21,12345678901234567890123456789.5\n";
        var problems = EquipmentList.Read(csv, Transformers, Year, MonitoringOptions.C, "list").Problems;
        Assert.Equal(
            [
                (ProblemCode.Duplicate, "row 2, point"),
                (ProblemCode.MissingParameter, "row 2, class"),
                (ProblemCode.Malformed, "row 2, capacity [kVA]"),
                (ProblemCode.MissingParameter, "row 2, NLL_PJ,i,j [W]"),
                (ProblemCode.Malformed, "row 2, D_p,i,j [d]"),
                (ProblemCode.MissingParameter, "row 3, point"),
                (ProblemCode.Malformed, "row 3, D_p,i,j [d]"),
                (ProblemCode.Malformed, "row 4, point"),
                (ProblemCode.Malformed, "row 4, D_p,i,j [d]"),
            ],
            problems.Select(problem => (problem.Code, problem.Where.Document!)));
    }

    [Theory]
    [InlineData("class,capacity [kVA]", 2, ProblemCode.MissingParameter)]
    [InlineData("point,class", 2, ProblemCode.MissingParameter)]
    [InlineData("point,capacity [kVA]", 2, ProblemCode.MissingParameter)]
    [InlineData("point,class,capacity [foo]", 3, ProblemCode.UnknownUnit)]
    [InlineData("point,loss in W", 2, ProblemCode.Malformed)]
    [InlineData("point,\"NLL_PJ,i,j [foo]\"", 2, ProblemCode.UnknownUnit)]
    [InlineData("point,\"NLL_PJ,i,j [MWh]\"", 2, ProblemCode.WrongDimension)]
    [InlineData("point,EG_p [MWh]", 2, ProblemCode.UnknownName)]
    [InlineData("point,\"LL_PJ,i,j [W]\"", 2, ProblemCode.WrongKind)]
    [InlineData("point,\"D_p,i,j [d]\",\"D_p,i,j [h]\"", 3, ProblemCode.Duplicate)]
    [InlineData("point,\"D_p,i,j [d]\",\"D_p,i,j [d]\"", 3, ProblemCode.Duplicate)]
    public void A_heading_that_is_not_understood_is_refused(string headings, int columns, ProblemCode code)
    {
        var cells = string.Join(',', Enumerable.Repeat("1", columns));
        Assert.Contains(code, EquipmentList.Read($"{headings}\n{cells}\n", Transformers, Year, MonitoringOptions.C, "list").Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_list_without_rows_source_or_option_is_refused() => Assert.Equal(
        [ProblemCode.OptionNotAllowed, ProblemCode.MissingSource, ProblemCode.Empty],
        EquipmentList.Read(Headings + "\n", Transformers, Year, MonitoringOptions.None, " ").Problems.Select(problem => problem.Code));

    [Fact]
    public void Ten_thousand_units_are_evaluated_one_by_one()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new Row(i % 4, 20 + (i % 50), 300 + (i % 65))).ToList();
        var result = Frame.With(Read(Csv(rows))).Calculate();
        Assert.Equal(10_000, result.Results.Count);
        Assert.Equal(rows.Count, result.Points.Count);
    }

    [Fact]
    public void A_value_for_no_point_names_some_of_very_many_points()
    {
        var rows = Enumerable.Range(0, 30).Select(_ => new Row(0, 20, 365)).ToList();
        var message = Assert.Single(Frame.With(Read(Csv(rows))).Fix("NLL_PJ,i,j", 20, "W", "list", "T31").Evaluate().Problems).Message;
        Assert.EndsWith("T27 and 10 more.", message, StringComparison.Ordinal);
    }

    private static EquipmentList Read(string csv) => EquipmentList.Read(csv, Transformers, Year, MonitoringOptions.C, "list").Value;

    private static string Csv(IReadOnlyList<Row> rows) => string.Join('\n', rows
        .Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{Name(i)},{row.Class},{row.Capacity},{row.Loss},{row.Days}")).Prepend(Headings));

    private static string Name(int row) => $"T{(row + 1).ToString(CultureInfo.InvariantCulture)}";

    private sealed record Row(int Rating, decimal Loss, decimal Days)
    {
        internal string Class => Rating < 2 ? "single-phase" : "three-phase";

        internal decimal Capacity => Rating switch { 0 => 25, 1 => 50, 2 => 250, _ => 400 };
    }
}
