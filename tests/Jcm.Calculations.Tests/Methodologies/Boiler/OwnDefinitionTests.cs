using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Boiler;

/// <summary>Measured heat over the efficiency of the reference boiler, by a definition of one's own: cases calculated by hand, in <c>own-cases</c>.</summary>
public sealed class OwnDefinitionTests
{
    private const decimal Tolerance = 1e-12m;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Methodologies", "Boiler", "own-cases");

    private static IReadOnlyList<CsvTable.Row> Table => CsvTable.Parse("cases.csv", File.ReadAllText(Path.Combine(Folder, "cases.csv"))).Rows;

    public static TheoryData<int, string, string> Rows()
    {
        var rows = new TheoryData<int, string, string>();
        foreach (var (index, row) in Table.Index()) rows.Add(index, row["case"], row["scope"]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_case_gives_the_emissions_calculated_by_hand(int row, string name, string scope)
    {
        var expected = Table[row];
        var result = Read(name).Calculate();
        var levels = scope is "total" ? result.Total : result.Points.Single(total => string.Equals(scope, $"point {total.Point}", StringComparison.Ordinal)).Levels;
        Assert.InRange(levels.Reference.Tonnes, expected.Decimal("reference")!.Value - Tolerance, expected.Decimal("reference")!.Value + Tolerance);
        Assert.InRange(levels.Project.Tonnes, expected.Decimal("project")!.Value - Tolerance, expected.Decimal("project")!.Value + Tolerance);
        Assert.InRange(levels.Reduction.Tonnes, expected.Decimal("reduction")!.Value - Tolerance, expected.Decimal("reduction")!.Value + Tolerance);
        if (expected.Decimal("business_as_usual") is { } bau) Assert.InRange(levels.BusinessAsUsual!.Value.Tonnes, bau - Tolerance, bau + Tolerance);
    }

    [Fact]
    public void Every_case_has_a_total() => Assert.Equal(
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Table.Where(row => row["scope"] is "total").Select(row => row["case"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Biogenic_carbon_of_the_fuel_tables_counts_as_zero_and_the_working_says_so()
    {
        var result = Read("boiler-output-flow-biomass").Calculate();
        var factor = result.Results[0].Lineage().Single(value => value is { Parameter.Symbol: "EF_CO2,f", Item: "wood_waste" });
        Assert.Equal(0, factor.Value);
        Assert.Contains("biogenic", factor.Provenance.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Heat_that_is_measured_in_two_ways_needs_a_choice()
    {
        var project = Read("boiler-output-flow-biomass");
        var both = project.Monitor("boiler 1", project.MonitoredValues[0].Period, "Q_out,p", 3300, "GJ", MonitoringOptions.C, "heat meter");
        var problem = Assert.Single(both.Evaluate().Problems, problem => problem.Code == ProblemCode.ChoiceNeeded);
        Assert.Equal("Q_out,p", problem.Where.Parameter);
        Assert.Contains("flow and temperatures", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_water_hotter_than_the_steam_gives_no_heat_and_is_refused()
    {
        var project = Read("boiler-output-steam");
        var swapped = project with
        {
            BusinessAsUsualValues = [],
            MonitoredValues = [.. project.MonitoredValues.Select(value => value.Symbol is "h_fw" ? value with { Value = 3000 } : value)],
        };
        var problem = Assert.Single(swapped.Evaluate().Problems);
        Assert.Equal((ProblemCode.OutOfRange, "Q_out,p"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("h_fw = 3000 MJ/t", problem.Message, StringComparison.Ordinal);
    }

    private static Project Read(string name) => ProjectDocument.Read(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), OwnBoiler.Catalogue).Value.Project;
}
