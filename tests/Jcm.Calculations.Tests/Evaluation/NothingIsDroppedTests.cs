using System.Text.Json;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Whatever a project supplies is used or refused, and errors of measurement never help it.</summary>
public sealed class NothingIsDroppedTests
{
    private static readonly Period Year = Period.Year(2024);

    private static readonly Project Chiller = new Project("TH-1", Catalogue.Approved.Get("TH_AM005", "3.0"))
        .Fix("COP_PJ,i", 6.3m, "", "quotation")
        .Fix("EF_elec", 0.5m, "tCO2/MWh", "validation report")
        .Monitor("a", Year, "EC_PJ,i,p", 2100, "MWh", MonitoringOptions.C, "meter");

    private static readonly PerformanceTable Table =
        PerformanceTable.Create("reference COP", Units.One, Units.UsRefrigerationTon, Provenance.SuppliedBy("table"), [new("screw", null, null, 5)]).Value;

    [Fact]
    public void A_table_and_an_equipment_beside_a_fixed_value_are_refused()
    {
        var problems = Chiller.Use("COP_RE,i", Table).Equip("a", "screw", 300, "USRt", "name plate").Fix("COP_RE,i", 5.5m, "", "methodology").Evaluate().Problems;
        Assert.All(problems, problem => Assert.Equal(ProblemCode.WrongKind, problem.Code));
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void A_history_for_all_points_is_refused_where_each_has_its_own()
    {
        var project = ProjectDocument.Read(GoldenCases.Read("boiler-history-line")).Value.Project;
        var history = project.Histories[0];
        var problem = (project with { Histories = [history with { Point = null }, .. project.Points().Select(point => history with { Point = point })] }).OnlyProblem();
        Assert.Equal((ProblemCode.WrongKind, "ST_PJ,p"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void A_carried_value_of_no_waste_type_is_refused()
    {
        var project = ProjectDocument.Read(GoldenCases.Read("waste-to-energy-monthly-ipcc")).Value.Project;
        var before = project.MonitoredValues.Min(value => value.Period.From).AddDays(-1);
        var problem = project.Carry(project.Points()[0], "DDOC_acc,j", null, before, 1000, "t", "earlier result").OnlyProblem();
        Assert.Equal((ProblemCode.WrongKind, "DDOC_acc,j"), (problem.Code, problem.Where.Parameter));
    }

    [Fact]
    public void A_wrong_day_of_a_carried_value_is_one_problem_and_not_one_for_every_later_period()
    {
        var project = ProjectDocument.Read(GoldenCases.Read("waste-to-energy-monthly-ipcc")).Value.Project;
        var item = project.MonitoredValues.First(value => value.Item is not null).Item;
        var problem = project.Carry(project.Points()[0], "DDOC_acc,j", item, DateOnly.MaxValue, 1000, "t", "earlier result").OnlyProblem();
        Assert.Equal(ProblemCode.BrokenSeries, problem.Code);
        Assert.Contains("9999-12-31", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Business_as_usual_for_what_the_methodology_does_not_have_is_refused_and_not_offered()
    {
        var transformer = ProjectDocument.Read(GoldenCases.Read("transformer-business-as-usual")).Value.Project;
        var problem = transformer.BusinessAsUsual("LL_RE,i,j", 80, "W", "survey").OnlyProblem();
        Assert.Equal(ProblemCode.WrongKind, problem.Code);
        Assert.DoesNotContain(": LL_RE", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unused_values_and_unused_readings_are_reported_together()
    {
        var problems = Projects.Solar.Fix(Projects.Factor, 0.9m, "tCO2/MWh", "table", item: "y")
            .Monitor("roof", Year, Projects.Generation, 5, "MWh", MonitoringOptions.C, "meter", item: "x").Evaluate().Problems;
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void Wrong_values_of_two_fuels_are_two_problems_that_name_them()
    {
        var project = Chiller.Fix("COP_RE,i", 5, "", "methodology").Choose("PE_ref,i,p", "charge and leak rate")
            .Fix("m_ref,i", -1, "kg", "name plate", item: "R-134a").Fix("m_ref,i", -2, "kg", "name plate", item: "R-410A").Fix("L_ref", 0.02m, "1/yr", "maker");
        var problems = project.Evaluate().Problems.Where(problem => problem.Code == ProblemCode.OutOfRange).ToList();
        if (problems.Count == 0) problems = [.. project.Evaluate().Problems];
        Assert.Contains(problems, problem => problem.Where.Parameter!.EndsWith("(R-134a)", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Where.Parameter!.EndsWith("(R-410A)", StringComparison.Ordinal));
        Assert.DoesNotContain(project.Evaluate().Problems, problem => problem.Code == ProblemCode.MissingParameter && problem.Where.Parameter!.StartsWith("m_ref", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_of_temperatures_is_not_a_temperature()
    {
        var problem = Chiller.Fix("COP_RE,i", 5, "", "methodology").Fix("TD_chilled", 1.5m, "°C", "methodology").Evaluate().Problems[0];
        Assert.Equal((ProblemCode.WrongDimension, "TD_chilled"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("in K", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_measurement_is_refused_where_the_project_is_worse_than_the_reference()
    {
        var worse = Chiller.Fix("COP_RE,i", 7, "", "methodology");
        Assert.True(worse.Calculate().Total.Reduction.Tonnes < 0);
        var problem = (worse with { MonitoredValues = [worse.MonitoredValues[0] with { MaximumError = 0.05m }] }).OnlyProblem();
        Assert.Equal((ProblemCode.ChoiceNeeded, "EC_PJ,i,p"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("COP_RE,i ≤ COP_PJ,i", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_composition_of_more_than_all_the_waste_is_refused()
    {
        var project = ProjectDocument.Read(GoldenCases.Read("waste-to-energy-composition")).Value.Project;
        var more = project with { MonitoredValues = [.. project.MonitoredValues.Select(value => value.Symbol is "p_j,p" ? value with { Value = 80, Unit = "%" } : value)] };
        Assert.Contains(more.Evaluate().Problems, problem => problem is { Code: ProblemCode.OutOfRange, Where.Parameter: "p_j,p" } && problem.Message.Contains("more than the whole", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_over_many_fuels_is_one_line_and_a_flat_tree()
    {
        const int Fuels = 2_000;
        var project = Chiller with { FixedValues = [], Choices = [] };
        project = project.Fix("COP_PJ,i", 6.3m, "", "quotation").Fix("COP_RE,i", 5, "", "methodology").Choose("EF_elec", "captive").Choose("EF_captive", "measured")
            .Monitor("a", Year, "EG_gen,p", 1000, "MWh", MonitoringOptions.C, "meter");
        for (var i = 0; i < Fuels; i++)
        {
            var fuel = FormattableString.Invariant($"fuel {i:0000}");
            project = project.Monitor("a", Year, "E_gen,f,p", i, "GJ", MonitoringOptions.B, "invoice", item: fuel).Fix("EF_gen,f", 70, "tCO2/TJ", "laboratory", item: fuel);
        }

        var result = project.Calculate();
        Assert.Equal(Fuels * (Fuels - 1) / 2 * 0.07m, result.Results[0].Lineage().Single(each => each.Parameter.Symbol is "FE_gen,p").Value);
        using var json = JsonDocument.Parse(result.ExplainJson());
        Assert.Contains("fuel 1999", result.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roof\nRE_p = 0")]
    [InlineData("roof\u0000")]
    public void A_name_with_a_line_break_is_refused(string name) =>
        Assert.Equal(ProblemCode.Malformed, Projects.SolarFrame.Generates(name, Year, 1).OnlyProblem().Code);

    [Fact]
    public void A_missing_name_is_found_where_the_program_forgets_it()
    {
        Assert.Throws<ArgumentNullException>("symbol", () => Chiller.Fix(null!, 1, "", "source"));
        Assert.Throws<ArgumentNullException>("unit", () => Chiller.Monitor("a", Year, "EC_PJ,i,p", 1, null!, MonitoringOptions.C, "meter"));
        Assert.Throws<ArgumentNullException>("category", () => Chiller.Choose("EF_elec", null!));
        Assert.Throws<ArgumentNullException>("table", () => Chiller.Use("COP_RE,i", null!));
        Assert.Throws<ArgumentNullException>("relation", () => Chiller.Relate("ST_PJ,p", null!));
    }

    [Fact]
    public void A_history_beyond_all_numbers_is_a_problem_and_no_exception()
    {
        var data = new HistoricalData([new(1e27m, 1e28m, 1e-28m), new(1, 1, 1)], Units.Tonne, Units.Gigajoule, Units.Hour, Provenance.SuppliedBy("log"));
        Assert.NotEmpty(HistoricalRelation.Binned(data, [0, 10], BinMean.OfTotals).Problems);
    }

    [Fact]
    public void Names_are_escaped_in_LaTeX() =>
        Assert.Equal(@"a\textasciicircum{}b\textasciitilde{} c\_d", ExpressionLatex.Escape("a^b~\nc_d"));
}
