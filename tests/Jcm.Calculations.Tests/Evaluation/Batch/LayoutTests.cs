using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Batch;

public sealed class LayoutTests
{
    [Fact]
    public void Everything_that_is_wrong_with_a_layout_is_said_at_once()
    {
        var problems = BatchLayout.TryOf(Batches.Chiller,
        [
            BatchInput.Column("EC_PJ,i,p", "kg", "meter"), BatchInput.Column("COP_PJ,i", "", " "), BatchInput.Constant("COP_PJ,i", 3, "", "plan"),
            BatchInput.Constant("COP_RE,i", 0, "", "plan"), BatchInput.Column("EF", "tCO2/MWh", "plan"), BatchInput.Constant("EF_elec", 1, "furlong", "plan"),
        ]).Problems;
        Assert.Equal(
        [
            (ProblemCode.WrongDimension, "EC_PJ,i,p"), (ProblemCode.MissingSource, "COP_PJ,i"), (ProblemCode.Duplicate, "COP_PJ,i"), (ProblemCode.OutOfRange, "COP_RE,i"),
            (ProblemCode.UnknownName, "EF"), (ProblemCode.UnknownUnit, "EF_elec"), (ProblemCode.MissingParameter, "PE_ref,i,p"),
        ], problems.Select(problem => (problem.Code, problem.Where.Parameter!)));
        Assert.Contains("tCO2e", problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.UnknownUnit, Assert.Single(BatchLayout.TryOf(Batches.Solar, Solar("furlong")).Problems).Code);
        Assert.Equal(ProblemCode.Empty, Assert.Single(BatchLayout.TryOf(Batches.Solar, Batches.Solar.Parameters.Select(parameter => BatchInput.Constant(parameter.Symbol, 1, parameter.Unit.Symbol, "plan"))).Problems).Code);
        Assert.Equal(problems, Assert.Throws<InvalidDataProblemsException>(() => BatchLayout.Of(Batches.Chiller,
        [
            BatchInput.Column("EC_PJ,i,p", "kg", "meter"), BatchInput.Column("COP_PJ,i", "", " "), BatchInput.Constant("COP_PJ,i", 3, "", "plan"),
            BatchInput.Constant("COP_RE,i", 0, "", "plan"), BatchInput.Column("EF", "tCO2/MWh", "plan"), BatchInput.Constant("EF_elec", 1, "furlong", "plan"),
        ])).Problems);
    }

    [Fact]
    public void A_layout_prints_its_equation_and_inputs()
    {
        var layout = BatchLayout.Of(Batches.Solar, Solar("kWh"));
        Assert.Equal(1, layout.ColumnCount);
        Assert.Equal(6, layout.Inputs.Count);
        Assert.True(layout.Inputs[0].IsColumn);
        Assert.StartsWith("displaced-electricity: Displaced electricity generation\n  EG_i,p = column kWh (meter)\n  EC_AUX,i,p = 0 MWh (plan)\n", layout.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Chunks_of_another_shape_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new RowChunk([new double[3], new double[4]], default, 3));
        Assert.Throws<ArgumentException>(() => new RowChunk([new double[3]], new int[2], 3));
        Assert.Throws<ArgumentException>(() => MemoryRows.Of(new double[2], new double[3]));
        Assert.Throws<InvalidOperationException>(() => BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[3], new double[3])).Totals());
        Assert.Throws<InvalidOperationException>(() => BatchCalculation.Of(Batches.SolarLayout(), MemoryRows.Of(new double[3]), BatchGroups.Numbered(2)).Totals());
        Assert.Empty(RowChunk.Empty.Columns);
    }

    [Fact]
    public void Groups_have_different_names_that_fit_on_a_line()
    {
        Assert.Throws<ArgumentException>(() => BatchGroups.Named(["a", "a"]));
        Assert.Throws<ArgumentException>(() => BatchGroups.Named(["a\nb"]));
        Assert.Throws<ArgumentException>(() => BatchGroups.Named([" "]));
        Assert.Throws<ArgumentException>(() => BatchGroups.Named([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchGroups.Numbered(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchGroups.Numbered(2)[2]);
        Assert.Equal(("1", "b"), (BatchGroups.Numbered(2)[1], BatchGroups.Named(["a", "b"])[1]));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { Threads = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { BufferRows = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { BadRowsKept = -1 });
    }

    private static IEnumerable<BatchInput> Solar(string unit) => Batches.SolarLayout().Inputs.Select(input => input.IsColumn ? BatchInput.Column(input.Symbol, unit, input.Source) : input);
}
