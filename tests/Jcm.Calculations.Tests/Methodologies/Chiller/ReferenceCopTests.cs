using System.Globalization;
using FsCheck.Fluent;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Methodologies.Chiller.ChillerProjects;

namespace Jcm.Calculations.Tests.Methodologies.Chiller;

/// <summary>The reference COP: none is shipped, so that the caller's value or table decides.</summary>
public sealed class ReferenceCopTests
{
    private static readonly string[] Families = ["chiller", "refrigerator", "air conditioner"];

    private static readonly PerformanceTable Table = PerformanceTable.Create(
        "illustrative reference COPs",
        Units.One,
        Unit.Parse("USRt"),
        Provenance.SuppliedBy("illustrative value"),
        [new("centrifugal", 300, 450, 5), new("centrifugal", 450, 550, 5.2m), new("centrifugal", 550, 1500, 5.5m, true)]).Value;

    public static TheoryData<string, string> Definitions => new(
        from definition in Catalogue.Approved.Definitions
        where Families.Contains(definition.Family, StringComparer.Ordinal)
        select (definition.Id, definition.Version));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void No_definition_ships_one_and_each_names_the_document_that_holds_it(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        var rule = Assert.Single(definition.Parameters, each => each.Parameter.SetsReferenceLevel);
        Assert.Equal(ParameterKind.MethodologyDefault, rule.Kind);
        Assert.All(rule.Categories, row => Assert.Null(row.Default.Value));
        Assert.StartsWith("https://www.jcm.go.jp/jc/methodologies/", definition.Sources[0].Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_value_or_a_table_the_problem_names_the_document()
    {
        var problem = Assert.Single(Without("COP_RE,i").Evaluate().Problems);
        Assert.Equal((ProblemCode.UnknownValue, "COP_RE,i"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("th-am005-ver3-0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_values_of_cold_storage_are_withheld_and_their_rows_can_be_filled()
    {
        var project = new Project("ID-3", Catalogue.Approved.Get("ID_AM003"))
            .Fix("COP_PJ,i", 2.2m, "", "quotation").Fix("EF_elec", 0.75m, "tCO2/MWh", "validation").Uses("store", 100).Choose("COP_RE,i", "cold storage");
        var problem = Assert.Single(project.Evaluate().Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("recalled", problem.Message, StringComparison.Ordinal);
        Assert.Equal(150, project.Fix("COP_RE,i", 1.1m, "", "methodology", category: "cold storage").Calculate().Total.Reference.Tonnes);
    }

    [Fact]
    public void A_class_begins_at_its_lower_bound_and_ends_before_its_upper_one() =>
        Law.Holds(Gen.Choose(300_000, 1_500_000).Select(value => value / 1000m), capacity => Assert.Equal(
            capacity < 450 ? 5 : capacity < 550 ? 5.2m : 5.5m,
            Equipped("centrifugal", capacity).Calculate().Results[0].Parameters.Single(each => each.Parameter.Symbol is "COP_RE,i").Value));

    [Theory]
    [InlineData("449.999", "600")]
    [InlineData("450", "576.9230769231")]
    [InlineData("1500", "545.4545454545")]
    public void At_the_bounds_of_the_classes_there_is_one_answer(string capacity, string reference) =>
        Assert.Equal(Number(reference), Equipped("centrifugal", Number(capacity)).Calculate().Total.Reference.Tonnes, 10);

    [Fact]
    public void The_capacity_may_be_in_another_unit() => Assert.Equal(
        Equipped("centrifugal", 500).Calculate().Total,
        Without("COP_RE,i").Use("COP_RE,i", Table).Equip("chiller", "centrifugal", 1758.4m, "kW", "name plate").Calculate().Total);

    [Theory]
    [InlineData("centrifugal", "299.9")]
    [InlineData("centrifugal", "1500.1")]
    [InlineData("screw", "500")]
    public void A_capacity_or_class_that_the_table_does_not_hold_is_refused(string equipmentClass, string capacity)
    {
        var outcome = Equipped(equipmentClass, Number(capacity)).Evaluate();
        Assert.False(outcome.IsValid);
        Assert.All(outcome.Problems, problem => Assert.Equal("COP_RE,i", problem.Where.Parameter));
    }

    [Fact]
    public void A_table_needs_to_know_what_stands_at_the_point()
    {
        var problem = Assert.Single(Without("COP_RE,i").Use("COP_RE,i", Table).Evaluate().Problems);
        Assert.Equal((ProblemCode.MissingParameter, "COP_RE,i"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void A_typical_chiller_of_the_country_gives_business_as_usual_above_the_reference()
    {
        var total = Centrifugal.BusinessAsUsual("COP_RE,i", 4.8m, "", "survey").Calculate().Total;
        Assert.Equal((600m, 625m), (total.Reference.Tonnes, total.BusinessAsUsual!.Value.Tonnes));
        Assert.Contains(
            Centrifugal.BusinessAsUsual("COP_RE,i", 5.5m, "", "survey").Evaluate().Problems,
            problem => problem.Code == ProblemCode.BusinessAsUsualBelowReference);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Project Equipped(string equipmentClass, decimal capacity) =>
        Without("COP_RE,i").Use("COP_RE,i", Table).Equip("chiller", equipmentClass, capacity, "USRt", "name plate");

    private static Project Without(string symbol) =>
        Centrifugal with { FixedValues = Centrifugal.FixedValues.RemoveAll(value => string.Equals(value.Symbol, symbol, StringComparison.Ordinal)) };
}
