using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Tests.Documents.Metering;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

public sealed class UnusedInputsTests
{
    public static TheoryData<string> Cases => [.. GoldenCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whatever_a_published_calculation_rests_on_has_a_part_in_its_result(string name)
    {
        var result = ProjectDocument.Read(GoldenCases.Read(name)).Value.Project.Calculate();
        Assert.DoesNotContain(UnusedInputs.Of(result), unused => unused.Where.Parameter is not null && !unused.Message.Contains("is not counted", StringComparison.Ordinal));
    }

    [Fact]
    public void Metered_projects_use_all_that_was_supplied() =>
        Assert.Empty(UnusedInputs.Of(ProjectDocument.Read(MeteringDocuments.TwoRoofs).Value.Project.Calculate()));

    [Fact]
    public void Readings_of_days_that_do_not_count_are_named_with_the_document_that_says_so()
    {
        var unused = Assert.Single(UnusedInputs.Of(Projects.ByDayCategory.Calculate()));
        Assert.Equal(new Location("KH-1", "roof", Period.Year(2024).ToString(), "EG_i,p"), unused.Where);
        Assert.Equal("150 MWh of the category of day \"holiday\" is not counted: KH_AM002.", unused.Message);
    }

    [Fact]
    public void A_division_by_days_that_no_period_needs_is_named()
    {
        var divided = Projects.Solar with { VintageDivision = VintageDivision.ByDays };
        Assert.Equal("The division of periods by days is not needed: none of the 1 periods crosses 31 December.", Assert.Single(UnusedInputs.Of(divided.Calculate())).Message);
        var crossing = (Projects.SolarFrame with { VintageDivision = VintageDivision.ByDays }).Generates("roof", Period.Parse("2024-07-01..2025-06-30"), 1000);
        Assert.Empty(UnusedInputs.Of(crossing.Calculate()));
    }

    [Fact]
    public void A_value_that_stands_in_no_equation_is_named()
    {
        var result = Projects.Boiler.Calculate();
        Assert.Empty(UnusedInputs.Of(result));
        var project = Projects.Boiler.Fix("EF_grid", 1.2m, "tCO2/MWh", "another document", "HOB 2").BusinessAsUsual("eta_RE", 0.4m, "", "study");
        var unused = UnusedInputs.Of(new ProjectResult(project, result.Results, [], []));
        Assert.StartsWith("The value 1.2 tCO2/MWh stands in no equation", unused[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("The business-as-usual value 0.4 stands in no equation", unused[1].Message, StringComparison.Ordinal);
        Assert.Equal([("HOB 2", "EF_grid"), (null, "eta_RE")], unused.Select(each => (each.Where.Point, each.Where.Parameter)));
    }
}
