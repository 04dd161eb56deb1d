using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Rows;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

/// <summary>A batch of a methodology gives what a project of it gives, or says what it cannot know.</summary>
public sealed class MethodologyLayoutTests
{
    private static readonly MethodologyDefinition Solar = Catalogue.Approved.Get("VN_AM007");

    private static readonly BatchInput Generation = BatchInput.Column("EG_i,p", "MWh", "meters");

    [Fact]
    public void A_batch_has_the_reductions_of_the_project_with_the_same_values()
    {
        var layout = BatchLayout.Of(Solar, [Generation], [new("EF_RE,i", "national grid")]);
        var project = new Project("VN-1", Solar)
        {
            Choices = [new("EF_RE,i", "national grid")],
            MonitoredValues = [new("roof", new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), "EG_i,p", 123.456m, "MWh", MonitoringOptions.C, "meters")],
        };
        var total = BatchCalculation.Of(layout, MemoryRows.Of(new[] { 123.456 })).WholeTonnes()[0];
        var result = project.Evaluate().Value;
        Assert.Equal(result.Total.Reduction.Tonnes, layout.Evaluate(123.456m).Value.Reduction.Value);
        Assert.Equal((long)Math.Floor(result.Total.Reduction.Tonnes), total.WholeTonnes);
        Assert.Same(Solar, layout.Methodology);
        Assert.Equal(result.Warnings.Select(warning => warning.Code).Order(), layout.Warnings.Select(warning => warning.Code).Order());
        Assert.Contains(layout.Inputs, input => input.Source.Contains("corroborated", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_is_supplied_takes_the_place_of_the_default_and_is_compared_with_it()
    {
        var layout = BatchLayout.Of(Solar, [Generation, BatchInput.Constant("EF_RE,i", 0.3m, "tCO2/MWh", "design document")], [new("EF_RE,i", "national grid")]);
        Assert.Equal(3m, layout.Evaluate(10).Value.Reduction.Value);
        Assert.Contains(layout.Warnings, warning => warning.Code == WarningCode.DiffersFromDefault);
        var column = BatchLayout.Of(Solar, [Generation, BatchInput.Column("EF_RE,i", "tCO2/MWh", "grid factors")]);
        Assert.Equal(2m, column.Evaluate(10, 0.2m).Value.Reduction.Value);
    }

    [Fact]
    public void Everything_that_is_open_is_said_at_once()
    {
        Assert.Equal(["EF_RE,i", "EG_i,p"], Parameters(BatchLayout.TryOf(Solar, [])), StringComparer.Ordinal);
        Assert.Equal(["EG_x", "EF_RE,i", "EG_i,p"], Parameters(BatchLayout.TryOf(Solar, [BatchInput.Column("EG_x", "MWh", "m")])).OrderBy(symbol => symbol is "EG_x" ? 0 : 1).ThenBy(symbol => symbol, StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("EG_i,p", Parameters(BatchLayout.TryOf(Solar, [BatchInput.Column("EG_i,p", "t", "m")], [new("EF_RE,i", "national grid")])), StringComparer.Ordinal);
        Assert.Contains("EF_RE,i", Parameters(BatchLayout.TryOf(Solar, [Generation], [new("EF_RE,i", "no such row")])), StringComparer.Ordinal);
        Assert.Contains("EG_CH,i,p", Parameters(BatchLayout.TryOf(Solar, [Generation, BatchInput.Column("EG_CH,i,p", "MWh", "m")], [new("EF_RE,i", "national grid")])), StringComparer.Ordinal);
        Assert.Contains("EG_CH,i,p", Parameters(BatchLayout.TryOf(Solar, [Generation, BatchInput.Constant("EG_CH,i,p", 1, "MWh", "m")], [new("EF_RE,i", "national grid")])), StringComparer.Ordinal);
        Assert.Throws<ArgumentException>(() => BatchLayout.TryOf(Solar, [null!]));
    }

    [Fact]
    public void Every_approved_methodology_is_laid_out_or_refused_with_the_parameters_that_are_open()
    {
        foreach (var methodology in Catalogue.Approved.Definitions)
        {
            var open = BatchLayout.TryOf(methodology, []);
            Assert.NotEmpty(open.Problems);
            Assert.All(open.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
            // With a column for every parameter that it has, every methodology can be calculated.
            var columns = methodology.Parameters.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => BatchInput.Column(rule.Parameter.Symbol, rule.Parameter.Unit.Symbol, "meters"));
            Assert.Same(methodology, BatchLayout.Of(methodology, columns).Methodology);
        }
    }

    [Fact]
    public void What_depends_on_dates_or_a_history_is_refused_with_the_reason()
    {
        var chiller = Catalogue.Approved.Get("TH_AM005", "3.0");
        var problems = BatchLayout.TryOf(chiller, [BatchInput.Column("COP_PJ,spec,i", "", "plates"), BatchInput.Column("EC_PJ,i,p", "MWh", "meters")]).Problems;
        Assert.Contains(problems, problem => problem.Where.Parameter is "COP_PJ,spec,i" && problem.Message.Contains("one value for all rows", StringComparison.Ordinal));
        foreach (var methodology in Catalogue.Approved.Definitions.Where(each => each.Parameters.Any(rule => rule.Historical is not null)))
        {
            Assert.Contains(BatchLayout.TryOf(methodology, []).Problems, problem => problem.Message.Contains("history of a plant", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Parameters(Outcome<BatchLayout> outcome) => outcome.Problems.Select(problem => problem.Where.Parameter).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
