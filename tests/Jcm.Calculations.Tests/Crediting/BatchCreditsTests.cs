using FsCheck.Fluent;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Solar;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Rows;
using Xunit;

namespace Jcm.Calculations.Tests.Crediting;

public sealed class BatchCreditsTests
{
    private static readonly int[] Groups1 = [0, 1, 1];
    private static readonly int[] Groups2 = [0];
    private static readonly int[] Groups3 = [0, 1];
    private static readonly int[] Groups4 = [0, 1, 1, 2];

    [Fact]
    public void Credits_of_a_batch_are_those_of_the_rows_as_periods_of_a_report_whose_vintages_are_the_groups() => Law.Holds(
        from generation in Gen.ArrayOf(Gen.Choose(0, 40_000), 36) from own in Gen.ArrayOf(Gen.Choose(0, 40_000), 36) select (generation, own),
        each =>
        {
            double[] generation = [.. each.generation.Select(tenths => tenths / 10.0)];
            double[] own = [.. each.own.Select(tenths => tenths / 10.0)];
            int[] groups = [.. Enumerable.Range(0, 36).Select(month => month / 12)];
            var credits = Batch(MemoryRows.Of(groups, generation, own)).Credits();
            var report = generation.Zip(own, (generated, used) => ((decimal)generated - (decimal)used) * 0.5m).Select((reduction, month) => new PeriodReduction(Period.Month(2022 + (month / 12), (month % 12) + 1), reduction));
            var official = Credits.Of(report, CreditRounding.FloorPerVintage, NegativeReductions.ZeroPerVintage);
            Assert.Equal(official.Vintages.Select(vintage => vintage.WholeTonnes), credits.Groups.Select(group => group.Credits));
            Assert.Equal(official.Total, credits.Total);
            Assert.Equal(official.Vintages.Select(vintage => vintage.Unrounded < 0), credits.Groups.Select(group => group.WholeTonnes < 0));
        });

    [Fact]
    public void Groups_that_are_undecided_or_too_large_are_named()
    {
        var batch = Batch(MemoryRows.Of(Groups1, new double[] { 2, 3.1, 5 }, new double[3]));
        var problem = Assert.Single(BatchCredits.TryOf(batch.Totals()).Problems);
        Assert.Equal((ProblemCode.MissingAmount, "group 2022"), (problem.Code, problem.Where.Document));
        Assert.Equal(problem, Assert.Single(Assert.Throws<InvalidDataProblemsException>(() => BatchCredits.Of(batch.Totals())).Problems));
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(BatchCredits.TryOf(Batch(MemoryRows.Of(Groups2, new[] { 7e28 }, new double[1])).WholeTonnes()).Problems).Code);
        Assert.Equal(ProblemCode.NoAnswer, Assert.Single(BatchCredits.TryOf(Batch(MemoryRows.Of(Groups3, new[] { 1.4e19, 1.4e19 }, new double[2])).WholeTonnes()).Problems).Code);
        Assert.Equal(5, batch.Credits(new() { Threads = 2 }).Total);
    }

    [Fact]
    public void Credits_of_a_batch_explain_themselves()
    {
        var credits = Batch(MemoryRows.Of(Groups4, new double[] { 2, 3.1, -5, 1 }, new double[] { 0, 0, 0, 4 })).Credits();
        Assert.Equal([1L, 1, 0], credits.Groups.Select(group => group.Credits));
        Assert.Equal([1L, 1, -2], credits.Groups.Select(group => group.WholeTonnes));
        Assert.Equal(1, credits.Groups[1].BadRows);
        var text = credits.Explain();
        foreach (var part in new[] { "Credits of a batch: 2 t in 3 groups, 1 of them calculated in decimals\n", ProjectResult.DataVersion, "credits [t]", "2022", "-2", "floor per group", "netted within a group", "31 December 2020" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        var many = BatchCalculation.Of(Layout, MemoryRows.Of(Enumerable.Range(0, 60).ToArray(), Enumerable.Repeat(3.0, 60).ToArray(), new double[60]), BatchGroups.Numbered(60)).Credits();
        Assert.Contains("… and 10 more groups", many.Explain(), StringComparison.Ordinal);
    }

    private static BatchLayout Layout { get; } = BatchLayout.Of(Kernel.Of<DisplacedElectricity>(),
    [
        BatchInput.Column("EG_i,p", "MWh", "meter"), BatchInput.Column("EC_AUX,i,p", "MWh", "meter"), BatchInput.Constant("EG_CH,i,p", 0, "MWh", "plan"),
        BatchInput.Constant("EG_DIS,i,p", 0, "MWh", "plan"), BatchInput.Constant("EF_RE,i", 0.5m, "tCO2/MWh", "plan"), BatchInput.Constant("PE_i,p", 0, "tCO2e", "plan"),
    ]);

    private static BatchCalculation Batch(IRowSource rows) => BatchCalculation.Of(Layout, rows, BatchGroups.Named(["2022", "2023", "2024"]));
}
